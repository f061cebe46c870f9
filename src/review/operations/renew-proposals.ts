import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import { superiorsOf } from "../store.ts";
import { matchPlans } from "./match-plans.ts";
import { proposeCascade } from "./propose-cascade.ts";

/** Looks again: for plans above and below, and for records that answer; what a person decided stays as it is. */
export async function renewProposals(change: Change, planId: PlanId, today: CalendarDay): Promise<void> {
  const { tx } = change;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const found = await proposeCascade(tx, planId, today);
  const superiors = (await superiorsOf(tx, planId, today)).filter(({ linkState }) => linkState !== "rejected");
  for (const { planId: superiorId } of superiors) await matchPlans(tx, superiorId, [planId]);
  change.note({
    chain: plan.organisationId,
    operation: "propose-links",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { found, superiors: superiors.map((one) => one.planId) },
  });
}
