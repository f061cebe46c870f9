import { destroyDataDirectory, type OpenDatabase } from "#db/open-database.ts";
import { throwAwayDirectory } from "#db/throw-away-server.ts";
import type { CommandInput } from "../command.ts";
import { consoleActor } from "../console.ts";
import { fillDemo } from "../demo/fill-demo.ts";
import { logInTable } from "../demo/log-in-table.ts";
import { formatDay } from "#text/format.ts";
import { readStory, type Story } from "../demo/story.ts";
import { serve } from "../serve.ts";
import { serveOptions } from "../serve-options.ts";
import { listenForStop } from "../stop-signal.ts";
import { openFor } from "../with-database.ts";

/** The program on sample data, in a directory that goes with it. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const given = serveOptions(input);
  const story = readStory();
  const options = { ...given, today: given.today ?? story.today };
  const stop = listenForStop();
  const opened = await openFor(input, { as: "owner", data: throwAwayDirectory(), durable: false });
  try {
    if (stop.isAsked()) return 0;
    const filling = fill(input, opened, story, options.today);
    filling.catch(() => undefined); // after an interruption nobody waits for it
    await Promise.race([filling, stop.asked]);
    return stop.isAsked() ? 0 : await serve(input, opened, options, stop, true);
  } finally {
    await opened.close();
    if (opened.data !== null) destroyDataDirectory(opened.data);
  }
}

async function fill(input: CommandInput, opened: OpenDatabase, story: Story, today: string): Promise<void> {
  const { demo: words } = input.language === "en" ? await import("#text/en/demo.ts") : await import("#text/vi/demo.ts");
  const from = performance.now();
  await fillDemo(opened.app, { story, today, console: consoleActor(), words, tell: input.tell });
  input.tell(words.progress.filled(((performance.now() - from) / 1000).toFixed(1)));
  for (const line of ["", ...(await logInTable(story, input.language)), "", words.counting(formatDay(today, input.language))]) input.print(line);
}
