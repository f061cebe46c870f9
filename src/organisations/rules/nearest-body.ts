/**
 * Which body a plan means by a name that many bodies bear ("Phòng Kinh tế"): the one in the owner's own house first, then one beside
 * or above the owner, step by step up the trees; never a body inside somebody else's house. Only the very name, an alias or the
 * official abbreviation counts, and only one body in the nearest circle: whatever is less sure is proposed to a person instead.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { KnownBody, OrganisationId } from "../model.ts";
import { bodyKey, writtenForms } from "./name-likeness.ts";
import { subtreeOf, type TreePair } from "./subtree.ts";

export type Neighbourhood = readonly (readonly KnownBody[])[];

/** Circles around the owner: its own house, then each body above with the bodies directly under it. */
export function neighbourhoodOf(owner: OrganisationId, bodies: readonly KnownBody[], pairs: readonly TreePair[]): Neighbourhood {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const parentsOf = groupBy(pairs, (pair) => pair.id);
  const childrenOf = groupBy(pairs, (pair) => pair.parentId);
  const seen = new Set<OrganisationId>();
  const circles: OrganisationId[][] = [subtreeOf(owner, pairs)];
  for (let level: OrganisationId[] = [owner]; level.length > 0; ) {
    level = level
      .flatMap((id) => parentsOf.get(id) ?? [])
      .flatMap(({ parentId }) => (parentId === null || seen.has(parentId) ? [] : [parentId]));
    for (const id of level) seen.add(id);
    if (level.length > 0) circles.push(level.flatMap((id) => [id, ...(childrenOf.get(id) ?? []).map((child) => child.id)]));
  }
  return circles.map((ids) => [...new Set(ids)].flatMap((id) => known.get(id) ?? []));
}

/** Answers for written names: the body, or null where nothing or more than one body fits. */
export function nearestBody(neighbourhood: Neighbourhood): (written: string) => OrganisationId | null {
  const circles = neighbourhood.map((bodies) => ({
    names: indexed(bodies, (body) => [body.name]),
    aliases: indexed(bodies, (body) => body.aliases),
  }));
  return (written) => {
    const keys = writtenForms(written)
      .map(bodyKey)
      .filter((key) => key !== "");
    for (const { names, aliases } of circles) {
      for (const key of keys) {
        const found = names.get(key) ?? aliases.get(key);
        if (found) return found.size === 1 ? ([...found][0] ?? null) : null;
      }
    }
    return null;
  };
}

function indexed(
  bodies: readonly KnownBody[],
  wordsOf: (body: KnownBody) => readonly string[],
): Map<string, Set<OrganisationId>> {
  const index = new Map<string, Set<OrganisationId>>();
  for (const body of bodies) {
    for (const key of wordsOf(body).map(bodyKey)) {
      const ids = index.get(key) ?? new Set();
      index.set(key, ids.add(body.id));
    }
  }
  return index;
}
