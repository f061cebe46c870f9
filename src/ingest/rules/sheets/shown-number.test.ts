import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownNumber } from "./shown-number.ts";

describe("a stored number reads as the sheet shows it", () => {
  test.each([
    ["a percentage", "0.65", "0%", "65%"],
    ["a percentage that is no exact binary fraction", "0.57999999999999996", "0%", "58%"],
    ["a percentage with decimals", "0.6525", "0.00%", "65,25%"],
    ["a percentage that drops empty decimals", "0.65", "0.##%", "65%"],
    ["a percentage over one", "1.0900000000000001", "0%", "109%"],
    ["no format", "0.30000000000000004", null, "0,3"],
    ["the general format", "72.4", "General", "72,4"],
    ["a third", "0.33333333333333331", "General", "0,333333333"],
    ["a whole number in scientific writing", "1.5E+6", null, "1500000"],
    ["a small number in scientific writing", "6.5000000000000002E-1", null, "0,65"],
    ["nought", "0", null, "0"],
    ["below nought", "-2.5", null, "-2,5"],
    ["thousands", "1234567", "#,##0", "1.234.567"],
    ["thousands and decimals", "1234.5", "#,##0.00", "1.234,50"],
    ["decimals that must stand", "0.7", "0.00", "0,70"],
    ["a half is rounded away from nought", "0.125", "0.00", "0,13"],
    ["what rounds to nought has no sign", "-0.001", "0.0", "0,0"],
    ["leading noughts", "7", "00", "07"],
    ["words beside the figure", "12", '0 "doanh nghiệp"', "12 doanh nghiệp"],
    ["a sign before the figure", "60", '"≥ "0', "≥ 60"],
    ["a sign and a percentage", "0.6", '"≥"\\ 0%', "≥ 60%"],
    ["general with a word", "5", 'General" sản phẩm"', "5 sản phẩm"],
    ["a currency in brackets", "1500000", "#,##0 [$₫-42A]", "1.500.000 ₫"],
    ["colours show nothing", "5", "[Red]0.0", "5,0"],
    ["millions", "25000000", '#,##0,,"  triệu"', "25 triệu"],
    ["negative numbers in brackets", "-12", "#,##0;(#,##0)", "(12)"],
    ["accounting shows a dash for nought", "0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"],
    ["accounting", "4200", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "4.200"],
    ["a condition", "0", '[=0]"Chưa có";0', "Chưa có"],
    ["the other side of a condition", "4", '[=0]"Chưa có";0', "4"],
    ["a fraction is shown as a decimal", "0.5", "# ?/?", "0,5"],
    ["powers of ten are shown in full", "12000", "0.00E+00", "12000"],
    ["text format", "21", "@", "21"],
  ] as const)("%s: %s under %s", (_, stored, format, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  test.each([
    ["the short date of any machine", "46055", "mm-dd-yy", "02/02/2026"],
    ["day, month and year in another order", "46055", "m/d/yyyy", "02/02/2026"],
    ["ISO", "46158", "yyyy\\-mm\\-dd", "16/05/2026"],
    ["month names", "46158", "[$-409]d-mmm-yy;@", "16/05/2026"],
    ["month and year", "45870", "mm/yyyy", "08/2025"],
    ["month and year with words", "45870", '"Tháng" m/yyyy', "Tháng 8/2025"],
    ["day, month and year with words", "45870", '"ngày" dd "tháng" mm "năm" yyyy', "ngày 01 tháng 08 năm 2025"],
    ["the year alone", "45870", "yyyy", "2025"],
    ["a date with its hour", "45870.75", "dd/mm/yyyy hh:mm", "01/08/2025 18:00"],
    ["an hour", "0.5", "h:mm", "12:00"],
    ["the last second of a day is still that day", "45870.999999999", "dd/mm/yyyy hh:mm", "01/08/2025 23:59"],
    ["before the leap day that never was", "1", "dd/mm/yyyy", "01/01/1900"],
    ["no day at all", "-4", "dd/mm/yyyy", "-4"],
  ] as const)("a date: %s", (_, stored, format, shown) => {
    expect(shownNumber(stored, format, false)).toBe(shown);
  });

  test("days may count from 1904", () => expect(shownNumber("44593", "dd/mm/yyyy", true)).toBe("02/02/2026"));
  test.each(["", "abc", "1e999", "--1", "0x10", "1,5"])("%j is no number", (text) => {
    expect(shownNumber(text, null, false)).toBeNull();
  });

  test("what was typed in hundredths comes back as it was typed, whatever the floating point made of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
        const typed = `${Math.trunc(Math.abs(hundredths) / 100)},${String(Math.abs(hundredths) % 100).padStart(2, "0")}`;
        const sign = hundredths < 0 ? "-" : "";
        expect(shownNumber(String(hundredths / 100), "0.00", false)).toBe(sign + typed);
        expect(shownNumber(String(hundredths / 10_000), "0.00%", false)).toBe(`${sign}${typed}%`);
      }),
    );
  });

  test("no format makes it throw", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: "grapheme" }), (value, format) => {
        shownNumber(String(value), format, false);
      }),
      { numRuns: 500 },
    );
  });
});
