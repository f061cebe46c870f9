/**
 * The rows of a sheet → its free text and its lists. A list begins where a row speaks the header words of an indicator or task
 * list, in any order of columns, and ends with its last numbered row; titles above and notes or signatures below are text, one
 * paragraph per cell. A block of cells without known header words stays a table, so that its cells can be checked by hand.
 */
import type { SourceTable } from "../../model.ts";
import { type Columns, columnsOf } from "../tables/table-columns.ts";

export type GivenCell = {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

export type GivenRow = {
  readonly cells: readonly GivenCell[];
  /** An empty row stands between this row and the one above. */
  readonly isAfterGap: boolean;
};

export type SheetBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly GivenCell[])[]; readonly columns: number };

const headerDepth = 5;
const fewestCells = 3;

export function sheetBlocks(rows: readonly GivenRow[]): SheetBlock[] {
  const blocks: SheetBlock[] = [];
  for (let at = 0; at < rows.length; ) {
    const list = headerAt(rows, at);
    const end = list ? endOfList(rows, at, list) : endOfGrid(rows, at);
    if (end > at) {
      blocks.push(tableOf(rows.slice(at, end).map((row) => (list ? withPlainNumber(row, list) : row))));
      at = end;
      continue;
    }
    const after = endOfText(rows, at);
    for (const cell of sideBySide(rows.slice(at, after))) blocks.push({ kind: "paragraph", text: cell.text });
    at = after;
  }
  return blocks;
}

/** Free rows that stand together, up to an empty row, a row that is one wide title, or a list. */
function endOfText(rows: readonly GivenRow[], from: number): number {
  const isTitle = (row: GivenRow | undefined) => row?.cells.length === 1 && (row.cells[0]?.columnSpan ?? 1) > 2;
  let at = from + 1;
  if (isTitle(rows[from])) return at;
  while (
    at < rows.length &&
    !rows[at]?.isAfterGap &&
    !isTitle(rows[at]) &&
    headerAt(rows, at) === null &&
    endOfGrid(rows, at) === at
  )
    at += 1;
  return at;
}

/** Heads and signatures stand in two columns: each is read from top to bottom, the left one first. */
function sideBySide(rows: readonly GivenRow[]): readonly GivenCell[] {
  return rows.flatMap((row) => row.cells).sort((a, b) => a.column - b.column);
}

/** A header names several columns; a lone cell that speaks of tasks is a title. */
function headerAt(rows: readonly GivenRow[], at: number): Columns | null {
  const width = rows[at]?.cells.length ?? 0;
  return width < 2 ? null : columnsOf(asSource(rows.slice(at, at + headerDepth)));
}

function endOfList(rows: readonly GivenRow[], from: number, columns: Columns): number {
  const first = from + columns.headerRows;
  const isNumbered = [...columns.roles.values()].includes("number");
  let end = first;
  for (let at = first; at < rows.length; at += 1) {
    const row = rows[at];
    // A numbered row is no header: most rows of a long list need no second look.
    const isHeader = at > first && !/^\(?\d/.test(textUnder(row, columns, "number")) && headerAt(rows, at) !== null;
    if (!row || isHeader) break;
    if (isRecord(row, columns, isNumbered) || (at === end && isContinued(row, columns))) end = at + 1;
  }
  return end;
}

/** A row numbered 11.1 was typed as a decimal and is shown as one; as a row's number it has a point. */
function withPlainNumber(row: GivenRow, columns: Columns): GivenRow {
  const isNumber = (cell: GivenCell) => columns.roles.get(cell.column) === "number" && /^\d{1,3},\d{1,2}$/.test(cell.text);
  return { ...row, cells: row.cells.map((cell) => (isNumber(cell) ? { ...cell, text: cell.text.replace(",", ".") } : cell)) };
}

/** A row of the list: numbered and named, or named with something beside its name where the list has no numbers. */
function isRecord(row: GivenRow, columns: Columns, isNumbered: boolean): boolean {
  const { cells, isAfterGap } = row;
  if (textUnder(row, columns, "name") === "" || cells.length < 2) return false;
  if (!isNumbered) return !isAfterGap || cells.length >= fewestCells;
  return (
    /^\(?(?:\d|[IVX]{1,5}\b|[A-HĐ]\b|[a-zđ]\b)/u.test(textUnder(row, columns, "number")) ||
    (!isAfterGap && cells.length >= fewestCells)
  );
}

function textUnder(row: GivenRow | undefined, columns: Columns, role: "number" | "name"): string {
  return row?.cells.find((cell) => columns.roles.get(cell.column) === role && cell.text.trim() !== "")?.text ?? "";
}

/** More of the row above: something under the columns of the list and nothing that counts or names. */
function isContinued({ cells, isAfterGap }: GivenRow, columns: Columns): boolean {
  const roles = cells.map((cell) => columns.roles.get(cell.column));
  return !isAfterGap && cells.length > 0 && !roles.some((role) => role === undefined || role === "number" || role === "name");
}

/** Cells side by side in at least two rows; a row with a single cell in between is one of its section rows. */
function endOfGrid(rows: readonly GivenRow[], from: number): number {
  let [wide, end] = [0, from];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row || (at > from && (row.isAfterGap || headerAt(rows, at) !== null))) break;
    if (row.cells.length >= fewestCells) [wide, end] = [wide + 1, at + 1];
    else if (at === from) break;
  }
  return wide >= 2 ? end : from;
}

/** Columns that this block leaves empty are gone, as they are from the sheet. */
function tableOf(rows: readonly GivenRow[]): SheetBlock {
  const used = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b);
  const placeOf = new Map(used.map((column, index) => [column, index]));
  const inside = (cell: GivenCell) => used.filter((column) => cell.column <= column && column < cell.column + cell.columnSpan);
  const placed = rows.map((row, at) =>
    row.cells.map((cell) => ({
      text: cell.text,
      column: placeOf.get(cell.column) ?? 0,
      columnSpan: cell.columnSpan === 1 ? 1 : inside(cell).length,
      rowSpan: Math.min(cell.rowSpan, rows.length - at),
    })),
  );
  return { kind: "table", rows: placed, columns: used.length };
}

function asSource(rows: readonly GivenRow[]): SourceTable {
  const cells = rows.map((row) => row.cells.map((cell) => ({ ...cell, lines: [1, 1] as const, span: [0, 0] as const })));
  const columns = Math.max(0, ...cells.flat().map((cell) => cell.column + cell.columnSpan));
  return { kind: "table", lines: [1, rows.length], columns, rows: cells };
}
