import type { Tx } from "#db/transaction.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { PlanId } from "#plans/model.ts";
import { type MatchIndex, matchIndexOf, matchRecords } from "../rules/match-records.ts";
import { matchablesOf, type RecordKind, replaceProposals } from "../store.ts";

const kinds: readonly RecordKind[] = ["indicator", "task"];

/** Proposes which records of these plans answer which of the superior's; the superior's records are indexed once. */
export async function matchPlans(tx: Tx, superiorId: PlanId, plans: readonly PlanId[]): Promise<void> {
  if (plans.length === 0) return;
  for (const kind of kinds) {
    const index: MatchIndex = matchIndexOf(await matchablesOf(tx, kind, [superiorId]));
    const ours = groupBy(await matchablesOf(tx, kind, plans), (one) => one.planId);
    for (const planId of plans) {
      await replaceProposals(tx, kind, { planId, superiorId }, matchRecords(ours.get(planId) ?? [], index));
    }
  }
}
