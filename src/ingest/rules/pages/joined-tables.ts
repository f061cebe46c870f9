/**
 * The pieces of a table on page after page are one table: the header that each page repeats is dropped, and a row that a page
 * break cut in two is one row again.
 */
import type { SourceTable } from "../../model.ts";
import { columnsOf } from "../tables/table-columns.ts";
import { foldInPlace } from "../words/folded.ts";
import type { FilledCell, FilledGrid } from "./page-layout.ts";
import { textOf } from "./page-lines.ts";

export type JoinedTable = {
  readonly kind: "table";
  readonly columns: number;
  readonly rows: readonly (readonly FilledCell[])[];
};

const sameColumn = 0.012;
const sameHeader = 0.8;

/** True where `next`, the first thing on its page, goes on with `last`, the last thing on the page before. */
export function goesOn(last: FilledGrid, next: FilledGrid): boolean {
  if (next.page !== last.page + 1 || next.columns !== last.columns) return false;
  return last.grid.columnEdges.every((edge, at) => Math.abs(edge - (next.grid.columnEdges[at] ?? 0)) <= sameColumn);
}

export function joinTables(pieces: readonly FilledGrid[]): JoinedTable {
  const [first, ...more] = pieces;
  const rows: FilledCell[][] = (first?.rows ?? []).map((row) => [...row]);
  let before = first;
  for (const piece of more) {
    const fresh = piece.rows.slice(repeatedRows(first, piece)).map((row) => [...row]);
    const [top, ...below] = fresh;
    const last = rows.at(-1);
    const isWhole = fresh.length < piece.rows.length && before?.grid.isOpenBelow !== true;
    if (top && last && before && isCutInTwo(rows, top, before, piece, isWhole)) rows[rows.length - 1] = joinRows(last, top);
    else if (top) rows.push(top);
    rows.push(...below);
    before = piece;
  }
  return { kind: "table", columns: first?.columns ?? 0, rows: rows.map((row, at) => row.map((cell) => ({ ...cell, row: at }))) };
}

/** How many rows at the top of the piece say again what the header of the table says. */
function repeatedRows(first: FilledGrid | undefined, piece: FilledGrid): number {
  if (!first) return 0;
  const depth = Math.max(columnsOf(shapeOf(first.rows, first.columns))?.headerRows ?? 0, 1);
  const header = wordsOf(first.rows.slice(0, depth));
  const candidates = [depth, depth + 1, depth - 1].filter((rows) => rows > 0 && rows <= piece.rows.length);
  return candidates.find((rows) => likeness(wordsOf(piece.rows.slice(0, rows)), header) >= sameHeader) ?? 0;
}

/** The words of these rows in any order: a page break may stack a tall header cell anew, or cut its last line off. */
function wordsOf(rows: readonly (readonly FilledCell[])[]): readonly string[] {
  const text = rows.flat().map(plainText).join(" ");
  return foldInPlace(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

function likeness(some: readonly string[], header: readonly string[]): number {
  const left = [...header];
  let common = 0;
  for (const word of some) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return header.length === 0 ? 0 : common / Math.max(some.length, header.length);
}

function plainText(cell: FilledCell): string {
  return cell.lines.map(textOf).join("\n");
}

function shapeOf(rows: readonly (readonly FilledCell[])[], columns: number): SourceTable {
  return {
    kind: "table",
    lines: [1, 1],
    columns,
    rows: rows.map((row) =>
      row.map(({ column, columnSpan, rowSpan, ...cell }) => ({
        text: cell.lines.map(textOf).join("\n"),
        lines: [1, 1],
        span: [0, 0],
        column,
        columnSpan,
        rowSpan,
      })),
    ),
  };
}

/**
 * A row without a number under numbered rows is the rest of the row before the break. Where rows may lack numbers it must also
 * begin in the middle of a sentence, or the lines of the table must run on through the break.
 */
function isCutInTwo(
  rows: readonly (readonly FilledCell[])[],
  top: readonly FilledCell[],
  before: FilledGrid,
  piece: FilledGrid,
  hasHeader: boolean,
): boolean {
  const last = rows.at(-1) ?? [];
  if (top.length !== last.length || top.some((cell, at) => cell.column !== last[at]?.column)) return false;
  const filled = top.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0 || top.length < 2 || filled.some((cell) => cell.columnSpan > before.columns / 2)) return false;
  if (top[0] && top[0].lines.length > 0) return false;
  if (before.grid.isOpenBelow || (piece.grid.isOpenAbove && !hasHeader)) return true;
  const numbered = rows.filter((row) => (row[0]?.lines.length ?? 0) > 0).length;
  return numbered >= rows.length * 0.85 || filled.some((cell) => /^[\p{Ll},;.)]/u.test(plainText(cell)));
}

function joinRows(last: readonly FilledCell[], top: readonly FilledCell[]): FilledCell[] {
  return last.map((cell) => {
    const rest = top.find((other) => other.column === cell.column);
    return rest ? { ...cell, lines: [...cell.lines, ...rest.lines] } : cell;
  });
}
