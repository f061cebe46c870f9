/**
 * Whether two written names can mean the same body: word by word, where a run of letters may stand for the initials of several words
 * ("VH, KH&TT" for "Văn hóa, Khoa học và Thông tin"; "UBND" for "Ủy ban nhân dân"). Nothing is decided by mere likeness of spelling.
 */
import { fold } from "#kernel/fold.ts";
import { abbreviations, connectives, placeOpening, sameForms } from "./body-words.ts";

/** Folded, without connectives, the known abbreviations written out and the known double forms made one. */
export function bodyKey(name: string): string {
  const bare = fold(name)
    .split(" ")
    .filter((word) => !connectives.has(word))
    .join(" ");
  return writtenOut(bare);
}

/** The same with its connectives: a phrase for many bodies says by them whose they are ("các phòng thuộc xã"). */
export function phraseKey(phrase: string): string {
  return writtenOut(fold(phrase));
}

function writtenOut(folded: string): string {
  return [...abbreviations, ...sameForms].reduce((text, [form, instead]) => text.replace(form, instead), folded).trim();
}

/** "Phòng Văn hóa – Xã hội (Phòng VH-XH)": the whole, then the name before the brackets, then the one in them. */
export function writtenForms(written: string): readonly string[] {
  const bracketed = /^\s*([^()]{3,}?)\s*\(\s*([^()]{2,}?)\s*\)\s*$/u.exec(written);
  return bracketed?.[1] && bracketed[2] ? [written, bracketed[1], bracketed[2]] : [written];
}

/** same: the whole name. without-place: the written name stops where the other goes on with its place. */
export type Likeness = "same" | "without-place" | null;

export function likenessOf(written: string, known: string): Likeness {
  const [short, long] = [wordsOf(written), wordsOf(known)];
  if (short.length === 0 || long.length === 0) return null;
  const reached = coverage(short, long, 0, 0);
  if (reached.has(long.length)) return "same";
  // The paper may write in full what the register abbreviates.
  if (coverage(long, short, 0, 0).has(short.length)) return "same";
  return [...reached].some((end) => placeOpening.test(long.slice(end).join(" "))) ? "without-place" : null;
}

function wordsOf(name: string): string[] {
  return bodyKey(name)
    .split(" ")
    .filter((word) => word !== "");
}

/** Every position in `full` at which `short`, read from `i`, may have come to its end; either of the two may abbreviate. */
function coverage(short: readonly string[], full: readonly string[], i: number, j: number): Set<number> {
  const word = short[i];
  if (word === undefined) return new Set([j]);
  const ends = new Set<number>();
  const goOn = (nextI: number, nextJ: number) => {
    for (const end of coverage(short, full, nextI, nextJ)) ends.add(end);
  };
  const other = full[j];
  if (other === word) goOn(i + 1, j + 1);
  if (isInitials(word, full, j)) goOn(i + 1, j + word.length);
  if (other !== undefined && isInitials(other, short, i)) goOn(i + other.length, j + 1);
  return ends;
}

function isInitials(word: string, words: readonly string[], from: number): boolean {
  const run = words.slice(from, from + word.length);
  return word.length >= 2 && run.length === word.length && run.map((other) => other[0]).join("") === word;
}
