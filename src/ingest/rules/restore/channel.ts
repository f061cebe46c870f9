/**
 * What an English-trained OCR makes of a Vietnamese syllable, and the way back: for letters as read, the syllables that they
 * may stand for, each with its likelihood. Onset and rime are looked up apart, so a new word costs a few hundred comparisons
 * of short strings, each made once per document. The table of misreadings was learnt from typeset pages (decision 0008).
 */
import { isVietnameseSyllable } from "../vietnamese-syllable.ts";
import { bareOf, partsOf } from "./syllables.ts";

/** Words by their numbers in the language model, likeliest first, each with the natural logarithm of P(read | word). */
export type Candidates = { readonly ids: readonly number[]; readonly logs: readonly number[] };

export type Channel = {
  /** `read` in the form of `readForm`. */
  readonly candidatesOf: (read: string) => Candidates;
};

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

const longestPiece = 3;
const keptUnits = 40;
const keptCandidates = 40;
/** Words that are read so once in ten million times are no candidates. */
const leastShare = 1e-7;
/** A spelling less likely than this is followed no further. */
const leastSpelled = 1e-6;
const longestRead = 12;
/** Counts of whole onsets and rimes are trusted the more, the more there are; spelling letter by letter keeps a share. */
const smoothing = 12;
const mostTrust = 0.6;
/** Any sign may stand for any letter now and then; without this floor rare letters would swallow what is unusual. */
const anySign = 0.0006;

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
  const trees = [treeOf(rimes), treeOf([...onsets, "Đ"])] as const;
  const spelling = spellingOf(tableOf(misreadings, "c"), trees);
  const rimesFor = matcherOf(trees[0], rimes, tableOf(misreadings, "r"), spelling);
  const onsetsFor = withCapital(matcherOf(trees[1], [...onsets, "Đ"], tableOf(misreadings, "o"), spelling), onsets);
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
    const best = likeliestOf(touched, (id) => sums[id] ?? 0, keptCandidates);
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
  return remembered((read) => {
    const strong = new Map<number, number>();
    const { units, shares } = match(read);
    units.forEach((unit, i) => {
      const [key, share] = unit === onsets.length ? [small, (shares[i] ?? 0) * 0.2] : [unit, shares[i] ?? 0];
      if (key >= 0) strong.set(key, Math.max(strong.get(key) ?? 0, share));
    });
    return likeliestOf([...strong.keys()], (unit) => strong.get(unit) ?? 0, keptUnits);
  });
}

/** The likeliest of the units with their likelihoods, first come first where they are equal. */
function likeliestOf(units: readonly number[], shareOf: (unit: number) => number, most: number): Found {
  const kept: number[] = [];
  const shares: number[] = [];
  for (const unit of units) {
    const share = shareOf(unit);
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
function matcherOf(tree: Node, units: readonly string[], table: Table, spelling: Spelling): Matcher {
  const totals = Float64Array.from(units, (unit) => table.get(unit)?.get("") ?? 0);
  const trusts = totals.map((total) => Math.min(mostTrust, total / (total + smoothing)));
  const counted = countsByRead(units, table);
  const shares = new Float64Array(units.length);
  return remembered((read) => {
    const counts = counted.get(read === "" ? "∅" : read);
    const found: number[] = [];
    spelling(tree, read, (unit, spelled) => {
      const total = totals[unit] ?? 0;
      const trust = trusts[unit] ?? 0;
      const share = total === 0 ? spelled : (trust * (counts?.get(unit) ?? 0)) / total + (1 - trust) * spelled;
      if (share <= leastSpelled) return;
      found.push(unit);
      shares[unit] = share;
    });
    return likeliestOf(found, (unit) => shares[unit] ?? 0, keptUnits);
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

/** A unit is known by its number; -1 for a node that only leads on. */
type Node = { readonly letter: string; readonly children: Node[]; unit: number; index: number };

function treeOf(units: readonly string[]): Node {
  const root: Node = { letter: "", children: [], unit: -1, index: -1 };
  units.forEach((unit, number) => {
    let node = root;
    for (const letter of unit) {
      const child: Node = node.children.find((c) => c.letter === letter) ?? { letter, children: [], unit: -1, index: -1 };
      if (!node.children.includes(child)) node.children.push(child);
      node = child;
    }
    node.unit = number;
  });
  return root;
}

type Spelling = (tree: Node, read: string, give: (unit: number, share: number) => void) => void;

/** P(read | unit), letter by letter (each gives none to three read ones), for every unit of a tree at once. */
function spellingOf(letters: Table, trees: readonly Node[]): Spelling {
  const printed = lettersIn(trees);
  /** How likely each printed letter gives this piece. */
  const sharesOf = remembered((piece: string): Float64Array => {
    const key = piece === "" ? "∅" : piece;
    const start = bareOf(piece.charAt(0));
    return Float64Array.from(printed, (letter) => {
      const counts = letters.get(letter);
      const learnt = ((counts?.get(key) ?? 0) + 4 * priorShare(letter, piece, start)) / ((counts?.get("") ?? 0) + 4);
      return learnt + (piece.length === 1 ? anySign : piece.length === 0 ? 0.004 : piece.length === 2 ? anySign / 8 : 0);
    });
  });
  // One row for each depth of the tree, and for each letter the shares of all pieces of the word: used again and again.
  const rows = Array.from({ length: deepest }, () => new Float64Array(longestRead + 1 + longestPiece));
  const shares = new Float64Array(printed.length * perLetter);
  const filledFor = new Int32Array(printed.length);
  const pieces: Float64Array[] = [];
  let asked = 0;
  const fill = (letter: number, width: number): void => {
    filledFor[letter] = asked;
    for (let at = 0; at < width * perPlace; at++) shares[letter * perLetter + at] = pieces[at]?.[letter] ?? 0;
  };
  return (tree, read, give) => {
    asked += 1;
    const width = Math.min(read.length, longestRead) + 1;
    for (let j = 0; j < width; j++)
      for (let k = 0; k < perPlace; k++) pieces[j * perPlace + k] = j + k < width ? sharesOf(read.slice(j, j + k)) : nothing;
    const walk = (node: Node, depth: number, from: number): void => {
      const ahead = rows[depth] ?? nothing;
      const whole = ahead[width - 1] ?? 0;
      if (node.unit >= 0 && whole > leastSpelled) give(node.unit, whole);
      const next = rows[depth + 1];
      if (next === undefined) return;
      for (const child of node.children) {
        if (filledFor[child.index] !== asked) fill(child.index, width);
        const reached = step(ahead, next, from, width, shares, child.index * perLetter);
        if (reached < width) walk(child, depth + 1, reached);
      }
    };
    (rows[0] ?? nothing).fill(0)[0] = 1;
    walk(tree, 0, 0);
  };
}

/** Numbers the letters of all trees. */
function lettersIn(trees: readonly Node[]): readonly string[] {
  const printed: string[] = [];
  const visit = (node: Node): void => {
    if (node.letter !== "") {
      if (!printed.includes(node.letter)) printed.push(node.letter);
      node.index = printed.indexOf(node.letter);
    }
    node.children.forEach(visit);
  };
  trees.forEach(visit);
  return printed;
}

const deepest = 8;
const perPlace = longestPiece + 1;
const perLetter = (longestRead + 1) * perPlace;
const nothing = new Float64Array(0);

/**
 * One printed letter further, from the first place that may still be reached; answers the first such place after it, or the
 * width when nothing likely is left.
 */
function step(
  ahead: Float64Array,
  next: Float64Array,
  from: number,
  width: number,
  shares: Float64Array,
  letter: number,
): number {
  next.fill(0, from, width + longestPiece);
  for (let j = from; j < width; j++) {
    const here = ahead[j] ?? 0;
    if (here < leastSpelled) continue;
    // A piece that would reach beyond the end has no share.
    const at = letter + j * perPlace;
    next[j] = (next[j] ?? 0) + here * (shares[at] ?? 0);
    next[j + 1] = (next[j + 1] ?? 0) + here * (shares[at + 1] ?? 0);
    next[j + 2] = (next[j + 2] ?? 0) + here * (shares[at + 2] ?? 0);
    next[j + 3] = (next[j + 3] ?? 0) + here * (shares[at + 3] ?? 0);
  }
  let first = from;
  while (first < width && (next[first] ?? 0) <= leastSpelled) first += 1;
  return first;
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

/** Before anything was learnt: a letter is mostly read as itself or without its marks. */
function priorShare(letter: string, piece: string, start: string): number {
  if (piece === "") return 0.01;
  const same = start === plainOf(letter);
  if (piece.length === 1) return piece === letter ? 0.5 : same ? 0.4 : 0.0003;
  return (same ? 0.01 : 0.0001) * (piece.length === 2 ? 1 : 0.05);
}

const plain = new Map<string, string>();
function plainOf(letter: string): string {
  const found = plain.get(letter) ?? bareOf(letter);
  plain.set(letter, found);
  return found;
}
