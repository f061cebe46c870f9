/**
 * The robust trend of an indicator (design §4): Theil–Sen, the median of the slopes between all pairs of actuals, so that one odd
 * figure does not turn it. It speaks from four actuals on, with a 95 % interval after Kendall, the day of attainment and the pace needed.
 */
import { addDays, type CalendarDay, dayNumber, daysBetween } from "#kernel/calendar-day.ts";
import { type Decimal, decimal, decimalText } from "#kernel/decimal.ts";
import type { Direction } from "#plans/model.ts";
import type { Forecast } from "../model.ts";
import type { Point } from "./series.ts";
import { lineEndOf, meets, type NumericAim } from "./target.ts";

const places = 10;
const daysPerYear = 365;
const furthestDays = 200 * daysPerYear;

export type Trend = {
  readonly slope: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Day 0 of the trend and its value there. */
  readonly from: CalendarDay;
  readonly intercept: Decimal;
};

/** null with fewer actuals than the rule asks for, or when all of them are of one day. */
export function trendOf(series: readonly Point[], leastActuals: number): Trend | null {
  const [first] = series;
  if (first === undefined || series.length < leastActuals) return null;
  const slopes = pairSlopes(series).sort((a, b) => a.comparedTo(b));
  const slope = medianOf(slopes);
  if (slope === null) return null;
  const [lowAt, highAt] = intervalRanks(series.length, slopes.length);
  const intercept = interceptOf(series, first.on, slope);
  return { slope, low: slopes[lowAt] ?? slope, high: slopes[highAt] ?? slope, from: first.on, intercept };
}

export function trendAt(trend: Trend, on: CalendarDay): Decimal {
  return trend.intercept.plus(trend.slope.times(daysBetween(trend.from, on))).toDecimalPlaces(places);
}

/** Whether the trend meets the target at the milestone. */
export function trendReaches(trend: Trend, aim: NumericAim, end: CalendarDay, direction: Direction | null): boolean {
  return meets(trendAt(trend, end), aim, direction);
}

/** The forecast that a screen shows beside a verdict. */
export function forecastOf(
  series: readonly Point[],
  aim: NumericAim,
  end: CalendarDay,
  on: CalendarDay,
  leastActuals: number,
): Forecast | null {
  const trend = trendOf(series, leastActuals);
  const last = series.at(-1);
  if (trend === null || last === undefined) return null;
  const target = lineEndOf(aim, last.value);
  const reached = (slope: Decimal) => attainedOn(series, trend.from, slope, target);
  const days = [reached(trend.low), reached(trend.high)];
  const daysLeft = daysBetween(on, end);
  const perYear = (slope: Decimal) => decimalText(slope.times(daysPerYear).toDecimalPlaces(places));
  return {
    actuals: series.length,
    pacePerYear: perYear(trend.slope),
    paceLow: perYear(trend.low),
    paceHigh: perYear(trend.high),
    atMilestone: decimalText(trendAt(trend, end)),
    attainedOn: reached(trend.slope),
    attainedEarliest: days.filter((day) => day !== null).toSorted()[0] ?? null,
    // One edge of the interval that never arrives leaves the latest day open.
    attainedLatest: days.includes(null)
      ? null
      : (days
          .filter((day) => day !== null)
          .toSorted()
          .at(-1) ?? null),
    paceNeeded: daysLeft > 0 ? perYear(target.minus(last.value).div(daysLeft)) : null,
  };
}

function pairSlopes(series: readonly Point[]): Decimal[] {
  const dated = series.map(({ on, value }) => ({ day: dayNumber(on), value }));
  return dated.flatMap((a, i) =>
    dated.slice(i + 1).flatMap((b) =>
      a.day === b.day
        ? []
        : [
            b.value
              .minus(a.value)
              .div(b.day - a.day)
              .toDecimalPlaces(20),
          ],
    ),
  );
}

function interceptOf(series: readonly Point[], from: CalendarDay, slope: Decimal): Decimal {
  const rests = series.map((point) => point.value.minus(slope.times(daysBetween(from, point.on))));
  return medianOf(rests.sort((a, b) => a.comparedTo(b))) ?? decimal(0);
}

/** The day on which a line of this slope meets the target; null when it moves away, stands still or needs more than 200 years. */
function attainedOn(series: readonly Point[], from: CalendarDay, slope: Decimal, target: Decimal): CalendarDay | null {
  if (slope.isZero()) return null;
  const days = target
    .minus(interceptOf(series, from, slope))
    .div(slope)
    .ceil()
    .toNumber();
  if (days < 0 || days > furthestDays || dayNumber(from) + days > dayNumber("9999-12-31")) return null;
  return addDays(from, days);
}

/** Ranks of the 95 % interval among the ordered slopes (Hollander and Wolfe), kept inside the list. */
function intervalRanks(actuals: number, slopes: number): readonly [number, number] {
  const spread = 1.96 * Math.sqrt((actuals * (actuals - 1) * (2 * actuals + 5)) / 18);
  return [Math.max(0, Math.floor((slopes - spread) / 2) - 1), Math.min(slopes - 1, Math.ceil((slopes + spread) / 2))];
}

function medianOf(ordered: readonly Decimal[]): Decimal | null {
  const [left, right] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  return left === undefined || right === undefined ? null : left.plus(right).div(2);
}
