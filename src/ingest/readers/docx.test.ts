import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { SourceBlock, SourceTable } from "../model.ts";
import { readDocx } from "./docx.ts";
import { readerLimits } from "./limits.ts";
import type { DocxParts } from "./testing.ts";
import { aDocx, li, p, r, tc, tr } from "./testing.ts";

function sourceOf(parts: DocxParts) {
  const source = readDocx(aDocx(parts), readerLimits);
  for (const block of source.blocks) expectPlaced(source.text, block);
  return source;
}

/** The law of every source: what a block says is what stands at its place. */
function expectPlaced(text: string, block: SourceBlock): void {
  if (block.kind === "paragraph") {
    expect(text.slice(...block.span)).toBe(block.text);
    expect(text.split("\n")[block.line - 1]).toBe(block.text);
    return;
  }
  for (const cell of block.rows.flat()) {
    expect(text.slice(...cell.span)).toBe(cell.text);
    expect(
      text
        .split("\n")
        .slice(cell.lines[0] - 1, cell.lines[1])
        .join("\n"),
    ).toBe(cell.text);
  }
}

const textOf = (body: string, more: Omit<DocxParts, "body"> = {}) => sourceOf({ body, ...more }).text;

function tableOf(body: string): SourceTable {
  const table = sourceOf({ body }).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

const shape = (table: SourceTable) =>
  table.rows.map((row) => row.map((cell) => `${cell.text}@${cell.column}+${cell.columnSpan}x${cell.rowSpan}`));

describe("paragraphs", () => {
  test("one line per paragraph; empty ones stay in the text and give no block", () => {
    const source = sourceOf({ body: p("KẾ HOẠCH") + p("") + p("I. MỤC ĐÍCH") });
    expect(source.text).toBe("KẾ HOẠCH\n\nI. MỤC ĐÍCH");
    expect(source.blocks.map((block) => block.kind === "paragraph" && block.line)).toEqual([1, 3]);
  });

  test.each([
    ["runs are joined", `<w:p>${r("Tỷ lệ ")}${r("5G")}</w:p>`, "Tỷ lệ 5G"],
    ["a tab is a tab", "<w:p><w:r><w:t>a)</w:t><w:tab/><w:t>Hạ tầng</w:t></w:r></w:p>", "a)\tHạ tầng"],
    ["a line break begins a line", "<w:p><w:r><w:t>ĐẢNG ỦY</w:t><w:br/><w:t>XÃ AN BÌNH</w:t></w:r></w:p>", "ĐẢNG ỦY\nXÃ AN BÌNH"],
    ["soft hyphens vanish", "<w:p><w:r><w:t>chuyển</w:t><w:softHyphen/><w:t> đổi</w:t></w:r></w:p>", "chuyển đổi"],
    ["a fixed hyphen is a hyphen", "<w:p><w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r></w:p>", "57-NQ/TW"],
    [
      "a symbol is its sign",
      '<w:p><w:r><w:t>Đạt </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 80%</w:t></w:r></w:p>',
      "Đạt ≥ 80%",
    ],
    ["a typed symbol too", `<w:p>${r("\uf0a3 5", '<w:rFonts w:ascii="Symbol"/>')}</w:p>`, "≤ 5"],
    ["an equation is text", "<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath><w:r><w:t> 60%</w:t></w:r></w:p>", "≥ 60%"],
    ["capitals that only the format makes", `<w:p>${r("Kế hoạch", "<w:caps/>")}</w:p>`, "KẾ HOẠCH"],
    ["a content control is transparent", `<w:sdt><w:sdtContent>${p("Số 12-KH/ĐU")}</w:sdtContent></w:sdt>`, "Số 12-KH/ĐU"],
    ["a link is its words", `<w:p><w:hyperlink>${r("Nghị quyết 57")}</w:hyperlink></w:p>`, "Nghị quyết 57"],
    ["field codes are not text", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>12</w:t></w:r></w:p>", "12"],
    ["decomposed letters are composed", p("Tỷ lệ".normalize("NFD")), "Tỷ lệ"],
  ])("%s", (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  test("hidden text is left out and noted", () => {
    const source = sourceOf({ body: `<w:p>${r("thấy")}${r("ẩn", "<w:vanish/>")}</w:p>` });
    expect(source.text).toBe("thấy");
    expect(source.notes).toEqual([{ code: "HIDDEN_TEXT_LEFT_OUT", data: { count: 1 } }]);
  });
});

describe("headings come from styles and outline levels", () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Tieude1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Mục lớn"/><w:basedOn w:val="Tieude1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Vong"><w:name w:val="v"/><w:basedOn w:val="Vong"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
  test.each([
    ["a heading style", '<w:pStyle w:val="Tieude1"/>', 1],
    ["a style based on one", '<w:pStyle w:val="Rieng"/>', 1],
    ["a style based on itself", '<w:pStyle w:val="Vong"/>', null],
    ["an outline level of its own", '<w:outlineLvl w:val="2"/>', 3],
    ["body text by outline level", '<w:pStyle w:val="Tieude1"/><w:outlineLvl w:val="9"/>', null],
    ["a properties change keeps the new style", '<w:pPrChange><w:pPr><w:pStyle w:val="Tieude1"/></w:pPr></w:pPrChange>', null],
  ])("%s", (_, properties, level) => {
    expect(sourceOf({ body: p("II. NHIỆM VỤ", properties), styles }).blocks).toMatchObject([{ headingLevel: level }]);
  });

  test("the table of contents is left out and noted", () => {
    const source = sourceOf({ body: p("I. MỤC ĐÍCH\t3", '<w:pStyle w:val="TOC1"/>') + p("I. MỤC ĐÍCH"), styles });
    expect(source.text).toBe("I. MỤC ĐÍCH");
    expect(source.notes).toEqual([{ code: "CONTENTS_LEFT_OUT", data: { count: 1 } }]);
  });
});

describe("list numbers are written out", () => {
  const level = (at: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}${level(2, "lowerLetter", "%3)")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7")}${level(1, "bullet", "+")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>';

  test("numbers nest, restart below, and go on above", () => {
    const body = li("một", 1) + li("hai", 1, 1) + li("ba", 1, 1) + li("bốn", 1, 2) + li("năm", 1) + li("sáu", 1, 1);
    expect(textOf(body, { numbering })).toBe("1. một\n1.1. hai\n1.2. ba\na) bốn\n2. năm\n2.1. sáu");
  });

  test("bullets become dashes, a plus stays a plus", () => {
    expect(textOf(li("một", 2) + li("hai", 2, 1), { numbering })).toBe("- một\n+ hai");
  });

  test("a list that starts afresh does so once", () => {
    expect(textOf(li("một", 1) + li("hai", 3) + li("ba", 3), { numbering })).toBe("1. một\n5. hai\n6. ba");
  });

  test("a style brings its list, and a paragraph can refuse it", () => {
    const style = '<w:pStyle w:val="Muc"/>';
    const body = p("MỤC TIÊU", style) + p("lời dẫn", `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p("NHIỆM VỤ", style);
    expect(textOf(body, { numbering, styles })).toBe("I. MỤC TIÊU\nlời dẫn\nII. NHIỆM VỤ");
  });

  test("the number column of a table counts even where its cells are empty", () => {
    const row = (text: string) => tr(tc(li("", 1)), tc(text));
    expect(textOf(`<w:tbl>${row("Việc A")}${row("Việc B")}</w:tbl>`, { numbering })).toBe("1.\nViệc A\n2.\nViệc B");
  });

  test("a list that is not there gives no label", () => {
    expect(textOf(li("một", 9), { numbering })).toBe("một");
  });
});

describe("tables", () => {
  test("every cell has a line, also an empty one", () => {
    const table = tableOf(`<w:tbl>${tr(tc("STT"), tc("Nội dung"))}${tr(tc(""), tc(p("Một") + p("") + p("Hai")))}</w:tbl>`);
    expect(shape(table)).toEqual([
      ["STT@0+1x1", "Nội dung@1+1x1"],
      ["@0+1x1", "Một\nHai@1+1x1"],
    ]);
    expect(table.lines).toEqual([1, 5]);
    expect(table.columns).toBe(2);
  });

  test("merged cells cover what they cover", () => {
    const body = `<w:tbl>${[
      tr(
        tc("STT", '<w:vMerge w:val="restart"/>'),
        tc("Mục tiêu", '<w:gridSpan w:val="2"/>'),
        tc("Đơn vị", '<w:vMerge w:val="restart"/>'),
      ),
      tr(tc("", "<w:vMerge/>"), tc("2025"), tc("2030"), tc("", "<w:vMerge/>")),
      tr(tc("1"), tc("60"), tc("80"), tc("%")),
    ].join("")}</w:tbl>`;
    expect(shape(tableOf(body))).toEqual([
      ["STT@0+1x2", "Mục tiêu@1+2x1", "Đơn vị@3+1x2"],
      ["2025@1+1x1", "2030@2+1x1"],
      ["1@0+1x1", "60@1+1x1", "80@2+1x1", "%@3+1x1"],
    ]);
  });

  test("cells merged to the right in the old way, and rows that start late", () => {
    const body = `<w:tbl>${tr(tc("A", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), tc("B"))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("C")}</w:tr></w:tbl>`;
    expect(shape(tableOf(body))).toEqual([["A@0+2x1", "B@2+1x1"], ["C@1+1x1"]]);
  });

  test("a table inside a cell becomes lines of the cell", () => {
    const inner = `<w:tbl>${tr(tc("x"), tc("y"))}${tr(tc("z"), tc("t"))}</w:tbl>`;
    expect(shape(tableOf(`<w:tbl>${tr(tc("A"), tc(p("B") + inner + p("")))}</w:tbl>`))).toEqual([
      ["A@0+1x1", "B\nx\ty\nz\tt@1+1x1"],
    ]);
  });

  test("a frame around the page is opened", () => {
    const inner = `<w:tbl>${tr(tc("x"), tc("y"))}</w:tbl>`;
    const { blocks } = sourceOf({ body: `<w:tbl>${tr(tc(p("KẾ HOẠCH") + inner + p("")))}</w:tbl>` });
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "table"]);
  });
});

describe("tracked changes are read as accepted", () => {
  test("inserted text stays, deleted and moved-away text goes, and a note says so", () => {
    const body =
      `<w:p>${r("Đạt ")}<w:del><w:r><w:delText>60</w:delText></w:r></w:del><w:ins>${r("80")}</w:ins>${r("%")}` +
      `<w:moveFrom>${r(" cũ")}</w:moveFrom></w:p>`;
    const source = sourceOf({ body });
    expect(source.text).toBe("Đạt 80%");
    expect(source.notes).toEqual([{ code: "TRACKED_CHANGES_ACCEPTED", data: { inserted: 1, deleted: 2 } }]);
  });

  test("a deleted paragraph mark joins two paragraphs", () => {
    expect(textOf(p("Tỷ lệ hộ", "<w:rPr><w:del/></w:rPr>") + p(" dân có Internet"))).toBe("Tỷ lệ hộ dân có Internet");
  });

  test("a deleted row is gone", () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${tc("2")}</w:tr>`;
    expect(shape(tableOf(`<w:tbl>${tr(tc("1"))}${gone}${tr(tc("3"))}</w:tbl>`))).toEqual([["1@0+1x1"], ["3@0+1x1"]]);
  });
});

describe("what stands beside the text", () => {
  const box = `<w:txbxContent>${p("Trong hộp")}</w:txbxContent>`;
  test("a text box is read once, after its paragraph", () => {
    const body =
      `<w:p>${r("Ngoài hộp")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(" tiếp")}</w:p>`;
    const source = sourceOf({ body });
    expect(source.text).toBe("Ngoài hộp tiếp\nTrong hộp");
    expect(source.notes).toEqual([{ code: "TEXT_BOXES_READ", data: { count: 1 } }]);
  });

  test("footnotes, pictures and embedded files are counted", () => {
    const body = `<w:p>${r("a")}<w:r><w:footnoteReference w:id="1"/><w:drawing><a:blip/></w:drawing><w:object/></w:r></w:p>`;
    expect(sourceOf({ body }).notes.map((note) => note.code)).toEqual([
      "FOOTNOTES_LEFT_OUT",
      "IMAGES_LEFT_OUT",
      "EMBEDDED_PARTS_LEFT_OUT",
    ]);
  });

  test("page headers and footers with words are read once, after the body; page numbers are not", () => {
    const footer = p("Tài liệu thuộc sở hữu của các cơ quan Đảng") + p("- 2 -") + p("Tài liệu thuộc sở hữu của các cơ quan Đảng");
    const source = sourceOf({ body: p("Nội dung"), header: p("Trang 2"), footer });
    expect(source.text).toBe("Nội dung\nTài liệu thuộc sở hữu của các cơ quan Đảng");
    expect(source.notes).toEqual([{ code: "HEADERS_AND_FOOTERS_READ", data: { count: 1 } }]);
    expect(textOf(p("Nội dung"), { header: p("Trang 2") })).toBe("Nội dung");
  });
});

describe("old fonts", () => {
  const old = (text: string, font: string) => `<w:p>${r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)}</w:p>`;
  test("runs in TCVN3 and VNI fonts are converted, capitals included", () => {
    const body =
      old("kÕ ho¹ch hµnh ®éng", ".VnTimeH") +
      old("Tû lÖ hé d©n l\u00adu tr÷ ®iÖn tö", ".VnTime") +
      old("Vieät Nam ñoäc laäp", "VNI-Times");
    const source = sourceOf({ body: body + p("Chữ Unicode") });
    expect(source.text).toBe("KẾ HOẠCH HÀNH ĐỘNG\nTỷ lệ hộ dân lưu trữ điện tử\nViệt Nam độc lập\nChữ Unicode");
    expect(source.notes.map((note) => note.code)).toEqual(["LEGACY_FONTS_CONVERTED", "LEGACY_FONTS_CONVERTED"]);
  });

  test("Unicode text under the name of an old font is left alone", () => {
    const source = sourceOf({ body: old("Kế hoạch hành động và số hóa", ".VnTime") });
    expect(source.text).toBe("Kế hoạch hành động và số hóa");
    expect(source.notes).toEqual([]);
  });
});

describe("other producers", () => {
  test("strict documents, other prefixes and other part names are read", () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>';
    expect(textOf("", { entries: { "_rels/.rels": strToU8(rels), "doc/main.xml": strToU8(xml) } })).toBe("Kế hoạch");
  });

  test("parts in UTF-16 are read", () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Mục tiêu</w:t></w:r></w:p></w:body></w:document>';
    expect(textOf("", { entries: { "word/document.xml": Buffer.from(`\ufeff${xml}`, "utf16le") } })).toBe("Mục tiêu");
  });
});
