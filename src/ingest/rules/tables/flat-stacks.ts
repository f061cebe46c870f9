/**
 * A row of an indicator table whose cells stand one under the other, an empty line between them: first the name, then unit and value, last
 * the body. Which cell a line is of is told by its place.
 */
import { unitAtEnd } from "./flat-goals.ts";
import type { FlatLine } from "./flat-lines.ts";
import { type FlatWord, flatWordsOf } from "./flat-words.ts";

export type Stack = { readonly words: readonly (readonly FlatWord[])[]; readonly unit: string | null };

/** The words of name and body, line by line; null where the lines show no such order. `beginsBody` tells the lines that begin a body's name. */
export function stackOf(lines: readonly FlatLine[], start: number, beginsBody: (at: number) => boolean): Stack | null {
  const words = lines.map(({ text }, i) => flatWordsOf(text, i === 0 ? start : 0));
  const begins = lines.flatMap(({ line }, i) => (i === 0 || line - (lines[i - 1]?.line ?? line) > 1 ? [i] : []));
  const wordy = (at: number, to: number) => words.slice(at, to).some((own) => own.some(({ key }) => /[a-z]{2}/.test(key)));
  const groups = begins
    .map((at, i) => ({ at, to: begins[i + 1] ?? lines.length }))
    .filter(({ at, to }) => wordy(at, to) || /%/.test(lines[at]?.text ?? ""));
  const last = groups.at(-1);
  if (groups.length < 3 || last === undefined || !beginsBody(last.at)) return null;
  const end = groups.findIndex(
    ({ at, to }, i) => i > 0 && (i === groups.length - 1 || isUnit(lines.slice(at, to), words.slice(at, to).flat())),
  );
  const nameTo = groups[end]?.at ?? last.at;
  const between =
    groups[end] === undefined || end === groups.length - 1 ? [] : words.slice(groups[end].at, groups[end].to).flat();
  return {
    words: words.map((own, i) =>
      i < nameTo
        ? own.map((word) => ({ ...word, only: "name" as const }))
        : i >= last.at
          ? own.map((word) => ({ ...word, only: "lead" as const }))
          : [],
    ),
    unit: unitAtEnd(between)?.name ?? (/^\W*%/.test(lines[groups[end]?.at ?? -1]?.text ?? "") ? "%" : null),
  };
}

/** A share, a unit of the vocabulary, or a few words that begin with a capital. */
function isUnit(lines: readonly FlatLine[], words: readonly FlatWord[]): boolean {
  if (/^\W*%/.test(lines[0]?.text ?? "") || words.length === 0) return true;
  if (words.length > 6) return false;
  return unitAtEnd(words) !== null || /^[^\p{L}]*\p{Lu}/u.test(words[0]?.raw ?? "");
}
