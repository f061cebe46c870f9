/**
 * The verdict on a target in numbers (design §4): met is achieved; else the way made is held against the way due. Works for rising and
 * falling indicators, ranks, "≤" and a target of 0 alike, because a way is a share of the distance and never a growth rate.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type Decimal, decimal, decimalText } from "#kernel/decimal.ts";
import type { EvaluationInput, Line, RuleVersion, Step } from "../model.ts";
import { dueWayOf, expectedAt, lineOf, wayOf } from "./line.ts";
import { yearOf } from "./milestone.ts";
import { addsUp, type Point, seriesOf } from "./series.ts";
import { type Known, type Settled, settle } from "./settle.ts";
import { beyondTarget, isExact, isLimit, meets, type NumericAim } from "./target.ts";
import { trendAt, trendOf, trendReaches } from "./trend.ts";

export type NumberCase = {
  readonly input: EvaluationInput;
  readonly rule: RuleVersion;
  readonly aim: NumericAim;
  readonly end: CalendarDay;
  /** The day up to which actuals count: the verdict day, or the milestone's end once it has passed. */
  readonly day: CalendarDay;
  readonly passed: boolean;
  readonly steps: readonly Step[];
  readonly known: Known;
};

export function judgeNumber(given: NumberCase): Settled {
  const { input, aim, end, day, passed } = given;
  const yearly = aim.recurring !== null;
  const grows = addsUp(input) || input.accumulation === "cumulative";
  const series = seriesOf(input, day, yearly ? yearOf(end) : null);
  const actual = (yearly && !grows ? series.filter((point) => yearOf(point.on) === yearOf(end)) : series).at(-1);
  if (actual === undefined) {
    // Last year's state says nothing about this year's promise.
    return yearly && !grows && !passed && series.length > 0
      ? settle(given.steps, "not-assessable-yet", "STATE_JUDGED_AT_YEAR_END", given.known)
      : settle(given.steps, "no-data", "NO_ACTUAL", given.known);
  }
  const line = yearly && !grows ? null : lineOf(input, aim, end, series);
  const met = meets(actual.value, aim, input.direction);
  const steps = [...given.steps, ...readingSteps(given, actual, series.length, met), ...(line === null ? [] : [lineStep(line)])];
  const measured = line === null ? null : measuredOn(line, actual, day);
  const known = { ...given.known, actual: decimalText(actual.value), actualOn: actual.on, ...measuresOf(measured) };
  const next = { ...given, steps, known };
  // What only grows can keep within a limit or not at the end: two of at most five in January is no achievement.
  if (!passed && grows && isLimit(aim, input.direction)) return judgeLimit(actual, measured, met, next);
  if (met) return settle(steps, "achieved", "TARGET_MET", { ...known, beyond: beyondTarget(actual.value, aim, input.direction) });
  if (passed) return settle(steps, "missed", "MILESTONE_PASSED", known);
  if (yearly && !grows) return settle(steps, "not-assessable-yet", "STATE_JUDGED_AT_YEAR_END", known);
  if (measured === null) return settle(steps, "not-assessable-yet", "NO_START", known);
  return judgeWay(actual, measured, series, next);
}

function readingSteps({ input, aim, passed }: NumberCase, actual: Point, actuals: number, met: boolean): Step[] {
  const { accumulation, direction } = input;
  const { operator, value, valueTo } = aim;
  const number = decimalText(actual.value);
  return [
    { code: "actual", data: { actual: number, on: actual.on, accumulation, actuals } },
    { code: "target-met", data: { actual: number, operator, value, valueTo, direction, met, passed } },
  ];
}

function lineStep({ start, end, provisional }: Line): Step {
  const { on, value, kind } = start;
  return { code: "line", data: { from: on, start: value, kind, to: end.on, target: end.value, provisional } };
}

/** A line and where an actual stands on it on a day. */
type Measured = { readonly line: Line; readonly way: Decimal | null; readonly due: Decimal; readonly expected: Decimal };

function measuredOn(line: Line, actual: Point, day: CalendarDay): Measured {
  return { line, way: wayOf(line, actual.value), due: dueWayOf(line, day), expected: expectedAt(line, day) };
}

function measuresOf(measured: Measured | null): Known {
  if (measured === null) return {};
  const { line, way, due, expected } = measured;
  return {
    expected: decimalText(expected),
    way: way === null ? null : decimalText(way),
    dueWay: decimalText(due),
    provisional: line.provisional,
  };
}

function judgeWay(actual: Point, { line, way, due }: Measured, series: readonly Point[], given: NumberCase): Settled {
  const { input, rule, aim, day, known } = given;
  // From a start that already met the target the way would run backwards: it is simply met or not met.
  if (way === null || meets(decimal(line.start.value), aim, input.direction)) {
    return judgeTrend(series, "START_MET_TARGET_BUT_ACTUAL_DOES_NOT", given);
  }
  if (way.gt(1) && isExact(aim, input.direction)) return judgeTrend(series, "PAST_THE_RANGE", given);
  const [made, dueWay] = [decimalText(way), decimalText(due)];
  const leastOnTrack = due.minus(decimal(rule.tolerance));
  const leastAtRisk = due.times(decimal(rule.atRiskShare));
  const [onTrack, atRisk] = [way.gte(leastOnTrack), way.gte(leastAtRisk)];
  const steps: Step[] = [
    ...given.steps,
    { code: "expected", data: { day, expected: known.expected ?? null } },
    { code: "way", data: { actual: decimalText(actual.value), start: line.start.value, target: line.end.value, way: made } },
    {
      code: "on-track",
      data: { way: made, dueWay, tolerance: rule.tolerance, least: decimalText(leastOnTrack), holds: onTrack },
    },
  ];
  if (onTrack) return settle(steps, "on-track", "ON_THE_LINE", known);
  steps.push({
    code: "at-risk",
    data: { way: made, dueWay, share: rule.atRiskShare, least: decimalText(leastAtRisk), holds: atRisk },
  });
  if (atRisk) return settle(steps, "at-risk", "BELOW_BUT_RECOVERABLE", known);
  return judgeTrend(series, "FAR_BELOW_THE_LINE", { ...given, steps });
}

type OffTrackReason = "START_MET_TARGET_BUT_ACTUAL_DOES_NOT" | "PAST_THE_RANGE" | "FAR_BELOW_THE_LINE";

/** The last word of what is below its line: a robust trend that reaches the target in time makes it "at risk". */
function judgeTrend(
  series: readonly Point[],
  otherwise: OffTrackReason,
  { input, rule, aim, end, steps, known }: NumberCase,
): Settled {
  const trend = trendOf(series, rule.trendActuals);
  if (trend === null) return settle(steps, "off-track", otherwise, known);
  const holds = trendReaches(trend, aim, end, input.direction);
  const data = { actuals: series.length, atMilestone: decimalText(trendAt(trend, end)), milestoneOn: end, holds };
  const told: Step[] = [...steps, { code: "trend", data }];
  return holds ? settle(told, "at-risk", "TREND_REACHES_TARGET", known) : settle(told, "off-track", otherwise, known);
}

/** A limit on what only grows: within the share of time gone (and the tolerance) it is on track, beyond the limit off track. */
function judgeLimit(actual: Point, measured: Measured | null, kept: boolean, given: NumberCase): Settled {
  const { rule, aim, steps, known } = given;
  if (measured === null) {
    return kept ? settle(steps, "not-assessable-yet", "NO_START", known) : settle(steps, "off-track", "LIMIT_EXCEEDED", known);
  }
  const { line, due, expected } = measured;
  const room = decimal(line.end.value).minus(decimal(line.start.value));
  const allowed = expected.plus(room.times(decimal(rule.tolerance)));
  const inPace = actual.value.lte(allowed);
  const dueWay = decimalText(due);
  const data = { actual: decimalText(actual.value), limit: aim.value, dueWay, allowed: decimalText(allowed), kept, inPace };
  const told: Step[] = [...steps, { code: "limit", data }];
  if (!kept) return settle(told, "off-track", "LIMIT_EXCEEDED", known);
  return inPace ? settle(told, "on-track", "LIMIT_KEPT_SO_FAR", known) : settle(told, "at-risk", "LIMIT_USED_TOO_FAST", known);
}
