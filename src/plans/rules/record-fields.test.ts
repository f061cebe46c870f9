import { describe, expect, test } from "vitest";
import { canEditRecord, changedFields, editedIndicator, type IndicatorWords } from "./record-fields.ts";

const words: IndicatorWords = {
  ...{ name: "Tỷ lệ hồ sơ trực tuyến", rowLabel: null, group: "digital", groupTitle: null, unit: "%", leadTexts: ["Văn phòng"] },
  ...{ baselineValue: null, baselineText: null, baselineOn: null, direction: "up", frequency: "quarterly" },
  ...{ measureKind: "ratio", accumulation: "state", numeratorName: "Hồ sơ trực tuyến", denominatorName: "Tổng hồ sơ" },
};

describe("an edited indicator", () => {
  test("keeps what was not given, and a null empties a field", () => {
    const edited = editedIndicator(words, { name: "Tỷ lệ hồ sơ", unit: null, frequency: undefined });
    expect(edited).toMatchObject({ name: "Tỷ lệ hồ sơ", unit: null, frequency: "quarterly" });
    expect(changedFields(words, edited)).toEqual(["name", "unit"]);
  });

  test("that is no ratio any more loses its parts, and combines as its kind does", () => {
    const edited = editedIndicator(words, { measureKind: "count", accumulation: "per-period" });
    expect(edited).toMatchObject({ numeratorName: null, denominatorName: null, timeAggregation: "sum", unitAggregation: "sum" });
  });

  test("with the same leads in a new list has changed nothing", () => {
    expect(changedFields(words, editedIndicator(words, { leadTexts: ["Văn phòng"] }))).toEqual([]);
  });
});

describe("who may save", () => {
  const record = { id: "a", revision: 3, recordState: "candidate" as const };
  test.each([
    ["whoever looked at the newest one", record, 3, null],
    ["nobody who looked at an older one: the newer is shown", record, 2, "RECORD_CHANGED_MEANWHILE"],
    ["nobody where the record was rejected", { ...record, recordState: "rejected" as const }, 3, "RECORD_NOT_STANDING"],
  ])("is %s", (_name, standing, revision, code) => {
    const result = canEditRecord(standing, revision, { name: "Bản mới" });
    expect(result.ok ? null : result.refusal.code).toBe(code);
    if (code === "RECORD_CHANGED_MEANWHILE") {
      expect(result).toMatchObject({ refusal: { data: { revision: 3, name: "Bản mới" } } });
    }
  });
});
