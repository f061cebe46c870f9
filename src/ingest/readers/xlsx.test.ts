import excel from "exceljs";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { RefusedError } from "#kernel/result.ts";
import type { Source, SourceTable } from "../model.ts";
import { readerLimits } from "./limits.ts";
import { readXlsx } from "./xlsx.ts";

type Sheet = excel.Worksheet;

/** A workbook as a person would save it. */
async function saved(fill: (sheet: Sheet, workbook: excel.Workbook) => void, name = "Sheet1"): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  fill(workbook.addWorksheet(name), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function sourceOf(fill: (sheet: Sheet, workbook: excel.Workbook) => void, name?: string): Promise<Source> {
  const source = await readXlsx(await saved(fill, name), readerLimits);
  expectPlaced(source);
  return source;
}

/** The law of every source: what a block says is what stands at its place. */
function expectPlaced({ text, blocks }: Source): void {
  const lines = text.split("\n");
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      expect(text.slice(...block.span)).toBe(block.text);
      expect(lines[block.line - 1]).toBe(block.text);
      continue;
    }
    for (const cell of block.rows.flat()) {
      expect(text.slice(...cell.span)).toBe(cell.text);
      expect(lines.slice(cell.lines[0] - 1, cell.lines[1]).join("\n")).toBe(cell.text);
    }
  }
}

function tableOf(source: Source): SourceTable {
  const table = source.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error(`no table in ${JSON.stringify(source.text)}`);
  return table;
}

const shape = (table: SourceTable) =>
  table.rows.map((row) => row.map((cell) => `${cell.text}@${cell.column}+${cell.columnSpan}x${cell.rowSpan}`));

/** A package made by hand, with sheet XML that no program would write. */
function handMade(sheetData: string, entries: Zippable = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    "_rels/.rels": strToU8(relations("xl/workbook.xml", "officeDocument")),
    "xl/workbook.xml": strToU8(
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(relations("worksheets/sheet1.xml", "worksheet")),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${main}>${sheetData}</worksheet>`),
    ...entries,
  });
}

const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function codeOf(bytes: Uint8Array, limits = readerLimits): Promise<string> {
  try {
    await readXlsx(bytes, limits);
    return "read";
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code;
    throw error;
  }
}

describe("cells read as the sheet shows them", () => {
  test.each([
    ["a percentage", { value: 0.65, format: "0%" }, "65%"],
    ["floating noise", { value: 0.1 + 0.2 }, "0,3"],
    ["thousands", { value: 12500, format: "#,##0" }, "12.500"],
    ["a date", { value: new Date(Date.UTC(2026, 4, 20)), format: "dd/mm/yyyy" }, "20/05/2026"],
    ["a date in the machine's order", { value: new Date(Date.UTC(2026, 4, 20)), format: "mm-dd-yy" }, "20/05/2026"],
    ["a month", { value: new Date(Date.UTC(2025, 7, 1)), format: "mm/yyyy" }, "08/2025"],
    ["text", { value: "  Tỷ lệ   phủ sóng " }, "Tỷ lệ phủ sóng"],
    ["decomposed letters", { value: "Tỷ lệ".normalize("NFD") }, "Tỷ lệ"],
    ["rich text", { value: { richText: [{ text: "≥ ", font: { bold: true } }, { text: "60%" }] } }, "≥ 60%"],
    ["a link", { value: { text: "Nghị quyết 57", hyperlink: "https://example.invalid" } }, "Nghị quyết 57"],
    ["lines in a cell", { value: "Tháng 6/2025;\r\nthường xuyên" }, "Tháng 6/2025;\nthường xuyên"],
    ["a formula's result", { value: { formula: "1/4", result: 0.25 }, format: "0%" }, "25%"],
    ["a formula that gives text", { value: { formula: 'A1&"x"', result: "Có" } }, "Có"],
    [
      "a date that a formula gives",
      { value: { formula: "TODAY()", result: new Date(Date.UTC(2026, 0, 15)) }, format: "dd/mm/yyyy" },
      "15/01/2026",
    ],
    ["yes or no", { value: true }, "TRUE"],
    ["a number kept as text", { value: "08" }, "08"],
  ] as const)("%s", async (_, { value, ...more }, text) => {
    const source = await sourceOf((sheet) => {
      const cell = sheet.getCell("B2");
      cell.value = typeof value === "object" && "richText" in value ? { richText: [...value.richText] } : value;
      if ("format" in more) cell.numFmt = more.format;
    });
    expect(source.text).toBe(text);
  });

  test.each([
    ["an error", { error: "#N/A" }, "CELL_ERRORS_LEFT_OUT"],
    ["a formula that gives an error", { formula: "1/0", result: { error: "#DIV/0!" } }, "CELL_ERRORS_LEFT_OUT"],
    ["a formula without a result", { formula: "SUM(A1:A2)" }, "FORMULAS_WITHOUT_RESULT"],
  ] as const)("%s leaves the cell empty and is noted", async (_, value, code) => {
    const source = await sourceOf((sheet) => {
      sheet.getCell("A1").value = "Kế hoạch";
      // exceljs types errors as an enumeration of its own.
      sheet.getCell("A2").value = value as excel.CellValue;
    });
    expect(source.text).toBe("Kế hoạch");
    expect(source.notes).toEqual([{ code, data: { count: 1 } }]);
  });

  test("a number keeps the digits of the file", async () => {
    const bytes = handMade(
      '<sheetData><row r="1"><c r="A1"><v>0.30000000000000004</v></c></row><row r="2"><c r="A2"><v>1.7E-2</v></c></row></sheetData>',
    );
    expect((await readXlsx(bytes, readerLimits)).text).toBe("0,3\n0,017");
  });

  test("cells and rows without an address follow one another", async () => {
    const cells = (...texts: string[]) => `<row>${texts.map((t) => `<c t="str"><v>${t}</v></c>`).join("")}</row>`;
    const bytes = handMade(`<sheetData>${cells("TT", "Nhiệm vụ", "Chủ trì")}${cells("1", "A", "B")}</sheetData>`);
    expect(shape(tableOf(await readXlsx(bytes, readerLimits)))).toEqual([
      ["TT@0+1x1", "Nhiệm vụ@1+1x1", "Chủ trì@2+1x1"],
      ["1@0+1x1", "A@1+1x1", "B@2+1x1"],
    ]);
  });
});

describe("the sheet as a table", () => {
  const list = (sheet: Sheet) => {
    sheet.addRow([]);
    sheet.addRow([null, "TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", null]);
    sheet.addRow([null, null, null, null, "2026", "2030"]);
    for (const column of ["B", "C", "D"]) sheet.mergeCells(`${column}2:${column}3`);
    sheet.mergeCells("E2:F2");
    sheet.addRow([null, 1, "Phủ sóng 5G", "%", "≥ 80", 100]);
  };

  test("merged cells become spans, empty rows and columns are gone", async () => {
    expect(shape(tableOf(await sourceOf(list)))).toEqual([
      ["TT@0+1x2", "Chỉ tiêu@1+1x2", "Đơn vị tính@2+1x2", "Mục tiêu@3+2x1"],
      ["2026@3+1x1", "2030@4+1x1"],
      ["1@0+1x1", "Phủ sóng 5G@1+1x1", "%@2+1x1", "≥ 80@3+1x1", "100@4+1x1"],
    ]);
  });

  test("hidden rows, columns and sheets are left out and noted", async () => {
    const source = await sourceOf((sheet, workbook) => {
      list(sheet);
      sheet.addRow([null, 2, "Hàng ẩn", "%", "1", "2"]).hidden = true;
      sheet.getColumn(6).hidden = true;
      workbook.addWorksheet("Nháp", { state: "hidden" }).addRow(["bí ẩn"]);
      workbook.addWorksheet("Nháp 2", { state: "veryHidden" }).addRow(["bí ẩn"]);
    });
    expect(source.text).not.toMatch(/ẩn|2030/);
    expect(shape(tableOf(source))[2]).toEqual(["1@0+1x1", "Phủ sóng 5G@1+1x1", "%@2+1x1", "≥ 80@3+1x1"]);
    expect(source.notes).toEqual([
      { code: "HIDDEN_SHEETS_LEFT_OUT", data: { count: 2 } },
      { code: "HIDDEN_CELLS_LEFT_OUT", data: { count: 7 } },
    ]);
  });

  test("a merged area whose first column is hidden shows its text in the next", async () => {
    const source = await sourceOf((sheet) => {
      sheet.getCell("A1").value = "DANH MỤC";
      sheet.mergeCells("A1:C1");
      sheet.getColumn(1).hidden = true;
    });
    expect(source.text).toBe("DANH MỤC");
  });

  test("the name of a sheet is a heading where no words stand above its list", async () => {
    const source = await sourceOf((sheet, workbook) => {
      list(sheet);
      const second = workbook.addWorksheet("Danh mục nhiệm vụ");
      second.addRow(["Phụ lục II"]);
      second.addRow(["TT", "Nhiệm vụ", "Chủ trì"]);
      second.addRow([1, "Lắp trạm", "Phòng Kinh tế"]);
    }, "Chỉ tiêu chuyển đổi số");
    const paragraphs = source.blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
    expect(paragraphs.map((block) => [block.text, block.headingLevel])).toEqual([
      ["Chỉ tiêu chuyển đổi số", 1],
      ["Phụ lục II", null],
    ]);
    expect((await sourceOf(list, "Sheet1")).text.split("\n")[0]).toBe("TT");
  });

  test("comments, pictures and macros are noted and not read", async () => {
    const source = await sourceOf((sheet) => {
      list(sheet);
      sheet.getCell("B4").note = "hỏi lại";
    });
    expect(source.notes).toEqual([{ code: "CELL_COMMENTS_LEFT_OUT", data: { count: 1 } }]);
    expect(source.text).not.toContain("hỏi lại");
  });
});

describe("a hostile workbook", () => {
  test("a lone cell in the last corner of the sheet costs nothing", async () => {
    const bytes = handMade(`<sheetData><row r="1048576">${inline("XFD1048576", "xa")}</row></sheetData>`);
    expect((await readXlsx(bytes, readerLimits)).text).toBe("xa");
  });

  test("an area over the whole sheet, a validation over every row and columns hidden to the end cost nothing", async () => {
    const bytes = handMade(
      `<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1">${inline("A1", "một")}</row></sheetData>` +
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
    );
    expect((await readXlsx(bytes, readerLimits)).text).toBe("một");
  });

  const filled = (rows: number, columns: number) =>
    `<sheetData>${Array.from({ length: rows }, () => `<row>${"<c><v>1</v></c>".repeat(columns)}</row>`).join("")}</sheetData>`;
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
  const corner = Buffer.from(handMade(filled(1, 1)));
  test.each([
    ["too many cells", handMade(filled(3, 10)), { tableCells: 20 }, "TABLE_TOO_LARGE"],
    ["too many columns", handMade(filled(3, 30)), { tableColumns: 20 }, "TABLE_TOO_WIDE"],
    ["entities in a sheet", handMade("", { "xl/worksheets/sheet1.xml": strToU8(entity) }), {}, "XML_ENTITIES"],
    ["entities in the workbook", handMade("", { "xl/workbook.xml": strToU8(entity) }), {}, "XML_ENTITIES"],
    ["a bomb", handMade(" ".repeat(40_000_000)), {}, "ARCHIVE_BOMB"],
    ["broken XML", handMade("<sheetData><row>"), {}, "XML_DAMAGED"],
    ["cut off", corner.subarray(0, corner.length - 40), {}, "FILE_DAMAGED"],
    ["no cells", handMade("<sheetData/>"), {}, "NO_TEXT"],
    ["texts that the file does not hold", handMade('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'), {}, "NO_TEXT"],
    ["a secret's stamp", handMade(`<sheetData><row r="1">${inline("A1", "TỐI MẬT")}</row></sheetData>`), {}, "STATE_SECRET"],
  ] as const)("%s", async (_, bytes, limits, code) => {
    expect(await codeOf(new Uint8Array(bytes), { ...readerLimits, ...limits })).toBe(code);
  });

  test("entities in the shared texts are refused too", async () => {
    const entries = unzipSync(await saved((sheet) => sheet.addRow(["chữ"])));
    expect(await codeOf(zipSync({ ...entries, "xl/sharedStrings.xml": strToU8(entity) }))).toBe("XML_ENTITIES");
    expect(await codeOf(zipSync({ ...entries, "xl/styles.xml": strToU8(entity) }))).toBe("XML_ENTITIES");
  });

  test("every text a million characters long stops at the limit of a text", async () => {
    const bytes = await saved((sheet) => {
      for (let row = 0; row < 50; row += 1) sheet.addRow(["a ".repeat(15_000)]);
    });
    expect(await codeOf(bytes, { ...readerLimits, characters: 100_000 })).toBe("TEXT_TOO_LONG");
  });
});
