import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Schedule, scheduleKinds } from "../model.ts";
import { horizonOf, quartersTo, spansOf } from "./schedule-span.ts";

const none: Schedule = { kind: "none", from: null, to: null, text: "", also: null };
const axis = { from: 2025, to: 2027 };

describe("a task on the axis of quarters", () => {
  test.each<[string, Partial<Schedule>, readonly (readonly [string, string, string])[]]>([
    ["a month is that month", { kind: "month", to: "2026-05" }, [["dated", "2026-05-01", "2026-05-31"]]],
    ["a day ends on it", { kind: "month", to: "2026-05-20" }, [["dated", "2026-05-01", "2026-05-20"]]],
    ["a quarter is that quarter", { kind: "quarter", to: "2026-Q3" }, [["dated", "2026-07-01", "2026-09-30"]]],
    ["a year is that year", { kind: "year", to: "2026" }, [["dated", "2026-01-01", "2026-12-31"]]],
    ["a range runs through its years", { kind: "range", from: "2025", to: "2026" }, [["dated", "2025-01-01", "2026-12-31"]]],
    ["what lies beyond the axis is cut", { kind: "range", from: "2020", to: "2030" }, [["dated", "2025-01-01", "2027-12-31"]]],
    ["what lies outside the axis is not drawn", { kind: "year", to: "2031" }, []],
    [
      "hằng năm is once a year",
      { kind: "annual" },
      [
        ["yearly", "2025-01-01", "2025-12-31"],
        ["yearly", "2026-01-01", "2026-12-31"],
        ["yearly", "2027-01-01", "2027-12-31"],
      ],
    ],
    ["hằng năm from a year on", { kind: "annual", from: "2027" }, [["yearly", "2027-01-01", "2027-12-31"]]],
    ["thường xuyên runs through", { kind: "continuous" }, [["open", "2025-01-01", "2027-12-31"]]],
    [
      "a year and thường xuyên are both drawn",
      { kind: "year", to: "2025", also: "continuous" },
      [
        ["dated", "2025-01-01", "2025-12-31"],
        ["open", "2025-01-01", "2027-12-31"],
      ],
    ],
    ["no time, no stretch", {}, []],
    ["a time that is none is not guessed", { kind: "month", to: "tháng 13" }, []],
  ])("%s", (_name, given, spans) => {
    expect(spansOf({ ...none, ...given }, axis).map(({ kind, from, to }) => [kind, from, to])).toEqual(spans);
  });
});

test("the axis holds every time that is named, and today", () => {
  const schedules = [
    { ...none, kind: "quarter", to: "2025-Q2" },
    { ...none, kind: "range", from: "2026", to: "2030" },
    { ...none, kind: "continuous" },
  ] as const;
  expect(horizonOf(schedules, "2026-04-15")).toEqual({ from: 2025, to: 2030 });
  expect(horizonOf([], "2026-04-15")).toEqual({ from: 2026, to: 2026 });
});

test("a year beyond reason does not stretch the axis", () => {
  expect(horizonOf([{ ...none, kind: "year", to: "2205" }], "2026-04-15")).toEqual({ from: 2026, to: 2026 });
});

test.each([
  ["2025-01-01", 0],
  ["2025-04-01", 1],
  ["2026-01-01", 4],
  ["2026-12-31", 8 - 1 / 92],
])("%s lies %d quarters into the axis", (day, quarters) => {
  expect(quartersTo(axis, day)).toBeCloseTo(quarters, 8);
});

test("no stretch ever begins after its end or leaves the axis", () => {
  const time = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 2000, max: 2060 }).map(String),
    fc.tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 4 })).map(([year, q]) => `${year}-Q${q}`),
    fc
      .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  );
  const kind = fc.constantFrom(...scheduleKinds);
  fc.assert(
    fc.property(kind, time, time, fc.option(kind), (k, from, to, also) => {
      for (const span of spansOf({ kind: k, from, to, text: "", also }, axis)) {
        expect(span.from <= span.to && span.from >= "2025-01-01" && span.to <= "2027-12-31").toBe(true);
      }
    }),
  );
});
