import { describe, expect, it } from "vitest";
import { clipboardBlock, planPaste } from "./paste-block.ts";

const order = ["numerator", "denominator", "value"] as const;
const ratio = ["numerator", "denominator"];
const count = ["value"];

describe("pasting a block", () => {
  it("a column from a spreadsheet has no empty last line", () => {
    expect(clipboardBlock("1\r\n2\r\n")).toEqual([["1"], ["2"]]);
  });

  it("a column of figures goes downwards", () => {
    const plan = planPaste([["1"], ["2"]], [count, count], { row: 0, column: "value" }, order);
    expect(plan).toEqual({
      cells: [
        { row: 0, column: "value", text: "1" },
        { row: 1, column: "value", text: "2" },
      ],
      left: [],
    });
  });

  it("two columns fill numerator and denominator", () => {
    const plan = planPaste([["3", "4"]], [ratio], { row: 0, column: "numerator" }, order);
    expect(plan.cells.map((c) => [c.column, c.text])).toEqual([
      ["numerator", "3"],
      ["denominator", "4"],
    ]);
  });

  it("what overflows is listed and not written", () => {
    const plan = planPaste([["1"], ["2"], ["3"]], [count, count], { row: 1, column: "value" }, order);
    expect(plan.cells).toHaveLength(1);
    expect(plan.left).toEqual(["2", "3"]);
  });

  it("a row that takes no figure keeps its place and its figure is listed", () => {
    const plan = planPaste([["1"], ["x"], ["3"]], [count, [], count], { row: 0, column: "value" }, order);
    expect(plan.cells.map((c) => c.row)).toEqual([0, 2]);
    expect(plan.left).toEqual(["x"]);
  });

  it("a column pasted from a numerator reaches the single cells of other rows", () => {
    const plan = planPaste([["1"], ["2"]], [ratio, count], { row: 0, column: "numerator" }, order);
    expect(plan.cells[1]).toEqual({ row: 1, column: "value", text: "2" });
  });

  it("a column of single figures never becomes a numerator", () => {
    const plan = planPaste([["1"], ["2"]], [count, ratio], { row: 0, column: "value" }, order);
    expect(plan.left).toEqual(["2"]);
  });
});
