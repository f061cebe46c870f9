/**
 * Printed lines → paragraphs. A line that could have taken the first word of the next one was ended on purpose; a line that could
 * not was only wrapped. That, the indent, the marks of lists and the space between lines tell where a paragraph begins.
 */
import { markerOf } from "../outline/markers.ts";
import { isCapitals } from "../outline/passages.ts";
import { type PrintedLine, textOf } from "./page-lines.ts";

/** The column of text that lines stand in, in points. */
export type Measure = { readonly left: number; readonly right: number };

export type Paragraph = readonly PrintedLine[];

/** A blank, and how surely a word must have fitted, in heights of a line. */
const blank = 0.28;
const slack = 0.5;

/** Paragraphs of running text; lines may cross from one page to the next. */
export function paragraphsOf(lines: readonly PrintedLine[], measure: (page: number) => Measure): readonly Paragraph[] {
  const usual = usualGap(lines);
  const isWrapped = (before: PrintedLine, next: PrintedLine) => {
    const { left, right } = measure(before.page);
    const isCentred = Math.abs(before.left - left - (right - before.right)) < 12 && before.left - left > 24;
    const end = isCentred ? before.right - before.left + left : before.right;
    return end + blank * before.size + firstWidth(next) > right - slackAfter(before);
  };
  return grouped(lines, (paragraph, before, next) => {
    if (!isWrapped(before, next) || isCapitals(textOf(before)) !== isCapitals(textOf(next))) return false;
    if (opensItem(before, next) || isApart(before, next, usual)) return false;
    return hasIndentOf(paragraph, before, next, measure);
  });
}

/** Paragraphs of a cell: its width alone tells what was wrapped, since its words may stand left or in the middle. */
export function paragraphsOfCell(lines: readonly PrintedLine[], room: number): readonly Paragraph[] {
  const widest = Math.max(...lines.map((line) => line.right - line.left), room);
  const usual = usualGap(lines);
  return grouped(lines, (_, before, next) => {
    const isWrapped = before.right - before.left + blank * before.size + firstWidth(next) > widest;
    return isWrapped && !opensItem(before, next) && !isApart(before, next, usual);
  });
}

type Continues = (paragraph: Paragraph, before: PrintedLine, next: PrintedLine) => boolean;

function grouped(lines: readonly PrintedLine[], continues: Continues): readonly Paragraph[] {
  const paragraphs: PrintedLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && continues(open, before, line)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function firstWidth(line: PrintedLine): number {
  const first = line.words[0];
  return first ? first.right - first.left : 0;
}

/** A line that ends a sentence or an item is more likely to have been ended on purpose. */
function slackAfter(line: PrintedLine): number {
  return /[.;:]$/.test(textOf(line)) ? 0 : slack * line.size;
}

/** "2025" / "- 2030" is a span of years that was broken at its dash, not an item. */
function opensItem(before: PrintedLine, next: PrintedLine): boolean {
  const text = textOf(next);
  if (markerOf(text).kind === "none") return false;
  return !(/^[-–]\s*\d/.test(text) && /\d$/.test(textOf(before)));
}

/** The space between two lines that belong together: the smaller spaces of a page are those inside paragraphs. */
function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines
    .slice(1)
    .flatMap((line, at) => {
      const before = lines[at];
      return before && before.page === line.page && line.top > before.top ? [line.top - before.bottom] : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.3)] ?? 0;
}

function isApart(before: PrintedLine, next: PrintedLine, usual: number): boolean {
  if (next.page !== before.page) return next.page !== before.page + 1;
  if (next.top < before.top) return true;
  return next.top - before.bottom > Math.max(usual, 0) + before.size * 0.4;
}

/** The second line may stand left of the first, or under the words after its mark; later lines keep to their edge. */
function hasIndentOf(paragraph: Paragraph, before: PrintedLine, next: PrintedLine, measure: (page: number) => Measure): boolean {
  const step = before.size * 0.9;
  const inColumn = (line: PrintedLine) => line.left - measure(line.page).left;
  const indent = inColumn(next) - inColumn(before);
  if (isInMiddle(before, measure(before.page)) && isInMiddle(next, measure(next.page))) return true;
  if (paragraph.length > 1) return Math.abs(indent) <= step;
  if (indent <= step) return true;
  const marked = markerOf(textOf(before)).kind !== "none";
  const words = before.words[1];
  return marked && words !== undefined && Math.abs(words.left - before.left - indent) <= step;
}

function isInMiddle(line: PrintedLine, { left, right }: Measure): boolean {
  return Math.abs(line.left - left - (right - line.right)) < 8;
}
