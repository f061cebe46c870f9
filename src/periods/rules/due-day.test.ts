import { expect, test } from "vitest";
import { defaultDueAt, dueAt, dueDefaults, dueOn, dueRuleOf, figuresCover } from "./due-day.ts";

test.each([
  // words of the plan, cadence, day, month, period → last day in time when the named day counts, and when it does not
  ["trước ngày 20 của tháng cuối quý", "quarter", 20, null, "2026Q1", "2026-03-20", "2026-03-19"],
  ["trước ngày 20 của tháng cuối quý", "quarter", 20, null, "2026Q4", "2026-12-20", "2026-12-19"],
  ["trước ngày 15/6", "half-year", 15, 6, "2026H1", "2026-06-15", "2026-06-14"],
  ["trước ngày 15/6 (kỳ cuối năm theo cùng khoảng cách)", "half-year", 15, 6, "2026H2", "2026-12-15", "2026-12-14"],
  ["trước ngày 10/7", "half-year", 10, 7, "2026H1", "2026-07-10", "2026-07-09"],
  ["trước ngày 25/11", "year", 25, 11, "2026", "2026-11-25", "2026-11-24"],
  ["trước ngày 15/01 năm sau", "year", 15, 1, "2026", "2027-01-15", "2027-01-14"],
  ["trước ngày 25 hằng tháng", "month", 25, null, "2026-02", "2026-02-25", "2026-02-24"],
  ["trước ngày 31, tháng có 30 ngày", "month", 31, null, "2026-04", "2026-04-30", "2026-04-29"],
  ["trước ngày 20/9", "nine-months", 20, 9, "2026-9M", "2026-09-20", "2026-09-19"],
  ["trước ngày 05/4 (tháng đầu quý sau)", "quarter", 5, 4, "2026Q1", "2026-04-05", "2026-04-04"],
  ["chậm nhất ngày 25/11 thì ngày 25 luôn trong hạn", "year", 25, 11, "2026", "2026-11-25", "2026-11-25"],
] as const)("%s (%s)", (text, type, day, month, id, counted, notCounted) => {
  const rule = dueRuleOf(type, { dueDay: day, dueMonth: month, dueText: text });
  if (!rule.ok) throw new Error("expected a rule");
  expect(dueOn(rule.value, id, { namedDayCounts: true })).toBe(counted);
  expect(dueOn(rule.value, id, { namedDayCounts: false })).toBe(notCounted);
});

test("the due moment is the end of the day, unless the office sets an hour", () => {
  const rule = { day: 20, monthOffset: 0, wording: "before" } as const;
  expect(dueAt(rule, "2026Q1")).toBe("2026-03-20T23:59");
  expect(dueAt(rule, "2026Q1", { ...dueDefaults, hour: "17:00" })).toBe("2026-03-20T17:00");
});

test("a clause without a day gives no rule", () => {
  expect(dueRuleOf("year", { dueDay: null, dueMonth: null, dueText: "định kỳ" })).toMatchObject({
    ok: false,
    refusal: { code: "DUE_DAY_UNKNOWN", data: { text: "định kỳ" } },
  });
});

test("without a clause the report is due when its figures are complete", () => {
  expect(defaultDueAt("2026Q1", "calendar")).toBe("2026-03-31T23:59");
  expect(defaultDueAt("2026Q1", "fifteenth")).toBe("2026-03-14T23:59");
});

test("a yearly report due on 25/11 says that its figures end there, and the next year takes up the rest", () => {
  expect(figuresCover("2026", "fifteenth", "2026-11-25")).toEqual({ from: "2025-12-15", to: "2026-11-25", endsEarly: true });
  expect(figuresCover("2027", "fifteenth", "2027-11-25", "2026-11-25")).toEqual({
    from: "2026-11-26",
    to: "2027-11-25",
    endsEarly: true,
  });
  expect(figuresCover("2026Q1", "fifteenth", "2026-03-20")).toEqual({ from: "2025-12-15", to: "2026-03-14", endsEarly: false });
});
