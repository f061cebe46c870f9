import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Timeliness, taskStates, timelinessCodes } from "../model.ts";
import {
  type Accounting,
  type CountedTask,
  partyAccounting,
  sharePercent,
  sixStateAccounting,
  stateAccounting,
} from "./accounting.ts";

const many = (count: number, timeliness: Timeliness, state: CountedTask["state"] = "in-progress"): CountedTask[] =>
  Array.from({ length: count }, () => ({ timeliness, state }));

describe("the figures of 4/12/2025", () => {
  const tasks = [
    ...many(601, "done-on-time", "done"),
    ...many(404, "open-in-time"),
    ...many(104, "overdue"),
    ...many(178, "regular-updated"),
  ];
  const accounting = partyAccounting(tasks);
  test("1,287 = 601 + 404 + 104 + 178", () => {
    expect(accounting).toMatchObject({
      total: 1287,
      counted: 1287,
      buckets: { done: 601, "in-time": 404, overdue: 104, regular: 178 },
    });
  });
  test.each([
    ["done", "46.7"],
    ["in-time", "31.4"],
    ["overdue", "8.1"],
    ["regular", "13.8"],
  ] as const)("the share of %s is %s %", (bucket, share) => {
    expect(sharePercent(accounting.buckets[bucket], accounting.counted)).toBe(share);
  });
});

test("the figures of 2017: 21,914 = 16,051 (14,068 + 1,983) + 5,863 (5,640 + 223)", () => {
  const { buckets, counted } = stateAccounting([
    ...many(14_068, "done-on-time", "done"),
    ...many(1_983, "done-late", "done"),
    ...many(5_600, "open-in-time"),
    ...many(40, "due-soon", "not-started"),
    ...many(223, "overdue"),
  ]);
  expect(counted).toBe(21_914);
  expect(buckets).toEqual({ "done-on-time": 14_068, "done-late": 1_983, "open-in-time": 5_640, "open-overdue": 223 });
  expect(sharePercent(buckets["open-overdue"], counted)).toBe("1");
});

test.each([
  // timeliness, state → State cell, six states, Party bucket
  ["done-on-time", "done", "done-on-time", "done-on-time", "done"],
  ["done-late", "done", "done-late", "done-late", "done"],
  ["done-undated", "done", "done-undated", "done-undated", "done"],
  ["open-in-time", "in-progress", "open-in-time", "in-progress-on-time", "in-time"],
  ["due-soon", "not-started", "open-in-time", "not-started-on-time", "in-time"],
  ["overdue", "in-progress", "open-overdue", "in-progress-late", "overdue"],
  ["overdue", "not-started", "open-overdue", "not-started-late", "overdue"],
  ["regular-silent", "in-progress", "regular", "regular", "regular"],
  ["no-deadline", "in-progress", "no-deadline", "no-deadline", "no-deadline"],
  ["paused", "paused", "paused", "paused", "paused"],
  ["cancelled", "cancelled", "cancelled", "cancelled", "cancelled"],
] as const)("%s, %s is counted as %s, %s, %s", (timeliness, state, inState, inSix, inParty) => {
  const place = <B extends string>({ buckets, apart }: Accounting<B>) =>
    Object.entries<number>({ ...apart, ...buckets }).find(([, count]) => count === 1)?.[0];
  const one = [{ timeliness, state }];
  expect([place(stateAccounting(one)), place(sixStateAccounting(one)), place(partyAccounting(one))]).toEqual([
    inState,
    inSix,
    inParty,
  ]);
});

test("buckets and what stands apart always add up to the list", () => {
  const aTask = fc.record({ timeliness: fc.constantFrom(...timelinessCodes), state: fc.constantFrom(...taskStates) });
  const sum = (record: Readonly<Record<string, number>>) => Object.values(record).reduce((a, b) => a + b, 0);
  fc.assert(
    fc.property(fc.array(aTask, { maxLength: 60 }), (tasks) => {
      for (const accounting of [stateAccounting(tasks), sixStateAccounting(tasks), partyAccounting(tasks)]) {
        expect(sum(accounting.buckets)).toBe(accounting.counted);
        expect(accounting.counted + sum(accounting.apart)).toBe(tasks.length);
      }
    }),
  );
});

test("a rate without a denominator is no number", () => {
  expect(sharePercent(0, 0)).toBeNull();
});
