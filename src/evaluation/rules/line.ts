/**
 * The line that an indicator should follow (design §4): from the baseline, else the previous milestone's target, else the first
 * approved actual (then it is provisional, "mốc xuất phát tạm"), straight to the target at the milestone's end. Values that add up
 * start from zero. Never a growth rate: a target of 0 must work, and falling lines need no case of their own.
 */
import { addDays, type CalendarDay, daysBetween } from "#kernel/calendar-day.ts";
import { type Decimal, decimal, decimalText } from "#kernel/decimal.ts";
import { compareText } from "#kernel/text-order.ts";
import type { EvaluationInput, Line, StartKind } from "../model.ts";
import { addsUp, type Point } from "./series.ts";
import { endOfAim, isNumericAim, lineEndOf, type NumericAim } from "./target.ts";

/** Ways are rounded to what is printed, so that a verdict can be checked by hand with the printed figures. */
const wayPlaces = 10;
const valuePlaces = 10;

/** The line to a milestone that ends on `end`; null when nothing says where it starts. */
export function lineOf(input: EvaluationInput, aim: NumericAim, end: CalendarDay, series: readonly Point[]): Line | null {
  const start = startOf(input, aim, end, series);
  if (start === null) return null;
  const value = lineEndOf(aim, start.value);
  return {
    start: { on: start.on, value: decimalText(start.value), kind: start.kind },
    end: { on: end, value: decimalText(value) },
    provisional: start.kind === "first-actual",
  };
}

type Start = Point & { readonly kind: StartKind };

function startOf(input: EvaluationInput, aim: NumericAim, end: CalendarDay, series: readonly Point[]): Start | null {
  if (addsUp(input) || (aim.recurring === "annual" && input.accumulation === "cumulative")) {
    // The first day counts: after the first quarter of a year 90 of 365 days are gone, not 89.
    const firstDay = aim.recurring === "annual" ? `${end.slice(0, 4)}-01-01` : input.planStart;
    return { on: addDays(firstDay, -1), value: decimal(0), kind: "count-start" };
  }
  return fromBaseline(input, end) ?? fromPreviousTarget(input, end) ?? fromFirstActual(end, series);
}

function fromBaseline({ baseline, planStart }: EvaluationInput, end: CalendarDay): Start | null {
  if (baseline === null || baseline.value === null) return null;
  const on = baseline.on ?? planStart;
  return on < end ? { on, value: decimal(baseline.value), kind: "baseline" } : null;
}

/** The target of the milestone before, once that milestone has come: a promise of the future is no place to start from. */
function fromPreviousTarget({ aims, on }: EvaluationInput, end: CalendarDay): Start | null {
  const previous = aims
    .filter((aim) => isNumericAim(aim) && aim.recurring === null && endOfAim(aim) < end && endOfAim(aim) <= on)
    .toSorted((a, b) => compareText(endOfAim(a), endOfAim(b)))
    .at(-1);
  if (previous === undefined || previous.value === null) return null;
  return { on: endOfAim(previous), value: decimal(previous.value), kind: "previous-target" };
}

/** One actual alone would judge itself: it takes a second one to tell a way. */
function fromFirstActual(end: CalendarDay, series: readonly Point[]): Start | null {
  const [first] = series;
  return first !== undefined && series.length >= 2 && first.on < end ? { ...first, kind: "first-actual" } : null;
}

/** Share of the time gone between start and milestone, from 0 to 1. */
export function dueWayOf(line: Line, on: CalendarDay): Decimal {
  const whole = daysBetween(line.start.on, line.end.on);
  const gone = Math.min(Math.max(daysBetween(line.start.on, on), 0), whole);
  return decimal(gone).div(whole).toDecimalPlaces(wayPlaces);
}

/** Share of the way made; null when target and start are one, which is simply met or not. */
export function wayOf(line: Line, actual: Decimal): Decimal | null {
  const start = decimal(line.start.value);
  const whole = decimal(line.end.value).minus(start);
  return whole.isZero() ? null : actual.minus(start).div(whole).toDecimalPlaces(wayPlaces);
}

/** What the line asks for on a day. */
export function expectedAt(line: Line, on: CalendarDay): Decimal {
  const start = decimal(line.start.value);
  const days = daysBetween(line.start.on, line.end.on);
  const gone = Math.min(Math.max(daysBetween(line.start.on, on), 0), days);
  return start.plus(decimal(line.end.value).minus(start).times(gone).div(days)).toDecimalPlaces(valuePlaces);
}
