/**
 * What an accepted correction of garbled words teaches (decision 0008): each word that a person reads otherwise, paired with the
 * one in its place. Figures, codes and signs are never restored, so nothing is learnt about them; nor where words were put in or
 * left out, since then it is not sure which stands for which.
 */
import type { Lexicon } from "./restore/restore.ts";

export type TaughtWord = Omit<Lexicon[number], "count">;

/** The pairs that differ, each once, in the letters as they were read and as they are right. */
export function taughtWords(raw: string, read: string): readonly TaughtWord[] {
  const [before, after] = [wordsOf(raw), wordsOf(read)];
  if (before.length !== after.length) return [];
  const pairs = before.map((word, at) => ({ raw: word, read: after[at] ?? word }));
  const learnt = pairs.filter((pair) => pair.raw !== pair.read && isWord(pair.raw) && isWord(pair.read));
  return [...new Map(learnt.map((pair) => [`${pair.raw} ${pair.read}`, pair])).values()];
}

/** Words without the signs around them, in one spelling of their marks. */
function wordsOf(text: string): readonly string[] {
  const chunks = text.normalize("NFC").match(/\S+/g) ?? [];
  return chunks.map((chunk) => chunk.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "").toLocaleLowerCase("vi"));
}

function isWord(word: string): boolean {
  return /^\p{L}+(?:['‘’`^]\p{L}+)*$/u.test(word) && word.length <= 40;
}
