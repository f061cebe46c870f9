/**
 * Where a task stands on a time axis of quarters (domain §3): a month, quarter or year that the plan names is the stretch of that
 * time; a range runs through its years; "hằng năm" makes one stretch in every year; "thường xuyên" has no end and runs through the
 * whole axis. A task without a time has no stretch: none is invented.
 */
import { type CalendarDay, dayOf, daysBetween, isCalendarDay, lastDayOfMonth, partsOf } from "#kernel/calendar-day.ts";
import type { Schedule, ScheduleKind } from "../model.ts";
import { endOf } from "./deadline.ts";

export type Span = { readonly kind: "dated" | "yearly" | "open"; readonly from: CalendarDay; readonly to: CalendarDay };

/** The years that an axis shows, both included. */
export type Horizon = { readonly from: number; readonly to: number };

/** An axis has a bound: a plan that looks to 2045 is shown whole, a slip of the reader ("2205") is not. */
const mostYears = 25;

/** From the earliest time that a schedule names to the latest one, with today always on the axis. */
export function horizonOf(schedules: readonly Schedule[], today: CalendarDay): Horizon {
  const now = partsOf(today).year;
  const years = schedules.flatMap((schedule) =>
    datedSpan(schedule) === null ? [] : [yearOf(schedule.from), yearOf(schedule.to)].filter((year) => year !== null),
  );
  const near = years.filter((year) => Math.abs(year - now) < mostYears);
  return { from: Math.min(now, ...near), to: Math.min(Math.max(now, ...near), Math.min(now, ...near) + mostYears - 1) };
}

/** The stretches of one task on the axis, in time; what lies outside the axis is cut at its ends. */
export function spansOf(schedule: Schedule, horizon: Horizon): Span[] {
  const dated = datedSpan(schedule);
  const other = [schedule.kind, schedule.also].flatMap((kind) => undatedSpans(kind, schedule, horizon));
  return [...(dated === null ? [] : [dated]), ...other].flatMap((span) => cut(span, horizon));
}

/** How many quarters lie between the start of the axis and a day: 1.5 is the middle of its second quarter. */
export function quartersTo(horizon: Horizon, day: CalendarDay): number {
  const { year, month } = partsOf(day);
  const quarter = Math.ceil(month / 3);
  const first = dayOf(year, quarter * 3 - 2, 1);
  const days = daysBetween(first, lastDayOfMonth(year, quarter * 3)) + 1;
  return (year - horizon.from) * 4 + quarter - 1 + daysBetween(first, day) / days;
}

const dated: ReadonlySet<ScheduleKind> = new Set(["month", "quarter", "year", "range"]);

function datedSpan(schedule: Schedule): Span | null {
  if (!dated.has(schedule.kind)) return null;
  const to = endOf(schedule.to);
  const from = startOf(schedule.from) ?? startOf(schedule.to);
  if (to === null || from === null || from > to) return null;
  return { kind: "dated", from, to };
}

function undatedSpans(kind: ScheduleKind | null, schedule: Schedule, { from, to }: Horizon): Span[] {
  if (kind === "continuous") return [{ kind: "open", from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) }];
  if (kind !== "annual") return [];
  const first = Math.max(from, yearOf(schedule.from) ?? from);
  const last = Math.min(to, yearOf(schedule.to) ?? to);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    kind: "yearly",
    from: dayOf(first + at, 1, 1),
    to: dayOf(first + at, 12, 31),
  }));
}

/** The first day of the time named: of a day its month, else of the month, quarter or year. */
function startOf(text: string | null): CalendarDay | null {
  const end = endOf(text);
  if (text === null || end === null) return null;
  const { year, month } = partsOf(end);
  if (isCalendarDay(text) || /^\d{4}-\d{2}$/.test(text)) return dayOf(year, month, 1);
  return /Q/.test(text) ? dayOf(year, month - 2, 1) : dayOf(year, 1, 1);
}

function yearOf(text: string | null): number | null {
  const end = endOf(text);
  return end === null ? null : partsOf(end).year;
}

function cut(span: Span, horizon: Horizon): Span[] {
  const [first, last] = [dayOf(horizon.from, 1, 1), dayOf(horizon.to, 12, 31)];
  if (span.to < first || span.from > last) return [];
  const within = (day: CalendarDay) => (day < first ? first : day > last ? last : day);
  return [{ ...span, from: within(span.from), to: within(span.to) }];
}
