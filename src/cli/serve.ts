import { randomInt } from "node:crypto";
import { anyAccountExists } from "#accounts/store.ts";
import { loadStarterCatalogue } from "#catalogue/operations/load-starter-catalogue.ts";
import type { OpenDatabase } from "#db/open-database.ts";
import { createLogger } from "#http/logger.ts";
import { startServer } from "#http/server.ts";
import type { CommandInput } from "./command.ts";
import { consoleActor, today } from "./console.ts";
import type { ServeOptions } from "./serve-options.ts";
import type { StopSignal } from "./stop-signal.ts";

/** Serves an open database until a signal comes or the database is lost. Resolves to the exit code. */
export async function serve(
  input: CommandInput,
  opened: OpenDatabase,
  options: ServeOptions,
  stop: StopSignal,
  demo = false,
): Promise<0 | 1> {
  await loadStarterCatalogue(opened.app, consoleActor(), options.today ?? today());
  const lost = new Promise<string>((resolve) => opened.onLost(resolve));
  const firstRunCode = (await anyAccountExists(opened.app)) ? null : newFirstRunCode();
  if (stop.isAsked()) return 0;
  const server = await startServer({ ...options, database: opened.app, logger: createLogger(), firstRunCode, demo });
  try {
    opened.serving(server.url, server.port);
    input.print(input.say.done.serving(server.url));
    if (firstRunCode !== null) input.print(input.say.done.firstRun(firstRunCode));
    input.print(input.say.done.stopHint);
    const end = await Promise.race([stop.asked, lost]);
    input.tell(end === undefined ? input.say.progress.stopping : input.say.refused.databaseLost(end));
    return end === undefined ? 0 : 1;
  } finally {
    stop.forceSoon();
    await server.close();
  }
}

/** Read from the console and typed once: no letter or digit that looks like another. */
function newFirstRunCode(): string {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join("")).join("-");
}
