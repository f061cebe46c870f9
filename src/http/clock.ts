import type { CalendarDay } from "#kernel/calendar-day.ts";

// The one clock of the registers: law and deadlines run on the time of Việt Nam, wherever the machine stands.
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Day ("YYYY-MM-DD") and time ("HH:MM") of an instant in Việt Nam. */
export function vietnamTime(instant: Date): { readonly day: CalendarDay; readonly time: string } {
  const part = new Map(parts.formatToParts(instant).map((p) => [p.type, p.value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? "";
  return { day: `${of("year")}-${of("month")}-${of("day")}`, time: `${of("hour")}:${of("minute")}` };
}

/** The day and the time that rules count with: the clock's, or one fixed day (a demo) with the clock's time. */
export type Clock = { readonly today: () => CalendarDay; readonly now: () => string };

export function clockOf(fixedDay: CalendarDay | null): Clock {
  const today = () => fixedDay ?? vietnamTime(new Date()).day;
  return { today, now: () => `${today()}T${vietnamTime(new Date()).time}` };
}
