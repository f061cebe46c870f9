import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decimal } from "#kernel/decimal.ts";
import { numberText, readNumber } from "./read-number.ts";

describe("a figure typed in Vietnamese", () => {
  it.each([
    ["an empty cell says nothing", "", null],
    ["spaces alone say nothing", "   ", null],
    ["a whole number", "1287", "1287"],
    ["points part the thousands", "1.287", "1287"],
    ["millions", "12.345.678", "12345678"],
    ["a space parts the thousands too", "1 287", "1287"],
    ["so does a space that does not break", "1\u00a0287", "1287"],
    ["a comma parts the fraction", "0,61", "0.61"],
    ["thousands and a fraction", "1.287,5", "1287.5"],
    ["a fraction of three digits below one", "0,287", "0.287"],
    ["a fraction of three digits after thousands", "1.287,125", "1287.125"],
    ["four digits after the comma are a fraction", "12,3450", "12.3450"],
    ["below zero", "-3,2", "-3.2"],
    ["below zero with a long dash", "−3,2", "-3.2"],
    ["zero is a number", "0", "0"],
    ["leading zeros go", "007", "7"],
    ["spaces around", "  12,5 ", "12.5"],
  ])("%s: “%s”", (_name, typed, value) => {
    expect(readNumber(typed, "vi")).toEqual({ ok: true, value });
  });

  it.each([
    ["words", "khoảng 30", "NOT_A_NUMBER"],
    ["a part of a whole", "3/4", "NOT_A_NUMBER"],
    ["two commas", "1,2,3", "NOT_A_NUMBER"],
    ["groups that are not of three", "1.28.7", "NOT_A_NUMBER"],
    ["a fraction after a point after thousands", "1.287.5", "NOT_A_NUMBER"],
    ["a lone comma in front", ",5", "NOT_A_NUMBER"],
    ["a comma without a fraction", "5,", "NOT_A_NUMBER"],
    ["a power of ten", "1e5", "NOT_A_NUMBER"],
    ["a point as the fraction mark", "12.5", "WRONG_FRACTION_MARK"],
    ["a point after a long whole part", "1287.5", "WRONG_FRACTION_MARK"],
    ["a point after zero", "0.287", "WRONG_FRACTION_MARK"],
    ["a comma that could part thousands", "1,287", "TWO_READINGS"],
    ["thirty-one digits", "1".repeat(31), "TOO_LONG"],
    ["a percent sign where the unit is none", "12%", "NOT_A_PERCENTAGE"],
  ])("%s: “%s” is refused as %s", (_name, typed, code) => {
    expect(readNumber(typed, "vi")).toMatchObject({ ok: false, refusal: { code } });
  });

  it("a percent sign is accepted where the unit is a percentage", () => {
    expect(readNumber("63,8%", "vi", "% hộ")).toEqual({ ok: true, value: "63.8" });
  });

  it("a refusal says how to write what was meant", () => {
    expect(readNumber("12.5", "vi")).toMatchObject({ refusal: { data: { first: "12,5" } } });
    expect(readNumber("1,287", "vi")).toMatchObject({ refusal: { data: { first: "1.287", second: "1,2870" } } });
    expect(readNumber("1,2870", "vi")).toEqual({ ok: true, value: "1.2870" });
  });
});

test.each([
  ["1,287.5", "1287.5"],
  ["0.61", "0.61"],
] as const)("in English “%s” is %s", (typed, value) => {
  expect(readNumber(typed, "en")).toEqual({ ok: true, value });
});

test("every stored figure, written into its cell, reads back as itself", () => {
  const figures = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, places]) => decimal(units.toString()).div(decimal(10).pow(places)).toFixed());
  fc.assert(
    fc.property(figures, fc.constantFrom("vi" as const, "en" as const), (figure, language) => {
      const read = readNumber(numberText(figure, language), language);
      return read.ok && read.value !== null && decimal(read.value).eq(decimal(figure));
    }),
  );
});
