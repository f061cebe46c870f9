import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { Measured, Promised, RecordLink } from "../model.ts";
import { anAim } from "../testing.ts";
import { additionalOf, compareDeadlines, counts, indicatorRows, taskRows } from "./cascade.ts";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const measured = (n: number, value: string, milestoneYear = 2030): Measured => ({
  ...{ id: asId(idOf(n)), position: n, name: `Chỉ tiêu ${n}`, unit: "%", direction: "up" },
  aims: [anAim({ value, milestoneYear })],
});
const promised = (n: number, dueOn: string | null, isRegular = false): Promised => ({
  ...{ id: asId(idOf(n)), position: n, number: null, text: `Nhiệm vụ ${n}`, dueOn, isRegular },
});
const link = (id: number, superiorId: number, given: Partial<RecordLink> = {}): RecordLink => ({
  ...{ id: idOf(id), superiorId: idOf(superiorId), score: "0.900", state: "proposed", ...given },
});

describe("indicators", () => {
  const superior = [measured(1, "80"), measured(2, "80"), measured(3, "80"), measured(4, "80")];
  const ours = [measured(11, "80"), measured(12, "70"), measured(13, "90"), measured(14, "10")];
  const rows = (links: readonly RecordLink[], kept: readonly number[] = []) =>
    indicatorRows({ superior, ours, links }, new Set(kept.map(idOf))).map((row) => row.coverage);

  test("covered, weaker, stricter and missing stand side by side", () => {
    expect(rows([link(11, 1), link(12, 2), link(13, 3)])).toEqual(["covered", "weaker", "stricter", "missing"]);
  });
  test("what answers best decides where several answer", () => {
    expect(rows([link(12, 1), link(13, 1)])[0]).toBe("stricter");
  });
  test("a doubtful proposal does not count until a person confirms it", () => {
    expect(rows([link(11, 1, { score: "0.500" })])[0]).toBe("missing");
    expect(rows([link(11, 1, { score: "0.500", state: "confirmed" })])[0]).toBe("covered");
  });
  test("a rejected link never counts", () => {
    expect(rows([link(11, 1, { state: "rejected" })])[0]).toBe("missing");
  });
  test("what the superior keeps to itself is not missing", () => {
    expect(rows([], [4])).toEqual(["missing", "missing", "missing", "kept"]);
  });
  test("what answers nothing is ours only", () => {
    const links = [link(11, 1), link(12, 2, { state: "rejected" })];
    expect(additionalOf(ours, links).map((one) => one.position)).toEqual([12, 13, 14]);
  });
});

test.each([
  ["the same day", "2026-06-30", "2026-06-30", "covered", null],
  ["earlier", "2026-06-30", "2026-05-31", "covered", null],
  ["later", "2026-06-30", "2026-07-30", "later", 30],
  ["no day of ours", "2026-06-30", null, "no-deadline", null],
  ["no day of the superior's", null, "2026-07-30", "covered", null],
] as const)("a deadline: %s", (_name, superior, ours, coverage, daysLater) => {
  expect(compareDeadlines(promised(1, superior), promised(2, ours))).toEqual({ coverage, daysLater });
});

test("regular work has no last day to miss", () => {
  expect(compareDeadlines(promised(1, "2026-06-30"), promised(2, null, true)).coverage).toBe("covered");
});

test("a task without an answer is missing", () => {
  const sides = {
    superior: [promised(1, "2026-06-30"), promised(2, null)],
    ours: [promised(11, "2026-12-31")],
    links: [link(11, 1)],
  };
  expect(taskRows(sides).map((row) => [row.coverage, row.answers[0]?.daysLater ?? null])).toEqual([
    ["later", 184],
    ["missing", null],
  ]);
});

test("a link made by hand counts by the person's word alone", () => {
  expect(counts({ state: "confirmed", score: null })).toBe(true);
  expect(counts({ state: "proposed", score: null })).toBe(false);
});
