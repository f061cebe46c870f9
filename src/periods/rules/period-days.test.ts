import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, fromDayNumber } from "#kernel/calendar-day.ts";
import { periodDays, periodOfDay, periodsOver } from "./period-days.ts";
import { nextPeriod } from "./period-id.ts";

test.each([
  ["a month", "2026-03", "calendar", "2026-03-01", "2026-03-31"],
  ["February of a leap year", "2028-02", "calendar", "2028-02-01", "2028-02-29"],
  ["a quarter", "2026Q1", "calendar", "2026-01-01", "2026-03-31"],
  ["the second half", "2026H2", "calendar", "2026-07-01", "2026-12-31"],
  ["nine months", "2026-9M", "calendar", "2026-01-01", "2026-09-30"],
  ["a year", "2026", "calendar", "2026-01-01", "2026-12-31"],
  // The table of domain §6, row by row.
  ["tháng, 15 to 14", "2026-03", "fifteenth", "2026-02-15", "2026-03-14"],
  ["quý, 15 to 14", "2026Q2", "fifteenth", "2026-03-15", "2026-06-14"],
  ["6 tháng đầu năm, 15 to 14", "2026H1", "fifteenth", "2025-12-15", "2026-06-14"],
  ["6 tháng cuối năm, 15 to 14", "2026H2", "fifteenth", "2026-06-15", "2026-12-14"],
  ["9 tháng, 15 to 14", "2026-9M", "fifteenth", "2025-12-15", "2026-09-14"],
  ["năm, 15 to 14", "2026", "fifteenth", "2025-12-15", "2026-12-14"],
] as const)("%s", (_name, id, regime, from, to) => {
  expect(periodDays(id, regime)).toEqual({ from, to });
});

test.each([
  ["an ordinary day", "2026-05-10", "quarter", "calendar", "2026Q2"],
  ["the 14th still belongs to its quarter", "2026-03-14", "quarter", "fifteenth", "2026Q1"],
  ["the 15th opens the next quarter", "2026-03-15", "quarter", "fifteenth", "2026Q2"],
  ["the 15th of December opens the next year", "2026-12-15", "year", "fifteenth", "2027"],
  ["the 15th of a month inside the quarter stays in it", "2026-02-15", "quarter", "fifteenth", "2026Q1"],
] as const)("%s", (_name, day, type, regime, id) => {
  expect(periodOfDay(day, type, regime)).toBe(id);
});

test("periods over a span are listed oldest first", () => {
  expect(periodsOver("2025-11-02", "2026-04-01", "quarter", "calendar")).toEqual(["2025Q4", "2026Q1", "2026Q2"]);
});

describe("laws of periods", () => {
  const aDay = fc.integer({ min: -20_000, max: 60_000 }).map(fromDayNumber);
  const aType = fc.constantFrom("month", "quarter", "half-year", "year");
  const aRegime = fc.constantFrom("calendar", "fifteenth");

  test("a day lies in exactly one period of each type", () => {
    fc.assert(
      fc.property(aDay, aType, aRegime, (day, type, regime) => {
        const id = periodOfDay(day, type, regime);
        const days = periodDays(id, regime);
        expect(days.from <= day && day <= days.to).toBe(true);
      }),
    );
  });
  test("the next period begins the day after this one ends", () => {
    fc.assert(
      fc.property(aDay, aType, aRegime, (day, type, regime) => {
        const id = periodOfDay(day, type, regime);
        expect(periodDays(nextPeriod(id), regime).from).toBe(addDays(periodDays(id, regime).to, 1));
      }),
    );
  });
});
