import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../model.ts";
import { pageAt } from "./page-at.ts";
import type { PageContent } from "./page-content.ts";
import { across, aPage, filled, lineAt, ruled } from "./page-testing.ts";
import { sourceOfPages } from "./source-of-pages.ts";

const read = (...pages: readonly PageContent[]) => sourceOfPages(pages, "pdf", []);
const linesOf = (...pages: readonly PageContent[]) => read(...pages).text.split("\n");

/** A line from 50 to about 545: as wide as the text of these pages. */
const full = "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiii jjjjj kkkkkk llllll mmmm";
const body = (top: number, count: number) => Array.from({ length: count }, (_, at) => lineAt(50, top + at * 16, full)).flat();

function tablesOf(source: Source): string[][][] {
  return source.blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
}

describe("printed lines become paragraphs", () => {
  test("a wrapped line goes on, a line that ended early does not", () => {
    const page = aPage(1, [...body(100, 6), ...lineAt(50, 196, "het cau."), ...lineAt(50, 212, "Cau sau dung rieng.")]);
    const lines = linesOf(page);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^a bb .* het cau\.$/);
  });

  test.each([
    ["an indented line", lineAt(80, 196, "Doan moi thut vao"), 2],
    ["a mark of a list", lineAt(50, 196, "- mot gach dau dong"), 2],
    ["a numbered line", lineAt(50, 196, "2. Nhiem vu"), 2],
    ["a line set apart", lineAt(50, 220, "doan cach xa"), 2],
    ["a span of years broken at its dash", lineAt(50, 196, "va 2025 - 2030"), 1],
  ])("%s after full lines", (_, words, count) => {
    expect(linesOf(aPage(1, [...body(100, 6), ...words]))).toHaveLength(count);
  });

  test("a paragraph that crosses the page is one line, and its words keep their pages", () => {
    const source = read(aPage(1, body(100, 6)), aPage(2, lineAt(50, 60, "het cau.")));
    expect(source.text.split("\n")).toHaveLength(1);
    expect(pageAt(source, [0, 5])).toBe(1);
    expect(pageAt(source, [source.text.length - 4, source.text.length])).toBe(2);
  });

  test("a number that was broken at its dash is whole", () => {
    const number = lineAt(50, 196, `${full.slice(0, -4)}38-`);
    expect(linesOf(aPage(1, [...body(100, 6), ...number, ...lineAt(50, 212, "KH/TU ngay")]))[0]).toMatch(/38-KH\/TU ngay$/);
  });
});

describe("what pages carry besides their text", () => {
  const page = (number: number, more: readonly PageContent["words"][number][] = []) =>
    aPage(number, [...lineAt(295, 20, String(number)), ...lineAt(50, 400, `- Noi dung trang ${number}.`), ...more]);

  test("page numbers are dropped and counted", () => {
    const source = read(page(1), page(2), page(3));
    expect(source.text).toBe("- Noi dung trang 1.\n- Noi dung trang 2.\n- Noi dung trang 3.");
    expect(source.notes).toEqual([{ code: "PAGE_NUMBERS_LEFT_OUT", data: { count: 3 } }]);
  });

  test("a footer of every page is said once, at the end", () => {
    const footer = lineAt(50, 770, "Van ban thuoc so huu cua co quan Dang");
    expect(linesOf(page(1, footer), page(2, footer), page(3, footer)).slice(-1)).toEqual([footer.map((w) => w.text).join(" ")]);
  });

  test("the title of an annex stays, though it stands on every page", () => {
    const title = lineAt(250, 50, "PHỤ LỤC");
    expect(linesOf(page(1, title), page(2, title)).filter((line) => line === "PHỤ LỤC")).toHaveLength(2);
  });
});

describe("two columns side by side", () => {
  test("head and signature are read column by column", () => {
    const head = [
      ...lineAt(60, 50, "ĐẢNG BỘ TỈNH"),
      ...lineAt(330, 50, "ĐẢNG CỘNG SẢN VIỆT NAM"),
      ...lineAt(60, 66, "ĐẢNG ỦY XÃ"),
      ...lineAt(75, 82, "Số 01-KH/ĐU"),
      ...lineAt(330, 82, "Xã A, ngày 01 tháng 9"),
    ];
    const source = read(aPage(1, [...head, ...lineAt(280, 130, "KẾ HOẠCH"), ...body(160, 6)]));
    expect(tablesOf(source)).toEqual([
      [["ĐẢNG BỘ TỈNH\nĐẢNG ỦY XÃ\nSố 01-KH/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM\nXã A, ngày 01 tháng 9"]],
    ]);
    expect(source.text).toContain("\nKẾ HOẠCH\n");
  });
});

describe("tables from page to page", () => {
  const columns = [50, 100, 300, 500];
  const header = ["STT", "Nhiệm vụ", "Chủ trì"];
  const table = (number: number, texts: readonly (readonly string[])[]) => {
    const rows = Array.from({ length: texts.length + 1 }, (_, at) => 100 + at * 24);
    return aPage(number, filled(columns, rows, texts), ruled(columns, rows));
  };

  test("are one table, their repeated header dropped", () => {
    const source = read(table(1, [header, ["1", "Một", "Sở A"], ["2", "Hai", "Sở B"]]), table(2, [header, ["3", "Ba", "Sở A"]]));
    expect(tablesOf(source)).toEqual([[header, ["1", "Một", "Sở A"], ["2", "Hai", "Sở B"], ["3", "Ba", "Sở A"]]]);
  });

  test("a row that the page cut in two is one row", () => {
    const source = read(
      table(1, [header, ["1", "Một", "Sở A"], ["2", "Hai việc", "Sở B"]]),
      table(2, [
        ["", "còn lại", ""],
        ["3", "Ba", "Sở A"],
      ]),
    );
    expect(tablesOf(source)[0]?.[2]?.map((text) => text.replace(/\s+/g, " "))).toEqual(["2", "Hai việc còn lại", "Sở B"]);
    expect(tablesOf(source)[0]).toHaveLength(4);
  });

  test("a table of other columns is another table", () => {
    const other = [50, 200, 500];
    const rows = [100, 124, 148];
    const page = aPage(
      2,
      filled(other, rows, [
        ["a", "b"],
        ["c", "d"],
      ]),
      ruled(other, rows),
    );
    expect(tablesOf(read(table(1, [header, ["1", "Một", "Sở A"]]), page))).toHaveLength(2);
  });

  test("a table without lines that does not hold is text, and a note says so", () => {
    const words = [...lineAt(50, 100, "STT"), ...lineAt(150, 100, "Nhiệm vụ"), ...lineAt(400, 100, "Thời gian"), ...body(116, 4)];
    expect(read(aPage(1, words)).notes).toEqual([{ code: "TABLES_WITHOUT_LINES", data: { count: 1 } }]);
  });
});

describe("laws of a source of pages", () => {
  const at = fc.integer({ min: 0, max: 590 });
  const word = fc.record({
    x: at,
    y: fc.integer({ min: 0, max: 780 }),
    text: fc.constantFrom("1", "Nhiệm", "- a", "STT", "2.", "KẾ HOẠCH", "85%"),
  });
  const ruling = fc.record({ x: at, y: at, length: fc.integer({ min: 1, max: 500 }) });
  const page = fc.record({ words: fc.array(word, { maxLength: 40 }), rulings: fc.array(ruling, { maxLength: 12 }) });

  test("each word, line, cell and page says what stands at its place", () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (given) => {
        const pages = given.map(({ words, rulings }, index) =>
          aPage(
            index + 1,
            words.flatMap(({ x, y, text }) => lineAt(x, y, text)),
            rulings.flatMap(({ x, y, length }) => [
              across(y, x, x + length),
              ...ruled([x, x + 60, x + 120], [y, y + 30, y + 60]),
            ]),
          ),
        );
        expectLaws(read(...pages), pages);
      }),
      { numRuns: 400 },
    );
  });
});

function expectLaws(source: Source, pages: readonly PageContent[]): void {
  const printed = source.text.split("\n");
  const printedWords = source.words.map((word) => source.text.slice(...word.span));
  const kept = (words: readonly string[]) => [...words].filter((text) => !/^\d+$/.test(text)).sort();
  expect(kept([...new Set(printedWords)])).toEqual(
    kept([...new Set(pages.flatMap((page) => page.words.map((word) => word.text)))]),
  );
  for (const [at, word] of source.words.entries()) {
    expect(word.span[0]).toBeGreaterThanOrEqual(source.words[at - 1]?.span[1] ?? 0);
    const span = source.pages.find((page) => page.number === word.page)?.span ?? [0, -1];
    expect(span[0] <= word.span[0] && word.span[1] <= span[1]).toBe(true);
  }
  for (const block of source.blocks) {
    if (block.kind === "paragraph") {
      expect(printed[block.line - 1]).toBe(block.text);
      expect(source.text.slice(...block.span)).toBe(block.text);
      continue;
    }
    for (const cell of block.rows.flat()) {
      expect(source.text.slice(...cell.span)).toBe(cell.text);
      expect(printed.slice(cell.lines[0] - 1, cell.lines[1]).join("\n")).toBe(cell.text);
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
    }
  }
}
