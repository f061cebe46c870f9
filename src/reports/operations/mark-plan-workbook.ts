import type { Worksheet } from "exceljs";
import { groupBy } from "#kernel/group-by.ts";
import type { Language } from "#text/words.ts";
import type { SheetFault } from "../rules/sheet/sheet-changes.ts";
import { headingOf, type SheetKind } from "../rules/sheet/sheet-columns.ts";
import { sheetTextOf, sheetWordsOf } from "../rules/sheet/sheet-words.ts";
import { headOf, isFaultHeading, isSheetOf, loadWorkbook } from "./read-plan-workbook.ts";

export type FaultsOfSheet = { readonly kind: SheetKind; readonly faults: readonly SheetFault[] };

const red = "FFB0241C";
const pale = "FFFCEBE9";

/** The person's own file with a last column that says in words what is wrong in each row; the wrong cells are tinted. */
export async function markPlanWorkbook(bytes: Uint8Array, sheets: readonly FaultsOfSheet[]): Promise<Uint8Array> {
  const workbook = await loadWorkbook(bytes);
  for (const { kind, faults } of sheets) {
    const sheet = workbook.worksheets.find((one) => isSheetOf(kind, one.name));
    if (sheet !== undefined) markSheet(kind, sheet, faults);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function markSheet(kind: SheetKind, sheet: Worksheet, faults: readonly SheetFault[]): void {
  const head = headOf(kind, sheet);
  if (head === null) return;
  const column = faultColumnOf(sheet, head.row);
  sheet.eachRow((row, number) => {
    if (number > head.row) row.getCell(column).value = null;
  });
  const title = sheet.getCell(head.row, column);
  title.value = sheetTextOf(head.language).faultColumn;
  title.font = { bold: true, color: { argb: red } };
  sheet.getColumn(column).width = 60;
  for (const [number, all] of groupBy(faults, (fault) => fault.row)) {
    const cell = sheet.getCell(number, column);
    cell.value = all.map((fault) => faultSentence(fault, head.language)).join("\n");
    cell.font = { color: { argb: red } };
    cell.alignment = { wrapText: true, vertical: "top" };
    for (const [at, key] of head.keys) {
      if (!all.some((fault) => fault.column === key)) continue;
      // A style may be shared by many cells: this one gets its own.
      const wrong = sheet.getCell(number, at);
      wrong.style = { ...wrong.style, fill: { type: "pattern", pattern: "solid", fgColor: { argb: pale } } };
    }
  }
}

/** The column of an earlier return is used again. */
function faultColumnOf(sheet: Worksheet, headRow: number): number {
  let found: number | null = null;
  sheet.getRow(headRow).eachCell((cell, column) => {
    if (typeof cell.value === "string" && isFaultHeading(cell.value)) found = column;
  });
  return found ?? sheet.columnCount + 1;
}

/** "Mốc 2030: …"; of the whole row without a column. */
export function faultSentence({ column, code, data }: SheetFault, language: Language): string {
  const text = sheetTextOf(language);
  const words = text.faults[code](data);
  return column === null ? words : text.faultAt(headingOf(column, sheetWordsOf(language)), words);
}
