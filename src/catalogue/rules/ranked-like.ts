/**
 * The few of many that are most like a wanted indicator: 12,000 indicators against the catalogue, 114 plans against their superior's.
 * An index of letter triples finds the nearest (the right one is among the first eight in every measured case), then each is compared whole.
 */
import { type Likened, type LikenedFeatures, type Likeness, likenedOf, likenessWithTriples, standing } from "./likeness.ts";

export type Ranked<T> = { readonly item: T; readonly likeness: Likeness };

export type LikenessIndex<T> = {
  readonly items: readonly { readonly item: T; readonly features: LikenedFeatures }[];
  /** Triple → places in `items` and the triple's share there. */
  readonly postings: ReadonlyMap<number, { readonly places: readonly number[]; readonly shares: readonly number[] }>;
};

const lookedAt = 8;
/** What has less than a third of the nearest one's triples is not compared word by word. */
const farBehind = 1 / 3;

/** Made once for the many. An item may stand in it under several names. */
export function indexLikened<T>(items: readonly T[], likenedFrom: (item: T) => Likened | readonly Likened[]): LikenessIndex<T> {
  const entries = items.flatMap((item) => [likenedFrom(item)].flat().map((one) => ({ item, features: likenedOf(one) })));
  const postings = new Map<number, { places: number[]; shares: number[] }>();
  for (const [place, { features }] of entries.entries())
    for (const [gram, share] of features.grams) {
      const list = postings.get(gram) ?? { places: [], shares: [] };
      list.places.push(place);
      list.shares.push(share);
      postings.set(gram, list);
    }
  return { items: entries, postings };
}

/** The most like first, at most `most`, each item once; nothing below `atLeast`. */
export function rankedInIndex<T>(
  wanted: LikenedFeatures,
  index: LikenessIndex<T>,
  most = 3,
  atLeast = 0.3,
): readonly Ranked<T>[] {
  const common = triplesByPlace(wanted, index);
  const best = new Map<T, Ranked<T>>();
  const places = nearest(common, Math.max(lookedAt, most * 2));
  const worthLooking = (common[places[0] ?? 0] ?? 0) * farBehind;
  for (const place of places) {
    const entry = index.items[place];
    if (!entry || (common[place] ?? 0) < worthLooking) continue;
    const likeness = likenessWithTriples(wanted, entry.features, common[place] ?? 0);
    const known = best.get(entry.item);
    if (likeness.score >= atLeast && (!known || standing(known.likeness) < standing(likeness)))
      best.set(entry.item, { item: entry.item, likeness });
  }
  return [...best.values()].sort((a, b) => standing(b.likeness) - standing(a.likeness)).slice(0, most);
}

/** For one question; where many are asked make the index once. */
export function rankedLike<T>(
  wanted: Likened,
  among: readonly T[],
  likenedFrom: (item: T) => Likened | readonly Likened[],
  most = 3,
): readonly Ranked<T>[] {
  return rankedInIndex(likenedOf(wanted), indexLikened(among, likenedFrom), most);
}

function triplesByPlace<T>(wanted: LikenedFeatures, index: LikenessIndex<T>): Float64Array {
  const common = new Float64Array(index.items.length);
  for (const [gram, share] of wanted.grams) {
    const list = index.postings.get(gram);
    if (!list) continue;
    for (let i = 0; i < list.places.length; i++) {
      const place = list.places[i] ?? 0;
      common[place] = (common[place] ?? 0) + share * (list.shares[i] ?? 0);
    }
  }
  return common;
}

/** Places of the largest values, largest first. */
function nearest(common: Float64Array, most: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < common.length; place++) {
    const value = common[place] ?? 0;
    if (value <= 0.1) continue;
    if (places.length === most && value <= (common[places[most - 1] ?? 0] ?? 0)) continue;
    let at = places.length;
    while (at > 0 && (common[places[at - 1] ?? 0] ?? 0) < value) at--;
    places.splice(at, 0, place);
    if (places.length > most) places.pop();
  }
  return places;
}
