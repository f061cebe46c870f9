import { rmSync } from "node:fs";
import { destroyDataDirectory, type OpenDatabase } from "#db/open-database.ts";
import { throwAwayDirectory } from "#db/throw-away-server.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { formatDay } from "#text/format.ts";
import type { CommandInput } from "../command.ts";
import { consoleActor } from "../console.ts";
import { fillDemo } from "../demo/fill-demo.ts";
import { logInTable } from "../demo/log-in-table.ts";
import { readStory, type Story } from "../demo/story.ts";
import { serve } from "../serve.ts";
import { type ServeOptions, serveOptions } from "../serve-options.ts";
import { listenForStop, type StopSignal } from "../stop-signal.ts";
import { openFor } from "../with-database.ts";

/** The program on sample data, in a directory that goes with it. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const given = serveOptions(input);
  const story = readStory();
  const options = { ...given, today: given.today ?? story.today };
  const stop = listenForStop();
  const directory = throwAwayDirectory();
  try {
    return await fillAndServe(input, story, options, stop, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function fillAndServe(
  input: CommandInput,
  story: Story,
  options: ServeOptions & { readonly today: CalendarDay },
  stop: StopSignal,
  directory: string,
): Promise<0 | 1> {
  const opened = await openFor(input, { as: "owner", data: directory, durable: false });
  try {
    if (stop.isAsked()) return 0;
    const filling = fill(input, opened, story, options.today);
    filling.catch(() => undefined); // after an interruption nobody waits for it
    await Promise.race([filling, stop.asked]);
    if (!stop.isAsked()) return await serve(input, opened, options, stop, true);
    input.tell(input.say.progress.stopping);
    return 0;
  } finally {
    await opened.close();
    if (opened.data !== null) destroyDataDirectory(opened.data);
  }
}

async function fill(input: CommandInput, opened: OpenDatabase, story: Story, today: CalendarDay): Promise<void> {
  const { demo: words } = input.language === "en" ? await import("#text/en/demo.ts") : await import("#text/vi/demo.ts");
  const from = performance.now();
  await fillDemo(opened.app, { story, today, console: consoleActor(), words, tell: input.tell });
  input.tell(words.progress.filled(((performance.now() - from) / 1000).toFixed(1)));
  for (const line of [
    "",
    ...(await logInTable(story, input.language, today)),
    "",
    words.counting(formatDay(today, input.language)),
  ])
    input.print(line);
}
