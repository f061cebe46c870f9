/**
 * Some offices print in the footer that the paper belongs to them and may not be passed on. Such a plan is internal: it is
 * kept, and it is shown to nobody outside (domain §14). The line is known by its words, in garbled print by most of its letters.
 */
import { internalUseLine, internalUseWords } from "#ingest/vocabulary/documents.ts";
import { foldInPlace } from "../words/folded.ts";
import { findWords, words } from "../words/word-pattern.ts";

const internal = words(internalUseWords);
const longestLine = 260;
const enough = 0.6;

export function confidentialityOf(text: string, garbled: boolean): "internal" | null {
  for (const line of text.split("\n")) {
    if (line.length < 12 || line.length > longestLine) continue;
    const folded = foldInPlace(line, garbled);
    if (findWords(internal, { folded, garbled: false }) !== null || (garbled && isMostlyTheLine(folded))) return "internal";
  }
  return null;
}

const trigrams = (folded: string): ReadonlySet<string> => {
  const letters = ` ${folded.replace(/[^a-z]+/g, " ").trim()} `;
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => letters.slice(i, i + 3)));
};
const wanted = trigrams(foldInPlace(internalUseLine));

function isMostlyTheLine(folded: string): boolean {
  if (!/^\W*t\w{1,3} \w{2,5}/.test(folded)) return false;
  const found = trigrams(folded);
  return [...wanted].filter((gram) => found.has(gram)).length >= wanted.size * enough;
}
