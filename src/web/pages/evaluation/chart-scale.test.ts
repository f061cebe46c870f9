import { describe, expect, test } from "vitest";
import { scaleOf, ticksOf } from "./chart-scale.ts";

describe("the scale of a chart", () => {
  test.each([
    ["per cents", 0, 100, [0, 50, 100]],
    ["a small span keeps its decimals", 0.55, 0.75, [0.6, 0.7]],
    ["thousands", 900, 3100, [1000, 2000, 3000]],
    ["a negative start", -20, 20, [-20, -10, 0, 10, 20]],
  ] as const)("%s gets round numbers", (_name, from, to, ticks) => {
    expect(ticksOf(from, to, ticks.length === 5 ? 5 : 3)).toEqual(ticks);
  });

  test("one value alone still has a span", () => {
    const scale = scaleOf([5, 5], 0, 100, 0);
    expect(scale.at(5)).toBe(0);
    expect(Number.isFinite(scale.at(6))).toBe(true);
  });
});
