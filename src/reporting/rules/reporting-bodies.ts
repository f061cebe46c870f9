/**
 * Which bodies a reporting clause means (design §3): names are matched inside the plan owner's own tree first, because a name such as
 * "Phòng Kinh tế" repeats in every commune. A phrase for many bodies ("các cơ quan, đơn vị trực thuộc") means the owner's direct
 * children; one that speaks of kinds ("các phòng, đơn vị thuộc xã") means those of these kinds, nearest to the owner. What cannot
 * be told stays as written and is shown, never guessed.
 */
import { fold } from "#kernel/fold.ts";
import type { KnownBody, OrganisationId, OrganisationKind } from "#organisations/model.ts";
import { type BodyProposal, proposeBody } from "#organisations/rules/propose-bodies.ts";
import { subtreeOf, type TreePair } from "#organisations/rules/subtree.ts";

export type BodyInTree = KnownBody & {
  readonly parentId: OrganisationId | null;
  /** The owner itself or below it. */
  readonly inOwnersTree: boolean;
};

/** The known bodies as a clause of the owner's plan sees them: its own tree, and who stands directly below it. */
export function bodiesAround(
  owner: OrganisationId,
  bodies: readonly (KnownBody & { readonly parentId: OrganisationId | null })[],
  pairs: readonly TreePair[],
): BodyInTree[] {
  const tree = new Set<string>(subtreeOf(owner, pairs));
  const children = new Set<string>(pairs.filter((pair) => pair.parentId === owner).map((pair) => pair.id));
  return bodies.map((body) => ({
    ...body,
    inOwnersTree: tree.has(body.id),
    parentId: children.has(body.id) ? owner : body.parentId,
  }));
}

export type ReportingBodies = { readonly bodies: readonly OrganisationId[]; readonly unresolved: readonly string[] };

// Words for any body at all, as against a kind ("phòng", "chi bộ", "trường").
const anyBody = /\b(co quan|don vi|dia phuong)\b/;

export function reportingBodiesOf(
  written: readonly string[],
  owner: OrganisationId,
  known: readonly BodyInTree[],
): ReportingBodies {
  const bodies = new Set<OrganisationId>();
  const unresolved: string[] = [];
  for (const phrase of written) {
    const found = resolve(phrase, owner, known);
    if (found.length === 0) unresolved.push(phrase);
    for (const id of found) bodies.add(id);
  }
  return { bodies: [...bodies], unresolved };
}

function resolve(phrase: string, owner: OrganisationId, known: readonly BodyInTree[]): readonly OrganisationId[] {
  const own = proposeBody(
    phrase,
    known.filter((body) => body.inOwnersTree),
  );
  if (own.outcome === "one") return [own.organisationId];
  if (own.outcome === "set") return childrenOf(phrase, own, owner, known);
  if (own.outcome === "several") return [];
  // Outside the tree only the exact name or alias counts.
  const any = proposeBody(phrase, known);
  return any.outcome === "one" && (any.how === "name" || any.how === "alias") ? [any.organisationId] : [];
}

function childrenOf(
  phrase: string,
  set: Extract<BodyProposal, { outcome: "set" }>,
  owner: OrganisationId,
  known: readonly BodyInTree[],
): OrganisationId[] {
  const children = below(new Set([owner]), owner, known);
  const isGeneral = anyBody.test(fold(phrase));
  if (isGeneral && set.kinds.length === 0) return children.map((body) => body.id);
  // Beside a kind ("các phòng, đơn vị") the general word means the service units of the same house.
  const kinds: readonly OrganisationKind[] = isGeneral ? [...set.kinds, "public-service-unit"] : set.kinds;
  const ofKinds = (bodies: readonly BodyInTree[]) => bodies.filter((body) => kinds.includes(body.kind)).map((body) => body.id);
  const nearest = ofKinds(children);
  return nearest.length > 0 ? nearest : ofKinds(below(new Set(children.map((body) => body.id)), owner, known));
}

/** A commune's rooms stand under its people's committee, one step further down than the owner's own children. */
function below(parents: ReadonlySet<OrganisationId>, owner: OrganisationId, known: readonly BodyInTree[]): BodyInTree[] {
  return known.filter((body) => body.parentId !== null && parents.has(body.parentId) && body.id !== owner);
}
