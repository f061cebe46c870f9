/**
 * What a milestone cell promises: "≥ 60%", "> 1%", "40 - 50", "< 10", "Top 3", "Có", "Tiên tiến, hiện đại", or nothing
 * ("-", "*"). A cell with two thresholds gives two promises, each with the scope that it names.
 */
import type { Repair, TargetOperator } from "#ingest/model.ts";
import { emptyCells, existsWords } from "#ingest/vocabulary/columns.ts";
import { topWords } from "#ingest/vocabulary/targets.ts";
import { quantitiesIn } from "../targets/quantities.ts";
import { type Folded, foldedOf } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";

export type CellPromise = {
  readonly op: TargetOperator;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly percent: boolean;
  readonly undecided: boolean;
  readonly repairs: readonly Repair[];
  /** Wording of a qualitative cell. */
  readonly text: string | null;
  /** "cơ sở giáo dục mầm non": what this threshold alone is about. */
  readonly scope: string | null;
};

const empty = new Set(emptyCells);
/** "Top3": recognition drops narrow spaces. */
const joinedRank = new RegExp(`^(${topWords.join("|")})(?=\\d)`, "iu");
const exists = words(existsWords, "start");

export function promisesOf(cell: string, signsUndecided: boolean, garbled: boolean): readonly CellPromise[] {
  const plain = oneLine(cell);
  if (empty.has(plain.toLowerCase()) || plain.length === 0) return [];
  const figured = (part: string) => quantitiesIn(foldedOf(part, garbled), signsUndecided).length > 0;
  for (const mark of [/\s*[;•]\s*/, /\s*\n\s*/, /,\s+(?=[≥>≤<]\s*\d)/]) {
    const parts = cell
      .split(mark)
      .map((part) => oneLine(part).replace(/^[-+–]\s+/, ""))
      .filter((part) => part.length > 0);
    if (parts.length > 1 && parts.every((part) => figured(part) && /\p{L}{2}/u.test(part)))
      return parts.map((part) => promiseOf(foldedOf(part, garbled), signsUndecided, true));
  }
  return [promiseOf(foldedOf(plain, garbled), signsUndecided, false)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(joinedRank, "$1 ");
}

function promiseOf(part: Folded, signsUndecided: boolean, scoped: boolean): CellPromise {
  const quantity = quantitiesIn(part, signsUndecided)[0];
  if (!quantity) {
    const has = hasWords(exists, part) && part.raw.split(/\s+/).length <= 2;
    return {
      op: has ? "exists" : "text",
      value: null,
      valueTo: null,
      percent: false,
      undecided: false,
      repairs: [],
      text: has ? null : part.raw,
      scope: null,
    };
  }
  const scope = scoped ? scopeOf(part.raw.slice(quantity.to)) || scopeOf(part.raw.slice(0, quantity.from)) : null;
  return { ...quantity, text: null, scope: scope === "" ? null : scope };
}

/** "≥ 95% đối với phổ thông", "Người dân: ≥ 90": whom the threshold is for stands on either side. */
function scopeOf(words: string): string {
  return words
    .replace(/^\s*(?:đối với|với|cho|ở)\s+/u, "")
    .replace(/[\s:,.–-]+$/, "")
    .trim();
}
