import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, decimalText } from "./decimal.ts";
import { isShortest, percentText, roundText } from "./decimal-text.ts";

const texts = fc.stringMatching(/^-?[0-9]{1,12}(\.[0-9]{1,8})?$/);

test("rounding a text is what the calculating library does, half away from zero", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 6 }), (text, digits) => {
      expect(decimal(roundText(text, digits)).eq(decimal(text).toDecimalPlaces(digits, 4))).toBe(true);
    }),
  );
});

test("a share of counts is the exact quotient, rounded once", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 4 }),
      (part, whole, digits) => {
        const exact = decimal(part).times(100).div(decimal(whole)).toDecimalPlaces(digits, 4);
        expect(decimalText(decimal(percentText(part, whole, digits)))).toBe(decimalText(exact));
      },
    ),
  );
});

test.each([
  ["0.5", 0, "1"],
  ["-0.05", 1, "-0.1"],
  ["9.995", 2, "10.00"],
  ["12", 3, "12"],
])("%s to %i digits is %s", (text, digits, rounded) => {
  expect(roundText(text, digits)).toBe(rounded);
});

test("a text is the shortest of its number when the library that calculates writes it the same", () => {
  const isWrittenSo = (text: string) => decimalText(decimal(text)) === text;
  fc.assert(fc.property(texts, (text) => isShortest(text) === isWrittenSo(text)));
  for (const text of ["0", "0.0", "00", "007", "1.50", "-0.5", "0.05", "100"]) expect(isShortest(text)).toBe(isWrittenSo(text));
});
