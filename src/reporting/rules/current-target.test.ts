import { expect, test } from "vitest";
import { targetInPlay } from "./current-target.ts";

const at = (milestoneYear: number, milestoneTo: number | null = null) => ({ milestoneYear, milestoneTo });

test.each([
  ["the nearest milestone", [at(2030), at(2025), at(2035, 2045)], "2025-12-31", at(2025)],
  ["the next one once a milestone has passed", [at(2030), at(2025)], "2026-01-01", at(2030)],
  ["a span until its last year", [at(2035, 2045)], "2040-01-01", at(2035, 2045)],
  ["the last one when all have passed", [at(2025)], "2031-01-01", at(2025)],
  ["none without a target", [], "2031-01-01", null],
] as const)("beside a figure stands %s", (_name, targets, on, expected) => {
  expect(targetInPlay(targets, on)).toEqual(expected);
});
