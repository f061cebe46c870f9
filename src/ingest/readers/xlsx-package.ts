/**
 * The parts of an Excel file that matter here, read with suspicion before any library sees them: each part is inflated under the
 * archive's limits and parsed as it arrives, entities are refused, cells are counted. What goes on is a package written anew that
 * holds cells and formats and nothing else: no formulas, validations, macros, pictures, links or ranges over a million rows.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import { readRelationships, readXml } from "./docx-package.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import type { SheetPart } from "./xlsx-sheet.ts";
import { createSheetReader } from "./xlsx-sheet.ts";
import type { XmlTag } from "./xml.ts";
import type { Zip } from "./zip.ts";

export type SpreadsheetPackage = {
  readonly sheets: readonly (SheetPart & { readonly name: string })[];
  readonly isFrom1904: boolean;
  readonly hiddenSheets: number;
  readonly comments: number;
  readonly drawings: number;
  readonly hasMacros: boolean;
  /** The package to interpret: its sheets are those of `sheets`, in the same order. */
  readonly bytes: Uint8Array;
};

type SheetEntry = { readonly name: string; readonly relation: string; readonly isHidden: boolean };
type Workbook = { readonly entries: readonly SheetEntry[]; readonly isFrom1904: boolean };

const mostSheets = 200;

export function openSpreadsheet(zip: Zip, limits: ReaderLimits): SpreadsheetPackage {
  const root = readRelationships(zip, "_rels/.rels", "", limits).find((r) => r.type.endsWith("/officeDocument"));
  const main = root && zip.entries.has(root.target) ? root.target : "xl/workbook.xml";
  if (main.endsWith(".bin")) refuseFile("FILE_IS_SPREADSHEET", { format: ".xlsb" });
  if (!zip.entries.has(main)) refuseFile("FILE_DAMAGED", { reason: "workbook" });
  const folder = folderOf(main);
  const related = readRelationships(zip, relationsOf(main), folder, limits);
  const { entries, isFrom1904 } = readWorkbook(zip, main, limits);
  if (entries.length > mostSheets) refuseFile("TABLE_TOO_LARGE", { limit: limits.tableCells });

  const budget = { cells: limits.tableCells };
  let [comments, drawings] = [0, 0];
  const sheets = [];
  for (const { name, relation, isHidden } of entries) {
    const part = related.find((r) => r.id === relation && r.type.endsWith("/worksheet"))?.target;
    if (part === undefined || isHidden) continue;
    const { handler, sheet } = createSheetReader(limits, budget);
    readXml(zip, part, limits, handler);
    sheets.push({ ...sheet(), name });
    const kinds = readRelationships(zip, relationsOf(part), folderOf(part), limits).map((r) => r.type);
    comments += kinds.filter((kind) => /\/(threadedComment|comments)$/.test(kind)).length > 0 ? 1 : 0;
    drawings += kinds.filter((kind) => /\/(drawing|chart)$/.test(kind)).length;
  }
  const target = (kind: string) => related.find((r) => r.type.endsWith(`/${kind}`))?.target ?? null;
  const shared = copyPart(zip, target("sharedStrings"), limits);
  const styles = copyPart(zip, target("styles"), limits);
  return {
    sheets,
    isFrom1904,
    hiddenSheets: entries.filter((entry) => entry.isHidden).length,
    comments,
    drawings,
    hasMacros: related.some((r) => r.type.endsWith("/vbaProject")),
    bytes: writePackage(
      sheets.map((sheet) => sheet.xml),
      shared,
      styles,
    ),
  };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

function readWorkbook(zip: Zip, part: string, limits: ReaderLimits): Workbook {
  const entries: SheetEntry[] = [];
  let isFrom1904 = false;
  readXml(zip, part, limits, {
    open: (tag) => {
      if (tag.name === "x:workbookPr") isFrom1904 = ["1", "true"].includes(tag.attribute("date1904") ?? "");
      if (tag.name === "x:sheet") entries.push(sheetEntry(tag));
    },
    close: () => {},
  });
  return { entries, isFrom1904 };
}

function sheetEntry(tag: XmlTag): SheetEntry {
  return {
    name: tag.attribute("name") ?? "",
    relation: tag.attribute("id") ?? "",
    isHidden: (tag.attribute("state") ?? "visible") !== "visible",
  };
}

/** One part as it stands, after it was parsed once under the limits (so that no entity reaches the library). */
function copyPart(zip: Zip, part: string | null, limits: ReaderLimits): Uint8Array | null {
  if (part === null || !zip.entries.has(part)) return null;
  readXml(zip, part, limits, { open: () => {}, close: () => {} });
  const pieces: Uint8Array[] = [];
  zip.inflate(part, (piece) => pieces.push(piece.slice()));
  return Buffer.concat(pieces);
}

const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheetml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function writePackage(sheets: readonly string[], shared: Uint8Array | null, styles: Uint8Array | null): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`;
  const relations = (list: string) => strToU8(`<Relationships xmlns="${packageRelations}">${list}</Relationships>`);
  const number = sheets.map((_, at) => at + 1);
  const files: Zippable = {
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": relations(
      number.map((n) => relation(`r${n}`, "worksheet", `worksheets/sheet${n}.xml`)).join("") +
        (shared ? relation("s1", "sharedStrings", "sharedStrings.xml") : "") +
        (styles ? relation("s2", "styles", "styles.xml") : ""),
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${spreadsheetml}" xmlns:r="${officeRelations}"><sheets>${number
        .map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="r${n}"/>`)
        .join("")}</sheets></workbook>`,
    ),
  };
  // The library resolves texts and formats of a sheet at the end, so the order of the parts does not matter.
  if (shared) files["xl/sharedStrings.xml"] = shared;
  if (styles) files["xl/styles.xml"] = styles;
  for (const [at, xml] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`<worksheet xmlns="${spreadsheetml}">${xml}</worksheet>`);
  }
  return zipSync(files, { level: 0 });
}
