/**
 * Which days a period covers. Calendar: whole months. Fifteenth (the State table of domain §6): from the 15th of the month before
 * to the 14th of the last month, so that a year runs from 15 December to 14 December.
 */
import { type CalendarDay, dayOf, lastDayOfMonth, partsOf } from "#kernel/calendar-day.ts";
import type { CutOffRegime, DaySpan, PeriodId, PeriodType } from "../model.ts";
import { formatPeriod, nextPeriod, periodLabelParts, periodShapes } from "./period-id.ts";

const cutOffDay = 14;

/** Year and month so many months away. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

const found = new Map<string, DaySpan>();
const mostFound = 10_000;

/** First and last day of a period in a regime. Remembered: a page of a plan asks for the same few periods a thousand times. */
export function periodDays(id: PeriodId, regime: CutOffRegime): DaySpan {
  const key = `${regime} ${id}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const span = daysOf(id, regime);
  if (found.size < mostFound) found.set(key, span);
  return span;
}

function daysOf(id: PeriodId, regime: CutOffRegime): DaySpan {
  const { year, fromMonth, toMonth } = periodLabelParts(id);
  if (regime === "calendar") return { from: dayOf(year, fromMonth, 1), to: lastDayOfMonth(year, toMonth) };
  const before = addMonths(year, fromMonth, -1);
  return { from: dayOf(before.year, before.month, cutOffDay + 1), to: dayOf(year, toMonth, cutOffDay) };
}

export function periodStart(id: PeriodId, regime: CutOffRegime): CalendarDay {
  return periodDays(id, regime).from;
}

export function periodEnd(id: PeriodId, regime: CutOffRegime): CalendarDay {
  return periodDays(id, regime).to;
}

/** The period that a day falls into. The first nine months are no answer here: they do not fill the year. */
export function periodOfDay(day: CalendarDay, type: Exclude<PeriodType, "nine-months">, regime: CutOffRegime): PeriodId {
  const parts = partsOf(day);
  const { year, month } = regime === "fifteenth" && parts.day > cutOffDay ? addMonths(parts.year, parts.month, 1) : parts;
  return formatPeriod({ type, year, number: Math.ceil(month / periodShapes[type].months) });
}

/** Every period of a type that has a day between the two, oldest first. */
export function periodsOver(
  from: CalendarDay,
  to: CalendarDay,
  type: Exclude<PeriodType, "nine-months">,
  regime: CutOffRegime,
): PeriodId[] {
  const over: PeriodId[] = [];
  for (let id = periodOfDay(from, type, regime); periodStart(id, regime) <= to; id = nextPeriod(id)) over.push(id);
  return over;
}
