/**
 * An Excel file → source. Each visible sheet gives its free text as paragraphs and its lists as tables; numbers, percentages and
 * dates read as the sheet shows them. What reaches exceljs is a package of our own making (xlsx-package.ts).
 */
import type { Source, SourceBlock, SourceCell, SourceNote, SourceNoteCode } from "../model.ts";
import { secretStamp } from "../rules/secret-stamp.ts";
import { type GivenCell, type SheetBlock, sheetBlocks } from "../rules/sheets/sheet-blocks.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import { createSourceText, type SourceText } from "./source-text.ts";
import { visibleRows } from "./xlsx-cells.ts";
import { openSpreadsheet, type SpreadsheetPackage } from "./xlsx-package.ts";
import { openZip } from "./zip.ts";

type Page = { readonly text: SourceText; readonly blocks: SourceBlock[]; readonly limits: ReaderLimits };

const namesThatSayNothing = /^(?:sheet|trang tính|trang|bảng tính|worksheet)\s*\d*$/iu;

export async function readXlsx(bytes: Uint8Array, limits: ReaderLimits): Promise<Source> {
  const spreadsheet = openSpreadsheet(openZip(bytes, limits), limits);
  const sheets = await interpret(spreadsheet);
  const text = createSourceText(limits);
  const page: Page = { text, blocks: [], limits };
  for (const { name, rows } of sheets) layOutSheet(name, sheetBlocks(rows), page);
  const stamp = secretStamp(text.lines);
  if (stamp !== null) refuseFile("STATE_SECRET", { stamp });
  if (page.blocks.length === 0) refuseFile("NO_TEXT", { images: spreadsheet.drawings });
  const sum = (key: "hidden" | "errors") => sheets.reduce((total, sheet) => total + sheet[key], 0);
  const notes = notesOf(spreadsheet, sum("hidden"), sum("errors"));
  return { format: "xlsx", encoding: null, text: text.text(), blocks: page.blocks, notes, pages: [], words: [] };
}

async function interpret({ bytes, sheets, isFrom1904 }: SpreadsheetPackage) {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  // exceljs declares a Buffer of its own kind; it takes any bytes.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]).catch(() => {
    // What is left in the package was parsed once already, so this is a format or a text that the library cannot place.
    refuseFile("FILE_DAMAGED", { reason: "workbook" });
  });
  return sheets.map((part, at) => {
    const sheet = workbook.getWorksheet(`s${at + 1}`);
    if (!sheet) throw new Error(`sheet ${at + 1} was written and not read`);
    return { name: part.name, ...visibleRows(sheet, part, isFrom1904) };
  });
}

/** The name of a sheet stands above its list where no words of its own do. */
function layOutSheet(name: string, blocks: readonly SheetBlock[], page: Page): void {
  const title = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const isTitled = blocks[0]?.kind === "paragraph" || namesThatSayNothing.test(title) || title === "";
  if (blocks.length > 0 && !isTitled) addParagraph(title, 1, page);
  for (const block of blocks) {
    if (block.kind === "paragraph") for (const line of block.text.split("\n")) addParagraph(line, null, page);
    else addTable(block, page);
  }
}

function addParagraph(line: string, headingLevel: number | null, { text, blocks }: Page): void {
  blocks.push({ kind: "paragraph", text: line, ...text.addLine(line), headingLevel });
}

function addTable({ rows, columns }: Extract<SheetBlock, { kind: "table" }>, { text, blocks, limits }: Page): void {
  if (columns > limits.tableColumns) refuseFile("TABLE_TOO_WIDE", { columns, limit: limits.tableColumns });
  const from = text.lines.length + 1;
  const placed = rows.map((row) => row.map((cell) => addCell(cell, text)));
  blocks.push({ kind: "table", lines: [from, text.lines.length], columns, rows: placed });
}

function addCell({ text: words, column, columnSpan, rowSpan }: GivenCell, text: SourceText): SourceCell {
  const [first = "", ...more] = words.split("\n");
  const begin = text.addLine(first);
  let end = begin;
  for (const line of more) end = text.addLine(line);
  return { text: words, lines: [begin.line, end.line], span: [begin.span[0], end.span[1]], column, columnSpan, rowSpan };
}

function notesOf(spreadsheet: SpreadsheetPackage, hidden: number, errors: number): SourceNote[] {
  const counted: readonly (readonly [SourceNoteCode, number])[] = [
    ["HIDDEN_SHEETS_LEFT_OUT", spreadsheet.hiddenSheets],
    ["HIDDEN_CELLS_LEFT_OUT", hidden],
    ["FORMULAS_WITHOUT_RESULT", spreadsheet.sheets.reduce((total, sheet) => total + sheet.withoutResult, 0)],
    ["CELL_ERRORS_LEFT_OUT", errors],
    ["CELL_COMMENTS_LEFT_OUT", spreadsheet.comments],
    ["DRAWINGS_LEFT_OUT", spreadsheet.drawings],
    ["MACROS_LEFT_OUT", spreadsheet.hasMacros ? 1 : 0],
  ];
  return counted.flatMap(([code, count]) => (count > 0 ? [{ code, data: { count } }] : []));
}
