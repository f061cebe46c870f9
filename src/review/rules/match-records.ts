/**
 * Which records of two plans are the same: each is compared with the nearest of the other plan by likeness of its words, scopes
 * exactly, and the likest pairs are taken first, each record once. What is proposed here a person confirms or rejects.
 */
import { type Likened, worthAsking } from "#catalogue/rules/likeness.ts";
import { indexLikened, rankedInIndex } from "#catalogue/rules/ranked-like.ts";
import { likenedOf } from "#catalogue/rules/skeleton.ts";

export type Matchable = { readonly id: string } & Likened;
export type Matched = { readonly id: string; readonly superiorId: string; readonly score: number };

/** Records of the plan above, indexed once for many plans below. */
export type MatchIndex = ReturnType<typeof matchIndexOf>;

export function matchIndexOf(superior: readonly Matchable[]) {
  return indexLikened(superior, (one) => one);
}

const looked = 5;

export function matchRecords(ours: readonly Matchable[], superior: MatchIndex): Matched[] {
  const pairs = ours.flatMap((one) =>
    rankedInIndex(likenedOf(one), superior, looked, worthAsking)
      .filter(({ likeness }) => likeness.scopesAgree && likeness.score >= worthAsking)
      .map(({ item, likeness }) => ({ id: one.id, superiorId: item.id, score: likeness.score })),
  );
  const taken = new Set<string>();
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .filter(({ id, superiorId }) => {
      if (taken.has(`ours ${id}`) || taken.has(`superior ${superiorId}`)) return false;
      taken.add(`ours ${id}`);
      taken.add(`superior ${superiorId}`);
      return true;
    });
}
