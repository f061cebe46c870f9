import { expect, test } from "vitest";
import { isMeasurable } from "./readiness.ts";

test.each([
  ["a count without accumulation", "count", null, false],
  ["a count per period", "count", "per-period", true],
  ["a yes-no question", "yes-no", null, true],
  ["a target in words", "text", null, true],
  ["nothing decided", null, "state", false],
] as const)("%s can be asked for: %s %s → %s", (_name, measureKind, accumulation, expected) => {
  expect(isMeasurable({ measureKind, accumulation })).toBe(expected);
});
