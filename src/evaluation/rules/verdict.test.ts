import { describe, expect, test } from "vitest";
import type { EvaluationInput, Proof } from "../model.ts";
import { anAim, anInput, aReading } from "../testing.ts";
import { ruleVersion1 } from "./rule-version.ts";
import { judge } from "./verdict.ts";

const verdictOf = (over: Partial<EvaluationInput>): Proof["verdict"] => judge(anInput(over), ruleVersion1).verdict;
const told = (over: Partial<EvaluationInput>) => {
  const { code, reason } = verdictOf(over);
  return [code, reason];
};
const now = (value: string) => ({ readings: [aReading("2027", value)] });

describe("from 40 to at least 60, with a little under half of the time gone", () => {
  test.each([
    ["the target is met already", "60", "achieved", "TARGET_MET"],
    ["on the line", "50", "on-track", "ON_THE_LINE"],
    ["behind, within the tolerance", "49", "on-track", "ON_THE_LINE"],
    ["behind, but on 70 % of the due way", "47", "at-risk", "BELOW_BUT_RECOVERABLE"],
    ["far behind", "46", "off-track", "FAR_BELOW_THE_LINE"],
    ["below the start", "38", "off-track", "FAR_BELOW_THE_LINE"],
  ] as const)("%s", (_name, actual, code, reason) => {
    expect(told(now(actual))).toEqual([code, reason]);
  });
  test("the verdict carries the numbers it rests on", () => {
    expect(verdictOf(now("49"))).toMatchObject({
      milestoneOn: "2029-12-31",
      actual: "49",
      actualOn: "2027-12-31",
      expected: "49.993155373",
      way: "0.45",
      dueWay: "0.4996577687",
      provisional: false,
    });
  });
});

describe("every way of writing a target", () => {
  const falling = { baseline: { value: "10", on: "2025-12-31" }, direction: "down" } as const;
  test.each([
    // name, target, direction and baseline, actual → verdict
    [">= met exactly", [anAim(">=", "60")], {}, "60", "achieved"],
    ["> is not met by the figure itself", [anAim(">", "60")], {}, "60", "on-track"],
    ["> met beyond it", [anAim(">", "60")], {}, "60.01", "achieved"],
    ["<= met", [anAim("<=", "2")], falling, "2", "achieved"],
    ["<= falling on its line", [anAim("<=", "2")], falling, "6", "on-track"],
    ["<= falling too slowly", [anAim("<=", "2")], falling, "6.9", "at-risk"],
    ["<= hardly falling", [anAim("<=", "2")], falling, "8", "off-track"],
    ["< is not met by the figure itself", [anAim("<", "2")], falling, "2", "on-track"],
    ["= as a level to reach is met beyond it", [anAim("=", "60")], {}, "85", "achieved"],
    ["= where less is better is met below it", [anAim("=", "2")], falling, "1", "achieved"],
    ["= without a direction must be hit", [anAim("=", "60")], { direction: null }, "61", "off-track"],
    ["a target of 0", [anAim("<=", "0")], falling, "5", "on-track"],
    ["a target of 0 reached", [anAim("<=", "0")], falling, "0", "achieved"],
    ["a start of 0", [anAim(">=", "8")], { baseline: { value: "0", on: "2025-12-31" } }, "4", "on-track"],
    [
      "top 3 from place 12",
      [anAim("top", "3")],
      { baseline: { value: "12", on: "2025-12-31" }, direction: "rank" },
      "7",
      "on-track",
    ],
    ["top 3 reached", [anAim("top", "3")], { baseline: { value: "12", on: "2025-12-31" }, direction: "rank" }, "2", "achieved"],
    ["rank below 10", [anAim("<", "10")], { baseline: { value: "30", on: "2025-12-31" }, direction: "rank" }, "28", "off-track"],
    ["a range entered", [anAim("range", "45", { valueTo: "50" })], { direction: "range" }, "47", "achieved"],
    ["a range approached from below", [anAim("range", "60", { valueTo: "70" })], { direction: "range" }, "51", "on-track"],
    ["a range approached from above", [anAim("range", "20", { valueTo: "30" })], { direction: "range" }, "35", "on-track"],
    ["a range overshot", [anAim("range", "45", { valueTo: "50" })], { direction: "range" }, "55", "off-track"],
  ] as const)("%s", (_name, aims, over, actual, code) => {
    expect(told({ aims, ...over, ...now(actual) })[0]).toBe(code);
  });
  test("how far a target is exceeded", () => {
    expect(verdictOf(now("61.5")).beyond).toBe("1.5");
    expect(verdictOf({ aims: [anAim("<=", "2")], ...falling, ...now("0.5") }).beyond).toBe("1.5");
  });
});

describe("yes-no questions and targets in words", () => {
  const exists = { aims: [anAim("exists", null)], measureKind: "yes-no", baseline: null, accumulation: null } as const;
  const words = { aims: [anAim("text", null)], measureKind: "text", accumulation: null } as const;
  test.each([
    ["yes", { ...exists, readings: [aReading("2027", { answer: "yes" })] }, ["achieved", "TARGET_MET"]],
    [
      "no, with time left",
      { ...exists, readings: [aReading("2027", { answer: "no" })] },
      ["not-assessable-yet", "ANSWERED_NO_BEFORE_MILESTONE"],
    ],
    [
      "no, and the milestone is over",
      { ...exists, on: "2030-03-31", readings: [aReading("2029", { answer: "no" })] },
      ["missed", "MILESTONE_PASSED"],
    ],
    ["not answered", exists, ["no-data", "NO_ACTUAL"]],
    ["a goal in words is a person's to judge", words, ["by-judgement", "TARGET_IN_WORDS"]],
  ] as const)("%s", (_name, over, expected) => {
    expect(told(over)).toEqual(expected);
  });
  test("the latest judgement up to the day is carried along", () => {
    const judgements = [
      { verdict: "met", on: "2028-06-30", reason: "Đủ minh chứng" },
      { verdict: "partly", on: "2027-06-30", reason: "Còn hai xã" },
    ] as const;
    expect(verdictOf({ ...words, judgements })).toMatchObject({ code: "by-judgement", judgement: "partly" });
  });
});

describe("no data is never red", () => {
  test.each([
    ["nothing reported", { readings: [] }, ["no-data", "NO_ACTUAL"]],
    ["reported: no data", { readings: [aReading("2027", { absence: "no-data" })] }, ["no-data", "NO_ACTUAL"]],
    [
      "two periods old is still good",
      { frequency: "quarterly", readings: [aReading("2027Q2", "50")] },
      ["on-track", "ON_THE_LINE"],
    ],
    ["three periods old is not", { frequency: "quarterly", readings: [aReading("2027Q1", "50")] }, ["no-data", "ACTUAL_TOO_OLD"]],
    [
      "frequency undecided: the reported period counts",
      { frequency: null, readings: [aReading("2025", "50")] },
      ["on-track", "ON_THE_LINE"],
    ],
    [
      "nothing arose is fresh, but no number",
      { readings: [aReading("2027", { absence: "nothing-arose" })] },
      ["no-data", "NO_ACTUAL"],
    ],
  ] as const)("%s", (_name, over, expected) => {
    expect(told(over)).toEqual(expected);
  });
});

describe("where the line starts", () => {
  const two = [anAim(">=", "50", { milestoneYear: 2026 }), anAim(">=", "60")];
  test.each([
    ["at the baseline, also when an earlier milestone has passed", { aims: two, ...now("49") }, "on-track", false],
    ["else at the previous milestone's target", { aims: two, baseline: null, ...now("52.5") }, "at-risk", false],
    [
      "else at the first actual, provisionally",
      { baseline: null, readings: [aReading("2026", "40"), aReading("2027", "47")] },
      "on-track",
      true,
    ],
    ["one actual alone gives no start", { baseline: null, ...now("47") }, "not-assessable-yet", false],
    [
      "a baseline in words gives no start",
      { baseline: { value: null, on: "2025-12-31" }, ...now("47") },
      "not-assessable-yet",
      false,
    ],
    [
      "a start that met the target is simply met or not",
      { baseline: { value: "70", on: "2025-12-31" }, ...now("55") },
      "off-track",
      false,
    ],
    ["target = start, met", { aims: [anAim(">=", "40")], ...now("40") }, "achieved", false],
    ["target = start, not met", { aims: [anAim(">=", "40")], ...now("39") }, "off-track", false],
  ] as const)("%s", (_name, over, code, provisional) => {
    expect(verdictOf(over)).toMatchObject({ code, provisional });
  });
  test("an indicator whose accumulation nobody decided is not judged", () => {
    expect(told({ accumulation: null, ...now("50") })).toEqual(["not-assessable-yet", "ACCUMULATION_UNDECIDED"]);
  });
  test("an indicator without targets is not judged", () => {
    expect(told({ aims: [], ...now("50") })).toEqual(["not-assessable-yet", "NO_TARGET"]);
  });
});

describe("milestones", () => {
  const aims = [anAim(">=", "50", { milestoneYear: 2027 }), anAim(">=", "60")];
  test.each([
    ["on its last day a milestone is judged for good", { aims, ...now("49") }, 2027, "missed"],
    ["the day after, the next one is judged", { aims, on: "2028-01-01", ...now("49") }, 2029, "at-risk"],
    ["a passed one can be asked for", { aims, on: "2028-06-30", milestoneYear: 2027, ...now("49") }, 2027, "missed"],
    [
      "a passed one is judged by what stood then",
      { aims, on: "2029-06-30", milestoneYear: 2027, readings: [aReading("2027", "49"), aReading("2028", "70")] },
      2027,
      "missed",
    ],
    ["after the last one, the last is judged", { aims, on: "2031-01-01", readings: [aReading("2029", "60")] }, 2029, "achieved"],
    [
      "figures that close before the year is over close the milestone",
      { aims, on: "2027-12-14", readings: [aReading("2027", { value: "49", to: "2027-12-14" })] },
      2027,
      "missed",
    ],
    [
      "2035–2045 is judged at the span's end",
      {
        on: "2036-12-31",
        aims: [anAim(">=", "60", { milestoneYear: 2035, milestoneTo: 2045 })],
        baseline: { value: "40", on: "2026-12-31" },
        readings: [aReading("2036", "50")],
      },
      2035,
      "on-track",
    ],
  ] as const)("%s", (_name, over, milestoneYear, code) => {
    expect(verdictOf(over)).toMatchObject({ milestoneYear, code });
  });
  test("of two thresholds of one milestone the worse one is told", () => {
    expect(verdictOf({ aims: [anAim(">=", "45"), anAim("<=", "48")], ...now("50") })).toMatchObject({
      target: "48",
      code: "off-track",
    });
  });
});

describe("yearly targets", () => {
  const yearly = (operator: ">=" | "<=", value: string) => [anAim(operator, value, { recurring: "annual" })];
  const counted = { measureKind: "count", accumulation: "per-period", frequency: "quarterly", baseline: null } as const;
  const ofYear = (...values: string[]) => values.map((value, i) => aReading(`2027Q${i + 1}`, value));
  test.each([
    [
      "values of the year add up to the target",
      { ...counted, aims: yearly(">=", "4"), on: "2027-09-30", readings: ofYear("1", "2", "1") },
      ["achieved", "TARGET_MET"],
    ],
    [
      "the year runs from zero",
      { ...counted, aims: yearly(">=", "4"), on: "2027-06-30", readings: ofYear("1", "1") },
      ["on-track", "ON_THE_LINE"],
    ],
    [
      "last year's values do not help",
      { ...counted, aims: yearly(">=", "4"), on: "2027-06-30", readings: [aReading("2026Q4", "9"), ...ofYear("0", "1")] },
      ["off-track", "FAR_BELOW_THE_LINE"],
    ],
    [
      "a period in which nothing arose adds nothing",
      {
        ...counted,
        aims: yearly(">=", "4"),
        on: "2027-06-30",
        readings: [aReading("2027Q1", "2"), aReading("2027Q2", { absence: "nothing-arose" })],
      },
      ["on-track", "ON_THE_LINE"],
    ],
    [
      "at the year's end it is met or missed",
      { ...counted, aims: yearly(">=", "4"), readings: ofYear("1", "1", "1", "0") },
      ["missed", "MILESTONE_PASSED"],
    ],
    [
      "a half-year beside its quarters is not counted twice",
      { ...counted, aims: yearly(">=", "4"), on: "2027-06-30", readings: [...ofYear("1", "1"), aReading("2027H1", "2")] },
      ["on-track", "ON_THE_LINE"],
    ],
    [
      "a count from the start counts by its growth in the year",
      {
        ...counted,
        accumulation: "cumulative",
        aims: yearly(">=", "4"),
        on: "2027-06-30",
        readings: [aReading("2026Q4", "10"), aReading("2027Q2", "12")],
      },
      ["on-track", "ON_THE_LINE"],
    ],
    [
      "a yearly limit is not achieved in spring",
      { ...counted, aims: yearly("<=", "4"), on: "2027-03-31", readings: ofYear("1") },
      ["on-track", "LIMIT_KEPT_SO_FAR"],
    ],
    [
      "a yearly limit used up too fast",
      { ...counted, aims: yearly("<=", "4"), on: "2027-03-31", readings: ofYear("3") },
      ["at-risk", "LIMIT_USED_TOO_FAST"],
    ],
    [
      "a yearly limit exceeded",
      { ...counted, aims: yearly("<=", "4"), on: "2027-03-31", readings: ofYear("5") },
      ["off-track", "LIMIT_EXCEEDED"],
    ],
    [
      "a yearly limit kept to the end",
      { ...counted, aims: yearly("<=", "4"), readings: ofYear("1", "1", "1", "1") },
      ["achieved", "TARGET_MET"],
    ],
    [
      "a state is judged at the year's end",
      { aims: yearly(">=", "3"), frequency: "quarterly", on: "2027-06-30", readings: ofYear("2", "2.5") },
      ["not-assessable-yet", "STATE_JUDGED_AT_YEAR_END"],
    ],
    [
      "a state of last year says nothing of this year",
      { aims: yearly(">=", "3"), on: "2027-06-30", readings: [aReading("2026", "5")] },
      ["not-assessable-yet", "STATE_JUDGED_AT_YEAR_END"],
    ],
    [
      "a state at the year's end",
      { aims: yearly(">=", "3"), readings: [aReading("2027", "2.9")] },
      ["missed", "MILESTONE_PASSED"],
    ],
  ] as const)("%s", (_name, over, expected) => {
    expect(told(over)).toEqual(expected);
  });
});

describe("values that accumulate towards a milestone", () => {
  test("values per period add up from the plan's start, and start from zero", () => {
    const readings = [aReading("2026", "20"), aReading("2027", "12")];
    const { code, actual, way } = verdictOf({ measureKind: "count", accumulation: "per-period", readings });
    expect([code, actual, way]).toEqual(["on-track", "32", "0.5333333333"]);
  });
  test("a ratio adds numerators and denominators of the year before it divides", () => {
    const quarter = (n: number, numerator: string, denominator: string) => aReading(`2027Q${n}`, { numerator, denominator });
    const readings = [quarter(1, "1", "2"), quarter(2, "90", "98")];
    expect(verdictOf({ measureKind: "ratio", accumulation: "per-period", on: "2027-06-30", readings }).actual).toBe("91");
  });
  test("a ratio that is a state is its latest value", () => {
    const readings = [
      aReading("2026", { numerator: "1", denominator: "2" }),
      aReading("2027", { numerator: "3", denominator: "5" }),
    ];
    expect(verdictOf({ measureKind: "ratio", readings })).toMatchObject({ actual: "60", code: "achieved" });
  });
});

describe("the trend", () => {
  const rising = (...values: string[]) => values.map((value, i) => aReading(`${2024 + i}`, value));
  test("far below the line, but four actuals point to the target in time", () => {
    expect(told({ baseline: { value: "40", on: "2023-12-31" }, readings: rising("38", "40", "41", "46") })[0]).toBe("off-track");
    expect(told({ baseline: { value: "40", on: "2023-12-31" }, readings: rising("24", "32", "40", "48") })).toEqual([
      "at-risk",
      "TREND_REACHES_TARGET",
    ]);
  });
  test("three actuals are no trend", () => {
    expect(told({ baseline: { value: "40", on: "2023-12-31" }, readings: rising("24", "32", "40", "48").slice(1) })[0]).toBe(
      "off-track",
    );
  });
});
