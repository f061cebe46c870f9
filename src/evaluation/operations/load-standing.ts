import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { loadIndicatorsOn } from "#plans/operations/load-indicators-on.ts";
import type { PlanRecord } from "#plans/present.ts";
import { undoingUntil } from "#plans/rules/amendment-apply.ts";
import type { AmendmentChange } from "#plans/rules/amendment-change.ts";
import { aimsOfPlan, findPlan, responsibleOfPlan } from "#plans/store.ts";
import type { RoundId } from "#reporting/model.ts";
import type { DebtorRecord, RoundRecord } from "#reporting/present.ts";
import { debtorsOf, officialUpdatesOf, officialValuesOf, roundById, roundsOfPlans } from "#reporting/store.ts";
import { loadTasksOn } from "#tasks/operations/load-tasks-on.ts";
import {
  type DayOfJudgement,
  type IndicatorStanding,
  judgementDay,
  standingOfIndicator,
  standingOfTask,
  type TaskStanding,
} from "../rules/plan-standing.ts";
import { ruleVersion1 } from "../rules/rule-version.ts";
import { owedAndJudgedOf } from "../store-judgements.ts";

/** The plan, the round it is looked at from (if any), and the day on which it is judged. */
export type JudgedPlan = {
  readonly plan: PlanRecord;
  readonly round: RoundRecord | null;
  readonly day: DayOfJudgement;
  /** What takes back decisions that count only after the day: a verdict rests on the plan as it stood on its own day. */
  readonly undoing: readonly AmendmentChange[];
};

/** Judged on a round's cut-off day, or today between rounds. Names are those of the same day. */
export async function loadJudgedPlan(
  db: Database,
  planId: PlanId,
  roundId: RoundId | null,
  today: CalendarDay,
): Promise<JudgedPlan> {
  const plan = (await findPlan(db, planId, today)) ?? refuseNow("NOT_FOUND");
  return await judgedPlanOf(db, plan, roundId, today);
}

/** The same for a plan that is at hand already. */
export async function judgedPlanOf(
  db: Database,
  plan: PlanRecord,
  roundId: RoundId | null,
  today: CalendarDay,
): Promise<JudgedPlan> {
  const round = roundId === null ? null : await roundById(db, roundId, today);
  if (roundId !== null && round?.plan.planId !== plan.id) refuseNow("NOT_FOUND");
  const on = judgementDay(round?.cutOffOn ?? null, today);
  const planStart = plan.issuedOn ?? `${Math.min(...plan.milestones.map((one) => one.year), Number(on.slice(0, 4)))}-01-01`;
  const undoing = undoingUntil(plan.applied, on);
  return { plan, round, undoing, day: { on, periodId: round?.periodId ?? null, planStart, rule: ruleVersion1 } };
}

/** A verdict for every indicator of the plan. */
export async function loadIndicatorStandings(db: Database, { plan, day, undoing }: JudgedPlan): Promise<IndicatorStanding[]> {
  const planId = plan.id;
  const [indicators, targets, responsible, figures, { owed, judgements }] = await Promise.all([
    loadIndicatorsOn(db, planId, day.on, undoing),
    aimsOfPlan(db, planId, day.on),
    responsibleOfPlan(db, planId, day.on),
    officialValuesOf(db, planId),
    owedAndJudgedOf(db, planId, day.on),
  ]);
  const by = {
    targets: groupBy(targets, (one) => one.indicatorId),
    responsible: groupBy(responsible, (one) => one.indicatorId),
    figures: groupBy(figures, (one) => one.indicatorId),
    owed: groupBy(owed, (one) => one.indicatorId),
    judged: groupBy(judgements, (one) => one.indicatorId),
  };
  return indicators.map((indicator) =>
    standingOfIndicator(
      {
        indicator,
        targets: by.targets.get(indicator.id) ?? [],
        responsible: (by.responsible.get(indicator.id) ?? []).map((one) => ({
          organisationId: asId(one.organisationId),
          name: one.name,
        })),
        figures: by.figures.get(indicator.id) ?? [],
        owed: by.owed.get(indicator.id) ?? [],
        judged: by.judged.get(indicator.id) ?? [],
      },
      day,
    ),
  );
}

/** How every task of the plan stands. */
export async function loadTaskStandings(db: Database, { plan, day, undoing }: JudgedPlan): Promise<TaskStanding[]> {
  const [{ tasks, bodies }, updates] = await Promise.all([
    loadTasksOn(db, plan.id, day.on, undoing),
    officialUpdatesOf(db, plan.id),
  ]);
  const bodiesOf = groupBy(bodies, (one) => one.taskId);
  const updatesOf = groupBy(updates, (one) => one.taskId);
  return tasks.map((task) =>
    standingOfTask({ task, bodies: bodiesOf.get(task.id) ?? [], updates: updatesOf.get(task.id) ?? [] }, day),
  );
}

/** Everything that an overview or a report of a plan speaks of. */
export type PlanStanding = JudgedPlan & {
  readonly indicators: readonly IndicatorStanding[];
  readonly tasks: readonly TaskStanding[];
  /** The round whose reporting is shown: the one asked for, else the newest. */
  readonly reportingRound: RoundRecord | null;
  readonly debtors: readonly DebtorRecord[];
};

export async function loadPlanStanding(
  db: Database,
  planId: PlanId,
  roundId: RoundId | null,
  today: CalendarDay,
): Promise<PlanStanding> {
  const judged = await loadJudgedPlan(db, planId, roundId, today);
  const rounds = judged.round === null ? await roundsOfPlans(db, [planId], today) : [judged.round];
  const [reportingRound = null] = rounds;
  const [indicators, tasks, debtors] = await Promise.all([
    loadIndicatorStandings(db, judged),
    loadTaskStandings(db, judged),
    reportingRound === null ? [] : debtorsOf(db, [reportingRound.id], judged.day.on),
  ]);
  return { ...judged, indicators, tasks, reportingRound, debtors };
}

/** Every body that answers for something in the plan or owes in the round: they read it too. */
export function owingIn({ indicators, tasks, debtors }: PlanStanding): string[] {
  const bodies = tasks.flatMap((one) =>
    one.bodies.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
  );
  const responsible = indicators.flatMap((one) => one.responsible.map((body): string => body.organisationId));
  return [...new Set([...bodies, ...responsible, ...debtors.map((debtor): string => debtor.organisationId)])];
}
