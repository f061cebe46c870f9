import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { subtreeOf } from "#organisations/rules/subtree.ts";
import { treePairsAt } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan, movePlan } from "#plans/store.ts";
import { carryLinks, plansBelow } from "../store-carry-links.ts";
import { copyPlan, planOfSameDocument } from "../store-carry-over.ts";

export type CarryPlanOver = {
  readonly planId: PlanId;
  readonly heirs: readonly OrganisationId[];
  readonly effectiveOn: CalendarDay;
  readonly eventId: string | null;
};

/**
 * The plan of a body that ended goes on with each heir as a plan of its own, record by record and with what was linked to them, and is
 * closed where it was (decision record 0010). A plan below stands under the heir over its owner; where none is, it is asked of each. Rounds, reports, figures and issued papers stay with the old plan.
 */
export async function carryPlanOver(change: Change, input: CarryPlanOver): Promise<PlanId[]> {
  const { tx } = change;
  const { planId, effectiveOn, eventId } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const below = await plansBelow(tx, planId);
  const pairs = input.heirs.length > 1 && below.length > 0 ? await treePairsAt(tx, effectiveOn) : [];
  const under = input.heirs.map((heir) => new Set<string>(subtreeOf(heir, pairs)));
  const asked = below.filter(({ ownerId }) => !under.some((bodies) => bodies.has(ownerId))).map((one) => one.planId);
  const copies: PlanId[] = [];
  for (const [at, heir] of input.heirs.entries()) {
    if ((await planOfSameDocument(tx, planId, heir)) !== null) refuseNow("HEIR_HAS_PLAN", { title: plan.title });
    const copy = await copyPlan(tx, { planId, heir, effectiveOn, eventId });
    const isAlone = input.heirs.length === 1;
    const own = below.filter(({ ownerId }) => isAlone || under[at]?.has(ownerId)).map((one) => one.planId);
    await carryLinks(tx, { from: planId, to: copy, below: own, asked: isAlone ? [] : asked });
    copies.push(copy);
    change.note({
      chain: heir,
      operation: "carry-plan-over",
      subjectKind: "plan",
      subjectId: copy,
      before: null,
      after: { title: plan.title, planId, organisationId: heir, effectiveFrom: effectiveOn, state: plan.state },
    });
  }
  await movePlan(tx, planId, "superseded");
  change.note({
    chain: plan.organisationId,
    operation: "carry-plan-over",
    subjectKind: "plan",
    subjectId: planId,
    before: { state: plan.state },
    after: { state: "superseded", effectiveFrom: effectiveOn, organisationIds: [...input.heirs] },
  });
  return copies;
}
