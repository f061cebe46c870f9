import { expect, test } from "vitest";
import { latenessOf } from "./lateness.ts";

const due = "2026-11-25T17:00";
test.each([
  ["sent a day before", "2026-11-24T23:59", "2026-11-26T08:00", "in-time", 0, null],
  ["sent at the very minute", "2026-11-25T17:00", "2026-11-26T08:00", "in-time", 0, null],
  ["sent one minute after", "2026-11-25T17:01", "2026-11-26T08:00", "late", 0, null],
  ["sent two days after", "2026-11-27T08:00", "2026-12-26T08:00", "late", 2, null],
  ["not sent, three days left", null, "2026-11-22T08:00", "awaited", 0, 3],
  ["not sent on the due day in the morning", null, "2026-11-25T08:00", "awaited", 0, 0],
  ["not sent, five days over", null, "2026-11-30T08:00", "overdue", 5, null],
] as const)("%s", (_name, submittedAt, now, arrival, daysLate, daysLeft) => {
  expect(latenessOf(submittedAt, due, now)).toEqual({ arrival, daysLate, daysLeft });
});
