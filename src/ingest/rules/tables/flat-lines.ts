/**
 * Tables that OCR flattened to lines: cells of a row stand beside each other, above each other or mixed. Here are the
 * lines of the annexes and what can be told apart on a line: a body's name at its right, a run of values, a row number.
 */
import type { LineRange, Source, Span } from "#ingest/model.ts";
import { foldInPlace } from "../words/folded.ts";

export type FlatLine = { readonly text: string; readonly folded: string; readonly line: number; readonly span: Span };

/** The printed lines from one line to another. */
export function flatLinesOf(source: Source, from: number, to: number): readonly FlatLine[] {
  return source.blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || block.line < from || block.line > to) return [];
    return [{ text: block.text, folded: foldInPlace(block.text, true), line: block.line, span: block.span }];
  });
}

const body =
  /(?:^|[\s|;])(?:p?hc?[:)\s]*ong\s+(?:v\w+n|tai|n\w?o?i|giao|gido|kinh|nong|van)|v\w{1,3}n\s+ph\w*g|c\w{1,3}c\s+(?:ph\w*g|doanh|co quan|don vi|chi b|c\w+p uy|s\w?,|bang|ban\s)|ubnd|h[dp]b?nd|s\w?\s+(?:khoa|th\w+ng tin|gi\w+o duc|ke hoach|tai|y te|noi vu|cong thuong|xay|ngoai|nong)|c\w+ng an th|ng\w+n h\w+ng nha|uy ban\s|[uic]y ban (?:nh|mt|m\w+t)|cap uy, c|don vi su ngh|hoc (?:&|va) th|doanh nghi\w+ vi\w+n|ban (?:t\w+ chuc|tuyen|noi|xay|chi huy)|thanh tra|trung t\w+m vh|tr\w+ng dai hoc)/;

/** Where the names of bodies begin on the line; its length where there are none. */
export function bodyStart(line: FlatLine): number {
  const found = body.exec(line.folded);
  return found ? found.index + (/^[\s|;]/.test(found[0]) ? 1 : 0) : line.text.length;
}

export function linesRange(lines: readonly FlatLine[]): { lines: LineRange; span: Span } | null {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? { lines: [first.line, last.line], span: [first.span[0], last.span[1]] } : null;
}

/** How far the name column reaches: where most lines have their first bar, else half of a long line. */
export function nameWidthOf(lines: readonly FlatLine[]): number {
  const bars = lines.map(({ text }) => text.indexOf("|", 20)).filter((at) => at > 0);
  const lengths = lines.map(({ text }) => text.length);
  const middle = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  return bars.length >= 8 ? middle(bars, 0.5) : Math.max(30, middle(lengths, 0.75) * 0.6);
}
