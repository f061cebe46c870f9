import { type OpenDatabase, type OpenOptions, openDatabase } from "#db/open-database.ts";
import type { SayNotice } from "#db/server-process.ts";
import type { CommandInput } from "./command.ts";
import type { Language } from "./language.ts";
import { listenForStop } from "./stop-signal.ts";

/** Notices of the engine room as lines on standard error, in the person's language. */
export async function noticesFor(language: Language, tell: (line: string) => void): Promise<SayNotice> {
  const { db } = language === "en" ? await import("#text/en/db.ts") : await import("#text/vi/db.ts");
  return (notice, data) => tell(db.notices[notice](data));
}

export async function openFor(input: CommandInput, options: Pick<OpenOptions, "as" | "durable" | "data">): Promise<OpenDatabase> {
  const say = await noticesFor(input.language, input.tell);
  const opened = await openDatabase({
    ...options,
    data: options.data ?? input.text("data"),
    say,
    onMigrated: ({ name }) => input.tell(input.say.progress.migrated(name)),
  });
  if (!opened.rolesUsable) say("ROLES_NOT_USABLE", {});
  return opened;
}

/**
 * A command that comes and goes: attaches to a serving program or starts the database for its own duration. Ctrl-C ends
 * the work where it stands (a transaction that is open rolls back) and still leaves in order.
 */
export async function withVisit<T>(
  input: CommandInput,
  as: "visitor" | "bare",
  work: (opened: OpenDatabase) => Promise<T>,
): Promise<T | 1> {
  const stop = listenForStop();
  const opened = await openFor(input, { as });
  try {
    const working = stop.isAsked() ? new Promise<never>(() => undefined) : work(opened);
    working.catch(() => undefined); // after an interruption nobody waits for it
    return await Promise.race([working, stop.asked.then(() => interrupted(input))]);
  } finally {
    await opened.close();
    stop.ignore();
  }
}

function interrupted(input: CommandInput): 1 {
  input.tell(input.say.refused.interrupted);
  return 1;
}
