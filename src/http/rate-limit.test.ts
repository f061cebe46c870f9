import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";

test("an address knocks so many times a minute, then waits for the rest of it; others are not concerned", () => {
  const limit = rateLimit(2);
  expect([limit.secondsLeft("a", 0), limit.secondsLeft("a", 1000)]).toEqual([0, 0]);
  expect(limit.secondsLeft("a", 20_000)).toBe(40);
  expect(limit.secondsLeft("b", 20_000)).toBe(0);
  expect(limit.secondsLeft("a", 60_000)).toBe(0);
});

test("a flood of addresses does not fill the memory", () => {
  const limit = rateLimit(1);
  for (let i = 0; i < 30_000; i++) limit.secondsLeft(`address ${i}`, 0);
  expect(limit.secondsLeft("address 29999", 1)).toBe(60);
  expect(limit.secondsLeft("address 0", 1)).toBe(0);
});
