/**
 * The rows of a recognised table: numbers, section rows ("I. Phát triển hạ tầng", "Đến năm 2030") and continued rows.
 * A row without a number and without a name continues the row above it.
 */
import type { LineRange, SourceCell, SourceTable, Span } from "#ingest/model.ts";
import type { ColumnRole } from "#ingest/vocabulary/columns.ts";
import { foldInPlace } from "../words/folded.ts";
import { type Columns, isNumbering, plainOf } from "./table-columns.ts";

export type TableRow = {
  readonly cells: readonly SourceCell[];
  readonly number: string | null;
  readonly name: string;
  readonly lines: LineRange;
  readonly span: Span;
};

export type RowOrSection =
  | { readonly kind: "row"; readonly row: TableRow }
  | { readonly kind: "section"; readonly label: string | null; readonly title: string }
  /** What a page break cut off the row above, at the top of a table without a header. */
  | { readonly kind: "more"; readonly row: TableRow };

/** Reads the rows below the header in order. */
export function rowsOf(table: SourceTable, columns: Columns): readonly RowOrSection[] {
  const found: RowOrSection[] = [];
  let held: { cell: SourceCell; until: number }[] = [];
  let last: TableRow | null = null;
  table.rows.forEach((cells, index) => {
    if (index < columns.headerRows || cells.length === 0) return;
    held = held.filter(({ until }) => until >= index);
    const covering = held.map(({ cell }) => cell);
    for (const cell of cells) if (cell.rowSpan > 1) held.push({ cell, until: index + cell.rowSpan - 1 });
    if (isHeaderAgain(cells, columns)) return;
    const all = [...covering, ...cells];
    const read: RowOrSection | null = goesOn(cells, covering, columns, last !== null || index === 0)
      ? { kind: "more", row: joined(nothing(cells), cells, columns) }
      : readRow(cells, all, columns, last?.number ?? null);
    if (read === null) return;
    if (read.kind === "more" && last !== null) {
      last = joined(last, read.row.cells, columns);
      found[found.findLastIndex((row) => row.kind === "row")] = { kind: "row", row: last };
      return;
    }
    found.push(read);
    last = read.kind === "row" ? read.row : null;
  });
  return found;
}

/** A row without a number of its own that only goes on with words of the row above: the page or a merged cell cut it in two. */
function goesOn(own: readonly SourceCell[], covering: readonly SourceCell[], columns: Columns, hasAbove: boolean): boolean {
  const filled = own.filter((cell) => cell.text.trim().length > 0);
  if (!hasAbove || filled.length === 0) return false;
  const held = (role: ColumnRole) => covering.some((cell) => roleAt(columns, cell.column) === role && cell.text.trim() !== "");
  if (columns.kind === "tasks" && held("name") && (held("number") || !hasRole(columns, "number")))
    return filled.every((cell) => roleAt(columns, cell.column) !== "name");
  if (!hasRole(columns, "number") || textAt(own, columns, "number").trim() !== "" || held("name")) return false;
  const name = textAt(own, columns, "name").trim();
  if (filled.some((cell) => cell.columnSpan > columns.width / 2)) return false;
  if (name === "") return columns.kind === "tasks" || filled.every((cell) => !columns.milestones.has(cell.column));
  if (!/^[\p{Ll}(“"&]/u.test(name)) return false;
  // "trong đó: nữ" with figures of its own, or a task with its own body and time, is a row.
  const says = (role: ColumnRole) => textAt(own, columns, role).trim() !== "";
  return columns.kind === "tasks"
    ? !(says("lead") && says("schedule"))
    : filled.every((cell) => !columns.milestones.has(cell.column));
}

export function hasRole(columns: Columns, role: ColumnRole): boolean {
  return [...columns.roles.values()].includes(role);
}

/** The row with what was cut off it: each cell's words behind those of the same column. */
export function joined(row: TableRow, more: readonly SourceCell[], columns: Columns): TableRow {
  const filled = more.filter((cell) => cell.text.trim().length > 0);
  const cells = row.cells.map((cell) => {
    const rest = filled.find((one) => one.column === cell.column);
    if (!rest || rest === cell) return cell;
    const lead = cell.text.trim() === "" ? "" : `${cell.text}${goesOnWithin(rest.text) ? " " : "\n"}`;
    return { ...cell, text: `${lead}${rest.text}` };
  });
  const fresh = filled.filter((one) => !cells.some((cell) => cell.column === one.column));
  const all = [...cells, ...fresh];
  return {
    cells: all,
    number: row.number,
    name: textAt(all, columns, "name").trim().replace(/\s+/g, " "),
    lines: [row.lines[0], Math.max(row.lines[1], ...filled.map((c) => c.lines[1]))],
    span: [row.span[0], Math.max(row.span[1], ...filled.map((c) => c.span[1]))],
  };
}

/** A row that has its place and no words yet. */
function nothing(cells: readonly SourceCell[]): TableRow {
  const first = cells.find((cell) => cell.text.trim().length > 0) ?? cells[0];
  return { cells: [], number: null, name: "", lines: first?.lines ?? [1, 1], span: first?.span ?? [0, 0] };
}

function goesOnWithin(text: string): boolean {
  return /^\s*[\p{Ll}\d(]/u.test(text);
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
    // A title over the whole width stands over the column of numbers too.
    const own = filled.length === 1 ? "" : printed;
    return { kind: "section", label: own || (labelled?.[1] ?? null), title: (labelled?.[2] ?? title).replace(/\s+/g, " ") };
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
  // "- Nâng cấp nhà văn hóa" alone in its row belongs to the row above that announced it.
  const isBullet = /^\s*[-–—•+*▪]\s*\p{L}/u.test(name) && printed === "" && columns.kind === "tasks";
  if (filled.length === 1 && only)
    return (
      only.columnSpan > columns.width / 2 ||
      (roleAt(columns, only.column) === "name" && !isBullet) ||
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

/** The header, or a part of it, printed again at the top of a page. */
function isHeaderAgain(cells: readonly SourceCell[], columns: Columns): boolean {
  const filled = cells.filter((cell) => cell.text.trim() !== "");
  if (filled.length > 1 && filled.every((cell) => columns.header.has(plainOf(cell)))) return true;
  return isNumbering(cells) || /^(?:stt|tt|so tt)$/.test(foldInPlace(textAt(cells, columns, "number")).trim());
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
