/**
 * A body whose name came torn or misread out of a table, recognised as one that the plan itself names, or that plans name
 * everywhere: by the letters without marks, with few faults, or as the beginning of a name that the plan repeats.
 */
import { bodyNames } from "#ingest/vocabulary/body-names.ts";
import { bareOf } from "./syllables.ts";

type Known = { readonly name: string; readonly letters: string; readonly named: number };
export type BodyMatcher = (read: string) => string | null;

/** Where there are no torn names. */
export const noBody: BodyMatcher = () => null;

const mostFaults = 0.18;
/** A name that only the vocabulary knows must fit better: many of its names are near each other. */
const mostFaultsOfVocabulary = 0.08;
/** A piece of a name says less than all of it: fewer faults, more letters, and the plan must repeat the name. */
const mostFaultsOfPiece = 0.12;
const leastPiece = 10;
const repeated = 3;

/** `named`: the bodies that the document names in clean letters, each as often as it does. */
export function bodyMatcher(named: readonly string[]): BodyMatcher {
  const counts = new Map<string, number>(bodyNames.map((name) => [name, 0]));
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts]
    .map(([name, count]): Known => ({ name, letters: lettersOf(name), named: count }))
    .sort((a, b) => b.named - a.named);
  const memo = new Map<string, string | null>();
  return (read) => {
    const letters = lettersOf(read);
    const before = memo.get(letters);
    if (before !== undefined) return before;
    const found = letters.length < 6 ? null : (whole(letters, known) ?? piece(letters, known));
    memo.set(letters, found);
    return found;
  };
}

const vocabulary = new Set(bodyNames);

export function isVocabularyBody(name: string): boolean {
  return vocabulary.has(name);
}

function lettersOf(text: string): string {
  return bareOf(text).replace(/[^a-z]/g, "");
}

function whole(letters: string, known: readonly Known[]): string | null {
  let best: string | null = null;
  let least = Math.floor(letters.length * mostFaults) + 1;
  const leastOfVocabulary = Math.floor(letters.length * mostFaultsOfVocabulary) + 1;
  for (const { name, letters: own, named } of known) {
    const limit = named > 0 ? least : Math.min(least, leastOfVocabulary);
    const faults = faultsBetween(letters, own, limit);
    if (faults < limit) [best, least] = [name, faults];
  }
  return best;
}

/** The beginning of a longer name, or a name with scraps behind it. */
function piece(letters: string, known: readonly Known[]): string | null {
  if (letters.length < leastPiece) return null;
  const fits = ({ letters: own, named }: Known): boolean => {
    if (named < repeated || own.length < leastPiece) return false;
    const length = Math.min(letters.length, own.length);
    if (length < 0.6 * letters.length || length < 0.4 * own.length) return false;
    const most = Math.floor(length * mostFaultsOfPiece) + 1;
    return faultsBetween(letters.slice(0, length), own.slice(0, length), most) < most;
  };
  return known.find(fits)?.name ?? null;
}

/** How many letters differ (put in, left out or changed); `limit` when there are that many or more. */
function faultsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) >= limit) return limit;
  }
  return Math.min(limit, row[b.length] ?? limit);
}
