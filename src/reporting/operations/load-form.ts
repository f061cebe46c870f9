import type { Database } from "#db/connect.ts";
import { groupBy } from "#kernel/group-by.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant } from "#periods/model.ts";
import { loadIndicatorsOn } from "#plans/operations/load-indicators-on.ts";
import { undoingUntil } from "#plans/rules/amendment-apply.ts";
import type { AmendmentChange } from "#plans/rules/amendment-change.ts";
import { targetsOfPlan } from "#plans/store.ts";
import { loadTaskRowsOn } from "#tasks/operations/load-tasks-on.ts";
import { scheduleOf } from "#tasks/present.ts";
import { deadlineOf } from "#tasks/rules/deadline.ts";
import type { EnteredUpdate, EnteredValue, Gap, RoundId, Warning } from "../model.ts";
import type { FormIndicator, FormRecord, FormTask, RoundRecord } from "../present.ts";
import { gapsOf } from "../rules/completeness.ts";
import { targetInPlay } from "../rules/current-target.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { unexplained, warningsOf } from "../rules/plausibility.ts";
import { debtorsOf, enteredIn, historyOf, type Owed, officialUpdatesOf, officialValuesOf, owedBy, roundById } from "../store.ts";

/** A body's form in a round: exactly what it owes, what stands in it, what is missing and what looks odd. */
export async function loadForm(
  db: Database,
  roundId: RoundId,
  organisationId: OrganisationId,
  now: LocalInstant,
): Promise<FormRecord> {
  const today = dayOfInstant(now);
  const round = (await roundById(db, roundId, today)) ?? refuseNow("NOT_FOUND");
  // A round asks for the plan as it stands on its cut-off day, and goes on showing it so.
  const undoing = undoingUntil(round.decisionsAfter ?? [], round.cutOffOn);
  const [debtors, owed, history] = await Promise.all([
    debtorsOf(db, [roundId], today),
    owedBy(db, roundId, organisationId),
    historyOf(db, roundId, organisationId),
  ]);
  const body = debtors.find((debtor) => debtor.organisationId === organisationId);
  if (body === undefined || owed === null) refuseNow("NOT_FOUND");
  const { latest, name: organisationName } = body;
  const entered = latest === null ? { values: [], updates: [] } : await enteredIn(db, latest.id);
  const [indicators, tasks] = await Promise.all([
    formIndicators(db, { round, undoing, body: organisationId }, owed, entered.values),
    formTasks(db, { round, undoing, body: organisationId }, owed, entered.updates),
  ]);
  const form = { round, debtors, organisationId, organisationName, latest, indicators, tasks, history };
  return { ...form, ...judge(form, entered, now) };
}

type Entered = { readonly values: readonly EnteredValue[]; readonly updates: readonly EnteredUpdate[] };

/** Gaps that keep the form from being sent, and figures that ask for a sentence. */
function judge(
  form: Pick<FormRecord, "latest" | "indicators" | "tasks" | "round">,
  entered: Entered,
  now: LocalInstant,
): { gaps: Gap[]; warnings: Warning[]; unexplained: Warning[] } {
  const owed = {
    indicators: form.indicators.map(({ indicator }) => ({
      indicatorId: indicator.id,
      measureKind: indicator.measureKind,
      unit: indicator.unit,
    })),
    tasks: form.tasks.map(({ task }) => ({
      taskId: task.id,
      regular: deadlineOf(scheduleOf(task), form.round.cutOffOn).kind === "regular",
    })),
  };
  const warnings = form.indicators.flatMap(({ indicator, value, previous }) => {
    const { id: indicatorId, measureKind, unit, accumulation } = indicator;
    return value === null ? [] : warningsOf(value, { indicatorId, measureKind, unit, accumulation, last: previous });
  });
  const nothingToReport = form.latest?.nothingToReport ?? false;
  return {
    gaps: gapsOf({ nothingToReport, ...entered }, owed, dayOfInstant(now)),
    warnings,
    unexplained: unexplained(warnings, entered.values),
  };
}

type Asked = { readonly round: RoundRecord; readonly undoing: readonly AmendmentChange[]; readonly body: OrganisationId };

async function formIndicators(
  db: Database,
  { round, undoing, body }: Asked,
  { indicatorIds: owed }: Owed,
  values: readonly EnteredValue[],
): Promise<FormIndicator[]> {
  if (owed.size === 0) return [];
  const [indicators, targets, official] = await Promise.all([
    loadIndicatorsOn(db, round.plan.planId, round.cutOffOn, undoing),
    targetsOfPlan(db, round.plan.planId, round.cutOffOn),
    officialValuesOf(db, round.plan.planId, body),
  ]);
  const targetsOf = groupBy(targets, (target) => target.indicatorId);
  const before = new Map(official.filter((one) => one.on < round.cutOffOn).map((one) => [one.indicatorId, one]));
  const byId = new Map(values.map((value) => [value.indicatorId, value]));
  return indicators
    .filter((indicator) => owed.has(indicator.id))
    .map((indicator) => ({
      indicator,
      target: targetInPlay(targetsOf.get(indicator.id) ?? [], round.cutOffOn),
      previous: before.get(indicator.id) ?? null,
      value: byId.get(indicator.id) ?? null,
    }));
}

async function formTasks(
  db: Database,
  { round, undoing, body }: Asked,
  { taskIds: owed, ledTaskIds }: Owed,
  updates: readonly EnteredUpdate[],
): Promise<FormTask[]> {
  if (owed.size === 0) return [];
  const [tasks, official] = await Promise.all([
    loadTaskRowsOn(db, round.plan.planId, round.cutOffOn, undoing),
    officialUpdatesOf(db, round.plan.planId, body),
  ]);
  const before = new Map(official.filter((one) => one.on < round.cutOffOn).map((one) => [one.taskId, one]));
  const byId = new Map(updates.map((update) => [update.taskId, update]));
  return tasks
    .filter((task) => owed.has(task.id))
    .map((task) => ({
      task,
      role: ledTaskIds.has(task.id) ? "lead" : "support",
      previous: before.get(task.id) ?? null,
      update: byId.get(task.id) ?? null,
    }));
}
