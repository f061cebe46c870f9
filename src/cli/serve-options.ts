import { readFileSync } from "node:fs";
import { type CalendarDay, isCalendarDay } from "#kernel/calendar-day.ts";
import { type CommandInput, UsageError } from "./command.ts";

export type ServeOptions = {
  readonly port: number;
  readonly host: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Null: each request asks the clock. */
  readonly today: CalendarDay | null;
};

const usualPort = 5757;

export function serveOptions(input: CommandInput): ServeOptions {
  const { usage } = input.say;
  const portText = input.text("port") ?? String(usualPort);
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) throw new UsageError(usage.port(portText));
  const today = input.text("today") ?? null;
  if (today !== null && !isCalendarDay(today)) throw new UsageError(usage.today(today));
  return { port: Number(portText), host: input.text("host") ?? "127.0.0.1", tls: tlsFiles(input), today };
}

function tlsFiles(input: CommandInput): ServeOptions["tls"] {
  const [cert, key] = [input.text("tls-cert"), input.text("tls-key")];
  if ((cert === undefined) !== (key === undefined)) throw new UsageError(input.say.usage.tlsPair);
  return cert === undefined || key === undefined ? null : { cert: readPem(cert, input), key: readPem(key, input) };
}

function readPem(file: string, input: CommandInput): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(input.say.refused.tlsFile(file));
  }
}
