import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { UnitAggregation } from "#plans/model.ts";
import type { RollUpPart } from "../model.ts";
import { coverageOf, partOf, rollUp, totalOf } from "./roll-up.ts";

const body = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const ratio = (numerator: string, denominator: string) => ({ value: null, numerator, denominator });
const count = (value: string) => ({ value, numerator: null, denominator: null });

test("percentages are never averaged: 1 of 2 and 90 of 98 are 91 of 100", () => {
  const total = rollUp([partOf(body(1), ratio("1", "2"), "ratio"), partOf(body(2), ratio("90", "98"), "ratio")], "ratio");
  expect(totalOf(total)).toBe("91");
});

test.each([
  ["counts add up", "sum", [count("3"), count("4.5"), null], "7.5", 2],
  ["zero is a report", "sum", [count("0"), null, null], "0", 1],
  ["nobody reported: no number, not zero", "sum", [null, null], null, 0],
  ["a percentage typed without its parts cannot be added", "ratio", [count("75"), ratio("1", "4")], "25", 1],
  ["ranks and indices do not roll up, but are covered", "none", [count("3"), count("9")], null, 2],
] as const)("%s", (_name, how, reported, total, covered) => {
  const parts = reported.map((numbers, i) => partOf(body(i), numbers, how));
  const whole = rollUp(parts, how);
  expect(totalOf(whole)).toBe(total);
  expect(coverageOf(whole)).toMatchObject({ reported: covered, of: reported.length });
});

test("the missing are named", () => {
  const whole = rollUp([partOf(body(1), count("3"), "sum"), partOf(body(2), null, "sum")], "sum");
  expect(coverageOf(whole)).toEqual({ reported: 1, of: 2, missing: [body(2)] });
});

describe("laws of totals", () => {
  const aNumber = fc.integer({ min: 0, max: 1_000_000 }).map((n) => String(n / 8));
  const someParts = fc.tuple(
    fc.constantFrom<UnitAggregation>("sum", "ratio", "none"),
    fc.array(
      fc.option(
        fc.record({
          value: fc.option(aNumber, { nil: null }),
          numerator: fc.option(aNumber, { nil: null }),
          denominator: fc.option(aNumber, { nil: null }),
        }),
        { nil: null },
      ),
      { maxLength: 12 },
    ),
  );
  const partsOf = ([how, reported]: readonly [UnitAggregation, readonly Parameters<typeof partOf>[1][]]): RollUpPart[] =>
    reported.map((numbers, i) => partOf(body(i), numbers, how));

  test("the order of adding changes nothing", () => {
    fc.assert(
      fc.property(someParts, (given) => {
        const parts = partsOf(given);
        expect(rollUp(parts.toReversed(), given[0])).toEqual(rollUp(parts, given[0]));
      }),
    );
  });
  test("adding by groups first changes nothing", () => {
    fc.assert(
      fc.property(someParts, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }), (given, groupOf) => {
        const parts = partsOf(given);
        const groups = [0, 1, 2, 3].map((group) =>
          rollUp(
            parts.filter((_, i) => groupOf[i] === group),
            given[0],
          ),
        );
        expect(rollUp(groups, given[0])).toEqual(rollUp(parts, given[0]));
      }),
    );
  });
  test("every body is either reported or missing", () => {
    fc.assert(
      fc.property(someParts, (given) => {
        expect(coverageOf(rollUp(partsOf(given), given[0])).of).toBe(given[1].length);
      }),
    );
  });
});
