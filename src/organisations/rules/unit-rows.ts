/**
 * Rows of a list of bodies as a file gives them: official lists of units (design §3, domain §15.1) and an office's own list. Columns are
 * found by their headings, marks and case aside; a code is text with its leading zeros.
 */
import { z } from "zod";
import { clean, fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";

export type UnitRow = {
  /** Where it stands in the file, counted from 1. */
  readonly row: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly code: string | null;
  /** The kind in the file's own words. */
  readonly kindText: string | null;
  /** The code or the name of the body above it. */
  readonly parent: string | null;
};

export type ListRefusal = "LIST_NOT_UNDERSTOOD" | "LIST_EMPTY" | "LIST_TOO_LONG";
export const mostUnits = 20_000;

const ward = z.object({ Code: z.string(), FullName: z.string(), ProvinceCode: z.string().optional() });
const province = z.object({ Code: z.string(), FullName: z.string(), Wards: z.array(ward).optional() });
const flat = z.object({
  name: z.string(),
  code: z.string().nullish(),
  shortName: z.string().nullish(),
  kind: z.string().nullish(),
  parent: z.string().nullish(),
});

/** An array of provinces with their wards, or a flat array of bodies with code, name and parent. */
export function unitsOfJson(value: unknown): Result<UnitRow[], ListRefusal> {
  const nested = z.array(province).safeParse(value);
  if (nested.success) {
    const rows = nested.data.flatMap((top) => [
      { name: top.FullName, code: top.Code, parent: null },
      ...(top.Wards ?? []).map((below) => ({ name: below.FullName, code: below.Code, parent: below.ProvinceCode ?? top.Code })),
    ]);
    return counted(rows.map((one, at) => ({ row: at + 1, shortName: null, kindText: null, ...one })));
  }
  const plain = z.array(flat).safeParse(value);
  if (!plain.success) return refuse("LIST_NOT_UNDERSTOOD");
  return counted(
    plain.data.map((one, at) => ({
      ...{ row: at + 1, name: one.name, shortName: one.shortName ?? null, code: one.code ?? null },
      ...{ kindText: one.kind ?? null, parent: one.parent ?? null },
    })),
  );
}

type Field = "name" | "shortName" | "code" | "kindText" | "parent";

/** Headings as lists write them, folded; the first that fits a column wins. */
const headings: readonly (readonly [Field, RegExp])[] = [
  [
    "parent",
    /^(ma |ten )?(don vi |co quan )?(cap tren|cha|truc thuoc|thuoc)\b|^parent|^province ?code$|^ma (tinh|tinh thanh)|^(ma )?tp\b/,
  ],
  ["code", /^ma\b|^code$|^id$|^(unit|ward|official) ?code$/],
  ["shortName", /viet tat|^ten ngan|^short|^abbreviation/],
  ["kindText", /^(loai|kieu|nhom)\b|^kind$|^type$|^cap$/],
  ["name", /^(ten|don vi|co quan|phong ban|name|full ?name|unit)\b/],
];

/** Rows of cells under a line of headings, which may stand below a title. */
export function unitsOfCells(cells: readonly (readonly string[])[]): Result<UnitRow[], ListRefusal> {
  const at = cells
    .slice(0, 15)
    .findIndex((line) => columnsOf(line).has("name") && line.filter((cell) => cell.trim() !== "").length > 1);
  const lone = at < 0 ? cells.findIndex((line) => line.some((cell) => cell.trim() !== "")) : at;
  const columns = columnsOf(cells[lone] ?? []);
  if (!columns.has("name")) return refuse("LIST_NOT_UNDERSTOOD");
  const text = (line: readonly string[], field: Field) => {
    const column = columns.get(field);
    const found = clean(column === undefined ? "" : (line[column] ?? ""))
      .replace(/\s+/g, " ")
      .trim();
    return found === "" ? null : found;
  };
  const rows = cells.flatMap((line, index): UnitRow[] => {
    if (index <= lone || line.every((cell) => cell.trim() === "")) return [];
    const [shortName, code, kindText, parent] = [
      text(line, "shortName"),
      text(line, "code"),
      text(line, "kindText"),
      text(line, "parent"),
    ];
    return [{ row: index + 1, name: text(line, "name") ?? "", shortName, code, kindText, parent }];
  });
  return counted(rows);
}

function columnsOf(line: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  line.forEach((cell, at) => {
    const heading = fold(cell);
    const found = headings.find(([field, words]) => !columns.has(field) && words.test(heading));
    if (found && heading !== "") columns.set(found[0], at);
  });
  return columns;
}

function counted(rows: UnitRow[]): Result<UnitRow[], ListRefusal> {
  if (rows.length === 0) return refuse("LIST_EMPTY");
  if (rows.length > mostUnits) return refuse("LIST_TOO_LONG", { most: mostUnits });
  return ok(rows);
}

/** Lines and cells of a CSV text: comma, semicolon or tab, whichever its first line uses most; quotes as in RFC 4180. */
export function cellsOfCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const [first = ""] = body.split("\n", 1);
  const mark = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    line.push(cell);
    cell = "";
  };
  for (let i = 0; i < body.length; i += 1) {
    const c = body[i] ?? "";
    if (isQuoted) {
      if (c === '"' && body[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (c === '"') isQuoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") isQuoted = true;
    else if (c === mark) endCell();
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && body[i + 1] === "\n") i += 1;
      endCell();
      lines.push(line);
      line = [];
    } else cell += c;
  }
  if (cell !== "" || line.length > 0) {
    endCell();
    lines.push(line);
  }
  return lines;
}
