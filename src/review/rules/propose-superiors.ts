/**
 * Which plans stand above a plan: those whose document it carries out, those of a body above it whose document is among its grounds,
 * and, where its own words name none, the plan of the nearest body above that carries out the same document. A person confirms.
 */
import type { DocumentLinkKind } from "#documents/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { SuperiorReason } from "../model.ts";

export type NamedPlan = { readonly planId: PlanId; readonly ownerId: string; readonly kind: DocumentLinkKind };
/** A plan that names a document which ours names too. */
export type SisterPlan = { readonly planId: PlanId; readonly ownerId: string };

export type SuperiorFacts = {
  readonly planId: PlanId;
  readonly ownerId: string;
  /** Bodies above the owner, nearest first. */
  readonly above: readonly string[];
  /** Plans made of the documents that ours names. */
  readonly named: readonly NamedPlan[];
  /** Plans that carry out a document which ours carries out too. */
  readonly sisters: readonly SisterPlan[];
};

export type ProposedSuperior = { readonly superiorId: PlanId; readonly reason: SuperiorReason };

export function proposeSuperiors({ planId, ownerId, above, named, sisters }: SuperiorFacts): ProposedSuperior[] {
  const found = new Map<PlanId, SuperiorReason>();
  for (const { planId: superiorId, ownerId: owner, kind } of named) {
    if (superiorId === planId || owner === ownerId) continue;
    if (kind === "carries-out") found.set(superiorId, "carries-out");
    else if (kind === "cites" && above.includes(owner) && !found.has(superiorId)) found.set(superiorId, "basis");
  }
  if (found.size === 0) {
    const nearest = above.find((body) => sisters.some((sister) => sister.ownerId === body));
    for (const sister of sisters) {
      if (sister.ownerId === nearest && sister.planId !== planId) found.set(sister.planId, "tree");
    }
  }
  return [...found].map(([superiorId, reason]) => ({ superiorId, reason }));
}
