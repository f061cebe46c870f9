import { type CalendarDay, dayOf, isCalendarDay, partsOf } from "#kernel/calendar-day.ts";

const typed = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;

/** The day that a person typed, day before month: "5/9/2026", "05.09.2026", "05-09-2026", and "2026-09-05" as it is stored. */
export function dayTyped(text: string): CalendarDay | null {
  const clean = text.trim();
  if (isCalendarDay(clean)) return clean;
  const match = typed.exec(clean);
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  const found = dayOf(year, month, day);
  return partsOf(found).day === day ? found : null;
}

/** The same day as the field shows it, in both languages: a field must take back what it shows. */
export function dayInField(day: CalendarDay): string {
  return isCalendarDay(day) ? day.split("-").reverse().join("/") : "";
}
