import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import {
  type ActKind,
  countsOf,
  decideIndicator,
  decideTask,
  differenceOf,
  type IndicatorDecision,
  type SetUpState,
  type TaskDecision,
  type Touched,
  takeBack,
  touchedBy,
  untouched,
  withEverybody,
} from "../rules/set-up-state.ts";
import { actOf, insertAct, setUpStateOf, writeSetUp } from "../store-set-up.ts";

export type Changed = { readonly changed: number; readonly actId: string | null };

type Act = { readonly planId: PlanId; readonly kind: ActKind; readonly touched: Touched; readonly undoes?: string };

/** One act of the desk: what stood, what stands now, and both written down so that it can be taken back. */
export async function actOnSetUp(
  change: Change,
  { planId, kind, touched, undoes }: Act,
  decide: (before: SetUpState) => SetUpState | Promise<SetUpState>,
): Promise<Changed> {
  const { tx, actor } = change;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const stood = withEverybody(await setUpStateOf(tx, planId, touched), touched);
  const difference = differenceOf(stood, await decide(stood));
  const { before, after } = difference ?? { before: untouched, after: untouched };
  const counts = countsOf(after);
  let actId: string | null = null;
  if (difference !== null) {
    await writeSetUp(tx, planId, after);
    const who = { accountId: actor.accountId, actor: actor.name };
    actId = await insertAct(tx, { planId, kind, before, after, counts, undoes: undoes ?? null, ...who });
  }
  change.note({
    chain: plan.organisationId,
    operation: `set-up-${kind}`,
    subjectKind: "plan",
    subjectId: planId,
    before: { ...before },
    after: { ...after },
  });
  const others = (after.rules === null ? 0 : 1) + (after.route === null ? 0 : 1) + after.people.length;
  return { changed: counts.indicators + counts.tasks + others, actId };
}

export type ChangeSetUp = {
  readonly planId: PlanId;
  readonly kind: "accept" | "edit" | "copy";
  readonly indicators: readonly { readonly ids: readonly string[]; readonly set: IndicatorDecision }[];
  readonly tasks: readonly { readonly ids: readonly string[]; readonly set: TaskDecision }[];
};

/** Sets exactly what a person saw and accepted: bodies, measures, leads, frequencies, of many records at once. */
export async function changeSetUp(change: Change, input: ChangeSetUp, today: CalendarDay): Promise<Changed> {
  const ofIndicator = decisionsById(input.indicators);
  const ofTask = decisionsById(input.tasks);
  if (ofIndicator.size + ofTask.size === 0) refuseNow("NOTHING_TO_ASSIGN");
  const touched = { ...touchedBy(untouched), indicatorIds: [...ofIndicator.keys()], taskIds: [...ofTask.keys()] };
  await refuseUnknownBodies(change, input, today);
  return await actOnSetUp(change, { planId: input.planId, kind: input.kind, touched }, (before) => {
    if (before.indicators.length !== ofIndicator.size) refuseNow("INDICATOR_NOT_OF_PLAN");
    if (before.tasks.length !== ofTask.size) refuseNow("TASK_NOT_OF_PLAN");
    return {
      ...before,
      indicators: before.indicators.map((one) => (ofIndicator.get(one.id) ?? []).reduce(decideIndicator, one)),
      tasks: before.tasks.map((one) => (ofTask.get(one.id) ?? []).reduce(decideTask, one)),
    };
  });
}

/** A record may stand in several parts of one act; each of them holds, in the order given. */
function decisionsById<D>(
  parts: readonly { readonly ids: readonly string[]; readonly set: D }[],
): ReadonlyMap<string, readonly D[]> {
  const decisions = parts.flatMap(({ ids, set }) => ids.map((id) => ({ id, set })));
  return new Map([...groupBy(decisions, ({ id }) => id)].map(([id, ofOne]) => [id, ofOne.map(({ set }) => set)]));
}

/** Bodies that a decision names must stand in the register today. */
async function refuseUnknownBodies({ tx }: Change, { indicators, tasks }: ChangeSetUp, today: CalendarDay): Promise<void> {
  const named = new Set([
    ...indicators.flatMap(({ set }) => set.organisationIds ?? []),
    ...tasks.flatMap(({ set }) => [...(set.leadId === undefined ? [] : [set.leadId]), ...(set.supportIds ?? [])]),
  ]);
  if (named.size === 0) return;
  const known = await organisationsAt(tx, today, { ids: [...named] });
  if (known.length !== named.size) refuseNow("ORGANISATION_NOT_FOUND");
}

/** What stood before an act stands again; refused where somebody has changed any of it since. */
export async function undoSetUp(change: Change, input: { readonly planId: PlanId; readonly actId: string }): Promise<Changed> {
  const act = (await actOf(change.tx, input.planId, input.actId)) ?? refuseNow("SET_UP_ACT_NOT_FOUND");
  const touched = touchedBy(act.after);
  return await actOnSetUp(change, { planId: input.planId, kind: "undo", touched, undoes: input.actId }, async (now) => {
    // Two people who take back one act wait for each other at the plan; the second finds it taken back.
    const again = await actOf(change.tx, input.planId, input.actId);
    return orRefuse(takeBack({ ...act, isTakenBack: again?.isTakenBack ?? false }, now));
  });
}
