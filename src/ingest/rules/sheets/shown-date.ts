/**
 * A date of a spreadsheet as the sheet shows it, in Vietnamese order. A file keeps a day as a number since 1900 (or 1904) and
 * shows it in the order of the machine that it is opened on, so day, month and year alone become dd/mm/yyyy; a format with words
 * of its own ("Tháng" m/yyyy) is followed as it stands.
 */
import { addDays, partsOf } from "#kernel/calendar-day.ts";
import type { FormatPart } from "./format-sections.ts";

const dateLetters = /^[dmyhs]$/i;

export function isDateFormat(parts: readonly FormatPart[]): boolean {
  const signs = parts.filter((part) => !part.isLiteral);
  return signs.some((part) => dateLetters.test(part.text)) && !signs.some((part) => /^[0#?%]$/.test(part.text));
}

/** Null where the number is no day of the calendar. */
export function shownDate(serial: number, parts: readonly FormatPart[], isFrom1904: boolean): string | null {
  const when = momentOf(serial, isFrom1904);
  if (when === null) return null;
  const letters = new Set(parts.flatMap((part) => (part.isLiteral ? [] : [part.text.toLowerCase()])));
  if (!letters.has("d") && !letters.has("y") && (letters.has("h") || letters.has("s"))) return clockOf(when);
  const hasWords = parts.some((part) => part.isLiteral && /\p{L}/u.test(part.text));
  if (hasWords) return byLetters(parts, when);
  const day = [letters.has("d") ? two(when.day) : null, letters.has("m") ? two(when.month) : null].filter((p) => p !== null);
  const date = [...day, ...(letters.has("y") ? [String(when.year)] : [])].join("/");
  return letters.has("h") ? `${date} ${clockOf(when)}` : date;
}

type Moment = { readonly year: number; readonly month: number; readonly day: number; readonly seconds: number };

function momentOf(serial: number, isFrom1904: boolean): Moment | null {
  const days = Math.floor(serial);
  // A moment is kept as a fraction of its day: the second that was typed may come back a hair short.
  const seconds = Math.min(86_399, Math.floor((serial - days) * 86_400 + 0.001));
  // The calendar of 1900 counts a 29th of February that never was, so days before March start one later.
  const first = isFrom1904 ? "1904-01-01" : days < 60 ? "1899-12-31" : "1899-12-30";
  if (days < 0 || days > 2_958_465) return null;
  return { ...partsOf(addDays(first, days)), seconds };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function clockOf({ seconds }: Moment): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
}

function byLetters(parts: readonly FormatPart[], when: Moment): string {
  let written = "";
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) continue;
    if (part.isLiteral || !dateLetters.test(part.text)) {
      written += part.text;
      continue;
    }
    const letter = part.text.toLowerCase();
    let length = 1;
    while (parts[at + 1]?.isLiteral === false && parts[at + 1]?.text.toLowerCase() === letter)
      [at, length] = [at + 1, length + 1];
    written += fieldOf(letter, length, when);
  }
  return written.replace(/\s+/g, " ").trim();
}

function fieldOf(letter: string, length: number, when: Moment): string {
  if (letter === "y") return length <= 2 ? two(when.year % 100) : String(when.year);
  if (letter === "h") return two(Math.floor(when.seconds / 3600));
  if (letter === "s") return two(when.seconds % 60);
  const value = letter === "d" ? when.day : when.month;
  return length === 1 ? String(value) : two(value);
}
