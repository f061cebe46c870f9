/**
 * What a row with one result column promises: a value before the body's name or alone on its line, a place ("đứng top 3"),
 * a share in words ("phấn đấu đạt 3%") or a goal in words ("đạt mức cao của cả nước"), beside or after the unit.
 */
import { goalOpeners, unitNames } from "#ingest/vocabulary/body-names.ts";
import { bodyStart, type FlatLine } from "./flat-lines.ts";
import type { Run } from "./flat-runs.ts";
import { singleValue } from "./flat-values.ts";
import { type FlatWord, flatWordsOf, keyOf, likeness } from "./flat-words.ts";

/** A goal found in a row; `cuts` tells which stretch of a line (by its place in the row) is not of the name. */
export type Goal = {
  readonly run: Run | null;
  readonly text: string | null;
  /** The words themselves say that they are a goal. */
  readonly sure: boolean;
  readonly cuts: ReadonlyMap<number, Cut>;
};
type Cut = { readonly from: number; readonly to: number; readonly unit: string | null };

function runOf(text: string, from: number, to: number): Run | null {
  const found = singleValue(text);
  const value = found?.values[0] ?? null;
  return found && value ? { from, to, percent: found.percent, items: [{ kind: "value", value }] } : null;
}

const alone = /^\W{0,3}(?:\d[\d.,]*\s*[-–]\s*)?[<>≥≤~=]{0,2}\s*\d[\d.,]*\s*%?\W{0,3}$/;
const beforeBody =
  /(?:^|\s|\|)((?:%\s*)?(?:[^\d\s]{0,12}\s+)?(?:top\s*|[<>≥≤~=]{1,2}\s*)?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?)\W*$/i;
/** A percent sign in the unit column, a value, and another cell or the end of the line after it. */
const afterUnit =
  /(?:^|[\s|])(%(?:\s*\/?\s*\p{L}{2,4}){0,2}\s+[<>≥≤~=]{0,2}\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?)(?=\s+[\p{L}|]|\s*$)/u;

/** "… % > 80 Sở …" on one line, or a line that is nothing but a value above the line of the body. */
export function valueBeforeBody(line: FlatLine, next: FlatLine | null, before: FlatLine | null = null): Run | null {
  // Cells one under the other: the unit above, the value below it.
  if (alone.test(line.text) && /^\W*(?:%|%\s*\/?\s*\p{L}{2,4}(?:\s\p{L}{2,4})?)\W*$/u.test(before?.text ?? ""))
    return runOf(`%${line.text}`, 0, line.text.length);
  const unit = afterUnit.exec(line.text);
  if (unit?.[1]) return runOf(unit[1], unit.index, unit.index + unit[0].length);
  const start = bodyStart(line);
  if (start >= line.text.length)
    return alone.test(line.text) && next !== null && bodyStart(next) === 0 ? runOf(line.text, 0, line.text.length) : null;
  const tail = beforeBody.exec(line.text.slice(0, start));
  return tail?.[1] ? runOf(tail[1], tail.index, start) : null;
}

/** The goal of a row whose value does not stand where values do. */
export function goalOf(lines: readonly FlatLine[], numberAt: number | null): Goal | null {
  const cuts = new Map<number, Cut>();
  const worded: string[] = [];
  let sure = false;
  let run: Run | null = null;
  lines.forEach((line, i) => {
    if (run === null && i !== numberAt && i > 0 && alone.test(line.text)) run = runOf(line.text, 0, line.text.length);
    const place = wordedOn(line);
    if (place === null) return;
    cuts.set(i, place);
    const said = line.text.slice(place.said, place.to).replace(/^[\s|]+|[\s|,;]+$/g, "");
    sure ||= place.opened;
    if (/\p{L}{2}|\d/u.test(said)) worded.push(said);
  });
  const text = worded.join(" ");
  const top = /\b(top\s*\d+)/i.exec(text)?.[1];
  const share = /(?:^|\s)([<>≥≤]?\s*\d[\d.,]*\s*%)/.exec(text)?.[1];
  run ??= runOf(top ?? share ?? "", 0, 0);
  if (run === null && text === "") return null;
  return { run, text: text === "" ? null : text, sure, cuts };
}

const openers = goalOpeners.map((phrase) => phrase.split(" ").map(keyOf));

/** The stretch of a line between unit and body, or from words that open a goal to the body. */
function wordedOn(line: FlatLine): (Cut & { readonly said: number; readonly opened: boolean }) | null {
  const body = bodyStart(line);
  const words = flatWordsOf(line.text.slice(0, body));
  for (let at = 2; at <= words.length; at++) {
    const unit = unitAtEnd(words.slice(0, at));
    if (unit === null || unit.words < 2) continue;
    // Other units are also words of names: the goal after them must open as goals do.
    if (!isRank(unit.name) && !opensGoal(words, at)) continue;
    const said = words[at]?.from ?? body;
    return { from: words[at - unit.words]?.from ?? 0, to: body, unit: unit.name, said, opened: opensGoal(words, at) };
  }
  const at = words.findIndex((_, i) => opensGoal(words, i));
  const from = at < 0 ? undefined : words[at]?.from;
  return from === undefined ? null : { from, to: body, unit: null, said: from, opened: true };
}

const isRank = (unit: string) => keyOf(unit.split(" ")[0] ?? "") === "thu";

function opensGoal(words: readonly FlatWord[], at: number): boolean {
  // A goal is a cell of its own: it begins with a capital.
  if (!/^\W*(?:\p{Lu}|top)/iu.test(words[at]?.raw ?? "")) return false;
  return openers.some((phrase) => phrase.every((word, i) => likeness(words[at + i]?.key ?? "", word) >= 0.66));
}

/** The unit that the words end with, and how many of them it takes. */
export function unitAtEnd(words: readonly FlatWord[]): { name: string; words: number } | null {
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).map(({ key }) => key);
    if (tail.length < count) continue;
    for (const name of unitNames) {
      const meant = name.split(" ").map(keyOf);
      // The second word of a unit often stands on the next line.
      if (
        (meant.length === count || (count === 1 && meant.length === 2)) &&
        tail.every((word, i) => likeness(word, meant[i] ?? "") >= (count > 1 ? 0.6 : 0.66))
      )
        return { name, words: count };
    }
  }
  return null;
}
