import { describe, expect, test } from "vitest";
import { type Fields, type RegisterRecord, registerOf } from "#plans/rules/amendment-change.ts";
import { changeOfGiven } from "./amendment-given.ts";
import { compareReviews, reviewRegister } from "./amendment-review.ts";
import { tasksAsTheyStood } from "./amendment-tasks.ts";

const id = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";
const named = (name: string, of = id): RegisterRecord => ({ subject: "indicator", id: of, fields: { name, unit: "%" } });
const target = (year: number, value: string, over: Fields = {}): RegisterRecord => ({
  subject: "target",
  id: `${id}:${year}:0`,
  fields: { operator: ">=", value, unit: "%", recurring: null, milestoneTo: null, ...over },
});
const task = (over: Fields = {}): RegisterRecord => ({
  subject: "task",
  id: "v",
  fields: {
    ...{ text: "Lập sổ", scheduleKind: "year", scheduleFrom: null, scheduleTo: "2026", scheduleText: null, scheduleAlso: null },
    leads: [{ organisationId: null, written: "Văn phòng" }],
    ...over,
  },
});
const rules = (...records: RegisterRecord[]) => reviewRegister(registerOf(records)).map((one) => one.rule);

describe("a careful reader says", () => {
  test.each<[string, RegisterRecord[], string[]]>([
    ["nothing of targets that rise", [named("a"), target(2026, "60"), target(2030, "80")], []],
    ["that a later milestone asks for less", [named("a"), target(2026, "90"), target(2030, "80")], ["target-falls-back"]],
    [
      "nothing of a limit that is lowered",
      [named("a"), target(2026, "9", { operator: "<=" }), target(2030, "5", { operator: "<=" })],
      [],
    ],
    ["nothing of different units", [named("a"), target(2026, "90"), target(2030, "8", { unit: "lớp" })], []],
    ["that an indicator has no target", [named("a")], ["indicator-without-target"]],
    ["that a deadline lies beyond the last milestone", [named("a"), target(2025, "1"), task()], ["deadline-beyond-horizon"]],
    ["nothing of a deadline in the last span", [named("a"), target(2025, "1", { milestoneTo: 2030 }), task()], []],
    ["that nobody leads a task", [task({ leads: [] })], ["task-without-lead"]],
    [
      "that two indicators have one name",
      [named("Số hoá"), named("số hoá", other), target(2030, "1")],
      ["named-twice", "indicator-without-target"],
    ],
    ["nothing of targets whose indicator is gone", [target(2026, "90"), target(2030, "80")], []],
  ])("%s", (_name, records, expected) => {
    expect(rules(...records).sort()).toEqual([...expected].sort());
  });

  test("which findings come with an amendment, which go, and how many stay", () => {
    const before = registerOf([named("a"), target(2026, "90"), target(2030, "80"), task({ leads: [] })]);
    const after = registerOf([named("a"), target(2026, "70"), target(2030, "80"), task({ leads: [], scheduleTo: "2031" })]);
    const { introduced, resolved, staying } = compareReviews(before, after);
    expect([introduced.map((one) => one.rule), resolved.map((one) => one.rule), staying]).toEqual([
      ["deadline-beyond-horizon"],
      ["target-falls-back"],
      1,
    ]);
  });
});

describe("what a person sets", () => {
  const register = registerOf([target(2030, "80")]);
  const given = (after: Fields | null, recordId = `${id}:2030:0`) =>
    changeOfGiven(register, { subject: "target", recordId, after, isNew: false });

  test("becomes a change of the fields that differ", () => {
    expect(given({ value: "90", unit: "%", operator: ">=" })).toEqual({
      ok: true,
      value: { subject: "target", id: `${id}:2030:0`, action: "change", before: { value: "80" }, after: { value: "90" } },
    });
  });

  test("is no change where the number is only written otherwise", () => {
    expect(given({ value: "80.0" })).toEqual({ ok: true, value: null });
  });

  test("is refused where the record is not there or the value cannot be", () => {
    expect(given({ value: "90" }, `${id}:2031:0`)).toMatchObject({ refusal: { code: "AMENDMENT_RECORD_UNKNOWN" } });
    expect(given({ operator: "range" })).toMatchObject({ refusal: { data: { fields: ["valueTo"] } } });
  });
});

test("a task stands again as it stood, with its deadline and its lead", () => {
  const now = { ...taskRow, text: "Lập sổ mới", scheduleTo: "2027", dueOn: "2027-12-31" };
  const undoing = [
    {
      subject: "task",
      id,
      action: "change",
      before: {},
      after: { text: "Lập sổ", scheduleTo: "2026", leads: [{ organisationId: null, written: "Văn phòng" }] },
    } as const,
  ];
  const past = tasksAsTheyStood({ tasks: [now], bodies: [] }, undoing, () => null);
  expect(past.tasks).toEqual([taskRow]);
  expect(past.bodies).toMatchObject([{ role: "lead", bodyText: "Văn phòng" }]);
});

const taskRow = {
  id: id as never,
  planId: other,
  position: 1,
  number: null,
  heading: null,
  form: "prose",
  text: "Lập sổ",
  deliverable: null,
  scheduleKind: "year",
  scheduleFrom: null,
  scheduleTo: "2026",
  scheduleText: "",
  scheduleAlso: null,
  dueOn: "2026-12-31",
  raw: "",
  fromLine: 1,
  toLine: 1,
  spanFrom: 0,
  spanTo: 1,
  confidence: {},
  restored: {},
  recordState: "confirmed",
  revision: 2,
} as const;
