/**
 * A plan as an Excel file that people edit and give back: a sheet of indicators, one of tasks, lists to choose from, and a guide. Texts
 * are text whatever they look like ("=1+1", "007"), days are dates, a number is a number where Excel can hold it exactly.
 */
import type { Cell, Workbook, Worksheet } from "exceljs";
import { isShortest } from "#kernel/decimal-text.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { planSheet } from "#text/vi/plan-sheet.ts";
import { type Cells, indicatorCells, milestonesOf, mostLetters, taskCells, tidy } from "../rules/sheet/sheet-cells.ts";
import {
  choicesOf,
  headingOf,
  indicatorColumns,
  milestoneKey,
  type SheetColumn,
  type SheetMilestone,
  taskColumns,
} from "../rules/sheet/sheet-columns.ts";
import { sheetWordsOf } from "../rules/sheet/sheet-words.ts";

export type PlanRows = { readonly indicators: readonly IndicatorRow[]; readonly tasks: readonly TaskRow[] };

const words = sheetWordsOf("vi");
const spareRows = 100;
const plain = { size: 11, name: "Times New Roman" };

export async function writePlanWorkbook(rows: PlanRows): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const lists = listSheet(workbook);
  indicatorSheet(workbook, rows.indicators, lists);
  taskSheet(workbook, rows.tasks, lists);
  guideSheet(workbook);
  lists.sheet.state = "veryHidden";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Lists = { readonly sheet: Worksheet; readonly rangeOf: ReadonlyMap<string, string> };

/** The words of the drop-downs: a list inside a formula could hold no comma. */
function listSheet(workbook: Workbook): Lists {
  const sheet = workbook.addWorksheet("Lists");
  const rangeOf = new Map<string, string>();
  const chosen = [...indicatorColumns.before, ...indicatorColumns.behind].filter((column) => column.kind === "choice");
  for (const [at, { key }] of chosen.entries()) {
    const choices = choicesOf(key, words).map((one) => one.word);
    for (const [row, word] of choices.entries()) sheet.getCell(row + 1, at + 1).value = word;
    const letter = sheet.getColumn(at + 1).letter;
    rangeOf.set(key, `Lists!$${letter}$1:$${letter}$${choices.length}`);
  }
  return { sheet, rangeOf };
}

function indicatorSheet(workbook: Workbook, rows: readonly IndicatorRow[], lists: Lists): void {
  const targets = milestonesOf(rows).map(targetColumn);
  const columns = [...indicatorColumns.before, ...targets, ...indicatorColumns.behind];
  const sheet = openSheet(workbook, planSheet.sheets.indicators, columns, 4);
  for (const row of rows) addRow(sheet, columns, row, indicatorCells(row, words));
  for (const column of columns.filter((one) => one.kind === "choice")) {
    addChoices(sheet, columns.indexOf(column) + 3, lists.rangeOf.get(column.key) ?? "", rows.length);
  }
}

type Column = Omit<SheetColumn, "key" | "kind"> & { readonly key: string; readonly kind: SheetColumn["kind"] | "targets" };

const targetColumn = (milestone: SheetMilestone): Column => ({
  key: milestoneKey(milestone),
  kind: "targets",
  width: 16,
  most: mostLetters,
});

function taskSheet(workbook: Workbook, rows: readonly TaskRow[], _lists: Lists): void {
  const sheet = openSheet(workbook, planSheet.sheets.tasks, taskColumns, 5);
  for (const row of rows) addRow(sheet, taskColumns, row, taskCells(row, "vi"));
}

/** The codes of the records stand in two hidden columns; the heading and the name stay in sight. */
function openSheet(workbook: Workbook, name: string, columns: readonly Column[], frozen: number): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", xSplit: frozen, ySplit: 1 }] });
  const all = [{ key: "id", width: 38 }, { key: "revision", width: 8 }, ...columns];
  sheet.columns = all.map(({ key, width }) => ({ key, width, header: headingOf(key, words) }));
  for (const [at, { key }] of all.entries()) {
    const column = sheet.getColumn(at + 1);
    column.hidden = key === "id" || key === "revision";
    column.numFmt = "@";
  }
  const head = sheet.getRow(1);
  head.font = { ...plain, bold: true };
  head.alignment = { wrapText: true, vertical: "middle" };
  head.eachCell((cell) => {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9EFF7" } };
    cell.border = { bottom: { style: "thin" } };
  });
  sheet.autoFilter = { from: { row: 1, column: 3 }, to: { row: 1, column: all.length } };
  return sheet;
}

function addRow(
  sheet: Worksheet,
  columns: readonly Column[],
  { id, revision }: { readonly id: string; readonly revision: number },
  cells: Cells,
): void {
  const row = sheet.addRow([]);
  row.getCell(1).value = id;
  row.getCell(2).value = revision;
  row.getCell(2).numFmt = "0";
  for (const [at, column] of columns.entries()) fillCell(row.getCell(at + 3), column, cells[column.key] ?? "");
}

function fillCell(cell: Cell, column: Column, text: string): void {
  cell.font = plain;
  cell.alignment = { wrapText: true, vertical: "top" };
  if (column.kind === "shown") cell.font = { ...plain, color: { argb: "FF62676D" } };
  if (text === "") return;
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  if (column.kind === "day" && day !== undefined) {
    cell.value = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    cell.numFmt = "dd/mm/yyyy";
    return;
  }
  const exact = column.kind === "number" ? exactNumber(text) : null;
  cell.numFmt = exact === null ? "@" : "#,##0.####################";
  cell.value = exact ?? escaped(tidy(text).slice(0, mostLetters));
}

/** The number where a double holds it to the last digit; else null and the cell stays text. */
function exactNumber(text: string): number | null {
  const plainText = text
    .replaceAll(".", "")
    .replace(",", ".")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  const digits = plainText.replace(/\D/g, "").replace(/^0+/, "");
  if (!isShortest(plainText) || digits.length > 15) return null;
  const value = Number(plainText);
  return Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) >= 1e-6) ? value : null;
}

/** In a workbook "_x0041_" stands for a letter; written so it stands for itself. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function addChoices(sheet: Worksheet, column: number, range: string, rows: number): void {
  for (let row = 2; row <= rows + spareRows; row += 1) {
    sheet.getCell(row, column).dataValidation = { type: "list", allowBlank: true, formulae: [range] };
  }
}

function guideSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(planSheet.sheets.guide);
  sheet.getColumn(1).width = 110;
  for (const line of planSheet.guide) {
    const cell = sheet.addRow([line]).getCell(1);
    cell.font = plain;
    cell.alignment = { wrapText: true, vertical: "top" };
  }
}
