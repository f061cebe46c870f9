/** The XML of one sheet → its filled cells, merged areas, hidden rows and columns; everything else in it is left behind. */
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import type { XmlHandler, XmlTag } from "./xml.ts";

/** Rows and columns count from 1, as the sheet does; both ends belong to the area. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type SheetPart = {
  /** sheetData with the filled cells alone. */
  readonly xml: string;
  /** The numbers as the file writes them, by address: a library that reads them as floats has lost their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Spans of columns, since one element may hide all 16,384. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly withoutResult: number;
};

type OpenCell = {
  readonly address: string;
  readonly type: string;
  readonly style: string;
  isFormula: boolean;
  text: string;
};

const mostMerges = 100_000;

export function createSheetReader(
  limits: ReaderLimits,
  budget: { cells: number },
): { readonly handler: XmlHandler; readonly sheet: () => SheetPart } {
  const xml: string[] = [];
  const numbers = new Map<string, string>();
  const merged: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [number, number])[] = [];
  let [row, column, withoutResult, phonetic] = [0, 0, 0, 0];
  let cell: OpenCell | null = null;
  // A row is written with its first filled cell: formatting alone may reach down a million rows.
  let isRowOpen = false;
  let reading: "value" | "text" | null = null;

  const closeCell = (): void => {
    if (cell === null) return;
    if (cell.text === "") {
      if (cell.isFormula) withoutResult += 1;
      return;
    }
    budget.cells -= 1;
    if (budget.cells < 0) refuseFile("TABLE_TOO_LARGE", { limit: limits.tableCells });
    if (cell.type === "n") numbers.set(cell.address, cell.text.trim());
    if (!isRowOpen) xml.push(`<row r="${row}">`);
    isRowOpen = true;
    xml.push(writeCell(cell));
  };
  const open: Readonly<Record<string, (tag: XmlTag) => void>> = {
    "x:col": (tag) => {
      if (isTrue(tag.attribute("hidden"))) hiddenColumns.push([whole(tag.attribute("min")), whole(tag.attribute("max"))]);
    },
    "x:row": (tag) => {
      row = whole(tag.attribute("r")) || row + 1;
      column = 0;
      if (isTrue(tag.attribute("hidden"))) hiddenRows.add(row);
    },
    "x:c": (tag) => {
      const place = placeOf(tag.attribute("r") ?? "");
      column = place?.column ?? column + 1;
      const style = tag.attribute("s") ?? "";
      const type = tag.attribute("t") ?? "n";
      cell = { address: addressOf(row, column), type, style: /^\d{1,6}$/.test(style) ? style : "", isFormula: false, text: "" };
    },
    "x:f": () => {
      if (cell) cell.isFormula = true;
    },
    "x:v": () => {
      reading = "value";
    },
    "x:t": () => {
      reading = phonetic > 0 ? null : "text";
    },
    "x:rPh": () => {
      phonetic += 1;
    },
    "x:mergeCell": (tag) => {
      const area = areaOf(tag.attribute("ref") ?? "");
      if (merged.length >= mostMerges) refuseFile("TABLE_TOO_LARGE", { limit: limits.tableCells });
      if (area) merged.push(area);
    },
  };
  const close: Readonly<Record<string, () => void>> = {
    "x:row": () => {
      if (isRowOpen) xml.push("</row>");
      isRowOpen = false;
    },
    "x:c": () => {
      closeCell();
      cell = null;
    },
    "x:v": () => {
      reading = null;
    },
    "x:t": () => {
      reading = null;
    },
    "x:rPh": () => {
      phonetic -= 1;
    },
  };
  return {
    handler: {
      open: (tag) => open[tag.name]?.(tag),
      close: (name) => close[name]?.(),
      text: (text) => {
        if (reading !== null && cell !== null) cell.text += text;
      },
    },
    sheet: () => ({
      xml: `<sheetData>${xml.join("")}</sheetData>`,
      numbers,
      merged,
      hiddenRows,
      hiddenColumns,
      withoutResult,
    }),
  };
}

/** Inline text goes on as a plain string: the library would look for runs and fonts in it. */
function writeCell({ address, type, style, text }: OpenCell): string {
  const kind = type === "inlineStr" || type === "d" ? "str" : type;
  const value = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<c r="${address}"${style === "" ? "" : ` s="${style}"`}${/^[a-z]{1,3}$/.test(kind) ? ` t="${kind}"` : ""}><v>${value}</v></c>`;
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : 0;
}

/** "AB12" → row 12, column 28; null for anything outside of a sheet. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address.replaceAll("$", "")) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > 1_048_576 || column > 16_384 ? null : { row, column };
}

export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function areaOf(reference: string): Area | null {
  const [first = "", last = ""] = reference.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
