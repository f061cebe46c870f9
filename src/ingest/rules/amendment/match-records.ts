/**
 * Which record of the plan a record of an amending paper speaks of: by its number where the words do not speak against it, else by the
 * likeness of the words. Each is taken once, the surest pair first; a differing scope (mầm non, phổ thông) is never a match.
 */
import { type Likened, likenedOf, likenessOfFeatures, surelyLike, worthAsking } from "#catalogue/rules/likeness.ts";
import { indexLikened, rankedInIndex } from "#catalogue/rules/ranked-like.ts";
import { groupBy } from "#kernel/group-by.ts";

export type Named = Likened & {
  /** The printed number of the row or task; null in prose. */
  readonly label: string | null;
};

export type Match<Standing> = { readonly standing: Standing; readonly likeness: number };

type Pair<Standing> = Match<Standing> & { readonly at: number; readonly rank: number };

const nearest = 4;
/** Of two pairs that are equally alike the one with the same number comes first. */
const sameNumber = 0.2;

/** For each read record the standing one that it speaks of, or null. */
export function matchRecords<Read extends Named, Standing extends Named>(
  read: readonly Read[],
  standing: readonly Standing[],
): (Match<Standing> | null)[] {
  const index = indexLikened(standing, (one) => one);
  const byLabel = groupBy(
    standing.filter((one) => one.label !== null),
    (one) => one.label ?? "",
  );
  const pairs = read.flatMap((one, at): Pair<Standing>[] => {
    const features = likenedOf(one);
    const numbered = one.label === null ? [] : (byLabel.get(one.label) ?? []);
    const alike = rankedInIndex(features, index, nearest).map(({ item }) => item);
    return [...new Set([...numbered, ...alike])].flatMap((candidate) => {
      const likeness = likenessOfFeatures(features, likenedOf(candidate));
      const isNumbered = one.label !== null && one.label === candidate.label;
      if (!likeness.scopesAgree || likeness.score < (isNumbered ? worthAsking : surelyLike)) return [];
      return [{ at, standing: candidate, likeness: likeness.score, rank: likeness.score + (isNumbered ? sameNumber : 0) }];
    });
  });
  const found: (Match<Standing> | null)[] = read.map(() => null);
  const taken = new Set<Standing>();
  for (const { at, standing: candidate, likeness } of pairs.sort((a, b) => b.rank - a.rank || a.at - b.at)) {
    if (found[at] !== null || taken.has(candidate)) continue;
    found[at] = { standing: candidate, likeness };
    taken.add(candidate);
  }
  return found;
}
