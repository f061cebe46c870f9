import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDecimal } from "./exact-decimal.ts";

describe("the number that was printed", () => {
  test.each([
    ["a share with a decimal comma", 0.61, "đạt 0,61%", "0.61"],
    ["a whole number", 100, "100%", "100"],
    ["a large amount keeps all its digits", Number("12345678901234567"), "12.345.678.901.234.567 đồng", "12345678901234567"],
    ["a large amount that the words do not print is no number", 1e21, "rất lớn", null],
    ["a number that is none", Number.NaN, "", null],
    ["a tiny share is not written with an exponent", 0.0000001, "0,0000001", "0.0000001"],
  ])("%s", (_name, value, raw, expected) => {
    expect(exactDecimal(value, raw)).toBe(expected);
  });

  test("any decimal of up to twelve digits comes back as it was printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 999 }), (whole, part) => {
        const printed = `${whole}.${String(part).padStart(3, "0")}`.replace(/0+$/, "");
        expect(exactDecimal(Number(printed), printed.replace(".", ","))).toBe(printed);
      }),
    );
  });
});
