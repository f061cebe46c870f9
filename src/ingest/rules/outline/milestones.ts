/**
 * The milestone that a heading, a column or a statement names: a year ("Đến hết năm 2030") or a span of years
 * ("Giai đoạn 2035 đến năm 2045": from the first year, judged at its last). The year in the words counts, never the
 * number of the heading, because real plans misnumber these headings.
 */
import type { Folded } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";

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
    "tầm nhìn đến",
    "tầm nhìn",
    "định hướng đến năm",
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

/** "2035 đến năm 2045", "2030": years alone make a heading. */
const yearsAlone = new RegExp(
  `^\\W*${year}(?:\\s*(?:-|–|—|den|toi|d\\w{1,3}n)\\s*(?:het\\s+)?(?:nam\\s+|n\\w{1,3}m\\s+)?${year})?\\W*$`,
);

/** Of a heading or table section: "2.1. Đến hết năm 2025", "Mục tiêu giai đoạn 2026-2030", "Năm 2030", "2035 đến năm 2045". */
export function milestoneOfHeading(heading: Words): Milestone | null {
  if (yearsAlone.test(heading.folded)) return yearsIn(heading.folded);
  const opened = findWords(opening, heading);
  if (opened) return yearsIn(heading.folded.slice(opened.from, opened.to + 45));
  const goal = hasWords(goals, heading) ? ofGoals.exec(heading.folded) : null;
  return goal ? yearsIn(goal[0]) : null;
}

/** Of a column head: "Năm 2030", "2035", "Mục tiêu 2035-2045". */
export function milestoneOfColumn(folded: string): Milestone | null {
  return yearsIn(folded);
}

const leading =
  /^\W*(?:phan dau\s+)?(?:den het|den|toi|het|trong|nam|giai doan)[^,:;.%]{0,32}?20[2-9]\d(?:\s*[-–]\s*20[2-9]\d)?\s*[,:]\s*/;

const goals = words(["mục tiêu", "chỉ tiêu", "các chỉ tiêu", "các mục tiêu", "một số chỉ tiêu", "hệ thống chỉ tiêu"], "start");
/** "Một số chỉ tiêu chủ yếu đến năm 2030"; the year of a document that is named there comes after "tháng". */
const ofGoals =
  /(?<!thang\s\d{1,2}\s)(?:den het nam|den cuoi nam|den nam|giai doan|nam)\s+20[2-9]\d(?:\s*[-–]\s*20[2-9]\d)?(?!\d)/;

const visions = words(["tầm nhìn", "định hướng"], "start");

/** "Tầm nhìn 2045" looks further than the targets: what is said there without a figure is an aim. */
export function isVision(heading: Words): boolean {
  return hasWords(visions, heading) && milestoneOfHeading(heading) !== null;
}

const named = /(?:(?:den|vao|toi|trong|het|cuoi|giai doan|nam)\s+)+(20[2-9]\d)(?:\s*[-–]\s*(20[2-9]\d))?(?!\d)/g;
const compared = /(?:so voi|tu|cua|ke hoach|nghi quyet|de an|chuong trinh)\s+$/;

export type NamedYear = { readonly milestone: Milestone; readonly from: number; readonly to: number };

/** Every year that a statement gives a figure for: "… năm 2027 đạt 85%, năm 2030 đạt 95%"; not what it compares with. */
export function yearsNamedIn(folded: string): readonly NamedYear[] {
  return [...folded.matchAll(named)].flatMap((match): readonly NamedYear[] => {
    if (compared.test(folded.slice(Math.max(0, match.index - 20), match.index))) return [];
    const to = match[2] === undefined ? null : Number(match[2]);
    return [{ milestone: { year: Number(match[1]), to }, from: match.index, to: match.index + match[0].length }];
  });
}

/** A statement that begins with its own milestone: "Đến năm 2030, 80% …"; `length` is what to cut off. */
export function milestoneOfStatement(folded: string): { milestone: Milestone; length: number } | null {
  const match = leading.exec(folded);
  const milestone = match ? yearsIn(match[0]) : null;
  return match && milestone ? { milestone, length: match[0].length } : null;
}
