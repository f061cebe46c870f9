import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, daysInMonth } from "#kernel/calendar-day.ts";
import { dayInField, dayTyped } from "./typed-day.ts";

describe("a day typed into a field", () => {
  test.each([
    ["5/9/2026", "2026-09-05"],
    ["05.09.2026", "2026-09-05"],
    [" 05-09-2026 ", "2026-09-05"],
    ["2026-09-05", "2026-09-05"],
    ["29/2/2028", "2028-02-29"],
    ["29/2/2026", null],
    ["9/31/2026", null],
    ["31/9/2026", null],
    ["0/9/2026", null],
    ["5/9/26", null],
    ["05/09", null],
    ["", null],
  ])("%s is %s", (text, day) => {
    expect(dayTyped(text)).toBe(day);
  });

  test("what a field shows is taken back as the same day", () => {
    const days = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([year, month, day]) => dayOf(year, month, Math.min(day, daysInMonth(year, month))));
    fc.assert(fc.property(days, (day) => dayTyped(dayInField(day)) === day));
  });
});
