import { expect, test } from "vitest";
import { axisOf, yearsOf } from "./quarter-axis.ts";

test("a short plan has wide quarters, a long one narrow ones, and every quarter has its place", () => {
  const short = axisOf({ from: 2026, to: 2028 }, "2026-04-01");
  expect([short.quarterWidth, short.width, short.today]).toEqual([56, 672, 56]);
  const long = axisOf({ from: 2026, to: 2030 }, "2027-01-01");
  expect([long.quarterWidth, long.width, long.today]).toEqual([30, 600, 120]);
  expect(yearsOf(long).map((one) => one.year)).toEqual([2026, 2027, 2028, 2029, 2030]);
});

test("today is on the axis though no task is dated near it", () => {
  const axis = axisOf({ from: 2026, to: 2026 }, "2026-12-31");
  expect(axis.today).toBeLessThan(axis.width);
});
