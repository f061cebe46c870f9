/** The interpreted cells of a sheet → the rows that a person sees: texts as shown, merged areas, nothing hidden, nothing empty. */
import type { CellValue, Worksheet } from "exceljs";
import { clean } from "#kernel/fold.ts";
import type { GivenCell, GivenRow } from "../rules/sheets/sheet-blocks.ts";
import { shownNumber } from "../rules/sheets/shown-number.ts";
import type { Area, SheetPart } from "./xlsx-sheet.ts";
import { addressOf, placeOf } from "./xlsx-sheet.ts";

export type VisibleSheet = { readonly rows: readonly GivenRow[]; readonly hidden: number; readonly errors: number };

type Cells = Map<number, Map<number, string>>;

/** Rows and columns that hold nothing visible are gone; what is left is numbered anew from 0. */
export function visibleRows(sheet: Worksheet, part: SheetPart, isFrom1904: boolean): VisibleSheet {
  const isHidden = hiddenPlaces(part);
  const cells: Cells = new Map();
  const counts = { hidden: 0, errors: 0 };
  const areas = new Map(part.merged.map((area) => [addressOf(area.top, area.left), area]));
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const place = placeOf(cell.address);
      if (place === null) return;
      if (isError(cell.value)) counts.errors += 1;
      const text = shownText(cell.value, part.numbers.get(cell.address), cell.numFmt ?? null, isFrom1904);
      if (text === "") return;
      const area = areas.get(cell.address);
      const shownAt = area
        ? firstVisible(area, isHidden)
        : isHidden.row(place.row) || isHidden.column(place.column)
          ? null
          : place;
      if (shownAt === null) counts.hidden += 1;
      else put(cells, shownAt, text);
    });
  });
  return { rows: numberAnew(cells, part, isHidden), ...counts };
}

type IsHidden = { readonly row: (row: number) => boolean; readonly column: (column: number) => boolean };

function hiddenPlaces({ hiddenRows, hiddenColumns }: SheetPart): IsHidden {
  return {
    row: (row) => hiddenRows.has(row),
    column: (column) => hiddenColumns.some(([from, to]) => from <= column && column <= to),
  };
}

const farthest = 300;

/** A merged area shows its text where its first row and column that are not hidden meet. */
function firstVisible(area: Area, isHidden: IsHidden): { row: number; column: number } | null {
  const row = firstOf(area.top, area.bottom, isHidden.row);
  const column = firstOf(area.left, area.right, isHidden.column);
  return row === null || column === null ? null : { row, column };
}

function firstOf(from: number, to: number, isHidden: (at: number) => boolean): number | null {
  for (let at = from; at <= Math.min(to, from + farthest); at += 1) if (!isHidden(at)) return at;
  return null;
}

function put(cells: Cells, { row, column }: { row: number; column: number }, text: string): void {
  const line = cells.get(row) ?? new Map<number, string>();
  cells.set(row, line);
  line.set(column, text);
}

function numberAnew(cells: Cells, part: SheetPart, isHidden: IsHidden): GivenRow[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const columns = [...new Set([...cells.values()].flatMap((line) => [...line.keys()]))].sort((a, b) => a - b);
  const areas = new Map(part.merged.map((area) => [areaKey(area, isHidden), area]));
  const spanOf = (kept: readonly number[], from: number, to: number) =>
    Math.max(1, kept.slice(indexFrom(kept, from), indexFrom(kept, to + 1)).length);
  const covered = coveredRows(part.merged);
  const isGap = (row: number) => !isHidden.row(row) && !cells.has(row) && !covered.has(row);
  return rows.map((row, at) => {
    const line = [...(cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const given = line.map(([column, text]): GivenCell => {
      const area = areas.get(addressOf(row, column));
      return {
        text,
        column: indexFrom(columns, column),
        columnSpan: area ? spanOf(columns, area.left, area.right) : 1,
        rowSpan: area ? spanOf(rows, row, area.bottom) : 1,
      };
    });
    const before = rows[at - 1];
    return { cells: given, isAfterGap: before !== undefined && hasGap(before + 1, row, isGap) };
  });
}

/** Rows below the first of a merged area are not empty, whatever they hold. */
function coveredRows(areas: readonly Area[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of areas) {
    for (let row = top + 1; row <= Math.min(bottom, top + farthest); row += 1) rows.add(row);
  }
  return rows;
}

function areaKey(area: Area, isHidden: IsHidden): string {
  const place = firstVisible(area, isHidden);
  return place ? addressOf(place.row, place.column) : "";
}

function hasGap(from: number, to: number, isGap: (row: number) => boolean): boolean {
  // Past so many rows the answer is known without looking: hidden and merged rows come in small numbers.
  if (to - from > 2_000) return true;
  for (let row = from; row < to; row += 1) if (isGap(row)) return true;
  return false;
}

/** The index of the first kept number that is not below `from` (binary search: sheets may be long). */
function indexFrom(kept: readonly number[], from: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isError(value: CellValue): boolean {
  return typeof value === "object" && value !== null && "error" in value;
}

function shownText(value: CellValue, stored: string | undefined, format: string | null, isFrom1904: boolean): string {
  if (stored !== undefined) return shownNumber(stored, format, isFrom1904) ?? stored.slice(0, 60);
  if (typeof value === "string") return tidy(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object" && value !== null && "richText" in value)
    return tidy(value.richText.map((run) => run.text).join(""));
  return "";
}

/** Lines of a cell stay lines; Excel writes control characters as "_x000D_". */
function tidy(text: string): string {
  const plain = text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
  return clean(plain)
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
