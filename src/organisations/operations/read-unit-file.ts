import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { cellsOfCsv, mostUnits, type UnitRow, unitsOfCells, unitsOfJson } from "../rules/unit-rows.ts";

const mostInflated = 200_000_000;

/** The rows of a list in JSON, CSV or Excel, told apart by what the file begins with and not by its name. */
export async function readUnitFile(bytes: Uint8Array): Promise<UnitRow[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return orRefuse(unitsOfCells(await cellsOfWorkbook(bytes)));
  const text = textOf(bytes);
  if (/^\s*\[/.test(text.replace(/^\uFEFF/, ""))) return orRefuse(unitsOfJson(parsed(text.replace(/^\uFEFF/, ""))));
  return orRefuse(unitsOfCells(cellsOfCsv(text)));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuseNow("LIST_NOT_UNDERSTOOD");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuseNow("LIST_NOT_UNDERSTOOD");
  }
}

/** The first sheet as texts. What the package says of its size is asked before anything of it is unpacked. */
async function cellsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        return false;
      },
    });
    if (inflated > mostInflated) refuseNow("LIST_TOO_LONG", { most: mostUnits });
    const book = new ExcelJS.Workbook();
    const { buffer, byteOffset, byteLength } = Buffer.from(bytes);
    await book.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer); // exceljs takes the plain buffer
    const [sheet] = book.worksheets;
    if (sheet === undefined) return refuseNow("LIST_EMPTY");
    const lines: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const line: string[] = [];
      for (let at = 1; at <= Math.min(row.cellCount, 100); at += 1) line.push(row.getCell(at).text);
      if (lines.length <= mostUnits + 20) lines.push(line);
    });
    return lines;
  } catch (error) {
    if (error instanceof Error && error.name === "RefusedError") throw error;
    return refuseNow("LIST_NOT_UNDERSTOOD");
  }
}
