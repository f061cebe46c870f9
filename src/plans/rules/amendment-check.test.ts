import { describe, expect, test } from "vitest";
import type { AmendmentChange, Fields, RegisterRecord } from "./amendment-change.ts";
import { registerOf, targetRecordId, targetSlot } from "./amendment-change.ts";
import { type AmendmentSituation, checkAmendment, mayBeApplied } from "./amendment-check.ts";
import { invalidFields, tidyFields } from "./amendment-values.ts";

const indicatorId = "00000000-0000-4000-8000-000000000001";
const targetId = `${indicatorId}:2030:0`;
const indicator: RegisterRecord = {
  subject: "indicator",
  id: indicatorId,
  fields: { name: "Hộ dân dùng Internet", group: "digital", rowLabel: null, unit: "%" },
};
const target: RegisterRecord = {
  subject: "target",
  id: targetId,
  fields: { operator: ">=", value: "60", valueTo: null, text: null, unit: "%", recurring: null, milestoneTo: null },
};
const raise: AmendmentChange = {
  subject: "target",
  id: targetId,
  action: "change",
  before: { value: "60" },
  after: { value: "75" },
};

const situation = (over: Partial<AmendmentSituation> = {}): AmendmentSituation => ({
  plan: { state: "in-force", issuedOn: "2025-09-05" },
  decision: { number: "12-QĐ/ĐU", issuedOn: "2026-02-20", issuer: "Đảng ủy", documentId: "d", effectiveOn: "2026-03-01" },
  changes: [raise],
  register: registerOf([indicator, target]),
  applied: [],
  lockedCutOffs: [],
  today: "2026-05-10",
  ...over,
});
const codes = (over: Partial<AmendmentSituation>) => checkAmendment(situation(over)).map((one) => one.code);
const decided = (over: Partial<AmendmentSituation["decision"]>) => ({ decision: { ...situation().decision, ...over } });

describe("an amendment", () => {
  test("with its decision, a day and a change that fits may be applied", () => {
    expect(checkAmendment(situation())).toEqual([]);
  });

  test.each<[string, Partial<AmendmentSituation>, string]>([
    ["of a plan that is not in force", { plan: { state: "draft", issuedOn: null } }, "PLAN_NOT_IN_FORCE"],
    ["that changes nothing", { changes: [] }, "NOTHING_AMENDED"],
    ["whose decision has no number", decided({ number: null }), "DECISION_NOT_NAMED"],
    ["whose decision is not on file", decided({ documentId: null }), "DECISION_NOT_ON_FILE"],
    ["without a day", decided({ effectiveOn: null }), "EFFECTIVE_DAY_MISSING"],
    ["before the plan's own day", decided({ effectiveOn: "2025-09-04" }), "EFFECTIVE_BEFORE_PLAN"],
    ["whose day has not come", decided({ effectiveOn: "2026-05-11" }), "EFFECTIVE_AFTER_TODAY"],
    ["of a record that is gone", { register: registerOf([indicator]) }, "RECORD_NOT_THERE"],
    [
      "written against an older register",
      { register: registerOf([indicator, { ...target, fields: { ...target.fields, value: "65" } }]) },
      "RECORD_CHANGED_MEANWHILE",
    ],
    ["that names a record twice", { changes: [raise, raise] }, "RECORD_NAMED_TWICE"],
    [
      "of a record that a later decision changed already",
      { applied: [{ effectiveOn: "2026-04-01", changes: [raise] }] },
      "RECORD_AMENDED_LATER",
    ],
    ["that sets what stands", { changes: [{ ...raise, after: { value: "60" } }] }, "NOTHING_DIFFERS"],
    ["with an impossible value", { changes: [{ ...raise, after: { value: "cao" } }] }, "VALUE_NOT_POSSIBLE"],
    [
      "of the target of an indicator that the same decision withdraws",
      { changes: [{ subject: "indicator", id: indicatorId, action: "withdraw", before: indicator.fields, after: null }, raise] },
      "INDICATOR_NOT_STANDING",
    ],
  ])("%s is held up", (_name, over, code) => {
    expect(codes(over)).toContain(code);
    expect(mayBeApplied(checkAmendment(situation(over)))).toBe(false);
  });

  test("inside a locked round is warned of, not held up", () => {
    const faults = checkAmendment(situation({ lockedCutOffs: ["2026-06-30", "2026-03-31", "2025-12-31"] }));
    expect(faults).toMatchObject([
      { code: "EFFECTIVE_IN_LOCKED_ROUND", severity: "warning", data: { cutOffOn: "2026-03-31", rounds: 2 } },
    ]);
    expect(mayBeApplied(faults)).toBe(true);
  });

  test("adds an indicator together with its first target", () => {
    const id = "00000000-0000-4000-8000-000000000002";
    const changes: AmendmentChange[] = [
      { subject: "indicator", id, action: "add", before: null, after: { name: "Chỉ tiêu mới", group: "digital" } },
      { subject: "target", id: `${id}:2030:0`, action: "add", before: null, after: { operator: "exists" } },
    ];
    expect(codes({ changes })).toEqual([]);
    expect(codes({ changes: changes.slice(1) })).toEqual(["INDICATOR_NOT_STANDING"]);
  });
});

const taskFields = { text: "Lập sổ", scheduleKind: "none", leads: [], supports: [] };
test.each<[string, AmendmentChange["subject"], Fields, Fields, string[]]>([
  [
    "a range whose ends are turned round",
    "target",
    { operator: "range", value: "9", valueTo: "4" },
    target.fields,
    ["value", "valueTo"],
  ],
  ["a range with one end", "target", { operator: "range" }, target.fields, ["valueTo"]],
  ["words that are not there", "target", { operator: "text" }, target.fields, ["text"]],
  ["no name", "indicator", { name: null }, indicator.fields, ["name"]],
  ["a group that is none", "indicator", { group: "sport" }, indicator.fields, ["group"]],
  ["a field that no decision changes", "indicator", { frequency: "monthly" }, indicator.fields, ["frequency"]],
  ["a deadline without its time", "task", { scheduleKind: "month" }, taskFields, ["scheduleTo"]],
  ["a day that is none", "task", { scheduleKind: "month", scheduleTo: "2026-02-30" }, taskFields, ["scheduleTo"]],
  ["a lead that names nobody", "task", { leads: [{ organisationId: null, written: " " }] }, taskFields, ["leads"]],
  ["a quarter", "task", { scheduleKind: "quarter", scheduleTo: "2026-Q3" }, taskFields, []],
])("%s", (_name, subject, after, standing, bad) => {
  expect(invalidFields({ subject, id: "x", action: "change", before: {}, after }, standing)).toEqual(bad);
});

test("values are kept in one notation", () => {
  expect(tidyFields("target", { value: " 85.00", unit: "", milestoneTo: 2035 })).toEqual({
    value: "85",
    unit: null,
    milestoneTo: 2035,
  });
});

test("a target is known by its indicator, its year and its place there", () => {
  const slot = targetSlot(targetId);
  expect(slot).toEqual({ indicatorId, milestoneYear: 2030, position: 0 });
  expect(slot && targetRecordId(slot)).toBe(targetId);
  expect(targetSlot("2030:0")).toBeNull();
});
