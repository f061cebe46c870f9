import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { IndicatorRecord } from "#plans/present.ts";
import type { TaskRecord } from "#tasks/present.ts";
import { type DayOfJudgement, type IndicatorFacts, judgementDay, standingOfIndicator, standingOfTask } from "./plan-standing.ts";
import { ruleVersion1 } from "./rule-version.ts";

const id = <Kind extends string>(n: number) => asId<Kind>(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const unit = { organisationId: id<"organisation">(2), name: "Phòng Kinh tế" };
const place = {
  fromLine: 1,
  toLine: 1,
  spanFrom: 0,
  spanTo: 1,
  confidence: {},
  restored: {},
  recordState: "confirmed",
  revision: 1,
} as const;

const indicator: IndicatorRecord = {
  ...{
    id: id<"indicator">(3),
    planId: id<"plan">(4),
    position: 1,
    rowLabel: null,
    name: "Số lớp",
    group: "digital",
    groupTitle: null,
  },
  ...{ unit: "lớp", measureKind: "count", numeratorName: null, denominatorName: null, direction: "up", accumulation: "state" },
  ...{
    frequency: "quarterly",
    unitAggregation: "sum",
    baselineValue: "0",
    baselineText: null,
    baselineOn: "2025-12-31",
    leadTexts: [],
  },
  ...place,
};

const figure = (periodId: string, on: string, value: string) => ({
  ...{ indicatorId: indicator.id, organisationId: unit.organisationId, periodId, on, value },
  ...{ numerator: null, denominator: null, answer: null, absence: null, note: "" },
});

const facts = (figures: IndicatorFacts["figures"]): IndicatorFacts => ({
  indicator,
  targets: [],
  responsible: [unit],
  figures,
  owed: [],
});
const today = (on: string): DayOfJudgement => ({ on, periodId: null, planStart: "2025-09-05", rule: ruleVersion1 });
const ofRound = (periodId: string, on: string): DayOfJudgement => ({ ...today(on), periodId });
const values = (given: DayOfJudgement, ...figures: IndicatorFacts["figures"]) =>
  standingOfIndicator(facts(figures), given).readings.map(({ reading }) => [reading.value, reading.to]);

describe("which figures a day knows", () => {
  const first = figure("2026Q1", "2026-03-20", "3");
  const half = figure("2026H1", "2026-06-15", "7");

  test("for a round, those up to its cut-off day and no later round's", () => {
    expect(values(ofRound("2026Q1", "2026-03-20"), first, half)).toEqual([["3", "2026-03-20"]]);
  });

  test("for a round that is still open, its own approved figures up to today and no later round's", () => {
    expect(values(ofRound("2026Q1", "2026-03-12"), first, half)).toEqual([["3", "2026-03-12"]]);
  });

  test("between rounds, a figure approved before its cut-off counts up to today", () => {
    expect(values(today("2026-03-12"), first)).toEqual([["3", "2026-03-12"]]);
  });

  test("a period that has not begun is not known", () => {
    expect(values(today("2025-12-20"), first)).toEqual([]);
  });
});

test("an indicator that nobody reported names who is missing", () => {
  const { coverage, current, proof } = standingOfIndicator(facts([]), today("2026-03-12"));
  expect(coverage).toEqual({ reported: 0, of: 1, missing: [unit.organisationId] });
  expect(current).toBeNull();
  expect(proof.verdict.code).toBe("not-assessable-yet");
});

describe("a regular task", () => {
  const task: TaskRecord = {
    ...{
      id: id<"task">(5),
      planId: indicator.planId,
      position: 1,
      number: null,
      heading: null,
      form: "prose",
      text: "Tuyên truyền",
    },
    ...{
      deliverable: null,
      scheduleKind: "continuous",
      scheduleFrom: null,
      scheduleTo: null,
      scheduleText: "Thường xuyên",
      scheduleAlso: null,
    },
    ...{ dueOn: null, raw: "", ...place },
  };
  const update = { taskId: task.id, state: "in-progress", percent: null, result: "", doneOn: null, delayReason: "" } as const;
  const timeliness = (day: DayOfJudgement) =>
    standingOfTask({ task, bodies: [], updates: [{ ...update, on: "2026-03-20", periodId: "2026Q1" }] }, day).standing.timeliness;

  test.each([
    ["updated in the round that is looked at", ofRound("2026Q1", "2026-03-20"), "regular-updated"],
    ["silent in the next round", ofRound("2026Q2", "2026-06-20"), "regular-silent"],
    ["between rounds it may rest for the quarter that runs", today("2026-05-01"), "regular-updated"],
    ["and not for longer", today("2026-07-01"), "regular-silent"],
  ] as const)("%s", (_name, day, expected) => {
    expect(timeliness(day)).toBe(expected);
  });
});

describe("the day on which a plan is judged", () => {
  test.each([
    ["a round whose cut-off has passed, on its cut-off day", "2026-09-20", "2026-11-20", "2026-09-20"],
    ["a round on its cut-off day", "2026-09-20", "2026-09-20", "2026-09-20"],
    ["a round that is still open, on today", "2026-12-20", "2026-11-20", "2026-11-20"],
    ["between rounds, on today", null, "2026-11-20", "2026-11-20"],
  ] as const)("%s", (_name, cutOffOn, now, day) => {
    expect(judgementDay(cutOffOn, now)).toBe(day);
  });
});
