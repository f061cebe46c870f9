/**
 * Copying the set-up of another plan (issue, set-up desk): which of its indicators are the same as ours, by the definition that both
 * follow, else by a wording that is surely alike, never across differing scopes; and what would be taken over. Each of their indicators
 * serves one of ours, the most alike pair first. A person sees every pair before anything is copied.
 */
import { isSurelyLike, type Likened, likenedOf } from "#catalogue/rules/likeness.ts";
import { indexLikened, rankedInIndex } from "#catalogue/rules/ranked-like.ts";
import type { IndicatorRecord } from "#plans/present.ts";
import type { CopyPair, IndicatorSet, SetUpIndicator } from "../contract-set-up.ts";
import { isAnswered } from "./set-up-checklist.ts";
import type { OtherIndicator } from "./set-up-sources.ts";

/** Pairs of the same indicator, in the order of our plan. */
export function pairsToCopy(ours: readonly IndicatorRecord[], theirs: readonly OtherIndicator[]): CopyPair[] {
  const likened = ({ name, unit, group: groupCode }: IndicatorRecord | OtherIndicator): Likened => ({ name, unit, groupCode });
  const index = indexLikened(theirs, likened);
  const candidates = ours.flatMap((one) => {
    const linked = one.definitionId == null ? [] : theirs.filter((other) => other.definitionId === one.definitionId);
    const alike = rankedInIndex(likenedOf(likened(one)), index).filter(({ likeness }) => isSurelyLike(likeness));
    return [
      ...linked.map((other) => ({ one, other, how: "definition" as const, score: 1 })),
      ...alike.map(({ item, likeness }) => ({ one, other: item, how: "likeness" as const, score: likeness.score })),
    ];
  });
  const [taken, given] = [new Set<string>(), new Set<string>()];
  const strongest = candidates.toSorted((a, b) => rank(b) - rank(a));
  const pairs = new Map<string, CopyPair>();
  for (const { one, other, how, score } of strongest) {
    if (taken.has(one.id) || given.has(other.id)) continue;
    taken.add(one.id);
    given.add(other.id);
    pairs.set(one.id, { indicatorId: one.id, theirName: other.name, how, score, set: setOf(other) });
  }
  return ours.flatMap((one) => pairs.get(one.id) ?? []);
}

const rank = ({ how, score }: { readonly how: CopyPair["how"]; readonly score: number }) => (how === "definition" ? 2 : score);

/** Everything that is set there. */
function setOf(other: OtherIndicator): IndicatorSet {
  const { measureKind, direction, accumulation, frequency, numeratorName, denominatorName, judgedBy, bodies } = other;
  const fields = { measureKind, direction, accumulation, frequency, numeratorName, denominatorName, judgedBy };
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    ...(bodies.length === 0 ? {} : { organisationIds: [...bodies] }),
  };
}

/** What a copy would change in one of ours: only what is open, or with `overwrite` whatever differs. */
export function copiedInto(one: SetUpIndicator, set: IndicatorSet, overwrite: boolean): IndicatorSet {
  const { organisationIds, ...fields } = set;
  const kind = one.measureKind === null || overwrite ? (fields.measureKind ?? one.measureKind) : one.measureKind;
  const wanted = Object.entries(fields).filter(([field, value]) => {
    if ((field === "numeratorName" || field === "denominatorName") && kind !== "ratio") return false;
    if (field === "judgedBy" && one.wordTargets.length === 0) return false;
    if (field === "accumulation" && isAnswered({ ...one, measureKind: kind })) return false;
    const now = one[field as keyof typeof fields]; // a key of the very shape it was read from
    return overwrite ? now !== value : now === null;
  });
  const same = organisationIds !== undefined && [...organisationIds].sort().join() === [...one.bodies].sort().join();
  const takesBodies = organisationIds !== undefined && !same && (overwrite || one.bodies.length === 0);
  return { ...Object.fromEntries(wanted), ...(takesBodies ? { organisationIds } : {}) };
}
