/**
 * The rows of a recognised table: numbers, section rows ("I. Phát triển hạ tầng", "Đến năm 2030") and continued rows.
 * A row without a number and without a name continues the row above it.
 */
import type { LineRange, SourceCell, SourceTable, Span } from "#ingest/model.ts";
import type { ColumnRole } from "#ingest/vocabulary/columns.ts";
import type { Columns } from "./table-columns.ts";

export type TableRow = {
  readonly cells: readonly SourceCell[];
  readonly number: string | null;
  readonly name: string;
  readonly lines: LineRange;
  readonly span: Span;
};

export type RowOrSection =
  | { readonly kind: "row"; readonly row: TableRow }
  | { readonly kind: "section"; readonly label: string | null; readonly title: string };

/** Reads the rows below the header in order. */
export function rowsOf(table: SourceTable, columns: Columns): readonly RowOrSection[] {
  const found: RowOrSection[] = [];
  const held: { cell: SourceCell; until: number }[] = [];
  table.rows.forEach((cells, index) => {
    if (index < columns.headerRows || cells.length === 0) return;
    const covering = held.filter(({ until }) => until >= index).map(({ cell }) => cell);
    for (const cell of cells) if (cell.rowSpan > 1) held.push({ cell, until: index + cell.rowSpan - 1 });
    const all = [...covering, ...cells];
    const before = found.findLast((row) => row.kind === "row")?.row.number ?? null;
    const read = readRow(cells, all, columns, before);
    if (read !== null && !isRepeatedHeader(read, columns)) found.push(read);
  });
  return found;
}

function readRow(
  own: readonly SourceCell[],
  all: readonly SourceCell[],
  columns: Columns,
  before: string | null,
): RowOrSection | null {
  const filled = own.filter((cell) => cell.text.trim().length > 0);
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return null;
  const printed = textAt(all, columns, "number").trim();
  const name = textAt(all, columns, "name").trim();
  // A task that names nobody and no deadline has no more than its number and its words either; it goes on counting.
  const goesOn = before !== null && Number(printed) === Number(before) + 1;
  if (!(goesOn && filled.length > 1) && isSection(filled, printed, name, columns)) {
    const title = filled.length === 1 ? first.text.trim() : name || last.text.trim();
    const labelled = /^([IVX]{1,5}|\d{1,2}|[A-HĐ])\s*[.)-]\s*(.+)$/su.exec(title);
    return { kind: "section", label: printed || (labelled?.[1] ?? null), title: (labelled?.[2] ?? title).replace(/\s+/g, " ") };
  }
  const number = /^\(?(\d{1,3}(?:\.\d{1,2}){0,3})\)?[.,)]?$/.exec(printed)?.[1] ?? null;
  if (name.length < 2) return null;
  return {
    kind: "row",
    row: {
      cells: all,
      number,
      name: name.replace(/\s+/g, " "),
      lines: [first.lines[0], Math.max(...filled.map((c) => c.lines[1]))],
      span: [first.span[0], Math.max(...filled.map((c) => c.span[1]))],
    },
  };
}

/** One wide cell, or nothing but a numeral and a title. */
function isSection(filled: readonly SourceCell[], printed: string, name: string, columns: Columns): boolean {
  const only = filled[0];
  if (filled.length === 1 && only)
    return (
      only.columnSpan > columns.width / 2 ||
      roleAt(columns, only.column) === "name" ||
      (roleAt(columns, only.column) === "number" && only.columnSpan > 1)
    );
  return (
    filled.length === 2 &&
    name.length > 0 &&
    (/^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})[.)]?$/u.test(printed) || isTitle(printed, name)) &&
    filled.every((c) => ["number", "name"].includes(roleAt(columns, c.column) ?? ""))
  );
}

/** A title in capitals behind a numeral that was not read ("II" as "u"). */
function isTitle(printed: string, name: string): boolean {
  return printed.length <= 4 && !/\d/.test(printed) && /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name);
}

function isRepeatedHeader(read: RowOrSection, columns: Columns): boolean {
  return read.kind === "row" && /^(?:stt|tt)$/i.test(textAt(read.row.cells, columns, "number").trim());
}

export function roleAt(columns: Columns, column: number): ColumnRole | null {
  return columns.roles.get(column) ?? null;
}

/** The text of the cell under a role; empty where the table has no such column. */
export function textAt(cells: readonly SourceCell[], columns: Columns, role: ColumnRole): string {
  for (const [column, found] of columns.roles) {
    if (found !== role) continue;
    const cell = cellAt(cells, column);
    if (cell && cell.text.trim().length > 0 && !(role === "name" && cell.column !== column && cell.columnSpan < 2))
      return cell.text;
  }
  return "";
}

export function cellAt(cells: readonly SourceCell[], column: number): SourceCell | null {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan) ?? null;
}
