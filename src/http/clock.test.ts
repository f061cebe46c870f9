import { expect, test } from "vitest";
import { clockOf, vietnamTime } from "./clock.ts";

test.each([
  [
    "the last minute of a day in UTC is the next morning in Việt Nam",
    "2026-03-31T23:59:00Z",
    { day: "2026-04-01", time: "06:59" },
  ],
  ["midnight is 00, not 24", "2026-03-31T17:00:00Z", { day: "2026-04-01", time: "00:00" }],
  ["a minute before it the old day holds", "2026-03-31T16:59:59Z", { day: "2026-03-31", time: "23:59" }],
])("%s", (_name, instant, local) => {
  expect(vietnamTime(new Date(instant))).toEqual(local);
});

test("a demo counts with its fixed day and the clock's time", () => {
  const clock = clockOf("2026-05-20");
  expect(clock.today()).toBe("2026-05-20");
  expect(clock.now()).toMatch(/^2026-05-20T\d\d:\d\d$/);
});
