/**
 * Whether two written names can mean the same body: word by word, where a run of letters may stand for the initials of several words
 * ("VH, KH&TT" for "Văn hóa, Khoa học và Thông tin"; "UBND" for "Ủy ban nhân dân"). Nothing is decided by mere likeness of spelling.
 */
import { fold } from "#kernel/fold.ts";
import { connectives, placeOpening, sameForms } from "./body-words.ts";

/** Folded, with the known double forms made one. */
export function bodyKey(name: string): string {
  return sameForms.reduce((text, [form, instead]) => text.replace(form, instead), fold(name)).trim();
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
    .filter((word) => word !== "" && !connectives.has(word));
}

/** Every position in `full` at which `short`, read from `i`, may have come to its end. */
function coverage(short: readonly string[], full: readonly string[], i: number, j: number): Set<number> {
  const word = short[i];
  if (word === undefined) return new Set([j]);
  const ends = new Set<number>();
  if (full[j] === word) for (const end of coverage(short, full, i + 1, j + 1)) ends.add(end);
  const size = word.length;
  const initials = full.slice(j, j + size).map((w) => w[0]);
  if (size >= 2 && initials.length === size && initials.join("") === word) {
    for (const end of coverage(short, full, i + 1, j + size)) ends.add(end);
  }
  return ends;
}
