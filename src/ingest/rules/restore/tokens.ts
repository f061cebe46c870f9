/**
 * What in a garbled text may be restored and what is locked: figures, signs, codes, abbreviations and foreign words are read
 * from the print alone and never offered to the decoder (a fluent wrong figure is worse than a visible doubt).
 */
import { abbreviationWords, foreignWords } from "#ingest/vocabulary/locked-words.ts";
import { isVietnameseSyllable } from "../vietnamese-syllable.ts";
import { lettersOf } from "../words/letters.ts";
import { remembered } from "./channel.ts";
import { isRightSyllable } from "./printed-right.ts";
import { bareOf } from "./syllables.ts";

export type Token = {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  /** Null for a word to be restored; else how the locked word is printed. */
  readonly locked: string | null;
  /** What stands between the word before and this one. */
  readonly before: "nothing" | "comma" | "edge";
};

const piece = /[\p{L}\p{M}\d¢€§¥£©&$|]+(?:['‘’`^][\p{L}\p{M}\d¢€§¥£©&$|]+)*/gu;
const code = /^[“"'(]*(?=[^\s]*\d)(?=[^\s]*[/-])[\p{L}\d/.,&-]+[;:.,)”"]*$/u;

/** What somebody pasted: an address of the web or of mail, or what is too long for words. */
const address = /^\S*(?::\/\/|www\.|[a-z\d]@[a-z\d])|[\w%&=?-]{30,}|^(?:ht|h\wt)tp/i;

/** Letters alone, with the sign that ends a clause: neither a code nor an address. */
const plainWord = /^(?!h.{0,2}tp|www)\p{L}{1,29}[.,;:)]?$/iu;

/** What is printed between two spaces: the words in it, and for each whether it is locked where that is plain from its letters. */
type Chunk = readonly Printed[];
type Printed = { readonly raw: string; readonly at: number; readonly locked: string | null | undefined };

/** Words left to right; what lies between them (spaces, signs, brackets) is never changed. */
export function tokensOf(text: string): readonly Token[] {
  const letters = lettersOf(text);
  const capitals = letters.capitals > 0.6 * letters.all;
  const tokens: Token[] = [];
  let last = 0;
  let before = "";
  for (const chunk of text.matchAll(/\S+/g)) {
    for (const { raw, at, locked: plain } of chunkOf(chunk[0])) {
      const from = chunk.index + at;
      const to = from + raw.length;
      const locked = plain === undefined ? lockedAmong(raw, [before, text.slice(to, to + 24)], capitals) : plain;
      tokens.push({ from, to, raw, locked, before: partingOf(text.slice(last, from), last === 0 && tokens.length === 0) });
      last = to;
      before = raw;
    }
  }
  return tokens;
}

/** The words of a document come again and again. */
const chunkOf = remembered((chunk: string): Chunk => {
  const isCode = !plainWord.test(chunk) && (code.test(chunk) || address.test(chunk));
  if (isCode) return [{ raw: chunk, at: 0, locked: chunk }];
  return [...chunk.matchAll(piece)].map((found) => ({ raw: found[0], at: found.index, locked: plainlyLocked(found[0]) }));
});

/** Most words are small letters without a mark of Vietnamese alone: of those only foreign ones are locked. */
function plainlyLocked(raw: string): string | null | undefined {
  if (/^[a-zà-ÿ]{2,}$/.test(raw) && !/^(?:vn|lot$)/.test(raw)) return foreignWords.has(raw) ? raw : null;
  return isRightSyllable(raw) ? raw : undefined;
}

function lockedAmong(raw: string, neighbours: readonly [string, string], capitals: boolean): string | null {
  return lockedForm(raw, neighbours, capitals || amongCapitals(neighbours));
}

function partingOf(between: string, first: boolean): Token["before"] {
  if (!first && between === " ") return "nothing";
  // A dash inside a line joins ("kinh tế - xã hội"); one that opens a line begins a sentence.
  if (first || /[.;:!?](?:\s|$)|\n\s*\n|\n\s*[-+•]\s|[+•]\s/.test(between)) return "edge";
  return between.includes(",") ? "comma" : "nothing";
}

/** How a word that is not plain is printed where it must not be restored, null for one that may be. */
function lockedForm(raw: string, [before, after]: readonly [string, string], capitals: boolean): string | null {
  const letters = lettersOf(raw).all;
  // No syllable is spelled so: "Al" and "AIl" are "AI" in a sentence of small letters.
  if (/^A(?:l|Il)$/.test(raw)) return "AI";
  if (/^[$§][06]$/.test(raw) || /^[¢€][46óáàâ]$/.test(raw) || /^1[068](?:p|n|ng|i|c)$/.test(raw)) return null;
  if (letters === 0)
    return /^1[8&€¢]$/.test(raw) && /^t[iyỷýỳfv]/iu.test(before) && !/^(?:[,.]?\d|\s?%)/.test(after)
      ? null
      : raw === "&" || /\d/.test(raw)
        ? raw
        : null;
  if (/^[2-6][gG]$/.test(raw)) return raw.toUpperCase();
  if (/\d{2,}/.test(raw) && !/^[a-zđ]/u.test(raw)) return raw;
  if (letters === 1 && raw.length === 1 && /^[).]/.test(after)) return raw;
  // A numeral before a title, in capitals or not ("III. KINH PHÍ", "Quý II/2026").
  if (/^(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})$/.test(raw) && /^[./)\s]/.test(after)) return raw;
  const written = abbreviationWords.get(bareOf(raw));
  const upper = !/\p{Ll}/u.test(raw);
  if (
    written !== undefined &&
    raw.length > 1 &&
    ((upper && (!capitals || !isVietnameseSyllable(bareOf(raw)))) || /\p{Ll}\p{Lu}/u.test(raw) || /^(?:vn\w+|lot)$/i.test(raw))
  )
    return raw.length > 2 || upper || written === "IoT" ? written : null;
  if (foreignWords.has(raw.toLowerCase())) return raw;
  if (upper && !capitals && raw.length > 1 && letters > 1 && !/^S[O0]$/.test(raw)) return joinedAbbreviations(raw);
  if (upper && /^\p{Lu}+(?:&\p{Lu}+)+$/u.test(raw)) return joinedAbbreviations(raw);
  return null;
}

/** A word printed in capitals beside another such word belongs to a heading ("PHAT TRIEN HA TANG"). */
function amongCapitals([before, after]: readonly [string, string]): boolean {
  const heading = /^\p{Lu}{3,}$/u;
  return (heading.test(before) && !abbreviationWords.has(bareOf(before))) || /^\s\p{Lu}{3,}(?![\p{L}&])/u.test(after);
}

/** "HDND&UBND" is two abbreviations; an unknown one stays as it was read. */
function joinedAbbreviations(raw: string): string {
  return raw
    .split("&")
    .map((part) => abbreviationWords.get(bareOf(part)) ?? part)
    .join("&");
}
