import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, decimalText } from "#kernel/decimal.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { aggregationOf, type BodyFigure, readingsOf } from "./period-readings.ts";

const id = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const figure = (n: number, given: Partial<BodyFigure>): BodyFigure => ({
  ...{ organisationId: id(n), periodId: "2026Q1", on: "2026-03-31", note: "" },
  ...{ value: null, numerator: null, denominator: null, answer: null, absence: null },
  ...given,
});
const three = () => [id(1), id(2), id(3)];

describe("one reading from several bodies", () => {
  test("numerators and denominators are added, and who is missing is told", () => {
    const [reading] = readingsOf(
      [figure(1, { numerator: "1", denominator: "4" }), figure(2, { numerator: "3", denominator: "4" })],
      three,
      "ratio",
    );
    expect(reading?.reading).toMatchObject({ numerator: "4", denominator: "8", from: "2026-01-01", to: "2026-03-31" });
    expect(reading?.coverage).toEqual({ reported: 2, of: 3, missing: [id(3)] });
  });

  test.each([
    ["all say yes", ["yes", "yes", "yes"], "yes"],
    ["one says no", ["yes", "no", null], "no"],
    ["one has not said", ["yes", "yes", null], null],
    ["all see it met", ["met", "met", "met"], "met"],
    ["one sees it partly met", ["met", "partly", "met"], "partly"],
    ["none sees it met", ["not-met", "not-met", "not-met"], "not-met"],
  ] as const)("%s", (_name, answers, expected) => {
    const figures = answers.flatMap((answer, i) => (answer === null ? [] : [figure(i + 1, { answer })]));
    expect(readingsOf(figures, three, "none")[0]?.reading.answer).toBe(expected);
  });

  test("the figure of a single body is taken as it is, also where bodies would not add up", () => {
    const [reading] = readingsOf([figure(1, { value: "3" })], () => [id(1)], "none");
    expect(reading?.reading.value).toBe("3");
  });

  test("ranks of several bodies make no number and keep their coverage", () => {
    const [reading] = readingsOf([figure(1, { value: "3" }), figure(2, { value: "5" })], three, "none");
    expect(reading?.reading).toMatchObject({ value: null, answer: null });
    expect(reading?.coverage.reported).toBe(2);
  });

  test("“không phát sinh” of all is that, and one body without data leaves the whole without", () => {
    const absent = (...absences: readonly ("nothing-arose" | "no-data")[]) =>
      readingsOf(
        absences.map((absence, i) => figure(i + 1, { absence })),
        three,
        "sum",
      )[0]?.reading.absence;
    expect(absent("nothing-arose", "nothing-arose")).toBe("nothing-arose");
    expect(absent("nothing-arose", "no-data")).toBe("no-data");
  });

  test("the total of counts is the sum of the bodies, whatever their order", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, (values) => {
        const figures = values.map((value, i) => figure(i + 1, { value: String(value) }));
        const owing = () => values.map((_, i) => id(i + 1));
        const total = readingsOf(figures, owing, "sum")[0]?.reading.value;
        expect(total).toBe(decimalText(values.reduce((sum, value) => sum.plus(value), decimal(0))));
        expect(readingsOf(figures.toReversed(), owing, "sum")[0]?.reading.value).toBe(total);
      }),
    );
  });
});

test.each([
  ["ratio", null, "ratio"],
  ["count", null, "sum"],
  ["rank", null, "none"],
  ["count", "none", "none"],
] as const)("%s decided as %s adds up as %s", (measureKind, decided, expected) => {
  expect(aggregationOf(measureKind, decided)).toBe(expected);
});
