import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { ancestorsOf, type TreePair } from "#organisations/rules/subtree.ts";
import { treePairsAt } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import { proposeSuperiors } from "../rules/propose-superiors.ts";
import { ownerOf, plansNamedBy, plansPerhapsBelow, proposeSuperior, sistersOf } from "../store.ts";
import { matchPlans } from "./match-plans.ts";

/**
 * Looks for the plans above a plan and for those below it, and proposes which records answer which. Part of an import, which keeps
 * its own record of the change; answers how many pairs of plans are new.
 */
export async function proposeCascade(tx: Tx, planId: PlanId, today: CalendarDay): Promise<number> {
  const tree = await treePairsAt(tx, today);
  const superiors = await newSuperiors(tx, planId, tree);
  for (const superiorId of superiors) await matchPlans(tx, superiorId, [planId]);

  const below: PlanId[] = [];
  for (const other of await plansPerhapsBelow(tx, planId)) {
    const found = await newSuperiors(tx, other, tree, planId);
    if (found.length > 0) below.push(other);
  }
  await matchPlans(tx, planId, below);
  return superiors.length + below.length;
}

/** Proposed pairs that were not known before; `only` looks at one superior. */
async function newSuperiors(tx: Tx, planId: PlanId, tree: readonly TreePair[], only?: PlanId): Promise<PlanId[]> {
  const ownerId = (await ownerOf(tx, planId)) ?? refuseNow("NOT_FOUND");
  const above = ancestorsOf(asId(ownerId), tree);
  const [named, sisters] = [await plansNamedBy(tx, planId), await sistersOf(tx, planId)];
  const fresh: PlanId[] = [];
  for (const { superiorId, reason } of proposeSuperiors({ planId, ownerId, above, named, sisters })) {
    if (only !== undefined && superiorId !== only) continue;
    if (await proposeSuperior(tx, planId, superiorId, reason)) fresh.push(superiorId);
  }
  return fresh;
}
