import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { AmendmentId, PlanId } from "../model.ts";
import { lockPlan } from "../store.ts";
import { insertAmendment } from "../store-amendments.ts";

/** Begins an amendment of a plan in force: an empty draft without a decision yet. A draft plan is simply edited. */
export async function draftAmendment(change: Change, planId: PlanId): Promise<AmendmentId> {
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "in-force") refuseNow("AMENDMENT_PLAN_NOT_IN_FORCE", { state: plan.state });
  const id = await insertAmendment(change.tx, { planId, draftedBy: change.actor.accountId });
  change.note({
    chain: plan.organisationId,
    operation: "draft-amendment",
    subjectKind: "amendment",
    subjectId: id,
    before: null,
    after: { planId },
  });
  return id;
}
