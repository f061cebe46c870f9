/**
 * Which scopes a name speaks of. Longer phrases are found first and use up their words, so that "trung học phổ thông" is not also
 * "phổ thông"; in print without marks a phrase is found with misread letters too ("phd thong").
 */
import { isMisreadPhrase } from "./alike-words.ts";
import { type ScopeSlot, scopeSlots } from "./scope-words.ts";

/** "số lượng", "tỷ lệ", "có": a name begins within these many words. */
const openingWords = 3;

type Phrase = { readonly slot: number; readonly value: string; readonly words: readonly string[]; readonly opening: boolean };

const phrases: readonly Phrase[] = scopeSlots
  .flatMap(({ values, opening }, slot) =>
    Object.entries(values).flatMap(([value, written]) =>
      written.map((phrase) => ({ slot, value, words: phrase.split(" "), opening: opening === true })),
    ),
  )
  .sort((a, b) => b.words.length - a.words.length);

const byFirstWord = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const first = phrase.words[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
}
// A single short word is looked for exactly: too many words are one letter away from it.
const misreadable = phrases.filter((phrase) => phrase.words.length > 1);

/** One text per slot: the values said, in order, joined by "+"; "" for none. */
export function scopesOf(spoken: readonly string[], garbled: boolean): readonly string[] {
  const said = scopeSlots.map(() => new Set<string>());
  const usedTo = scopeSlots.map(() => 0);
  for (let at = 0; at < spoken.length; at++)
    for (const phrase of phrasesAt(spoken, at, garbled)) {
      if (at < (usedTo[phrase.slot] ?? 0) || (phrase.opening && at > openingWords)) continue;
      usedTo[phrase.slot] = at + phrase.words.length;
      said[phrase.slot]?.add(phrase.value);
    }
  return said.map((values) => (values.size === 0 ? "" : [...values].sort().join("+")));
}

/** Phrases that begin here, the longest first. */
function phrasesAt(spoken: readonly string[], at: number, garbled: boolean): readonly Phrase[] {
  const exact = (byFirstWord.get(spoken[at] ?? "") ?? []).filter((phrase) =>
    phrase.words.every((word, i) => word === spoken[at + i]),
  );
  if (!garbled || exact.length > 0) return exact;
  return misreadable.filter(({ words }) => isMisreadPhrase(words, spoken.slice(at, at + words.length)));
}

/** Slots in which two names are not about the same thing. */
export function differingScopes(a: readonly string[], b: readonly string[]): readonly string[] {
  return scopeSlots.filter((slot, i) => differ(slot, a[i] ?? "", b[i] ?? "")).map((slot) => slot.code);
}

function differ(slot: ScopeSlot, a: string, b: string): boolean {
  if (a === b) return false;
  return slot.closed || (a !== "" && b !== "");
}
