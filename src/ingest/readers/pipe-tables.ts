/** Tables drawn with "|" in a text file. Only the full form counts (a heading row over a row of dashes): stray bars are everywhere in OCR. */
import type { SourceCell, SourceTable } from "../model.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type TextLine = { readonly text: string; readonly line: number; readonly from: number };

const ruler = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** The table that starts on this line, or null. `lineAt` gives the lines by their 0-based number. */
export function pipeTableAt(
  at: number,
  lineAt: (index: number) => TextLine | undefined,
  limits: ReaderLimits,
): SourceTable | null {
  const head = lineAt(at);
  const below = lineAt(at + 1);
  if (!head?.text.includes("|") || !below?.text.includes("|") || !ruler.test(below.text.trim())) return null;
  const heading = cellsOf(head);
  if (heading.length !== cellsOf(below).length) return null;
  refuseWide(heading.length, limits);
  const rows = [heading];
  let columns = heading.length;
  let last = at + 1;
  for (let next = lineAt(last + 1); next?.text.includes("|"); next = lineAt(last + 1)) {
    const cells = cellsOf(next);
    columns = Math.max(columns, cells.length);
    refuseWide(columns, limits);
    rows.push(cells);
    last += 1;
  }
  return { kind: "table", lines: [at + 1, last + 1], columns, rows };
}

function refuseWide(columns: number, limits: ReaderLimits): void {
  if (columns > limits.tableColumns) refuseFile("TABLE_TOO_WIDE", { columns, limit: limits.tableColumns });
}

function cellsOf({ text, line, from }: TextLine): SourceCell[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map((match) => match.index);
  const edges = [-1, ...bars, text.length];
  // The outer bars are optional: an empty piece before the first or after the last one is no cell.
  if (text.slice(0, bars[0]).trim() === "") edges.shift();
  if (bars.length > 1 && text.slice((bars.at(-1) ?? 0) + 1).trim() === "") edges.pop();
  return edges.slice(0, -1).map((edge, column) => {
    const raw = text.slice(edge + 1, edges[column + 1]);
    const start = from + edge + 1 + (raw.length - raw.trimStart().length);
    const cell = raw.trim();
    return { text: cell, lines: [line, line], span: [start, start + cell.length], column, columnSpan: 1, rowSpan: 1 };
  });
}
