/**
 * Until when a task is to be done (domain §3): a month, quarter or year ends on its last day, a range at the end of its last year,
 * "hằng năm" makes one occurrence per year, "thường xuyên" has no end. A plan that names no time gives no deadline: such a task is
 * never on time by default.
 */
import { type CalendarDay, isCalendarDay, lastDayOfMonth, partsOf } from "#kernel/calendar-day.ts";
import type { Schedule, ScheduleKind } from "../model.ts";

export type Deadline =
  | { readonly kind: "day"; readonly on: CalendarDay }
  /** One occurrence per year, due at the end of that year. */
  | { readonly kind: "yearly"; readonly on: CalendarDay }
  | { readonly kind: "regular" }
  /** The plan itself says that it is done. */
  | { readonly kind: "done" }
  | { readonly kind: "none" };

/** The deadline that counts on a day: for yearly tasks the one of that day's year. */
export function deadlineOf(schedule: Schedule, on: CalendarDay): Deadline {
  const dated = endOf(schedule.to);
  // A date binds also where the plan adds "và thường xuyên"; the second kind speaks only when the first one names no time.
  if (dated !== null && hasEnd(schedule.kind)) return { kind: "day", on: dated };
  return undated(schedule.kind, on) ?? undated(schedule.also, on) ?? { kind: "none" };
}

/** The end of the time named: "2025-08-20", "2025-08", "2025-Q2", "2025"; null when it names none. */
export function endOf(text: string | null): CalendarDay | null {
  if (text === null) return null;
  if (isCalendarDay(text)) return text;
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])|-?Q([1-4]))?$/.exec(text);
  if (!match) return null;
  const month = match[2] !== undefined ? Number(match[2]) : match[3] !== undefined ? Number(match[3]) * 3 : 12;
  return lastDayOfMonth(Number(match[1]), month);
}

/** Due days of a yearly task from one year to another, both included; any other task has at most its own. */
export function occurrencesOf(schedule: Schedule, fromYear: number, toYear: number): CalendarDay[] {
  const deadline = deadlineOf(schedule, `${String(fromYear).padStart(4, "0")}-12-31`);
  if (deadline.kind === "day") return [deadline.on];
  if (deadline.kind !== "yearly") return [];
  return Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, i) => lastDayOfMonth(fromYear + i, 12));
}

function hasEnd(kind: ScheduleKind): boolean {
  return kind === "month" || kind === "quarter" || kind === "year" || kind === "range";
}

function undated(kind: ScheduleKind | null, on: CalendarDay): Deadline | null {
  if (kind === "annual") return { kind: "yearly", on: lastDayOfMonth(partsOf(on).year, 12) };
  if (kind === "continuous") return { kind: "regular" };
  return kind === "done" ? { kind: "done" } : null;
}
