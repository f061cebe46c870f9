import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import { handDown, keepIndicators as saveKept } from "../store.ts";

export type KeepIndicators = {
  readonly planId: PlanId;
  readonly indicatorIds: readonly string[];
  readonly isKept: boolean;
  readonly reason: string;
};

/** The plan keeps these indicators to itself, so that no plan below is found without them; or hands them down again. */
export async function keepIndicators(change: Change, input: KeepIndicators): Promise<number> {
  const { tx, actor } = change;
  const { planId, isKept, reason } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const ids = [...new Set(input.indicatorIds)];
  const changed = isKept ? await saveKept(tx, planId, ids, reason, actor.accountId) : await handDown(tx, planId, ids);
  if (isKept && changed !== ids.length) refuseNow("INDICATOR_NOT_OF_PLAN");
  change.note({
    chain: plan.organisationId,
    operation: isKept ? "keep-indicators" : "hand-down-indicators",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { indicators: ids },
    reason,
  });
  return changed;
}
