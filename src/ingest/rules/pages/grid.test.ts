import { describe, expect, test } from "vitest";
import { gridsOf } from "./grid.ts";
import type { Ruling } from "./page-content.ts";
import { across, aPage, down, ruled } from "./page-testing.ts";

/** "row,column rowSpan×columnSpan" of each cell of each grid. */
function shapesOf(rulings: readonly Ruling[]): string[][] {
  return gridsOf(aPage(1, [], rulings)).map((grid) =>
    grid.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`),
  );
}

const four = ["0,0 1×1", "0,1 1×1", "1,0 1×1", "1,1 1×1"];

describe("ruling lines draw tables", () => {
  test.each<[string, readonly Ruling[], string[][]]>([
    ["two rows of two columns", ruled([50, 150, 300], [100, 130, 160]), [four]],
    [
      "a line in pieces that touch is one line",
      [...ruled([50, 150, 300], [100, 160]), across(130, 50, 149), across(130.5, 151, 300)],
      [four],
    ],
    ["a frame is no table", ruled([50, 300], [100, 160]), []],
    ["rows without columns are no table", ruled([50, 300], [100, 130, 160]), []],
    ["an underlined word is no table", [across(100, 50, 120)], []],
    [
      "two tables below each other",
      [...ruled([50, 150, 300], [100, 130, 160]), ...ruled([50, 150, 300], [300, 330, 360])],
      [four, four],
    ],
    [
      "a missing line joins two columns",
      [
        across(100, 50, 300),
        across(130, 50, 300),
        across(160, 50, 300),
        down(50, 100, 160),
        down(300, 100, 160),
        down(150, 130, 160),
      ],
      [["0,0 1×2", "1,0 1×1", "1,1 1×1"]],
    ],
    [
      "a missing line joins two rows",
      [across(100, 50, 300), across(130, 150, 300), across(160, 50, 300), ...[50, 150, 300].map((at) => down(at, 100, 160))],
      [["0,0 2×1", "0,1 1×1", "1,1 1×1"]],
    ],
    [
      "a table that is open at both sides",
      [across(100, 50, 300), across(130, 50, 300), across(160, 50, 300), down(150, 100, 160)],
      [four],
    ],
  ])("%s", (_, rulings, shapes) => {
    expect(shapesOf(rulings)).toEqual(shapes);
  });

  test("columns that run on below the last line leave the row open", () => {
    const rulings = [across(100, 50, 300), across(130, 50, 300), ...[50, 150, 300].map((at) => down(at, 100, 170))];
    expect(gridsOf(aPage(1, [], rulings))).toMatchObject([{ isOpenAbove: false, isOpenBelow: true }]);
  });

  test("a page of thousands of lines is a drawing", () => {
    const hatched = Array.from({ length: 4_000 }, (_, at) => across((at % 190) * 4, (at % 21) * 28, (at % 21) * 28 + 15));
    expect(gridsOf(aPage(1, [], [...hatched, ...ruled([50, 150, 300], [100, 130, 160])]))).toEqual([]);
  });
});
