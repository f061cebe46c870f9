/**
 * Words of a flattened table and how near each is to a word of the vocabulary: vowels are what an English-trained OCR
 * loses, consonants mostly stand. A likeness is 0 to 1; the pairs are remembered, since tables repeat their words.
 */
import { foldInPlace } from "../words/folded.ts";

export type FlatWord = {
  readonly raw: string;
  readonly key: string;
  /** A ruling line of the table was read as a bar before the word. */
  readonly bar: boolean;
  readonly from: number;
  /** The one cell that the word can belong to, where its place on the line tells that. */
  readonly only?: "name" | "lead";
  /** A line was left empty above the line that it opens. */
  readonly apart?: boolean;
};

const pieces = /[|[\]{}]|[^\s|[\]{}]+/g;

/** The words of a line; lone signs are dropped, bars are kept as a mark on the word after them. */
export function flatWordsOf(text: string, from = 0): readonly FlatWord[] {
  const found: FlatWord[] = [];
  let bar = false;
  for (const match of text.slice(from).matchAll(pieces)) {
    if (/^[|[\]{}]$/.test(match[0])) {
      bar = true;
      continue;
    }
    const key = keyOf(match[0]);
    if (key === "") continue;
    found.push({ raw: match[0], key, bar, from: from + match.index });
    bar = false;
  }
  return found;
}

/** A sign or two letters that are no word of the genre. */
export const isScrap = ({ key }: FlatWord) => key.length <= 2 && !/^(?:kh|tt|vh|vi|so|se|xa|va|co|bo)$/.test(key);

const keys = new Map<string, string>();
const mostKeys = 20_000;

/** "Phòng", "Phdng" and "Phong," share the key by which they are compared. */
export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size > mostKeys) keys.clear();
  const key = keyFrom(word);
  keys.set(word, key);
  return key;
}

function keyFrom(word: string): string {
  // "HĐND&UBND" keeps its sign; in "S&" it is a misread letter.
  const [first = "", ...others] = word.split(/(?<=[\p{L}]{2})&(?=[\p{L}]{2})/u);
  return [first, ...others].map((part) => foldInPlace(part, true).replace(/[^a-z0-9]/g, "")).join("&");
}

const longestWord = 24;
const mostRead = 3_000;
const mostMeant = 2_000;

// The words of the vocabulary are numbered; for each word as read their likenesses stand in one row, -1 where not yet reckoned.
const meantNumbers = new Map<string, number>();
const meantWords: string[] = [];
const readRows = new Map<string, Float64Array>();

/** The number by which a word of the vocabulary is compared, see `likenessIn`. */
export function numberOfMeant(meant: string): number {
  const known = meantNumbers.get(meant);
  if (known !== undefined) return known;
  const number = meantWords.length;
  meantNumbers.set(meant, number);
  meantWords.push(meant);
  return number;
}

/** What is known of the likenesses of a word as read. */
export function likenessesOf(read: string): Float64Array {
  const known = readRows.get(read);
  if (known !== undefined && known.length >= meantWords.length) return known;
  if (readRows.size > mostRead) readRows.clear();
  const row = new Float64Array(meantWords.length + 100).fill(-1);
  readRows.set(read, row);
  return row;
}

/** The likeness of a word as read, whose row this is, to a word of the vocabulary by its number. */
export function likenessIn(row: Float64Array, read: string, meant: number): number {
  const known = row[meant];
  if (known !== undefined && known >= 0) return known;
  const found = reckoned(read, meantWords[meant] ?? "");
  row[meant] = found;
  return found;
}

/** 1 for the same word, 0 for words that no misreading makes of each other. */
export function likeness(read: string, meant: string): number {
  if (read === meant) return 1;
  const number = meantNumbers.get(meant) ?? (meantWords.length < mostMeant ? numberOfMeant(meant) : null);
  return number === null ? reckoned(read, meant) : likenessIn(likenessesOf(read), read, number);
}

/** The same, reckoned anew: for words that are seldom compared. */
export function reckoned(read: string, meant: string): number {
  if (read === meant) return 1;
  if (read.length > longestWord || read.length === 0 || Math.abs(read.length - meant.length) > 3) return 0;
  return Math.max(0, 1 - wayBetween(read, meant) / Math.max(2, Math.max(read.length, meant.length) * 0.85));
}

const vowels = new Set("aeiouyw");
/** Letters that OCR takes for each other, read first. */
const alike = new Set("dp pd bp dh td li il ce ec nm mn nr rn ut tu od ad da do ui iu gq gy dl".split(" "));

// Keys are letters, digits and "&": what it costs to lose one or to take one for another stands in a table by character code, and two
// rows serve for all pairs of words, since a document compares some hundred thousand of them.
const codes = 128;
const losing = Float64Array.from({ length: codes }, (_, code) => lost(String.fromCharCode(code)));
const swapping = Float64Array.from({ length: codes * codes }, (_, at) =>
  swap(String.fromCharCode(Math.floor(at / codes)), String.fromCharCode(at % codes)),
);
const rows = [new Float64Array(longestWord + 5), new Float64Array(longestWord + 5)] as const;

function wayBetween(read: string, meant: string): number {
  let [above, row]: readonly [Float64Array, Float64Array] = rows;
  for (let j = 0; j <= meant.length; j++) above[j] = j * 0.8;
  for (let i = 1; i <= read.length; i++) {
    const own = read.charCodeAt(i - 1);
    const loss = losing[own] ?? 0.9;
    row[0] = i * 0.7;
    for (let j = 1; j <= meant.length; j++) {
      const other = meant.charCodeAt(j - 1);
      const changed = (above[j - 1] ?? 0) + (swapping[own * codes + other] ?? 1);
      row[j] = Math.min(changed, (above[j] ?? 0) + loss, (row[j - 1] ?? 0) + (losing[other] ?? 0.9));
    }
    [above, row] = [row, above];
  }
  return above[meant.length] ?? meant.length;
}

function lost(letter: string): number {
  return vowels.has(letter) ? 0.6 : 0.9;
}

function swap(read: string, meant: string): number {
  if (read === meant) return 0;
  if (vowels.has(read) && vowels.has(meant)) return 0.35;
  return alike.has(read + meant) ? 0.4 : 1;
}
