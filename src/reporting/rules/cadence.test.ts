import { describe, expect, test } from "vitest";
import { periodLabelParts } from "#periods/rules/period-id.ts";
import { frequencyOf, isOwedIn, periodTypeOf, ruleDueAt } from "./cadence.ts";

const aRule = {
  cadence: "quarterly",
  dueDay: 20,
  dueMonth: null,
  dueText: "trước ngày 20 tháng cuối quý",
  namedDayCounts: true,
} as const;

describe("the due moment of a round by the plan's clause", () => {
  test.each([
    ["the named day is in time", aRule, "2026Q1", "2026-03-20T23:59"],
    ["or it is not, by setting", { ...aRule, namedDayCounts: false }, "2026Q1", "2026-03-19T23:59"],
    ["a yearly clause", { ...aRule, cadence: "yearly", dueDay: 25, dueMonth: 11 }, "2026", "2026-11-25T23:59"],
  ] as const)("%s", (_name, rule, period, at) => {
    expect(ruleDueAt(rule, period)).toEqual({ ok: true, value: at });
  });
  test.each([
    ["a clause without a day", { ...aRule, dueDay: null }, "DUE_DAY_UNKNOWN"],
    ["a mid-term report", { ...aRule, cadence: "mid-term" }, "CADENCE_HAS_NO_PERIODS"],
    ["a clause that only says định kỳ", { ...aRule, cadence: null }, "CADENCE_HAS_NO_PERIODS"],
  ] as const)("%s is set by hand", (_name, rule, code) => {
    expect(ruleDueAt(rule, "2026Q1")).toMatchObject({ ok: false, refusal: { code } });
  });
});

test.each([
  ["a quarterly indicator in a quarter", "quarterly", "2026Q1", true],
  ["a yearly indicator in the first quarter", "yearly", "2026Q1", false],
  ["a yearly indicator in the last quarter", "yearly", "2026Q4", true],
  ["a half-yearly indicator in the second quarter", "half-yearly", "2026Q2", true],
  ["a monthly indicator in a half-year", "monthly", "2026H1", true],
  ["an indicator whose frequency is undecided", null, "2026Q1", true],
] as const)("%s", (_name, frequency, period, owed) => {
  expect(isOwedIn(frequency, periodLabelParts(period))).toBe(owed);
});

test("cadences become period types and frequencies where they are ones", () => {
  expect(periodTypeOf("nine-monthly")).toBe("nine-months");
  expect(periodTypeOf("2.5-yearly")).toBeNull();
  expect(frequencyOf("nine-monthly")).toBeNull();
  expect(frequencyOf("yearly")).toBe("yearly");
});
