/**
 * What an English-trained OCR makes of a Vietnamese syllable, and the way back: for letters as read, the syllables that they
 * may stand for, each with its likelihood. Onset and rime are looked up apart, so a new word costs a few hundred comparisons
 * of short strings, each made once per document. The table of misreadings was learnt from typeset pages (decision 0008).
 */
import { isVietnameseSyllable } from "../vietnamese-syllable.ts";
import { leastSpelled, longestRead, type Spelling, spellingsOf, type Table } from "./spelling.ts";
import { partsOf } from "./syllables.ts";

/** Words by their numbers in the language model, likeliest first, each with the natural logarithm of P(read | word). */
export type Candidates = { readonly ids: readonly number[]; readonly logs: readonly number[] };

export type Channel = {
  /** `read` in the form of `readForm`. */
  readonly candidatesOf: (read: string) => Candidates;
};

const keptUnits = 40;
const keptCandidates = 40;
/** Words that are read so once in ten million times are no candidates. */
const leastShare = 1e-7;
/** Counts of whole onsets and rimes are trusted the more, the more there are; spelling letter by letter keeps a share. */
const smoothing = 12;
const mostTrust = 0.6;

/** What was read, in the letters that are compared: lower case, but a capital I inside small letters stays apart ("Iinh"). */
export const readForm = remembered((read: string): string => {
  const written = read
    .replace(/ﬁ/g, "fi")
    .replace(/ﬂ/g, "fl")
    .replace(/^[$§](?=[\p{L}\d])/u, "s")
    .normalize("NFC");
  return /\p{Ll}/u.test(written) ? written.replace(/I/g, "|").toLowerCase() : written.toLowerCase();
});

export function channelFrom(misreadings: string, words: readonly string[]): Channel {
  const idsOf = new Map<string, Map<string, number>>();
  const allOnsets = new Set<string>();
  words.forEach((word, id) => {
    if (!isVietnameseSyllable(word)) return;
    const [onset, rime] = partsOf(word);
    allOnsets.add(onset);
    idsOf.set(rime, (idsOf.get(rime) ?? new Map<string, number>()).set(onset, id));
  });
  const rimes = [...idsOf.keys()];
  const onsets = [...allOnsets];
  // The word that an onset and a rime make, by their numbers; 0 for none.
  const wordAt = rimes.map((rime) => Int32Array.from(onsets, (onset) => idsOf.get(rime)?.get(onset) ?? 0));
  const onsetsAsPrinted = [...onsets, "Đ"];
  const [spelledRimes, spelledOnsets] = spellingsOf(tableOf(misreadings, "c"), [rimes, onsetsAsPrinted]);
  const rimesFor = matcherOf(rimes, tableOf(misreadings, "r"), spelledRimes);
  const onsetsFor = withCapital(matcherOf(onsetsAsPrinted, tableOf(misreadings, "o"), spelledOnsets), onsets);
  const sums = new Float64Array(words.length);
  const find = (read: string): Candidates => {
    const touched: number[] = [];
    for (let cut = 0; cut <= Math.min(4, read.length); cut++) {
      const strong = onsetsFor(read.slice(0, cut));
      const first = strong.shares[0] ?? 0;
      if (first === 0) continue;
      const found = rimesFor(read.slice(cut));
      for (let r = 0; r < found.units.length; r++) {
        const share = found.shares[r] ?? 0;
        if (first * share < leastShare) break;
        const row = wordAt[found.units[r] ?? 0];
        for (let o = 0; o < strong.units.length; o++) {
          const both = share * (strong.shares[o] ?? 0);
          if (both < leastShare) break;
          const id = row?.[strong.units[o] ?? 0] ?? 0;
          if (id === 0) continue;
          if (sums[id] === 0) touched.push(id);
          sums[id] = (sums[id] ?? 0) + both;
        }
      }
    }
    const best = likeliestOf(touched, sums, keptCandidates);
    for (const id of touched) sums[id] = 0;
    return { ids: best.units, logs: best.shares.map(Math.log) };
  };
  return { candidatesOf: remembered((read) => (read.length > longestRead ? noCandidates : find(read))) };
}

const noCandidates: Candidates = { ids: [], logs: [] };

/** What was found once is kept; a text of ever new words does not fill the memory. */
export function remembered<T>(find: (read: string) => T): (read: string) => T {
  const known = new Map<string, T>();
  return (read) => {
    const before = known.get(read);
    if (before !== undefined) return before;
    const found = find(read);
    if (known.size > 20_000) known.clear();
    known.set(read, found);
    return found;
  };
}

/** Numbers of units with their likelihoods, likeliest first. */
type Found = { readonly units: readonly number[]; readonly shares: readonly number[] };
type Matcher = (read: string) => Found;

/** A capital Đ is read in other ways than a small one ("Pang"), but it is the same letter; it stands behind all onsets. */
function withCapital(match: Matcher, onsets: readonly string[]): Matcher {
  const small = onsets.indexOf("đ");
  const strong = new Float64Array(onsets.length);
  return remembered((read) => {
    const touched: number[] = [];
    const { units, shares } = match(read);
    units.forEach((unit, i) => {
      const [key, share] = unit === onsets.length ? [small, (shares[i] ?? 0) * 0.2] : [unit, shares[i] ?? 0];
      if (key < 0) return;
      if (!touched.includes(key)) touched.push(key);
      strong[key] = Math.max(strong[key] ?? 0, share);
    });
    const best = likeliestOf(touched, strong, keptUnits);
    for (const key of touched) strong[key] = 0;
    return best;
  });
}

/** The likeliest of the units with their likelihoods, first come first where they are equal. */
function likeliestOf(units: readonly number[], shareOf: Float64Array, most: number): Found {
  const kept: number[] = [];
  const shares: number[] = [];
  for (const unit of units) {
    const share = shareOf[unit] ?? 0;
    if (kept.length === most && share <= (shares[most - 1] ?? 0)) continue;
    let at = kept.length === most ? most - 1 : kept.length;
    for (; at > 0 && (shares[at - 1] ?? 0) < share; at--) {
      kept[at] = kept[at - 1] ?? 0;
      shares[at] = shares[at - 1] ?? 0;
    }
    kept[at] = unit;
    shares[at] = share;
  }
  return { units: kept, shares };
}

/** The likeliest units for what was read: whole readings that were counted, smoothed by spelling letter by letter. */
function matcherOf(units: readonly string[], table: Table, spelling: Spelling | undefined): Matcher {
  const totals = Float64Array.from(units, (unit) => table.get(unit)?.get("") ?? 0);
  const trusts = totals.map((total) => Math.min(mostTrust, total / (total + smoothing)));
  const counted = countsByRead(units, table);
  const shares = new Float64Array(units.length);
  const counts = new Float64Array(units.length);
  return remembered((read) => {
    const own = counted.get(read === "" ? "∅" : read);
    own?.forEach((count, unit) => {
      counts[unit] = count;
    });
    const found: number[] = [];
    spelling?.(read, (unit, spelled) => {
      const total = totals[unit] ?? 0;
      const trust = trusts[unit] ?? 0;
      const share = total === 0 ? spelled : (trust * (counts[unit] ?? 0)) / total + (1 - trust) * spelled;
      if (share <= leastSpelled) return;
      found.push(unit);
      shares[unit] = share;
    });
    own?.forEach((_count, unit) => {
      counts[unit] = 0;
    });
    return likeliestOf(found, shares, keptUnits);
  });
}

/** For each whole reading, how often each unit was read so. */
function countsByRead(units: readonly string[], table: Table): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const byRead = new Map<string, Map<number, number>>();
  units.forEach((unit, number) => {
    for (const [read, count] of table.get(unit) ?? []) {
      const counts = byRead.get(read) ?? new Map<number, number>();
      byRead.set(read, counts.set(number, count));
    }
  });
  return byRead;
}

/** Lines "kind TAB unit TAB read count TAB …"; the sum of a unit's counts stands under "". */
function tableOf(misreadings: string, kind: string): Table {
  const table = new Map<string, Map<string, number>>();
  for (const line of misreadings.split("\n")) {
    const [ofKind, unit, ...entries] = line.split("\t");
    if (ofKind !== kind || unit === undefined) continue;
    const counts = new Map<string, number>();
    let total = 0;
    for (const entry of entries) {
      const at = entry.lastIndexOf(" ");
      const count = Number(entry.slice(at + 1));
      total += count;
      const read = entry.slice(0, at);
      counts.set(read, count);
    }
    counts.set("", total);
    table.set(unit, counts);
  }
  return table;
}
