import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PeriodType } from "../model.ts";
import {
  formatPeriod,
  nextPeriod,
  parsePeriod,
  periodLabelParts,
  periodOf,
  periodShapes,
  periodsBetween,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from "./period-id.ts";

const aPeriod = fc.constantFrom<PeriodType>("month", "quarter", "half-year", "nine-months", "year").chain((type) =>
  fc.record({
    type: fc.constant(type),
    year: fc.integer({ min: 1900, max: 2200 }),
    number: fc.integer({ min: 1, max: periodShapes[type].perYear }),
  }),
);

test.each([
  ["a year", "2026", { type: "year", year: 2026, number: 1 }],
  ["a quarter", "2026Q3", { type: "quarter", year: 2026, number: 3 }],
  ["a half-year", "2026H2", { type: "half-year", year: 2026, number: 2 }],
  ["a month", "2026-03", { type: "month", year: 2026, number: 3 }],
  ["the first nine months", "2026-9M", { type: "nine-months", year: 2026, number: 1 }],
] as const)("%s is read from its id", (_name, id, period) => {
  expect(periodOf(id)).toEqual(period);
});

test.each(["", "26", "2026Q5", "2026Q0", "2026H3", "2026-13", "2026-3", "2026-6M", "2026 Q1", "2026q1", "0000", " 2026"])(
  "%j is no period",
  (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code: "NOT_A_PERIOD" } });
  },
);

test.each([
  ["after December comes January", "2026-12", "2027-01"],
  ["after the fourth quarter comes the first", "2026Q4", "2027Q1"],
  ["after the first half comes the second", "2026H1", "2026H2"],
  ["after a year comes the next", "2026", "2027"],
  ["after nine months come next year's nine months", "2026-9M", "2027-9M"],
])("%s", (_name, id, next) => {
  expect(nextPeriod(id)).toBe(next);
  expect(previousPeriod(next)).toBe(id);
});

test("a label is made of numbers", () => {
  expect(periodLabelParts("2026H2")).toEqual({ type: "half-year", year: 2026, number: 2, fromMonth: 7, toMonth: 12 });
  expect(periodLabelParts("2026-9M")).toMatchObject({ fromMonth: 1, toMonth: 9 });
  expect(samePeriodLastYear("2026Q2")).toBe("2025Q2");
});

describe("laws of period ids", () => {
  test("reading a written id gives the period again", () => {
    fc.assert(
      fc.property(aPeriod, (period) => {
        expect(periodOf(formatPeriod(period))).toEqual(period);
      }),
    );
  });
  test("steps forward and back cancel out, and are counted", () => {
    fc.assert(
      fc.property(aPeriod, fc.integer({ min: -60, max: 60 }), (period, steps) => {
        const id = formatPeriod(period);
        expect(shiftPeriod(shiftPeriod(id, steps), -steps)).toBe(id);
        expect(periodsBetween(id, shiftPeriod(id, steps))).toBe(steps);
      }),
    );
  });
});
