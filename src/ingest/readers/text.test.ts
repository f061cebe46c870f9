import { describe, expect, test } from "vitest";
import { readerLimits } from "./limits.ts";
import { readText } from "./text.ts";

function sourceOf(text: string, name = "kế hoạch.txt") {
  return readText(Buffer.from(text), name, readerLimits);
}

const drawn = [
  "Phụ lục",
  "",
  "| STT | Chỉ tiêu | 2030 |",
  "|:--|---|--:|",
  "| 1 | Phủ sóng 5G | ≥ 60% |",
  "| 2 | Tệp a\\|b |",
  "",
  "Hết",
].join("\n");

describe("text files keep the lines of the file", () => {
  test("each line that says something is a paragraph at its own line, with its leading spaces", () => {
    const source = sourceOf("KẾ HOẠCH\r\n\r\n  - mục a\r\n");
    expect(source).toMatchObject({ format: "text", encoding: "UTF-8", text: "KẾ HOẠCH\n\n  - mục a\n", notes: [] });
    expect(source.blocks).toEqual([
      { kind: "paragraph", text: "KẾ HOẠCH", line: 1, span: [0, 8], headingLevel: null },
      { kind: "paragraph", text: "  - mục a", line: 3, span: [10, 19], headingLevel: null },
    ]);
  });

  test("a heading of Markdown has its level, and its place without the mark", () => {
    const source = sourceOf("# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n#khẩu-hiệu", "a.md");
    expect(source.format).toBe("markdown");
    expect(
      source.blocks.map((block) => block.kind === "paragraph" && [block.headingLevel, source.text.slice(...block.span)]),
    ).toEqual([
      [1, "KẾ HOẠCH"],
      [2, "I. MỤC ĐÍCH"],
      [null, "#khẩu-hiệu"],
    ]);
  });

  test("the same mark in a plain text file is only text", () => {
    expect(sourceOf("# ghi chú").blocks).toMatchObject([{ text: "# ghi chú", headingLevel: null }]);
  });
});

describe("a table drawn with bars", () => {
  test("is a table when a row of dashes stands below its head", () => {
    const source = sourceOf(drawn);
    expect(source.format).toBe("markdown");
    expect(source.blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
    const table = source.blocks[1];
    if (table?.kind !== "table") throw new Error("no table");
    expect(table).toMatchObject({ lines: [3, 6], columns: 3 });
    expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["STT", "Chỉ tiêu", "2030"],
      ["1", "Phủ sóng 5G", "≥ 60%"],
      ["2", "Tệp a\\|b"],
    ]);
    for (const cell of table.rows.flat()) expect(source.text.slice(...cell.span)).toBe(cell.text);
  });

  test("needs no outer bars", () => {
    expect(sourceOf("a | b\n--|--\n1 | 2").blocks).toMatchObject([{ kind: "table", columns: 2, lines: [1, 3] }]);
  });

  test.each([
    ["stray bars of a scan", "| | một\n| hai |"],
    ["a head and dashes that do not fit", "a | b | c\n--|--\n1 | 2"],
    ["a line of dashes under a sentence", "Kế hoạch\n--------"],
  ])("%s are paragraphs", (_, text) => {
    expect(sourceOf(text).blocks.every((block) => block.kind === "paragraph")).toBe(true);
  });
});
