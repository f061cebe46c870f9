/**
 * Which indicators of a new plan go on with those of the plan that it replaces (issue: the same indicator in several plans is one
 * series): two that follow one definition of the catalogue, then those that read alike with the same scopes. A person confirms.
 */
import { surelyLike } from "#catalogue/rules/likeness.ts";
import { groupBy } from "#kernel/group-by.ts";
import { type Matchable, matchIndexOf, matchRecords } from "./match-records.ts";

export type Followable = Matchable & { readonly definitionId: string | null };
export type SamePair = { readonly id: string; readonly successorId: string; readonly isSure: boolean };

/** Pairs in the order of the old plan, each indicator in one at most. */
export function sameIndicators(old: readonly Followable[], successors: readonly Followable[]): SamePair[] {
  const defined = byDefinition(old, successors);
  const taken = new Set(defined.flatMap((pair) => [pair.id, pair.successorId]));
  const left = (records: readonly Followable[]) => records.filter((one) => !taken.has(one.id));
  const alike = matchRecords(left(old), matchIndexOf(left(successors))).map(({ id, superiorId, score }) => ({
    ...{ id, successorId: superiorId, isSure: score >= surelyLike },
  }));
  const pairs = new Map([...defined, ...alike].map((pair) => [pair.id, pair]));
  return old.flatMap((one) => pairs.get(one.id) ?? []);
}

/** A definition that two indicators of one plan follow tells neither of them from the other. */
function byDefinition(old: readonly Followable[], successors: readonly Followable[]): SamePair[] {
  const following = groupBy(successors, (one) => one.definitionId);
  return [...groupBy(old, (one) => one.definitionId)].flatMap(([definitionId, ours]) => {
    const theirs = definitionId === null ? [] : (following.get(definitionId) ?? []);
    const [own, other] = [ours[0], theirs[0]];
    if (own === undefined || other === undefined || ours.length > 1 || theirs.length > 1) return [];
    return [{ id: own.id, successorId: other.id, isSure: true }];
  });
}
