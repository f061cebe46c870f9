/**
 * How a whole plan stands on a day: a verdict for every indicator and a standing for every task, from official figures only.
 * For a round the day is its cut-off, and later rounds are unknown to it; between rounds the day is today, and a figure that was
 * approved before its period's cut-off counts from the day on which it is known.
 */
import { addDays, type CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import { periodOfDay, periodStart } from "#periods/rules/period-days.ts";
import type { IndicatorId } from "#plans/model.ts";
import type { IndicatorRecord, TargetAim } from "#plans/present.ts";
import type { EnteredUpdate } from "#reporting/model.ts";
import { scheduleOf, type TaskBodyRecord, type TaskRecord } from "#tasks/present.ts";
import { progressOn, type Standing, standingOf } from "#tasks/rules/timeliness.ts";
import type { EvaluationInput, Judgement, Proof, RuleVersion } from "../model.ts";
import { judgementsThatCount, operatorJudged } from "./judging.ts";
import { aggregationOf, type BodyFigure, type CoveredReading, readingsOf } from "./period-readings.ts";
import type { Coverage } from "./roll-up.ts";
import { judge } from "./verdict.ts";

export type DayOfJudgement = {
  readonly on: CalendarDay;
  /** The round's period; null between rounds. */
  readonly periodId: PeriodId | null;
  readonly planStart: CalendarDay;
  readonly rule: RuleVersion;
};

/**
 * A round is judged on its cut-off day (design §4); while that day has not come, on today, since nothing can be overdue or missed
 * on a day that nobody has lived yet (decision record 0006).
 */
export function judgementDay(cutOffOn: CalendarDay | null, today: CalendarDay): CalendarDay {
  return cutOffOn === null || today < cutOffOn ? today : cutOffOn;
}

export type IndicatorFacts = {
  readonly indicator: IndicatorRecord;
  readonly targets: readonly TargetAim[];
  /** Bodies that answer for it today. */
  readonly responsible: readonly { readonly organisationId: OrganisationId; readonly name: string }[];
  readonly figures: readonly (BodyFigure & { readonly indicatorId: IndicatorId })[];
  /** Bodies that owe it in the rounds opened so far. */
  readonly owed: readonly { readonly periodId: PeriodId; readonly organisationId: OrganisationId }[];
  /** What persons of the office concluded, oldest first. */
  readonly judged?: readonly Judgement[];
};

export type IndicatorStanding = IndicatorFacts & {
  readonly proof: Proof;
  readonly readings: readonly CoveredReading[];
  /** The reading that the verdict rests on; null while there is none. */
  readonly current: CoveredReading | null;
  readonly coverage: Coverage;
};

export function standingOfIndicator(facts: IndicatorFacts, day: DayOfJudgement): IndicatorStanding {
  const { indicator } = facts;
  const owedIn = groupBy(facts.owed, (one) => one.periodId);
  const owing = (periodId: PeriodId) => (owedIn.get(periodId) ?? facts.responsible).map((one) => one.organisationId);
  const known = facts.figures.flatMap((figure) => knownOn(figure, day));
  const readings = readingsOf(known, owing, aggregationOf(indicator.measureKind, indicator.unitAggregation));
  const proof = judge(inputOf(facts, readings, day), day.rule);
  const current = readings.findLast(({ reading }) => reading.to === proof.verdict.actualOn) ?? readings.at(-1) ?? null;
  const nobody = { reported: 0, of: facts.responsible.length, missing: facts.responsible.map((body) => body.organisationId) };
  return { ...facts, proof, readings, current, coverage: current?.coverage ?? nobody };
}

/** A figure as it is known on the day: not at all, with its own last day, or up to today while its period still runs. */
function knownOn<T extends BodyFigure>(figure: T, day: DayOfJudgement): T[] {
  if (figure.on <= day.on) return [figure];
  return isRunning(figure.periodId, day) ? [{ ...figure, on: day.on }] : [];
}

/** The period has begun and its figures may be known before its cut-off; rounds after the one that is judged stay unknown. */
function isRunning(periodId: PeriodId, day: DayOfJudgement): boolean {
  return (day.periodId === null || day.periodId === periodId) && periodStart(periodId, "calendar") <= day.on;
}

function inputOf(
  { indicator, targets, judged = [] }: IndicatorFacts,
  readings: readonly CoveredReading[],
  day: DayOfJudgement,
): EvaluationInput {
  const { measureKind, direction, accumulation, frequency, baselineValue, baselineOn, judgedBy = null } = indicator;
  const statements = readings.map(({ reading: { answer, to }, note }) => ({ answer, to, note }));
  return {
    ...{ on: day.on, planStart: day.planStart, milestoneYear: null, measureKind, direction, accumulation, frequency },
    baseline: baselineValue === null ? null : { value: baselineValue, on: baselineOn },
    aims: targets.map(({ milestoneYear, milestoneTo, operator, value, valueTo, recurring }) => ({
      ...{ milestoneYear, milestoneTo, operator: operatorJudged(operator, judgedBy), value, valueTo, recurring },
    })),
    readings: readings.map(({ reading }) => reading),
    judgements: judgementsThatCount(judgedBy, statements, judged),
  };
}

export type TaskFacts = {
  readonly task: TaskRecord;
  readonly bodies: readonly TaskBodyRecord[];
  readonly updates: readonly DatedTaskUpdate[];
};
export type DatedTaskUpdate = EnteredUpdate & { readonly on: CalendarDay; readonly periodId: PeriodId };

export type TaskStanding = TaskFacts & { readonly standing: Standing; readonly latest: DatedTaskUpdate | null };

export function standingOfTask(facts: TaskFacts, day: DayOfJudgement): TaskStanding {
  const known = facts.updates.flatMap((update) => {
    if (update.on <= day.on) return [update];
    return isRunning(update.periodId, day) ? [{ ...update, on: day.on }] : [];
  });
  const schedule = scheduleOf(facts.task);
  const progress = progressOn(schedule, known, day.on);
  const settings = { on: day.on, periodFrom: periodFromOf(day), dueSoonDays: day.rule.dueSoonDays };
  const latest = known.findLast((update) => update.on === progress.updatedOn) ?? null;
  return { ...facts, standing: standingOf(schedule, progress, settings), latest };
}

/** Between rounds a regular task must have spoken within the last whole quarter or since. */
function periodFromOf({ on, periodId }: DayOfJudgement): CalendarDay {
  if (periodId !== null) return periodStart(periodId, "calendar");
  const thisQuarter = periodStart(periodOfDay(on, "quarter", "calendar"), "calendar");
  return periodStart(periodOfDay(addDays(thisQuarter, -1), "quarter", "calendar"), "calendar");
}
