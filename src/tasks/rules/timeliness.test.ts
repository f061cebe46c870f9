import { describe, expect, test } from "vitest";
import type { Schedule, TaskProgress } from "../model.ts";
import { deadlineOf, occurrencesOf } from "./deadline.ts";
import { dueSoonDays, notStarted, progressOn, standingOf } from "./timeliness.ts";

const aSchedule = (over: Partial<Schedule>): Schedule => ({ kind: "none", from: null, to: null, text: "", also: null, ...over });
const aProgress = (over: Partial<TaskProgress>): TaskProgress => ({ ...notStarted, ...over });

test.each([
  ["Tháng 5/2025", aSchedule({ kind: "month", to: "2025-05" }), { kind: "day", on: "2025-05-31" }],
  ["trước ngày 20/8/2025", aSchedule({ kind: "month", to: "2025-08-20" }), { kind: "day", on: "2025-08-20" }],
  ["Quý II/2025", aSchedule({ kind: "quarter", to: "2025-Q2" }), { kind: "day", on: "2025-06-30" }],
  ["Năm 2025", aSchedule({ kind: "year", to: "2025" }), { kind: "day", on: "2025-12-31" }],
  ["2025-2030", aSchedule({ kind: "range", from: "2025", to: "2030" }), { kind: "day", on: "2030-12-31" }],
  ["Hằng năm", aSchedule({ kind: "annual" }), { kind: "yearly", on: "2026-12-31" }],
  ["Thường xuyên", aSchedule({ kind: "continuous" }), { kind: "regular" }],
  [
    "Tháng 8/2025 và thường xuyên",
    aSchedule({ kind: "month", to: "2025-08", also: "continuous" }),
    { kind: "day", on: "2025-08-31" },
  ],
  ["Đã hoàn thành", aSchedule({ kind: "done" }), { kind: "done" }],
  ["không nêu", aSchedule({ kind: "none" }), { kind: "none" }],
  ["không nêu, nhưng thường xuyên", aSchedule({ kind: "none", also: "continuous" }), { kind: "regular" }],
  ["tháng không đọc được", aSchedule({ kind: "month", to: "2025-13" }), { kind: "none" }],
] as const)("%s", (_name, schedule, deadline) => {
  expect(deadlineOf(schedule, "2026-03-31")).toEqual(deadline);
});

test("hằng năm makes one occurrence per year, thường xuyên none", () => {
  expect(occurrencesOf(aSchedule({ kind: "annual" }), 2025, 2027)).toEqual(["2025-12-31", "2026-12-31", "2027-12-31"]);
  expect(occurrencesOf(aSchedule({ kind: "continuous" }), 2025, 2027)).toEqual([]);
  expect(occurrencesOf(aSchedule({ kind: "year", to: "2026" }), 2025, 2027)).toEqual(["2026-12-31"]);
});

describe("timeliness of a task due on 30/6/2026", () => {
  const schedule = aSchedule({ kind: "quarter", to: "2026-Q2" });
  test.each([
    ["done on the due day", "2026-07-10", aProgress({ state: "done", doneOn: "2026-06-30" }), "done-on-time", 0],
    ["done the day after", "2026-07-10", aProgress({ state: "done", doneOn: "2026-07-01" }), "done-late", 1],
    ["done, nobody says when", "2026-07-10", aProgress({ state: "done" }), "done-undated", 0],
    ["open, eight days left", "2026-06-22", aProgress({ state: "in-progress" }), "open-in-time", 0],
    ["open, seven days left", "2026-06-23", aProgress({ state: "in-progress" }), "due-soon", 0],
    ["open on the due day", "2026-06-30", aProgress({}), "due-soon", 0],
    ["open the day after", "2026-07-01", aProgress({}), "overdue", 1],
    ["paused by decision", "2026-07-10", aProgress({ state: "paused" }), "paused", 0],
    ["cancelled by decision", "2026-07-10", aProgress({ state: "cancelled" }), "cancelled", 0],
  ] as const)("%s", (_name, on, progress, timeliness, daysLate) => {
    expect(standingOf(schedule, progress, { on, periodFrom: "2026-04-01", dueSoonDays })).toMatchObject({ timeliness, daysLate });
  });
});

describe("tasks without a dated end", () => {
  const settings = { on: "2026-06-30", periodFrom: "2026-04-01", dueSoonDays };
  test.each([
    [
      "a regular task updated this period",
      aSchedule({ kind: "continuous" }),
      aProgress({ state: "in-progress", updatedOn: "2026-04-01" }),
      "regular-updated",
    ],
    [
      "a regular task last heard of before",
      aSchedule({ kind: "continuous" }),
      aProgress({ state: "in-progress", updatedOn: "2026-03-31" }),
      "regular-silent",
    ],
    ["a regular task never heard of", aSchedule({ kind: "continuous" }), aProgress({}), "regular-silent"],
    ["no deadline is never on time by default", aSchedule({}), aProgress({ state: "in-progress" }), "no-deadline"],
    ["no deadline, but done", aSchedule({}), aProgress({ state: "done", doneOn: "2026-05-01" }), "done-undated"],
  ] as const)("%s", (_name, schedule, progress, timeliness) => {
    expect(standingOf(schedule, progress, settings).timeliness).toBe(timeliness);
  });
});

describe("progress from updates", () => {
  const updates = [
    { state: "done", percent: 100, doneOn: "2025-12-20", on: "2025-12-31" },
    { state: "in-progress", percent: 40, doneOn: null, on: "2026-03-31" },
  ] as const;
  test("the latest update up to the day speaks", () => {
    const year = aSchedule({ kind: "year", to: "2026" });
    expect(progressOn(year, updates, "2026-02-01").state).toBe("done");
    expect(progressOn(year, updates, "2026-03-31")).toEqual({
      state: "in-progress",
      percent: 40,
      doneOn: null,
      updatedOn: "2026-03-31",
    });
  });
  test("a yearly task begins anew each year", () => {
    expect(progressOn(aSchedule({ kind: "annual" }), updates, "2026-02-01")).toEqual(notStarted);
  });
  test("what the plan calls done is done until an update says otherwise", () => {
    expect(progressOn(aSchedule({ kind: "done" }), [], "2026-02-01").state).toBe("done");
  });
});
