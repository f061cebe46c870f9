/**
 * What an indicator stands at, day by day, from its approved actuals (design §3): a state is the latest value, a cumulative count is
 * its latest value, values per period add up: inside the year for yearly targets and ratios, from the plan's start for any other.
 * Numerators and denominators are added before the one division. "Không phát sinh" adds nothing and is no zero by itself.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type Decimal, decimal } from "#kernel/decimal.ts";
import { compareText } from "#kernel/text-order.ts";
import { numberOf } from "#reporting/rules/actual-number.ts";
import type { EvaluationInput, Reading } from "../model.ts";

export type Point = { readonly on: CalendarDay; readonly value: Decimal };

type Facts = Pick<EvaluationInput, "measureKind" | "accumulation" | "planStart" | "readings">;

/** Counts and money per period grow towards their target; every other measure moves freely. */
export function addsUp({ measureKind, accumulation }: Pick<EvaluationInput, "measureKind" | "accumulation">): boolean {
  return accumulation === "per-period" && (measureKind === "count" || measureKind === "currency");
}

/** The values up to a day, oldest first; `year` restricts what adds up to one year (for yearly targets). */
export function seriesOf(facts: Facts, until: CalendarDay, year: string | null): Point[] {
  const readings = facts.readings.filter((reading) => reading.to <= until);
  if (addsUp(facts)) return runningSums(withoutOverlaps(readings.filter((one) => countsFrom(one, facts.planStart, year))));
  if (facts.accumulation === "per-period" && facts.measureKind === "ratio") return runningRatios(withoutOverlaps(readings));
  if (facts.accumulation === "cumulative" && year !== null) return growthInYear(readings, facts, year);
  return readings.flatMap((reading) => pointOf(reading, numberOf(reading)));
}

// A period belongs to the year in which its figures end: from 15 December on they are the next year's.
function countsFrom(reading: Reading, planStart: CalendarDay, year: string | null): boolean {
  return year === null ? reading.to >= planStart : reading.to.startsWith(year);
}

function runningSums(readings: readonly Reading[]): Point[] {
  let sum: Decimal | null = null;
  return readings.flatMap((reading) => {
    const number = numberOf(reading);
    if (number !== null) sum = sum === null ? number : sum.plus(number);
    return number !== null || reading.absence === "nothing-arose" ? pointOf(reading, sum) : [];
  });
}

/** The rate of each year so far: parts and wholes of its periods added, then divided once. */
function runningRatios(readings: readonly Reading[]): Point[] {
  return readings.flatMap((reading) => {
    if (reading.numerator === null || reading.denominator === null)
      return pointOf(reading, reading.value === null ? null : decimal(reading.value));
    const sameYear = readings.filter((one) => one.to <= reading.to && one.to.slice(0, 4) === reading.to.slice(0, 4));
    const [numerator, denominator] = [total(sameYear, "numerator"), total(sameYear, "denominator")];
    return pointOf(reading, denominator.isZero() ? null : numerator.times(100).div(denominator).toDecimalPlaces(20));
  });
}

function total(readings: readonly Reading[], part: "numerator" | "denominator"): Decimal {
  return readings.reduce((sum, reading) => sum.plus(decimal(reading[part] ?? "0")), decimal(0));
}

/** What a count from the start gained inside one year; nothing can be said when the count before that year is unknown. */
function growthInYear(readings: readonly Reading[], facts: Facts, year: string): Point[] {
  const all = readings.flatMap((reading) => pointOf(reading, numberOf(reading)));
  const before = all.findLast((point) => point.on < year)?.value ?? (facts.planStart.slice(0, 4) >= year ? decimal(0) : null);
  if (before === null) return [];
  return all.filter((point) => point.on.startsWith(year)).map((point) => ({ ...point, value: point.value.minus(before) }));
}

/** Longer periods win over the shorter ones inside them, so that a half-year beside its quarters is not counted twice. */
function withoutOverlaps(readings: readonly Reading[]): Reading[] {
  const longestFirst = readings.toSorted((a, b) => compareText(a.from, b.from) || compareText(b.to, a.to));
  const kept: Reading[] = [];
  for (const reading of longestFirst) if (kept.every((one) => reading.from > one.to || reading.to < one.from)) kept.push(reading);
  return kept;
}

function pointOf(reading: Reading, value: Decimal | null): Point[] {
  return value === null ? [] : [{ on: reading.to, value }];
}
