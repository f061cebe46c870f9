import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import { insertReminders } from "../store-orders.ts";

export type RemindPlans = {
  readonly planId: PlanId;
  readonly dutyId: string;
  readonly organisationIds: readonly string[];
  readonly note: string;
  /** Bodies that the order means and that have issued nothing: only they can be reminded. */
  readonly owing: ReadonlySet<string>;
};

/** Bodies are reminded that they owe a plan of their own; their page of work says so from now on. */
export async function remindPlans(change: Change, { planId, dutyId, organisationIds, note, owing }: RemindPlans): Promise<void> {
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  const bodies = [...new Set(organisationIds)];
  if (bodies.some((body) => !owing.has(body))) refuseNow("PLAN_NOT_OWED");
  await insertReminders(change.tx, dutyId, bodies, note, change.actor.accountId);
  change.note({
    chain: plan.organisationId,
    operation: "remind-plan",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { dutyId, organisationIds: bodies, note },
  });
}
