import { describe, expect, test } from "vitest";
import { periodKinds, periodsAround, usualKind } from "./opening-periods.ts";

describe("the kinds of periods", () => {
  test("those that the plan asks for come first, the shortest of them is proposed", () => {
    const all = periodKinds(["yearly", "half-yearly", "mid-term", null]);
    expect(all.map(({ type }) => type)).toEqual(["half-year", "year", "month", "quarter", "nine-months"]);
    expect(all.filter(({ isAsked }) => isAsked)).toHaveLength(2);
    expect(usualKind(all)).toBe("half-year");
  });

  test("a plan without a regular report opens quarters", () => {
    expect(usualKind(periodKinds(["ad-hoc", "2.5-yearly"]))).toBe("quarter");
  });
});

describe("the periods around a day", () => {
  test.each([
    ["a month", "month", [], "2026-11"],
    ["a quarter", "quarter", [], "2026Q4"],
    ["a quarter whose round is open", "quarter", ["2026Q4"], "2027Q1"],
    ["a half-year", "half-year", [], "2026H2"],
    ["the first nine months", "nine-months", [], "2026-9M"],
    ["the first nine months, already open", "nine-months", ["2026-9M"], "2025-9M"],
    ["a year", "year", [], "2026"],
  ] as const)("%s", (_name, type, opened, proposed) => {
    const choice = periodsAround("2026-11-20", type, opened);
    expect(choice.proposed).toBe(proposed);
    expect(choice.all).toContain(choice.current);
  });
});
