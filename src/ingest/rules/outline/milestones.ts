/**
 * The milestone that a heading, a column or a statement names: a year ("Đến hết năm 2030") or a span of years
 * ("Giai đoạn 2035 đến năm 2045": from the first year, judged at its last). The year in the words counts, never the
 * number of the heading, because real plans misnumber these headings.
 */
import type { Folded } from "../words/folded.ts";
import { findWords, words } from "../words/word-pattern.ts";

export type Milestone = { readonly year: number; readonly to: number | null };
type Words = Pick<Folded, "folded" | "garbled">;

const year = "(20[2-9]\\d)";
const span = new RegExp(`${year}\\s*(?:-|–|—|den|toi|d\\w{1,3}n)\\s*(?:het\\s+)?(?:nam\\s+|n\\w{1,3}m\\s+)?${year}`);
const opening = words(
  [
    "đến hết năm",
    "đến năm",
    "tới năm",
    "hết năm",
    "trong năm",
    "năm",
    "giai đoạn",
    "mục tiêu đến năm",
    "mục tiêu năm",
    "mục tiêu giai đoạn",
    "chỉ tiêu năm",
    "chỉ tiêu đến năm",
    "tầm nhìn đến năm",
    "tầm nhìn",
    "phấn đấu đến năm",
    "phấn đấu đến hết năm",
    "đến",
  ],
  "start",
);

function yearsIn(folded: string): Milestone | null {
  const range = span.exec(folded);
  if (range?.[1] && range[2] && Number(range[1]) < Number(range[2])) return { year: Number(range[1]), to: Number(range[2]) };
  const single = new RegExp(`(?<!\\d)${year}(?!\\d)`).exec(folded);
  return single?.[1] ? { year: Number(single[1]), to: null } : null;
}

/** Of a heading or table section: "2.1. Đến hết năm 2025", "Mục tiêu giai đoạn 2026-2030", "Năm 2030". */
export function milestoneOfHeading(heading: Words): Milestone | null {
  const opened = findWords(opening, heading);
  if (!opened) return null;
  const after = heading.folded.slice(opened.from, opened.to + 45);
  return yearsIn(after);
}

/** Of a column head: "Năm 2030", "2035", "Mục tiêu 2035-2045". */
export function milestoneOfColumn(folded: string): Milestone | null {
  return yearsIn(folded);
}

const leading =
  /^\W*(?:phan dau\s+)?(?:den het|den|toi|het|trong|nam|giai doan)[^,:;.%]{0,32}?20[2-9]\d(?:\s*[-–]\s*20[2-9]\d)?\s*[,:]\s*/;

/** A statement that begins with its own milestone: "Đến năm 2030, 80% …"; `length` is what to cut off. */
export function milestoneOfStatement(folded: string): { milestone: Milestone; length: number } | null {
  const match = leading.exec(folded);
  const milestone = match ? yearsIn(match[0]) : null;
  return match && milestone ? { milestone, length: match[0].length } : null;
}
