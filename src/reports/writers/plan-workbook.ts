/**
 * A plan as an Excel file, in the language of the reader, that people edit and give back: a sheet of indicators, one of tasks, lists to choose from, and a guide. Texts
 * are text whatever they look like ("=1+1", "007"), days are dates, a number is a number where Excel can hold it exactly.
 */
import type { Cell, Workbook, Worksheet } from "exceljs";
import { isShortest } from "#kernel/decimal-text.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { Language } from "#text/words.ts";
import { type Cells, indicatorCells, milestonesOf, mostLetters, taskCells, tidy } from "../rules/sheet/sheet-cells.ts";
import {
  choicesOf,
  headingOf,
  indicatorColumns,
  milestoneKey,
  type SheetColumn,
  type SheetKind,
  type SheetMilestone,
  type SheetWords,
  taskColumns,
} from "../rules/sheet/sheet-columns.ts";
import { sheetTextOf, sheetWordsOf } from "../rules/sheet/sheet-words.ts";

export type PlanRows = { readonly indicators: readonly IndicatorRow[]; readonly tasks: readonly TaskRow[] };

const spareRows = 100;
const plain = { size: 11, name: "Times New Roman" };

export async function writePlanWorkbook(rows: PlanRows, language: Language): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const words = sheetWordsOf(language);
  const lists = listSheet(workbook, words);
  indicatorSheet(workbook, rows.indicators, lists, words);
  taskSheet(workbook, rows.tasks, words);
  guideSheet(workbook, language);
  lists.sheet.state = "veryHidden";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Lists = { readonly sheet: Worksheet; readonly rangeOf: ReadonlyMap<string, string> };

/** The words of the drop-downs: a list inside a formula could hold no comma. */
function listSheet(workbook: Workbook, words: SheetWords): Lists {
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

function indicatorSheet(workbook: Workbook, rows: readonly IndicatorRow[], lists: Lists, words: SheetWords): void {
  const targets = milestonesOf(rows).map(targetColumn);
  const columns = [...indicatorColumns.before, ...targets, ...indicatorColumns.behind];
  const sheet = openSheet(workbook, { kind: "indicators", words, columns, frozen: 4 });
  for (const row of rows) addRow(sheet, columns, row, indicatorCells(row, words), words.language);
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

function taskSheet(workbook: Workbook, rows: readonly TaskRow[], words: SheetWords): void {
  const sheet = openSheet(workbook, { kind: "tasks", words, columns: taskColumns, frozen: 5 });
  for (const row of rows) addRow(sheet, taskColumns, row, taskCells(row, words.language), words.language);
}

type Opening = {
  readonly kind: SheetKind;
  readonly words: SheetWords;
  readonly columns: readonly Column[];
  readonly frozen: number;
};

/** The codes of the records stand in two hidden columns; the heading and the name stay in sight. */
function openSheet(workbook: Workbook, { kind, words, columns, frozen }: Opening): Worksheet {
  const sheet = workbook.addWorksheet(sheetTextOf(words.language).sheets[kind], {
    views: [{ state: "frozen", xSplit: frozen, ySplit: 1 }],
  });
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
  language: Language,
): void {
  const row = sheet.addRow([]);
  row.getCell(1).value = id;
  row.getCell(2).value = revision;
  row.getCell(2).numFmt = "0";
  for (const [at, column] of columns.entries()) fillCell(row.getCell(at + 3), column, cells[column.key] ?? "", language);
}

function fillCell(cell: Cell, column: Column, text: string, language: Language): void {
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
  const exact = column.kind === "number" ? exactNumber(text, language) : null;
  cell.numFmt = exact === null ? "@" : "#,##0.####################";
  cell.value = exact ?? escaped(tidy(text).slice(0, mostLetters));
}

/** The number where a double holds it to the last digit; else null and the cell stays text. */
function exactNumber(text: string, language: Language): number | null {
  const dotted = language === "vi" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  const plainText = dotted.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
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

function guideSheet(workbook: Workbook, language: Language): void {
  const { sheets, guide } = sheetTextOf(language);
  const sheet = workbook.addWorksheet(sheets.guide);
  sheet.getColumn(1).width = 110;
  for (const line of guide) {
    const cell = sheet.addRow([line]).getCell(1);
    cell.font = plain;
    cell.alignment = { wrapText: true, vertical: "top" };
  }
}
