/** Words that a rule gathered hold days in ISO order ("2024-12-22"); people read them as days are written in their language. */
import { isCalendarDay } from "#kernel/calendar-day.ts";
import { formatDay } from "./format.ts";
import type { Language } from "./words.ts";

const isoDay = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** "57-NQ/TW: 2024-12-20 ≠ 2024-12-22" → "57-NQ/TW: 20/12/2024 ≠ 22/12/2024"; what is no day of the calendar stays as it stands. */
export function withWrittenDays(text: string, language: Language): string {
  return text.replace(isoDay, (day) => (isCalendarDay(day) ? formatDay(day, language) : day));
}
