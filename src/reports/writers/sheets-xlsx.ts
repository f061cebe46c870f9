import type { SheetCell, SheetTable } from "../model.ts";

export const excelMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const headerFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6ECF5" } } as const;
const line = { style: "thin", color: { argb: "FFBFC7D1" } } as const;
const border = { top: line, left: line, bottom: line, right: line };

/** Tables as a workbook: a title, a header that stays in sight and can be filtered, words that wrap, paper that fits their width. */
export async function writeSheets(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  for (const table of tables) {
    const sheet = workbook.addWorksheet(sheetName(table.name), {
      views: [{ state: "frozen", ySplit: 3 }],
      pageSetup: {
        paperSize: 9,
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "3:3",
      },
    });
    sheet.columns = table.columns.map(({ width }) => ({ width }));
    sheet.addRow([table.title]).font = { bold: true, size: 13 };
    sheet.addRow([table.note]).font = { italic: true, color: { argb: "FF5A6572" } };
    const header = sheet.addRow(table.columns.map((column) => column.header));
    header.font = { bold: true };
    header.eachCell((cell) => {
      cell.fill = headerFill;
      cell.border = border;
      cell.alignment = { wrapText: true, vertical: "middle" };
    });
    for (const row of table.rows) {
      sheet.addRow(row.map(asCell)).eachCell({ includeEmpty: true }, (cell) => {
        cell.border = border;
        cell.alignment = { wrapText: true, vertical: "top" };
      });
    }
    if (table.rows.length > 0) {
      sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3 + table.rows.length, column: table.columns.length } };
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function asCell(cell: SheetCell): string | number | null {
  return typeof cell === "string" ? cell.slice(0, 32_000) : cell;
}

/** Excel takes 31 letters and not every sign for the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
