import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "../model.ts";
import { lockPlan, movePlan } from "../store.ts";
import { undecidedCount } from "../store-review.ts";

/**
 * The plan counts from now on: rounds can be opened for it. Nothing that no person has confirmed is ever tracked, so that an undecided
 * candidate holds it back; what is still without a body or a measure, a round asks for later.
 */
export async function putInForce(change: Change, planId: PlanId): Promise<void> {
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  const undecided = await undecidedCount(change.tx, planId);
  if (undecided > 0) refuseNow("RECORDS_NOT_CONFIRMED", { count: undecided });
  await movePlan(change.tx, planId, "in-force");
  change.note({
    chain: plan.organisationId,
    operation: "put-in-force",
    subjectKind: "plan",
    subjectId: planId,
    before: { state: plan.state },
    after: { state: "in-force" },
  });
}
