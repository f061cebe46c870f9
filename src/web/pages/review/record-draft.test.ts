import { describe, expect, test } from "vitest";
import {
  differences,
  type IndicatorDraft,
  indicatorEdit,
  isDirty,
  rekeyed,
  type TargetDraft,
  type TaskDraft,
  taskEdit,
} from "./record-draft.ts";

const target: TargetDraft = {
  ...{ id: "a", key: "a", year: "2030", milestoneTo: null, operator: ">=", value: "85", valueTo: "" },
  ...{ text: "", unit: "%", recurring: null },
};
const saved: IndicatorDraft = {
  ...{ kind: "indicator", name: "Tỷ lệ hộ dùng Internet", unit: "%", baselineValue: "", baselineText: "" },
  ...{ measureKind: null, direction: null, accumulation: null, frequency: null, responsible: ["x"], targets: [target] },
};

describe("what an edit of an indicator sends", () => {
  test("is nothing but what differs, with numbers as this language writes them", () => {
    const draft: IndicatorDraft = {
      ...saved,
      ...{ name: " Tỷ lệ hộ ", baselineValue: "12,5", accumulation: "state" },
      targets: [{ ...target, value: "87,5" }],
    };
    expect(indicatorEdit(draft, saved, "vi")).toEqual({
      fields: { name: "Tỷ lệ hộ", baselineValue: "12.5", accumulation: "state" },
      targets: { set: [{ id: "a", milestoneYear: 2030, milestoneTo: null, operator: ">=", value: "87.5", ...rest }], remove: [] },
    });
    expect(indicatorEdit(saved, saved, "vi")).toEqual({ fields: {}, targets: { set: [], remove: [] } });
  });

  test("takes out targets that were taken out, and moves responsibility only when it moved", () => {
    expect(indicatorEdit({ ...saved, targets: [], responsible: ["y", "x"] }, saved, "vi")).toEqual({
      fields: {},
      targets: { set: [], remove: ["a"] },
      responsible: ["y", "x"],
    });
  });

  test.each([
    ["a number that cannot be read", { targets: [{ ...target, value: "tám lăm" }] }],
    ["a year that is none", { targets: [{ ...target, year: "30" }] }],
    ["a baseline that is words", { baselineValue: "chưa có" }],
  ])("is nothing at all with %s", (_name, changes) => {
    expect(indicatorEdit({ ...saved, ...changes }, saved, "vi")).toBeNull();
  });
});

const rest = { valueTo: null, text: null, unit: "%", recurring: null };

describe("a draft over a newer record", () => {
  const newer: IndicatorDraft = { ...saved, name: "Tỷ lệ hộ", targets: [{ ...target, id: "b", key: "b" }] };
  test("names the targets that stand now", () => {
    expect(rekeyed(saved, newer)).toMatchObject({ targets: [{ id: "b", value: "85" }] });
    expect(rekeyed(saved, { ...newer, targets: [] })).toMatchObject({ targets: [{ id: null }] });
  });
  test("is held against it field by field", () => {
    const said = (_field: string, value: unknown) => (typeof value === "string" ? value : "");
    expect(differences(saved, newer, said)).toEqual([{ field: "name", mine: saved.name, theirs: newer.name }]);
  });
});

test("an edit of a task sends what differs, and no body that names nobody", () => {
  const task: TaskDraft = {
    ...{ kind: "task", text: "Rà soát", number: "", deliverable: "", scheduleKind: "none", scheduleTo: "", scheduleText: "" },
    bodies: [],
  };
  const nobody = { role: "lead" as const, bodyText: null, organisationId: null, name: null };
  const draft: TaskDraft = {
    ...{ ...task, scheduleKind: "month", scheduleTo: "2026-12" },
    bodies: [nobody, { ...nobody, bodyText: "Văn phòng" }],
  };
  expect(isDirty(draft, task)).toBe(true);
  expect(taskEdit(draft, task)).toEqual({
    fields: { scheduleKind: "month", scheduleTo: "2026-12" },
    bodies: [{ role: "lead", bodyText: "Văn phòng", organisationId: null }],
  });
});
