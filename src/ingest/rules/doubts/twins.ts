/**
 * Pairs of records that say almost the same, found without comparing every pair: two names that share nearly all of their
 * letter groups share one of their rarest, so only records that meet in a rare group are compared.
 */
import { seriesKeyOf } from "../targets/series.ts";

export type Key = ReturnType<typeof seriesKeyOf>;
export type Keyed<T> = {
  readonly item: T;
  readonly key: Key /** Records of different buckets are never twins. */;
  readonly bucket: string;
};

/** In a list of a hundred equal lines the first few say it all. */
const mostMet = 24;
/** A longer text is no line that somebody copied twice by mistake. */
export const longestCompared = 2_000;

export function keyed<T>(item: T, words: string, kind: string, bucket: string): Keyed<T> {
  return { item, key: seriesKeyOf(words.slice(0, longestCompared), kind), bucket };
}

/** For each record its first earlier twin, if it has one. */
export function twinsOf<T>(
  records: readonly Keyed<T>[],
  likeness: (a: Key, b: Key) => number,
  enough: number,
  mayPair: (a: T, b: T) => boolean = () => true,
): readonly (readonly [T, T])[] {
  const counts = new Map<number, number>();
  for (const { key } of records) for (const gram of key.grams.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const missing = (2 - 2 * enough) / (2 - enough);
  const met = new Map<string, Keyed<T>[]>();
  return records.flatMap((record) => {
    const rare = [...record.key.grams.keys()]
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b)
      .slice(0, Math.floor(missing * record.key.total) + 1);
    const places = rare.map((gram) => `${record.bucket} ${gram}`);
    const near = new Set(places.flatMap((place) => met.get(place) ?? []));
    for (const place of places) {
      const before = met.get(place);
      if (before === undefined) met.set(place, [record]);
      else if (before.length < mostMet) before.push(record);
    }
    for (const earlier of near)
      if (mayPair(earlier.item, record.item) && likeness(earlier.key, record.key) >= enough) return [[earlier.item, record.item]];
    return [];
  });
}
