import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import { decideSuperior as saveDecision, standsAbove, superiorState } from "../store.ts";
import { matchPlans } from "./match-plans.ts";

export type DecideSuperior = {
  readonly planId: PlanId;
  readonly superiorId: PlanId;
  readonly state: "confirmed" | "rejected";
};

/** The plan stands under the other one, or does not. A pair that nobody proposed is matched record by record at once. */
export async function decideSuperior(change: Change, input: DecideSuperior): Promise<void> {
  const { tx, actor } = change;
  const { planId, superiorId, state } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (planId === superiorId || (state === "confirmed" && (await standsAbove(tx, planId, superiorId)))) {
    refuseNow("PLAN_ABOVE_ITSELF");
  }
  const before = await superiorState(tx, planId, superiorId);
  await saveDecision(tx, { ...input, by: actor.accountId });
  if (before === null && state === "confirmed") await matchPlans(tx, superiorId, [planId]);
  change.note({
    chain: plan.organisationId,
    operation: state === "confirmed" ? "confirm-superior" : "reject-superior",
    subjectKind: "plan",
    subjectId: planId,
    before: before === null ? null : { superiorId, state: before },
    after: { superiorId, state },
  });
}
