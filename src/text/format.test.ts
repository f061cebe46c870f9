import { describe, expect, it } from "vitest";
import { formatDay, formatDecimal, formatInstant, formatShare, officialDate } from "./format.ts";
import { periodLabel } from "./period-label.ts";
import { targetLabel } from "./target-label.ts";

describe("numbers", () => {
  it.each([
    ["0.61", "0,61", "0.61"],
    ["1287", "1.287", "1,287"],
    ["1234567.5", "1.234.567,5", "1,234,567.5"],
    ["60.00", "60", "60"],
    ["-12.5", "-12,5", "-12.5"],
    ["0", "0", "0"],
    ["999", "999", "999"],
  ])("%s is shown as %s in Vietnamese and %s in English", (value, vi, en) => {
    expect(formatDecimal(value, "vi")).toBe(vi);
    expect(formatDecimal(value, "en")).toBe(en);
  });

  it("a computed figure is rounded, a typed one is shown whole", () => {
    expect(formatDecimal("66.66666667", "vi", 2)).toBe("66,67");
    expect(formatDecimal("66.66666667", "vi")).toBe("66,66666667");
    expect(formatDecimal("-0.004", "vi", 2)).toBe("0");
  });

  it("a share stands with its parts, and nothing is divided by zero", () => {
    expect(formatShare(601, 1287, "vi")).toBe("46,7% (601/1.287)");
    expect(formatShare(0, 0, "vi")).toBeNull();
  });
});

describe("days and moments", () => {
  it.each([
    ["2026-09-05", "05/9/2026", "ngày 05 tháng 9 năm 2026"],
    ["2026-02-05", "05/02/2026", "ngày 05 tháng 02 năm 2026"],
    ["2026-11-25", "25/11/2026", "ngày 25 tháng 11 năm 2026"],
  ])("%s is %s, in official papers %s", (day, short, official) => {
    expect(formatDay(day, "vi")).toBe(short);
    expect(officialDate(day)).toBe(official);
  });

  it("an instant keeps its hour", () => {
    expect(formatInstant("2026-11-25T17:00", "vi")).toBe("17:00 ngày 25/11/2026");
    expect(formatInstant("2026-11-25T17:00", "en")).toBe("25 Nov 2026, 17:00");
  });
});

describe("periods", () => {
  it.each([
    ["2026Q3", "Quý III/2026", "Quarter 3, 2026"],
    ["2026-03", "Tháng 3/2026", "03/2026"],
    ["2026H1", "6 tháng đầu năm 2026", "First half of 2026"],
    ["2026-9M", "9 tháng đầu năm 2026", "First nine months of 2026"],
    ["2026", "Năm 2026", "Year 2026"],
  ])("%s", (id, vi, en) => {
    expect(periodLabel(id, "vi")).toBe(vi);
    expect(periodLabel(id, "en")).toBe(en);
  });
});

describe("targets", () => {
  const target = { operator: ">=", value: "60", valueTo: null, text: null, unit: "%", recurring: null } as const;
  it.each([
    ["a minimum", target, "≥ 60%"],
    ["a minimum with a unit in words", { ...target, unit: "lớp" }, "≥ 60 lớp"],
    ["a range", { ...target, operator: "range", value: "40", valueTo: "50", unit: null }, "40–50"],
    ["a place in a list", { ...target, operator: "top", value: "3", unit: null }, "Top 3"],
    ["an annual minimum", { ...target, value: "1", unit: null, recurring: "annual" }, "mỗi năm ≥ 1"],
    ["an exact value", { ...target, operator: "=", value: "100" }, "100%"],
    ["existence", { ...target, operator: "exists", value: null, unit: null }, "Có"],
    ["a target in words", { ...target, operator: "text", value: null, text: "Tiên tiến, hiện đại" }, "Tiên tiến, hiện đại"],
  ] as const)("%s", (_name, shown, label) => {
    expect(targetLabel(shown, "vi")).toBe(label);
  });
});
