/**
 * Who stands under a body in one tree, on one day: what an officer may see and what a total is made of.
 * Works on (id, parentId) pairs of that day; a loop in the pairs ends the walk instead of hanging it.
 */
import type { OrganisationId } from "../model.ts";

export type TreePair = { readonly id: OrganisationId; readonly parentId: OrganisationId | null };

/** The body itself and everything under it, parents before children. */
export function subtreeOf(root: OrganisationId, pairs: readonly TreePair[]): OrganisationId[] {
  const children = groupByParent(pairs);
  const seen = new Set<OrganisationId>([root]);
  for (const id of seen) for (const child of children.get(id) ?? []) seen.add(child);
  return [...seen];
}

function groupByParent(pairs: readonly TreePair[]): Map<OrganisationId, OrganisationId[]> {
  const children = new Map<OrganisationId, OrganisationId[]>();
  for (const { id, parentId } of pairs) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  return children;
}

/** The bodies above, nearest first, the body itself left out. */
export function ancestorsOf(id: OrganisationId, pairs: readonly TreePair[]): OrganisationId[] {
  const parentOf = new Map(pairs.map((pair) => [pair.id, pair.parentId]));
  const above: OrganisationId[] = [];
  for (let parent = parentOf.get(id) ?? null; parent !== null && parent !== id && !above.includes(parent); ) {
    above.push(parent);
    parent = parentOf.get(parent) ?? null;
  }
  return above;
}
