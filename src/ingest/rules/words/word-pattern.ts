/**
 * Looking for words of the vocabulary in a folded text: exactly in a clean text, syllable by syllable with the known
 * confusions of an English-trained OCR in a garbled one ("Đến hết năm" is also "Pén hét nim").
 */
import { type Folded, foldInPlace } from "./folded.ts";

export type WordPattern = { readonly exact: RegExp; readonly loose: RegExp };

const vowels = "[aeiouyw]";
const looseVowels = "[aeiouywd']{1,4}";
const looseHornedVowels = "[aeiouywdrtlig']{1,5}";

function looseSyllable(syllable: string): string {
  const folded = foldInPlace(syllable);
  const horned = syllable.normalize("NFD").includes("\u031b");
  const parts = folded.match(/[aeiouy]+|[^aeiouy]+/g) ?? [];
  return parts
    .map((part, index) => {
      if (new RegExp(`^${vowels}`).test(part)) return horned ? looseHornedVowels : looseVowels;
      if (index === 0 && /^đ/i.test(syllable)) return "d?[dpb]";
      return looseConsonants(part);
    })
    .join("");
}

function looseConsonants(part: string): string {
  if (part === "n") return "[nmr]";
  if (part === "c") return "[ce]";
  if (part === "ng") return "n?g";
  if (part === "l") return "[l1i|]";
  return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function source(phrase: string, loose: boolean): string {
  const syllables = phrase.trim().split(/\s+/);
  const written = syllables.map((s) => (loose ? looseSyllable(s) : foldInPlace(s).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")));
  return written.join(loose ? "\\s*" : "\\s+");
}

/** A pattern for any of the phrases; `at` says where it may stand. Longer phrases win over their beginnings. */
export function words(phrases: readonly string[], at: "anywhere" | "start" = "anywhere"): WordPattern {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  const build = (loose: boolean) => {
    const any = sorted.map((phrase) => source(phrase, loose)).join("|");
    return new RegExp(`${at === "start" ? "^[\\W_]{0,3}" : "(?<![a-z0-9])"}(?:${any})(?![a-z0-9])`);
  };
  return { exact: build(false), loose: build(true) };
}

export type Found = { readonly from: number; readonly to: number };

export function findWords(pattern: WordPattern, text: Pick<Folded, "folded" | "garbled">): Found | null {
  const match = (text.garbled ? pattern.loose : pattern.exact).exec(text.folded);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}

export function hasWords(pattern: WordPattern, text: Pick<Folded, "folded" | "garbled">): boolean {
  return findWords(pattern, text) !== null;
}

/** Every place, left to right. */
export function findAllWords(pattern: WordPattern, text: Pick<Folded, "folded" | "garbled">): readonly Found[] {
  const expression = new RegExp((text.garbled ? pattern.loose : pattern.exact).source, "g");
  return [...text.folded.matchAll(expression)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
}
