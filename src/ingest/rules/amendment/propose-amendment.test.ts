import { describe, expect, test } from "vitest";
import type { Reading } from "#ingest/model.ts";
import { aReading, aRow, aTarget, aTask } from "#ingest/testing.ts";
import { type Fields, type RegisterRecord, registerOf } from "#plans/rules/amendment-change.ts";
import { draftRegister } from "../draft-register.ts";
import { proposeAmendment } from "./propose-amendment.ts";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const indicator = (n: number, name: string, over: Fields = {}): RegisterRecord => ({
  subject: "indicator",
  id: idOf(n),
  fields: {
    name,
    rowLabel: String(n),
    group: "digital",
    groupTitle: null,
    unit: "%",
    baselineValue: null,
    baselineText: null,
    baselineOn: null,
    ...over,
  },
});
const target = (n: number, year: number, value: string): RegisterRecord => ({
  subject: "target",
  id: `${idOf(n)}:${year}:0`,
  fields: { operator: ">=", value, valueTo: null, text: null, unit: "%", recurring: null, milestoneTo: null },
});
const task = (n: number, text: string, over: Fields = {}): RegisterRecord => ({
  subject: "task",
  id: idOf(n),
  fields: {
    ...{ text, number: null, heading: null, deliverable: null, scheduleKind: "year", scheduleFrom: null, scheduleTo: "2026" },
    ...{
      scheduleText: "Năm 2026",
      scheduleAlso: null,
      leads: [{ organisationId: null, written: "Văn phòng" }],
      supports: [],
      ...over,
    },
  },
});

const internet = "Tỷ lệ hộ gia đình dùng Internet cáp quang";
const forms = "Tỷ lệ hồ sơ trực tuyến toàn trình";
const standing = [
  indicator(1, internet),
  target(1, 2026, "60"),
  target(1, 2030, "80"),
  indicator(2, forms),
  target(2, 2030, "70"),
];
const tasks = [task(8, "Mở rộng mạng cáp quang đến từng thôn"), task(9, "Tổ chức tập huấn kỹ năng số cho cán bộ")];

function proposed(records: readonly RegisterRecord[], reading: Reading) {
  const draft = draftRegister(reading, "quyet-dinh.docx", () => null);
  if (!draft.ok) throw new Error(draft.refusal.code);
  let next = 100;
  const changes = proposeAmendment({ register: registerOf(records), draft: draft.value, newId: () => idOf(++next) });
  return changes.map(({ subject, id, action, before, after }) => ({ subject, id, action, before, after }));
}

const of = (name: string, milestone: number, value: number, over: object = {}) =>
  aTarget({ indicator: name, milestone, value, series: name, raw: `${name} đạt từ ${value}%`, ...over });
const reading = (given: Parameters<typeof aReading>[0]) => aReading({ targets: [], tasks: [], ...given });

describe("an amending paper proposes", () => {
  test("the new value of the target that it names, and nothing of what it does not mention", () => {
    expect(proposed([...standing, ...tasks], reading({ targets: [of(internet, 2030, 90)] }))).toEqual([
      { subject: "target", id: `${idOf(1)}:2030:0`, action: "change", before: { value: "80" }, after: { value: "90" } },
    ]);
  });

  test("nothing where the paper says what stands already", () => {
    expect(proposed(standing, reading({ targets: [of(internet, 2030, 80), of(forms, 2030, 70)].slice(0, 1) }))).toEqual([]);
  });

  test("a milestone that the indicator did not have", () => {
    expect(proposed(standing, reading({ targets: [of(internet, 2028, 75)] }))).toMatchObject([
      { subject: "target", id: `${idOf(1)}:2028:0`, action: "add", after: { value: "75", operator: ">=" } },
    ]);
  });

  test("an indicator that the plan did not have, with its targets", () => {
    const name = "Số thôn có tổ công nghệ số cộng đồng";
    expect(proposed(standing, reading({ targets: [of(name, 2030, 12, { unit: "thôn" })] }))).toMatchObject([
      { subject: "indicator", id: idOf(101), action: "add", after: { name, unit: "thôn" } },
      { subject: "target", id: `${idOf(101)}:2030:0`, action: "add", after: { value: "12" } },
    ]);
  });

  test("no sign that the print leaves open", () => {
    expect(proposed(standing, reading({ targets: [of(internet, 2030, 80, { op: ">", opUndecided: true })] }))).toEqual([]);
  });

  test("the new deadline and the new lead of a task, found by its words", () => {
    const schedule = { kind: "month", from: null, to: "2027-06", text: "Tháng 6/2027" } as const;
    const read = aTask({ text: "Mở rộng mạng cáp quang đến từng thôn", leads: ["Phòng Kinh tế"], schedule });
    expect(proposed([...standing, ...tasks], reading({ tasks: [read] }))).toMatchObject([
      {
        subject: "task",
        id: idOf(8),
        action: "change",
        before: { scheduleTo: "2026" },
        after: { scheduleTo: "2027-06", leads: [{ written: "Phòng Kinh tế" }] },
      },
    ]);
  });

  test("nothing of a deadline or a lead that the paper does not mention", () => {
    const read = aTask({ text: "Mở rộng mạng cáp quang đến từng thôn" });
    expect(proposed(tasks, reading({ tasks: [read] }))).toEqual([]);
  });

  test("a target by the row of a table, though its words changed", () => {
    const rows = [aRow({ row: 2, indicator: `${forms} của xã`, series: "r2" })];
    const targets = [aTarget({ indicator: `${forms} của xã`, milestone: 2030, value: 85, series: "r2", row: 2 })];
    expect(proposed(standing, reading({ targets, indicatorRows: rows }))).toMatchObject([
      { id: `${idOf(2)}:2030:0`, action: "change", after: { value: "85" } },
    ]);
  });

  test("to withdraw what a new wording of the whole plan no longer names", () => {
    const third = indicator(3, "Số sáng kiến được công nhận hằng năm", { unit: "sáng kiến" });
    const fourth = indicator(4, "Tỷ lệ thôn có nhà văn hóa kết nối mạng");
    const targets = [
      of(internet, 2026, 60),
      of(internet, 2030, 90),
      of(forms, 2030, 70),
      of("Số sáng kiến được công nhận hằng năm", 2030, 9, { unit: "sáng kiến" }),
    ];
    const changes = proposed([...standing, third, fourth], reading({ targets }));
    expect(changes.filter((one) => one.action === "withdraw").map((one) => one.id)).toEqual([idOf(4)]);
  });

  test("never a match across different scopes", () => {
    const primary = [indicator(5, "Tỷ lệ trường phổ thông dạy kỹ năng số"), target(5, 2030, "80")];
    const changes = proposed(primary, reading({ targets: [of("Tỷ lệ trường mầm non dạy kỹ năng số", 2030, 50)] }));
    expect(changes.map((one) => one.action)).toEqual(["add", "add"]);
  });
});
