import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import { type DecidedLink, type RecordKind, decideLinks as saveLinks, superiorState } from "../store.ts";

export type DecideLinks = {
  readonly planId: PlanId;
  readonly superiorId: PlanId;
  readonly kind: RecordKind;
  readonly links: readonly DecidedLink[];
};

/** A person says which records answer which; several at once, all or none. */
export async function decideLinks(change: Change, { planId, superiorId, kind, links }: DecideLinks): Promise<number> {
  const { tx, actor } = change;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const pair = await superiorState(tx, planId, superiorId);
  if (pair === null || pair === "rejected") refuseNow("SUPERIOR_NOT_LINKED");
  const distinct = [...new Map(links.map((link) => [`${link.id} ${link.superiorId}`, link])).values()];
  const saved = await saveLinks(tx, kind, { planId, superiorId }, distinct, actor.accountId);
  if (saved !== distinct.length) refuseNow("RECORD_NOT_OF_PLANS");
  change.note({
    chain: plan.organisationId,
    operation: "decide-links",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { superiorId, kind, links: distinct },
  });
  return saved;
}
