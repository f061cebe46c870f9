import type { Cell, CellValue, Workbook, Worksheet } from "exceljs";
import { readerLimits } from "#ingest/readers/limits.ts";
import { openSpreadsheet } from "#ingest/readers/xlsx-package.ts";
import { openZip } from "#ingest/readers/zip.ts";
import { clean, fold } from "#kernel/fold.ts";
import { isUuid } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { planSheet as english } from "#text/en/plan-sheet.ts";
import { numberText } from "#text/read-number.ts";
import { planSheet as vietnamese } from "#text/vi/plan-sheet.ts";
import type { Language } from "#text/words.ts";
import { dayWords } from "../rules/sheet/sheet-cells.ts";
import type { GivenRow, SheetFault } from "../rules/sheet/sheet-changes.ts";
import {
  headingOf,
  keyOfHeading,
  mainColumn,
  milestoneOf,
  type SheetKind,
  type SheetWords,
  sheetColumn,
  sheetKinds,
} from "../rules/sheet/sheet-columns.ts";
import { sheetLanguages, sheetTextOf } from "../rules/sheet/sheet-words.ts";

export type ReadSheet = {
  readonly kind: SheetKind;
  /** In which its headings are written, and so its words and figures. */
  readonly language: Language;
  readonly rows: readonly GivenRow[];
  /** Cells that show an error of Excel. */
  readonly faults: readonly SheetFault[];
  readonly ignoredColumns: readonly string[];
};

/** The rows of a workbook that a person gives back. The package is checked for what could harm before any library opens it. */
export async function readPlanWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const checked = openSpreadsheet(openZip(bytes, readerLimits), readerLimits);
  const workbook = await loadWorkbook(checked.bytes);
  const found = sheetKinds.flatMap((kind) => {
    const at = checked.sheets.findIndex((sheet) => isSheetOf(kind, sheet.name));
    const sheet = at < 0 ? undefined : workbook.getWorksheet(`s${at + 1}`);
    const read = sheet === undefined ? null : readSheet(kind, sheet);
    return read === null ? [] : [read];
  });
  return found.length === 0 ? refuseNow("SHEET_NOT_OURS") : found;
}

export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  // exceljs declares a Buffer of its own kind; it takes any bytes.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]).catch(() => refuseNow("SHEET_NOT_OURS"));
  return workbook;
}

export function isSheetOf(kind: SheetKind, name: string): boolean {
  return [vietnamese, english].some((words) => fold(words.sheets[kind]) === fold(name));
}

export type SheetHead = {
  readonly row: number;
  readonly language: Language;
  readonly keys: ReadonlyMap<number, string>;
  readonly ignored: readonly string[];
};

const headRows = 10;

/** The row of headings: the first that has the column without which a row says nothing. */
export function headOf(kind: SheetKind, sheet: Worksheet): SheetHead | null {
  for (let row = 1; row <= headRows; row += 1) {
    const keys = new Map<number, string>();
    const ignored: string[] = [];
    sheet.getRow(row).eachCell((cell, column) => {
      const heading = textOf(cell, null).trim();
      const key = keyOfHeading(kind, heading, sheetLanguages);
      if (key !== null && ![...keys.values()].includes(key)) keys.set(column, key);
      else if (heading !== "" && !isFaultHeading(heading)) ignored.push(heading);
    });
    if ([...keys.values()].includes(mainColumn[kind]))
      return { row, language: languageOf(kind, sheet, row, keys), keys, ignored };
  }
  return null;
}

/** The language of most of the headings; where both fit as well, that of the name of the sheet. */
function languageOf(kind: SheetKind, sheet: Worksheet, row: number, keys: ReadonlyMap<number, string>): Language {
  const said = (words: SheetWords) =>
    [...keys].filter(([at, key]) => fold(textOf(sheet.getCell(row, at), null)) === fold(headingOf(key, words))).length;
  const named = (words: SheetWords) => (fold(sheetTextOf(words.language).sheets[kind]) === fold(sheet.name) ? 0.5 : 0);
  const [first, ...others] = sheetLanguages.map((words) => ({ language: words.language, count: said(words) + named(words) }));
  return others.reduce((best, one) => (best === undefined || one.count > best.count ? one : best), first)?.language ?? "vi";
}

export const isFaultHeading = (heading: string): boolean =>
  [vietnamese, english].some((words) => fold(words.faultColumn) === fold(heading));

function readSheet(kind: SheetKind, sheet: Worksheet): ReadSheet | null {
  const head = headOf(kind, sheet);
  if (head === null) return null;
  const rows: GivenRow[] = [];
  const faults: SheetFault[] = [];
  sheet.eachRow((line, row) => {
    if (row <= head.row) return;
    const cells: Record<string, string> = {};
    for (const [at, key] of head.keys) {
      const cell = line.getCell(at);
      const error = errorOf(cell.value);
      if (error !== null) faults.push({ row, column: key, code: "CELL_IS_ERROR", data: { text: error } });
      cells[key] = error === null ? clean(textOf(cell, kindOf(kind, key), head.language)) : "";
    }
    const { id = "", revision = "", ...own } = cells;
    if (id.trim() === "" && Object.values(own).every((text) => text.trim() === "")) return;
    rows.push({ row, id: idOf(id), revision: /^\d{1,9}$/.test(revision.trim()) ? Number(revision) : null, cells: own });
  });
  return { kind, language: head.language, rows, faults, ignoredColumns: head.ignored };
}

// A code that is none is still a code that is not of this plan: it must not turn the row into a new one.
const noRecord = "00000000-0000-0000-0000-000000000000";

function idOf(text: string): string | null {
  const id = text.trim().toLowerCase();
  if (id === "") return null;
  return isUuid(id) ? id : noRecord;
}

type Kind = "number" | "targets" | "schedule" | "day" | null;

function kindOf(kind: SheetKind, key: string): Kind {
  if (milestoneOf(key) !== null) return "targets";
  const own = sheetColumn(kind, key)?.kind;
  return own === "number" || own === "schedule" || own === "day" ? own : null;
}

function errorOf(value: CellValue): string | null {
  if (typeof value !== "object" || value === null) return null;
  if ("error" in value) return String(value.error);
  return "result" in value && typeof value.result === "object" && value.result !== null && "error" in value.result
    ? String(value.result.error)
    : null;
}

/** A cell as a person sees it, in the way our own sheet would write it. */
function textOf(cell: Cell, kind: Kind, language: Language = "vi"): string {
  return textOfValue(cell.value, cell.numFmt ?? "", kind, language);
}

function textOfValue(value: CellValue | undefined, format: string, kind: Kind, language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberWords(value, format, kind, language);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateWords(value, format, kind);
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("result" in value) return textOfValue(value.result, format, kind, language);
  if ("text" in value) return typeof value.text === "string" ? value.text : textOfValue(value.text, format, kind, language);
  return "";
}

function numberWords(value: number, format: string, kind: Kind, language: Language): string {
  if (kind !== "number" && kind !== "targets") return String(value);
  const isShare = kind === "targets" && format.includes("%");
  const plain = plainText(isShare ? Number((value * 100).toPrecision(15)) : value);
  return `${numberText(plain, language)}${isShare ? " %" : ""}`;
}

/** Never in powers of ten: as many digits as the double needs to be itself. */
function plainText(value: number): string {
  const shortest = String(value);
  return /e/.test(shortest) ? value.toFixed(20).replace(/\.?0+$/, "") : shortest;
}

/** "8/2025" becomes a date in Excel that shows no day: it is a month again. */
function dateWords(value: Date, format: string, kind: Kind): string {
  const day = value.toISOString().slice(0, 10);
  const showsDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  return kind === "schedule" && !showsDay ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : dayWords(day);
}
