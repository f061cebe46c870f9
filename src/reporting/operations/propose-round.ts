import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, type Result, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { asKnownBody, organisationsAt, treePairsAt } from "#organisations/store.ts";
import type { CutOffRegime, LocalInstant, PeriodId } from "#periods/model.ts";
import { defaultDueAt, figuresCover } from "#periods/rules/due-day.ts";
import { parsePeriod, periodLabelParts } from "#periods/rules/period-id.ts";
import type { PlanId } from "#plans/model.ts";
import { indicatorsOfPlan, reportingRulesOfPlan, responsibleOfPlan } from "#plans/store.ts";
import { scheduleOf } from "#tasks/present.ts";
import { progressOn } from "#tasks/rules/timeliness.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import type { OwingBody } from "../model.ts";
import type { PlanHead } from "../present.ts";
import { isOwedIn, periodTypeOf, ruleDueAt } from "../rules/cadence.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { whoOwes } from "../rules/owing.ts";
import { isMeasurable } from "../rules/readiness.ts";
import { bodiesAround, reportingBodiesOf } from "../rules/reporting-bodies.ts";
import type { RouteSetUp } from "../rules/set-up-state.ts";
import { officialUpdatesOf, planHeadOf } from "../store.ts";
import { routeOfPlan } from "../store-set-up.ts";

/** What opening a period's round would mean: who owes what, until when, and what stands in the way. */
export type RoundPlan = {
  readonly plan: PlanHead;
  readonly periodId: PeriodId;
  readonly cutOffOn: CalendarDay;
  readonly dueAt: LocalInstant;
  readonly dueSource: "plan-rule" | "default";
  readonly dueText: string | null;
  readonly regime: CutOffRegime;
  readonly owing: Result<OwingBody[], "ROUND_OWED_BY_NOBODY">;
  readonly names: ReadonlyMap<string, string>;
  readonly unresolved: readonly string[];
  readonly route: RouteSetUp;
  readonly unready: {
    readonly indicatorsWithoutBody: number;
    readonly indicatorsWithoutMeasure: number;
    readonly tasksWithoutBody: number;
  };
  /** Owed indicators that nobody could judge or add: they must be set up first. */
  readonly notReady: number;
};

type Rule = Awaited<ReturnType<typeof reportingRulesOfPlan>>[number];

/** Reads the plan as it stands today; changes nothing. */
export async function proposeRound(db: Database, planId: PlanId, periodId: PeriodId, today: CalendarDay): Promise<RoundPlan> {
  const period = orRefuse(parsePeriod(periodId));
  const plan = (await planHeadOf(db, planId, today)) ?? refuseNow("NOT_FOUND");
  const [rules, route, bodies, pairs, owed] = await Promise.all([
    reportingRulesOfPlan(db, planId),
    routeOfPlan(db, planId),
    organisationsAt(db, today),
    treePairsAt(db, today),
    owedOf(db, planId, periodId, today),
  ]);
  const ofPeriod = rules.filter((rule) => periodTypeOf(rule.cadence) === period.type);
  const clauses = ofPeriod.length > 0 ? ofPeriod : rules;
  const around = bodies.map((body) => ({ ...asKnownBody(body), parentId: body.parentId }));
  const known = bodiesAround(plan.ownerId, around, pairs);
  const named = reportingBodiesOf([...new Set(clauses.flatMap((rule) => rule.fromBodies))], plan.ownerId, known);
  const regime = bodies.find((body) => body.id === plan.ownerId)?.line === "government" ? "fifteenth" : "calendar";
  const { unready, notReady, indicators, leads } = owed;
  const due = dueOf(ofPeriod, periodId, regime);
  return {
    ...{ plan, periodId, regime, route, unready, notReady },
    ...due,
    cutOffOn: cutOffOf({ periodId, regime }, due.dueAt),
    owing: whoOwes({ reportingBodies: named.bodies, indicators, leads }),
    names: new Map(bodies.map((body) => [body.id, body.name])),
    unresolved: named.unresolved,
  };
}

/** The last day that the figures of the round cover, given when they are due. */
export function cutOffOf(plan: Pick<RoundPlan, "periodId" | "regime">, dueAt: LocalInstant): CalendarDay {
  return figuresCover(plan.periodId, plan.regime, dayOfInstant(dueAt)).to;
}

/** The plan's own words decide; where its clause names no day, the end of the period does. */
function dueOf(rules: readonly Rule[], periodId: PeriodId, regime: CutOffRegime) {
  for (const rule of rules) {
    const due = ruleDueAt(rule, periodId);
    if (due.ok) return { dueAt: due.value, dueSource: "plan-rule", dueText: rule.dueText } as const;
  }
  return {
    dueAt: defaultDueAt(periodId, regime),
    dueSource: "default",
    dueText: rules.find((rule) => rule.dueText)?.dueText ?? null,
  } as const;
}

/** Which indicators and tasks are owed in the period, by whom; finished tasks are not asked for again. */
async function owedOf(db: Database, planId: PlanId, periodId: PeriodId, today: CalendarDay) {
  const [indicators, responsible, tasks, taskBodies, updates] = await Promise.all([
    indicatorsOfPlan(db, planId),
    responsibleOfPlan(db, planId, today),
    tasksOfPlan(db, planId),
    taskBodiesOfPlan(db, planId, today),
    officialUpdatesOf(db, planId),
  ]);
  const period = periodLabelParts(periodId);
  const assigned = new Set(responsible.map((one) => one.indicatorId));
  const due = new Map(indicators.filter((one) => isOwedIn(one.frequency, period)).map((one) => [one.id, one]));
  const open = tasks.filter((task) => {
    if (!isOwedIn(task.frequency ?? null, period)) return false;
    const { state } = progressOn(
      scheduleOf(task),
      updates.filter((update) => update.taskId === task.id),
      today,
    );
    return state !== "done" && state !== "cancelled";
  });
  const openIds = new Set(open.map((task) => task.id));
  const leads = taskBodies.flatMap(({ taskId, role, organisationId }) =>
    role === "lead" && organisationId !== null && openIds.has(taskId) ? [{ taskId, organisationId: asBody(organisationId) }] : [],
  );
  const led = new Set(
    taskBodies.filter((body) => body.role === "lead" && body.organisationId !== null).map((body) => body.taskId),
  );
  return {
    indicators: responsible.flatMap(({ indicatorId, organisationId }) =>
      due.has(indicatorId) ? [{ indicatorId, organisationId: asBody(organisationId) }] : [],
    ),
    leads,
    unready: {
      indicatorsWithoutBody: indicators.filter((one) => !assigned.has(one.id)).length,
      indicatorsWithoutMeasure: indicators.filter((one) => !isMeasurable(one)).length,
      tasksWithoutBody: tasks.filter((task) => !led.has(task.id)).length,
    },
    notReady: [...due.values()].filter((one) => assigned.has(one.id) && !isMeasurable(one)).length,
  };
}

function asBody(id: string): OrganisationId {
  return asId(id);
}
