/**
 * Two columns side by side without lines: the head of an official document (the issuing body | the country's name), and the
 * recipients beside the signature (decree 30/2020, annex I). Read across they are nonsense, so each column is read by itself.
 */
import { foldInPlace } from "../words/folded.ts";
import { type PrintedLine, partsOf, textOf } from "./page-lines.ts";
import type { Measure } from "./paragraphs.ts";

export type Sides = { readonly kind: "sides"; readonly left: readonly PrintedLine[]; readonly right: readonly PrintedLine[] };
export type Run = { readonly kind: "lines"; readonly lines: readonly PrintedLine[] };

type Band = { readonly from: number; readonly to: number };
type Open = { band: Band; left: PrintedLine[]; right: PrintedLine[]; pairs: number; last: PrintedLine };

const narrowest = 8;
const longest = 40;

/** Lines of one page, in order, with the blocks of two columns taken out of them. */
export function withSides(lines: readonly PrintedLine[], measure: Measure): readonly (Sides | Run)[] {
  const blocks: (Sides | Run)[] = [];
  let run: PrintedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = sidesAt(lines, at, measure);
    if (found === null) {
      run.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    if (run.length > 0) blocks.push({ kind: "lines", lines: run });
    run = [];
    blocks.push(found.sides);
    at = found.next;
  }
  if (run.length > 0) blocks.push({ kind: "lines", lines: run });
  return blocks;
}

function sidesAt(lines: readonly PrintedLine[], from: number, measure: Measure): { sides: Sides; next: number } | null {
  const opening = openingAt(lines, from, measure);
  if (opening === null) return null;
  const { open, at: second } = opening;
  let next = second + 1;
  for (; next < lines.length && next - from < longest; next += 1) {
    const line = lines[next];
    if (!line || !take(open, line, measure)) break;
  }
  const isTwo = open.pairs > 1 || speaksOfOffice(open);
  return isTwo && open.left.length + open.right.length > 2
    ? { sides: { kind: "sides", left: open.left, right: open.right }, next }
    : null;
}

/** The first pair stands on this line, or on one of the next two where one column begins higher. */
function openingAt(lines: readonly PrintedLine[], from: number, measure: Measure): { open: Open; at: number } | null {
  for (let at = from; at < Math.min(from + 3, lines.length); at += 1) {
    const line = lines[at];
    const [left, right, ...more] = line ? partsOf(line) : [];
    if (!line || !left) return null;
    if (right && more.length === 0) {
      const band = { from: left.right, to: right.left };
      if (!isColumnGap(band, left, measure)) return null;
      const open: Open = { band, left: [left], right: [right], pairs: 1, last: line };
      const above = lines.slice(from, at);
      return above.toReversed().every((single) => take(open, single, measure, true)) ? { open, at } : null;
    }
    if (right || isInMiddle(line, measure)) return null;
  }
  return null;
}

/** The columns of an official document meet near the middle of the text, not behind a number at its left edge. */
function isColumnGap({ from, to }: Band, left: PrintedLine, { left: edge, right }: Measure): boolean {
  const middle = (from + to) / 2;
  return (
    middle > edge + (right - edge) * 0.25 && middle < edge + (right - edge) * 0.75 && left.words.length + to - from > narrowest
  );
}

function take(open: Open, line: PrintedLine, measure: Measure, isAbove = false): boolean {
  const gap = isAbove ? open.last.top - line.bottom : line.top - open.last.bottom;
  const parts = partsOf(line);
  const [first, second] = parts;
  if (!first || parts.length > 2) return false;
  if (second) {
    const band = { from: Math.max(open.band.from, first.right), to: Math.min(open.band.to, second.left) };
    if (band.to - band.from < narrowest || gap > line.size * 9) return false;
    place(open, band, first, second, isAbove);
    open.pairs += 1;
    open.last = line;
    return true;
  }
  if (isInMiddle(line, measure)) return false;
  const isLeft = line.right < open.band.to - narrowest && line.left < open.band.from;
  const isRight = line.left > open.band.from + narrowest && line.right > open.band.to;
  // A name under a signature stands well below its role.
  if (isLeft === isRight || gap > line.size * (isRight ? 9 : 2)) return false;
  const band = isLeft
    ? { from: Math.max(open.band.from, line.right), to: open.band.to }
    : { from: open.band.from, to: Math.min(open.band.to, line.left) };
  place(open, band, isLeft ? line : null, isLeft ? null : line, isAbove);
  open.last = line;
  return true;
}

function place(open: Open, band: Band, left: PrintedLine | null, right: PrintedLine | null, isAbove: boolean): void {
  open.band = band;
  for (const [side, line] of [
    [open.left, left],
    [open.right, right],
  ] as const) {
    if (line && isAbove) side.unshift(line);
    else if (line) side.push(line);
  }
}

function isInMiddle(line: PrintedLine, { left, right }: Measure): boolean {
  return Math.abs((line.left + line.right) / 2 - (left + right) / 2) < (right - left) * 0.04;
}

const officeWords = /dang cong san viet nam|cong hoa xa hoi chu nghia|noi nhan|^\s*(?:t\s*\/\s*m|tm|kt|k\s*\/\s*t)\b|^so\s*[:\d]/;

function speaksOfOffice(open: Open): boolean {
  return [...open.left, ...open.right].some((line) => officeWords.test(foldInPlace(textOf(line))));
}
