import fc from "fast-check";
import { expect, test } from "vitest";
import { sparkOf } from "./spark-scale.ts";

const box = { width: 72, height: 24, inset: 3 };
const point = (on: string, value: string) => ({ periodId: "2026Q1", on, value });

test("time goes to the right and more goes up", () => {
  const { points, target } = sparkOf({ points: [point("2026-03-31", "10"), point("2026-06-30", "30")], target: "50" }, box);
  expect(points[0]).toEqual([3, 21]);
  expect(points[1]).toEqual([69, 12]);
  expect(target).toBe(3);
});

test("one figure alone stands at the right, in the middle when nothing is beside it", () => {
  expect(sparkOf({ points: [point("2026-03-31", "10")], target: null }, box)).toEqual({ points: [[69, 12]], target: null });
});

test("no point leaves its box", () => {
  const value = fc.integer({ min: -1000, max: 1000 }).map(String);
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, value), { minLength: 1 }), fc.option(value), (given, target) => {
      const spark = sparkOf({ points: given.map(([on, said]) => point(on, said)), target }, box);
      return spark.points.every(([x, y]) => x >= 0 && x <= box.width && y >= 0 && y <= box.height);
    }),
  );
});
