/**
 * What Vietnamese administration writes after what: counts of syllables, pairs and triples from our own corpus, asked for
 * as a probability with absolute discounting (Kneser–Ney, interpolated). The compiled form is scripts/compile-language.mjs's;
 * decision record 0008 tells what the model gains.
 */
import type { Channel } from "./channel.ts";
import { channelFrom } from "./channel.ts";

export type LanguageModel = {
  /** The id of a lower-case syllable, -1 for one that the corpus does not know. */
  readonly idOf: (word: string) => number;
  readonly wordOf: (id: number) => string;
  readonly countOf: (id: number) => number;
  /** Natural logarithm of P(third | first, second); id 0 is the edge of a sentence, -1 an unknown word. */
  readonly logOf: (first: number, second: number, third: number) => number;
  /** Where a pair stands among the pairs that were seen, for `logAfter`; -1 where it was never seen. */
  readonly pairOf: (first: number, second: number) => number;
  /** The same as `logOf`, for one who asks many times after the same pair. */
  readonly logAfter: (pair: number, second: number, third: number) => number;
  /** P(third | second), and with it the same as `logAfter`: for one who asks after many pairs that end in the same word. */
  readonly shareOf: (second: number, third: number) => number;
  readonly logWith: (pair: number, share: number, third: number) => number;
  readonly channel: Channel;
};

type Counts = {
  readonly words: readonly string[];
  readonly count: Uint32Array;
  readonly pairStart: Uint32Array;
  readonly pairWord: Uint16Array;
  readonly pairCount: Uint16Array;
  readonly tripleStart: Uint32Array;
  readonly tripleWord: Uint16Array;
  readonly tripleCount: Uint16Array;
};

const discount = 0.7;
/** The share of one unknown syllable among all that could be spelled. */
const unknownShare = 1e-6;

/** Opens a compiled model; throws when the bytes are not one. */
export function languageModelFrom(bytes: Uint8Array): LanguageModel {
  const sections = sectionsOf(bytes);
  const wide = (i: number) => asWide(sections[i]);
  const short = (i: number) => asShort(sections[i]);
  const counts: Counts = {
    words: textOf(short(0)).split("\n"),
    count: wide(2),
    pairStart: wide(3),
    pairWord: short(4),
    pairCount: short(5),
    tripleStart: wide(6),
    tripleWord: short(7),
    tripleCount: short(8),
  };
  return modelOf(counts, textOf(short(1)));
}

function sectionsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const sections: Uint8Array[] = [];
  const count = view.getUint32(0, true);
  if (count !== 9) throw new Error(`not a compiled language model: ${count} sections`);
  let at = 4 * (count + 1);
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(4 * (i + 1), true);
    sections.push(copy.subarray(at, at + length));
    at += Math.ceil(length / 4) * 4;
  }
  return sections;
}

const empty = new Uint8Array(0);
function asWide(section: Uint8Array = empty): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}
function asShort(section: Uint8Array = empty): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.byteLength / 2);
}

function textOf(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}

function modelOf(counts: Counts, misreadings: string): LanguageModel {
  const ids = new Map(counts.words.map((word, id) => [word, id]));
  const singles = singleShares(counts);
  const pairTotals = totalsOf(counts.pairStart, counts.pairCount);
  const tripleTotals = totalsOf(counts.tripleStart, counts.tripleCount);
  const pairRests = restsOf(counts.pairStart, pairTotals);
  const tripleRests = restsOf(counts.tripleStart, tripleTotals);
  const pairOf = pairIndex(counts);
  const shareOfPair = (second: number, third: number): number => {
    const single = third < 0 ? unknownShare : (singles[third] ?? unknownShare);
    const total = second < 0 ? 0 : (pairTotals[second] ?? 0);
    if (total === 0) return single;
    const at = pairOf(second, third);
    return (at < 0 ? 0 : Math.max(0, (counts.pairCount[at] ?? 0) - discount) / total) + (pairRests[second] ?? 0) * single;
  };
  const logWith = (pair: number, lower: number, third: number): number => {
    const total = pair < 0 ? 0 : (tripleTotals[pair] ?? 0);
    if (total === 0) return Math.log(lower);
    const at = place(counts.tripleWord, counts.tripleStart[pair] ?? 0, counts.tripleStart[pair + 1] ?? 0, third);
    const seen = at < 0 ? 0 : Math.max(0, (counts.tripleCount[at] ?? 0) - discount) / total;
    return Math.log(seen + (tripleRests[pair] ?? 0) * lower);
  };
  const logAfter = (pair: number, second: number, third: number): number => logWith(pair, shareOfPair(second, third), third);
  return {
    idOf: (word) => ids.get(word) ?? -1,
    wordOf: (id) => counts.words[id] ?? "",
    countOf: (id) => counts.count[id] ?? 0,
    logOf: (first, second, third) => logAfter(pairOf(first, second), second, third),
    pairOf,
    logAfter,
    shareOf: shareOfPair,
    logWith,
    channel: channelFrom(misreadings, counts.words),
  };
}

/** Pairs in an open table: they are asked for a million times in a plan, and searching for each would take most of the time. */
function pairIndex({ words, pairStart, pairWord }: Counts): LanguageModel["pairOf"] {
  const bits = Math.ceil(Math.log2(2 * pairWord.length + 2));
  const mask = (1 << bits) - 1;
  // Each pair beside its place, so that both come at once.
  const table = new Int32Array(2 << bits);
  const wide = words.length;
  const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  for (let first = 0; first < wide; first++)
    for (let at = pairStart[first] ?? 0; at < (pairStart[first + 1] ?? 0); at++) {
      const key = first * wide + (pairWord[at] ?? 0) + 1;
      let slot = slotOf(key);
      while (table[2 * slot] !== 0) slot = (slot + 1) & mask;
      table[2 * slot] = key;
      table[2 * slot + 1] = at;
    }
  return (first, second) => {
    if (first < 0 || second < 0) return -1;
    const key = first * wide + second + 1;
    for (let slot = slotOf(key); table[2 * slot] !== 0; slot = (slot + 1) & mask)
      if (table[2 * slot] === key) return table[2 * slot + 1] ?? -1;
    return -1;
  };
}

/** What is left for words that were never seen after each context. */
function restsOf(start: Uint32Array, totals: Float64Array): Float64Array {
  return totals.map((total, i) => (total === 0 ? 0 : (discount * ((start[i + 1] ?? 0) - (start[i] ?? 0))) / total));
}

/** How many different syllables a syllable follows, as a share: "trị" follows few, "và" follows many. */
function singleShares(counts: Counts): Float64Array {
  const kinds = new Float64Array(counts.words.length);
  for (const word of counts.pairWord) kinds[word] = (kinds[word] ?? 0) + 1;
  const total = counts.pairWord.length;
  return kinds.map((n) => (n + 0.3) / (total * 1.1));
}

function totalsOf(start: Uint32Array, count: Uint16Array): Float64Array {
  const totals = new Float64Array(start.length - 1);
  for (let i = 0; i < totals.length; i++)
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) totals[i] = (totals[i] ?? 0) + (count[at] ?? 0);
  return totals;
}

function place(words: Uint16Array, from: number, to: number, word: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words[middle] ?? 0;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
