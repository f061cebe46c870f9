import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { aReading, aRow, aTarget, aTask, type ReadingGiven } from "../testing.ts";
import { draftRegister, type Resolve, withLearnedNames } from "./draft-register.ts";

const office: OrganisationId = asId("00000000-0000-4000-8000-000000000001");
const resolve: Resolve = (written) => (written.startsWith("Văn phòng") ? office : null);

function draftOf(given: ReadingGiven) {
  const drafted = draftRegister(aReading(given), "ke-hoach.docx", resolve);
  if (!drafted.ok) throw new Error(drafted.refusal.code);
  return drafted.value;
}

test("a short name that the document explains is asked for by its long name", () => {
  const reading = aReading({ text: "Giao Văn phòng Đảng ủy xã (sau đây gọi tắt là Cơ quan thường trực) tổng hợp." });
  const asked = withLearnedNames(reading, resolve);
  expect(["Cơ quan thường trực", "Cơ quan khác"].map(asked)).toEqual([office, null]);
});

describe("indicators from candidates", () => {
  test("targets of one series are one indicator with its milestones", () => {
    const { indicators } = draftOf({
      targets: [aTarget({ milestone: 2025, value: 60 }), aTarget({ milestone: 2030, value: 80.5 })],
    });
    expect(indicators).toHaveLength(1);
    expect(indicators[0]?.targets.map(({ milestoneYear, value }) => [milestoneYear, value])).toEqual([
      [2025, "60"],
      [2030, "80.5"],
    ]);
  });

  test("the name that was read most surely is the indicator's name", () => {
    const sure = (indicator: string, milestone: number, share: number) =>
      aTarget({ indicator, milestone, confidence: { indicator: share } });
    const { indicators } = draftOf({ targets: [sure("Tỷ lệ hồ so", 2025, 0.4), sure("Tỷ lệ hồ sơ", 2030, 0.9)] });
    expect(indicators[0]?.name).toBe("Tỷ lệ hồ sơ");
  });

  test("two thresholds at one milestone stand side by side", () => {
    const { indicators } = draftOf({ targets: [aTarget({ value: 60 }), aTarget({ value: 90, op: "<=" })] });
    expect(indicators[0]?.targets.map(({ position, operator }) => [position, operator])).toEqual([
      [0, ">="],
      [1, "<="],
    ]);
  });

  test("a table row gives label, baseline and leads; a month speaks for its last day", () => {
    const row = aRow({ row: "11.1", baseline: { date: "2025-03", text: "0,61%", value: 0.61 }, leads: ["Văn phòng"] });
    const { indicators } = draftOf({ targets: [aTarget({ row: "11.1" })], indicatorRows: [row] });
    expect(indicators[0]).toMatchObject({
      rowLabel: "11.1",
      baselineValue: "0.61",
      baselineText: "0,61%",
      baselineOn: "2025-03-31",
    });
    expect(indicators[0]?.leads).toEqual(["Văn phòng"]);
  });

  test("a row that only holds its sub-rows together is no indicator; a lonely row without targets is one", () => {
    const rows = [
      aRow({ row: 11, series: "s11" }),
      aRow({ row: "11.1", series: "s1" }),
      aRow({ row: 12, series: "s12", span: [20, 30] }),
    ];
    expect(draftOf({ indicatorRows: rows }).indicators.map((one) => one.rowLabel)).toEqual(["11.1", "12"]);
  });

  test("indicators follow the document, whatever the order of the candidates", () => {
    const at = (series: string, from: number) => aTarget({ series, indicator: series, span: [from, from + 5] });
    expect(draftOf({ targets: [at("b", 50), at("a", 10)] }).indicators.map((one) => one.name)).toEqual(["a", "b"]);
  });

  test("an operator without its number becomes words for a person, never a made-up number", () => {
    const { indicators } = draftOf({ targets: [aTarget({ value: null })] });
    expect(indicators[0]?.targets[0]).toMatchObject({ operator: "text", value: null, opUndecided: true, text: aTarget().raw });
  });

  test("a milestone that is no plan year is left out and found fault with", () => {
    const { indicators, findings } = draftOf({ targets: [aTarget({ milestone: 25 }), aTarget()] });
    expect(indicators[0]?.targets).toHaveLength(1);
    expect(findings.map((finding) => finding.rule)).toEqual(["milestone-out-of-range"]);
  });
});

describe("tasks, links and what stands around them", () => {
  test("a month's deadline is its last day; a task without a time has none", () => {
    const dated = aTask({ schedule: { kind: "month", from: null, to: "2026-02", text: "Tháng 2/2026" } });
    expect(draftOf({ tasks: [dated, aTask()] }).tasks.map((task) => task.dueOn)).toEqual(["2026-02-28", null]);
  });

  test("a body that two written names mean leads once; the second name stays as words", () => {
    const { tasks } = draftOf({ tasks: [aTask({ leads: ["Văn phòng Đảng ủy", "Văn phòng", "Các chi bộ"] })] });
    expect(tasks[0]?.bodies.map((body) => body.organisationId)).toEqual([office, null, null]);
  });

  test("the ground that the title names is carried out, others are cited", () => {
    const basis = [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "03-CTr/TU", date: "ngày lạ", issuer: null },
    ];
    const { links } = draftOf({ document: { basis } });
    expect(links.map((link) => [link.kind, link.issuedOn])).toEqual([
      ["carries-out", "2024-12-22"],
      ["cites", null],
    ]);
  });

  test("documents that are changed in part, or only named, are links too", () => {
    const named = (number: string) => [{ number, date: "2025-03-02", issuer: null }];
    const { links } = draftOf({ document: { basis: [], amends: named("03-KH/ĐU"), cites: named("15/BC-UBND") } });
    expect(links.map((link) => [link.kind, link.number])).toEqual([
      ["amends", "03-KH/ĐU"],
      ["cites", "15/BC-UBND"],
    ]);
  });

  test("a paper without a readable title is called by its file", () => {
    expect(draftOf({ document: { type: null, subject: null } }).title).toBe("ke-hoach.docx");
  });

  test("a plan without a single indicator is a plan, with a finding", () => {
    const { indicators, findings } = draftOf({ targets: [] });
    expect(indicators).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toEqual(["plan-without-indicators"]);
  });

  test("a paper with neither targets nor tasks is no plan", () => {
    expect(draftRegister(aReading({ targets: [], tasks: [] }), "thu.txt", resolve)).toMatchObject({
      ok: false,
      refusal: { code: "PLAN_HAS_NOTHING" },
    });
  });
});
