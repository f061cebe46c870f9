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
  const shareOfPair = (second: number, third: number): number => {
    const single = third < 0 ? unknownShare : (singles[third] ?? unknownShare);
    const total = second < 0 ? 0 : (pairTotals[second] ?? 0);
    if (total === 0) return single;
    const at = place(counts.pairWord, counts.pairStart[second] ?? 0, counts.pairStart[second + 1] ?? 0, third);
    const kinds = (counts.pairStart[second + 1] ?? 0) - (counts.pairStart[second] ?? 0);
    return (at < 0 ? 0 : Math.max(0, (counts.pairCount[at] ?? 0) - discount) / total) + ((discount * kinds) / total) * single;
  };
  const shareOf = (first: number, second: number, third: number): number => {
    const lower = shareOfPair(second, third);
    if (first < 0 || second < 0) return lower;
    const context = place(counts.pairWord, counts.pairStart[first] ?? 0, counts.pairStart[first + 1] ?? 0, second);
    const total = context < 0 ? 0 : (tripleTotals[context] ?? 0);
    if (total === 0) return lower;
    const from = counts.tripleStart[context] ?? 0;
    const to = counts.tripleStart[context + 1] ?? 0;
    const at = place(counts.tripleWord, from, to, third);
    const seen = at < 0 ? 0 : Math.max(0, (counts.tripleCount[at] ?? 0) - discount) / total;
    return seen + ((discount * (to - from)) / total) * lower;
  };
  return {
    idOf: (word) => ids.get(word) ?? -1,
    wordOf: (id) => counts.words[id] ?? "",
    countOf: (id) => counts.count[id] ?? 0,
    logOf: rememberedLogs(counts.words.length, (first, second, third) => Math.log(shareOf(first, second, third))),
    channel: channelFrom(misreadings, counts.words),
  };
}

const rememberedPlaces = 1 << 17;

/** The same three words are weighed again and again: the last asked at each place of a table is kept. */
function rememberedLogs(size: number, logOf: LanguageModel["logOf"]): LanguageModel["logOf"] {
  const keys = new Float64Array(rememberedPlaces).fill(-1);
  const logs = new Float64Array(rememberedPlaces);
  const wide = size + 1;
  return (first, second, third) => {
    const pair = (first + 1) * wide + second + 1;
    const key = pair * wide + third + 1;
    const at = (Math.imul(pair, 0x9e3779b1) ^ Math.imul(third + 1, 0x85ebca6b)) & (rememberedPlaces - 1);
    if (keys[at] === key) return logs[at] ?? 0;
    const log = logOf(first, second, third);
    keys[at] = key;
    logs[at] = log;
    return log;
  };
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
