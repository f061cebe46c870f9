/** What is wrong in a cell, from the refusal of the rule that read it. */
import type { Refusal } from "#kernel/result.ts";
import { sheetFaultCodes } from "../../contract-sheet.ts";
import type { SheetFault, SheetFaultCode } from "./sheet-changes.ts";

export type CellFault = Omit<SheetFault, "row">;

const codes: ReadonlySet<string> = new Set(sheetFaultCodes);
const isFaultCode = (code: string): code is SheetFaultCode => codes.has(code);

/** A code that a cell cannot have is a broken assumption. Numbers that are too long or percentages are simply no numbers here. */
export function faultOf(column: string, { code, data }: Refusal): CellFault {
  if (code === "TOO_LONG" && data.length === undefined) return { column, code: "NOT_A_NUMBER", data };
  if (code === "NOT_A_PERCENTAGE") return { column, code: "NOT_A_NUMBER", data };
  if (!isFaultCode(code)) throw new Error(`a cell was refused with ${code}`);
  return { column, code, data };
}
