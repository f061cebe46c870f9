import { describe, expect, test } from "vitest";
import { marksOf, type PageBox, pageOfSpan, wordsIn } from "./page-marks.ts";

const word = (from: number, to: number, box: PageBox) => ({ span: { from, to }, box, confidence: null });
// A4: a line of text is about 0.015 of its height.
const aspect = 595 / 842;

describe("the marks of a passage", () => {
  const line = [
    word(0, 3, [0.1, 0.1, 0.16, 0.115]),
    word(4, 8, [0.17, 0.101, 0.25, 0.116]),
    word(9, 12, [0.1, 0.125, 0.18, 0.14]),
  ];

  test("words of one line become one box, the next line has its own", () => {
    expect(marksOf(line, { from: 0, to: 12 }, aspect)).toEqual([
      [0.1, 0.1, 0.25, 0.116],
      [0.1, 0.125, 0.18, 0.14],
    ]);
  });

  test("only words that share a character with the passage", () => {
    expect(wordsIn(line, { from: 5, to: 9 }).map((one) => one.span.from)).toEqual([4]);
    expect(marksOf(line, { from: 3, to: 4 }, aspect)).toEqual([]);
  });

  test("a dash before a statement belongs to its line, flat as it is", () => {
    const item = [word(0, 1, [0.17, 0.108, 0.174, 0.1095]), word(2, 5, [0.182, 0.1, 0.25, 0.115])];
    expect(marksOf(item, { from: 0, to: 5 }, aspect)).toEqual([[0.17, 0.1, 0.25, 0.115]]);
  });

  test("words of two columns stay apart, although they stand at one height", () => {
    const columns = [word(0, 3, [0.1, 0.1, 0.2, 0.115]), word(4, 8, [0.6, 0.1, 0.7, 0.115])];
    expect(marksOf(columns, { from: 0, to: 8 }, aspect)).toHaveLength(2);
  });
});

describe("the page of a passage", () => {
  const pages = [
    { number: 1, span: { from: 0, to: 100 } },
    { number: 2, span: null },
    { number: 3, span: { from: 101, to: 200 } },
  ];

  test.each([
    ["on the first page", { from: 10, to: 20 }, 1],
    ["over the end of a page it begins there", { from: 90, to: 120 }, 1],
    ["behind a blank page", { from: 150, to: 160 }, 3],
    ["after the last page", { from: 500, to: 510 }, 3],
  ] as const)("%s", (_name, span, number) => {
    expect(pageOfSpan(pages, span)?.number).toBe(number);
  });

  test("a document without pages has none", () => {
    expect(pageOfSpan([], { from: 0, to: 1 })).toBeNull();
  });
});
