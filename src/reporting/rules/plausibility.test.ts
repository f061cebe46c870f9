import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import { numberTextOf } from "./actual-number.ts";
import { type PlausibilityFacts, unexplained, warningsOf } from "./plausibility.ts";

const indicatorId = asId<"indicator">("00000000-0000-4000-8000-000000000001");
const number = (value: string) => ({ value, numerator: null, denominator: null });
const ratio = (numerator: string, denominator: string) => ({ value: null, numerator, denominator });
const facts = (over: Partial<PlausibilityFacts>): PlausibilityFacts => ({
  indicatorId,
  measureKind: "count",
  unit: null,
  accumulation: "state",
  last: null,
  ...over,
});

test.each([
  ["an ordinary count", number("12"), facts({ last: number("10") }), []],
  [
    "a share above its whole",
    ratio("130", "100"),
    facts({ measureKind: "ratio" }),
    ["PERCENT_OUTSIDE_0_100", "NUMERATOR_ABOVE_DENOMINATOR"],
  ],
  ["a typed percentage above 100", number("101"), facts({ measureKind: "index", unit: "%" }), ["PERCENT_OUTSIDE_0_100"]],
  ["a count below zero", number("-1"), facts({}), ["NEGATIVE_VALUE"]],
  [
    "a cumulative count that falls",
    number("9"),
    facts({ accumulation: "cumulative", last: number("10") }),
    ["CUMULATIVE_BELOW_LAST"],
  ],
  [
    "a cumulative share may fall while its counts rise",
    ratio("148", "10210"),
    facts({ measureKind: "ratio", accumulation: "cumulative", last: ratio("112", "6683") }),
    [],
  ],
  [
    "a cumulative share of fewer cases than before",
    ratio("48", "10210"),
    facts({ measureKind: "ratio", accumulation: "cumulative", last: ratio("112", "6683") }),
    ["CUMULATIVE_BELOW_LAST"],
  ],
  ["a state may fall", number("9"), facts({ last: number("10") }), []],
  ["ten times as much is still quiet", number("100"), facts({ last: number("10") }), []],
  ["more than ten times as much", number("101"), facts({ last: number("10") }), ["JUMP_OVER_TENFOLD"]],
  ["less than a tenth", number("0.9"), facts({ last: number("10") }), ["JUMP_OVER_TENFOLD"]],
  ["something after zero", number("50"), facts({ last: number("0") }), []],
  ["no figure", { value: null, numerator: null, denominator: null }, facts({}), []],
  ["no number", number("nhiều"), facts({}), []],
] as const)("%s", (_name, entered, given, codes) => {
  expect(warningsOf(entered, given).map((warning) => warning.code)).toEqual(codes);
});

test("a sentence answers the warning", () => {
  const warnings = warningsOf(number("101"), facts({ last: number("10") }));
  expect(unexplained(warnings, [{ indicatorId, note: " " }])).toEqual(warnings);
  expect(unexplained(warnings, [{ indicatorId, note: "Sáp nhập ba đơn vị" }])).toEqual([]);
});

describe("the number of an actual", () => {
  test.each([
    ["a value", number("0.61"), "0.61"],
    ["a ratio is divided once", ratio("1", "8"), "12.5"],
    ["a ratio that does not end", ratio("1", "3"), "33.33333333333333333333"],
    ["a ratio of nothing is no number", ratio("0", "0"), null],
    ["nothing reported", { value: null, numerator: "1", denominator: null }, null],
  ])("%s", (_name, numbers, text) => {
    expect(numberTextOf(numbers)).toBe(text);
  });
});
