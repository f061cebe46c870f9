/**
 * Whether there is data to judge by (design §4): none yet, or older than two reporting periods, is "no data" and never red.
 * A report that says "không phát sinh" is fresh; one that says there is no data is none.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PeriodType } from "#periods/model.ts";
import { periodOfDay } from "#periods/rules/period-days.ts";
import { parsePeriod, periodLabelParts, periodsBetween } from "#periods/rules/period-id.ts";
import type { Frequency } from "#plans/model.ts";
import type { Reading } from "../model.ts";

/** The last reading up to a day that says something. */
export function latestReading(readings: readonly Reading[], day: CalendarDay): Reading | null {
  return readings.filter((reading) => reading.to <= day && saysSomething(reading)).at(-1) ?? null;
}

function saysSomething(reading: Reading): boolean {
  if (reading.absence !== null) return reading.absence === "nothing-arose";
  return reading.value !== null || reading.answer !== null || (reading.numerator !== null && reading.denominator !== null);
}

/**
 * Whether the figures of the milestone's last period are in. Where figures close on 14/12 or a yearly report is due on 25/11, the year
 * is told before it is over, and nothing more will come.
 */
export function isClosed(latest: Reading, end: CalendarDay): boolean {
  if (!parsePeriod(latest.periodId).ok) return false;
  const { year, toMonth } = periodLabelParts(latest.periodId);
  return toMonth === 12 && year === Number(end.slice(0, 4));
}

type Step = Exclude<PeriodType, "nine-months">;

const steps: Record<Frequency, Step> = { monthly: "month", quarterly: "quarter", "half-yearly": "half-year", yearly: "year" };

/** Age in periods of the indicator's own frequency; while that is undecided, in periods of the kind that was reported last. */
export function isTooOld(
  reading: Reading,
  day: CalendarDay,
  frequency: Frequency | null,
  most: number,
): { readonly tooOld: boolean; readonly periods: number } {
  const type = frequency === null ? stepOf(reading) : steps[frequency];
  const periods = periodsBetween(periodOfDay(reading.to, type, "calendar"), periodOfDay(day, type, "calendar"));
  return { tooOld: periods > most, periods };
}

function stepOf(reading: Reading): Step {
  const period = parsePeriod(reading.periodId);
  if (!period.ok) return "year";
  return period.value.type === "nine-months" ? "quarter" : period.value.type;
}
