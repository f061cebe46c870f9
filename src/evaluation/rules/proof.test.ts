import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#kernel/canonical-json.ts";
import { periodDays } from "#periods/rules/period-days.ts";
import { accumulations, directions, frequencies, measureKinds, targetOperators } from "#plans/model.ts";
import { absences, answers } from "#reporting/model.ts";
import type { EvaluationInput } from "../model.ts";
import { anInput, aReading } from "../testing.ts";
import { forecast } from "./forecast.ts";
import { ruleVersion1 } from "./rule-version.ts";
import { judge, recompute } from "./verdict.ts";

const aNumber = fc.integer({ min: -2000, max: 20_000 }).map((n) => (n / 100).toFixed(2));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const aPeriodId = fc.oneof(
  fc.integer({ min: 2024, max: 2031 }).map(String),
  fc.tuple(fc.integer({ min: 2024, max: 2031 }), fc.integer({ min: 1, max: 4 })).map(([year, n]) => `${year}Q${n}`),
);
const aGivenReading = fc
  .record({
    periodId: aPeriodId,
    value: maybe(aNumber),
    numerator: maybe(aNumber),
    denominator: maybe(aNumber),
    answer: maybe(fc.constantFrom(...answers)),
    absence: maybe(fc.constantFrom(...absences)),
  })
  .map((reading) => ({ ...reading, ...periodDays(reading.periodId, "calendar") }));
const aGivenAim = fc.record({
  milestoneYear: fc.constantFrom(2025, 2027, 2030),
  milestoneTo: fc.constantFrom(null, null, 2032),
  operator: fc.constantFrom(...targetOperators),
  value: aNumber,
  valueTo: maybe(aNumber),
  recurring: fc.constantFrom(null, null, "annual" as const),
});
const anyInput: fc.Arbitrary<EvaluationInput> = fc.record({
  on: fc.constantFrom("2026-03-31", "2027-12-31", "2029-06-30", "2033-01-01"),
  milestoneYear: fc.constantFrom(null, 2027),
  measureKind: maybe(fc.constantFrom(...measureKinds)),
  direction: maybe(fc.constantFrom(...directions)),
  accumulation: maybe(fc.constantFrom(...accumulations)),
  frequency: maybe(fc.constantFrom(...frequencies)),
  baseline: maybe(fc.record({ value: maybe(aNumber), on: maybe(fc.constant("2025-03-31")) })),
  planStart: fc.constant("2025-05-13"),
  aims: fc.array(aGivenAim, { maxLength: 3 }),
  readings: fc.array(aGivenReading, { maxLength: 8 }),
  judgements: fc.array(
    fc.record({
      verdict: fc.constantFrom("met", "partly", "not-met"),
      on: fc.constantFrom("2026-01-01", "2028-01-01"),
      reason: fc.constant("r"),
    }),
    { maxLength: 2 },
  ),
});

test("anyone can recompute a verdict from its proof, byte for byte, also after it travelled as JSON", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const proof = judge(input, ruleVersion1);
      const bytes = canonicalJson(proof);
      expect(canonicalJson(recompute(proof))).toBe(bytes);
      expect(canonicalJson(recompute(JSON.parse(bytes)))).toBe(bytes);
    }),
  );
});

test("the order of readings, targets and judgements changes nothing", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const reversed = {
        ...input,
        aims: input.aims.toReversed(),
        readings: input.readings.toReversed(),
        judgements: input.judgements.toReversed(),
      };
      expect(canonicalJson(judge(reversed, ruleVersion1))).toBe(canonicalJson(judge(input, ruleVersion1)));
    }),
  );
});

test("two spellings of one number give one proof", () => {
  const judged = (value: string) => canonicalJson(judge(anInput({ readings: [aReading("2027", value)] }), ruleVersion1));
  expect(judged("50.00")).toBe(judged("50"));
});

test("mirroring an indicator (falling instead of rising) changes no verdict", () => {
  const values = fc.array(aNumber, { minLength: 1, maxLength: 6 });
  const minus = (value: string) => (value.startsWith("-") ? value.slice(1) : `-${value}`);
  fc.assert(
    fc.property(values, aNumber, aNumber, (reported, start, target) => {
      const judged = (mirror: (value: string) => string, operator: ">=" | "<=", direction: "up" | "down") =>
        judge(
          anInput({
            direction,
            baseline: { value: mirror(start), on: "2021-12-31" },
            aims: [{ milestoneYear: 2029, milestoneTo: null, operator, value: mirror(target), valueTo: null, recurring: null }],
            readings: reported.map((value, i) => aReading(String(2027 - i), mirror(value))),
          }),
          ruleVersion1,
        ).verdict;
      const [up, down] = [judged((value) => value, ">=", "up"), judged(minus, "<=", "down")];
      expect([down.code, down.way, down.dueWay]).toEqual([up.code, up.way, up.dueWay]);
    }),
  );
});

test("a forecast never throws and needs four actuals", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const seen = forecast(input, ruleVersion1);
      expect(seen === null || seen.actuals >= 4).toBe(true);
    }),
  );
});
