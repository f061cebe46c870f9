import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadRegister, Source } from "../model.ts";
import { readRegister } from "./read-register.ts";
import { aDocument, aSource } from "./testing.ts";

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url), "utf8");
const plan = fixture("small-prose/plan.txt");

describe("a small plan in prose", () => {
  const expected = JSON.parse(fixture("small-prose/expected.json"));
  const register = readRegister(aSource(plan));
  test("the document", () => {
    const { confidence: _, places: __, ...document } = register.document;
    expect(document).toEqual(expected.document);
  });
  test("targets", () => {
    expect(
      register.targets.map((t) => [t.indicator, t.group, t.milestone, t.op, t.value, t.valueTo, t.unit, t.series, t.lines]),
    ).toEqual(expected.targets);
  });
  test("tasks", () => {
    expect(register.tasks.map((t) => [t.group, t.leads, t.coordinating, t.schedule.kind, t.schedule.to, t.lines])).toEqual(
      expected.tasks,
    );
  });
  test("reporting, responsibilities, duties, money", () => {
    expect(register.reporting).toMatchObject(expected.reporting);
    expect(register.responsibilities.map((r) => [r.body, r.duties])).toEqual(expected.responsibilities);
    expect(register.duties.map((d) => d.kind)).toEqual(expected.duties);
    expect(register.funding.map((f) => f.source)).toEqual(expected.funding);
  });
  test("a clean text decides its signs", () =>
    expect(register.targets.every((t) => !t.opUndecided && t.repairs.length === 0)).toBe(true));
});

describe("the same plan as OCR without Vietnamese letters leaves it", () => {
  const register = readRegister(aSource(fixture("garbled-ocr/plan.txt")));
  test("the head is restored where it is of a closed list", () => {
    expect(register.document).toMatchObject({ number: "15-KH/ĐU", type: "Kế hoạch", date: "2026-03-18", place: "Bén Mo" });
    expect(register.document.issuer).toMatch(/^Ban Thường vụ Đảng ủy xã /);
    expect(register.document.basis.map((b) => [b.number, b.date])).toEqual([
      ["57-NQ/TW", "2024-12-22"],
      ["40-KH/TU", "2026-02-05"],
    ]);
  });
  test("figures come from the print, the sign stays undecided", () => {
    expect(register.targets.map((t) => [t.milestone, t.op, t.value, t.opUndecided])).toEqual([
      [2027, ">=", 85, true],
      [2027, ">=", 60, true],
      [2027, ">=", 15, true],
      [2027, ">=", 90, true],
      [2030, "=", 100, false],
    ]);
  });
  test("groups, tasks and reports are found through the confusions", () => {
    expect(register.targets.map((t) => t.group)).toEqual(["infrastructure", "digital", "digital", "digital", "infrastructure"]);
    expect(register.tasks.map((t) => t.lines)).toEqual([
      [44, 45],
      [47, 47],
    ]);
    expect(register.tasks[0]?.schedule).toMatchObject({ kind: "month", to: "2026-09-20" });
    expect(register.reporting.map((r) => r.cadence)).toEqual(["quarterly", "half-yearly"]);
  });
  test("nothing is claimed with certainty", () =>
    expect(register.targets.every((t) => Object.values(t.confidence).every((c) => c < 0.95))).toBe(true));
});

function expectPlaced(register: ReadRegister, source: Source): void {
  const lines = source.text.split("\n").length;
  const placed = [
    ...register.targets,
    ...register.tasks,
    ...register.indicatorRows,
    ...register.reporting,
    ...register.duties,
    ...Object.values(register.document.places),
  ];
  for (const { lines: at, span } of placed) {
    expect(at[0]).toBeGreaterThanOrEqual(1);
    expect(at[1]).toBeGreaterThanOrEqual(at[0]);
    expect(at[1]).toBeLessThanOrEqual(lines);
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeLessThanOrEqual(source.text.length);
    expect(source.text.slice(0, span[0]).split("\n").length).toBe(at[0]);
    expect(source.text.slice(0, span[1]).split("\n").length).toBe(at[1]);
  }
  for (const record of [...register.targets, ...register.tasks])
    expect(record.raw).toBe(source.text.slice(record.span[0], record.span[1]));
  for (const doubt of register.anomalies) expect(doubt.lines[1]).toBeGreaterThanOrEqual(doubt.lines[0]);
}

describe("laws of reading", () => {
  const words = [
    "I. MỤC TIÊU",
    "2.1. Đến hết năm 2030",
    "- Có ≥ 5% a",
    "PHỤ LỤC I",
    "Nơi nhận:",
    "a) Hạ tầng:",
    "-",
    "*",
    "≥",
    "100%",
    "+ x",
    "Số 1-KH/ĐU",
    "đến",
    "1.1. ",
    "\t",
    "%",
    "T/M",
    "ngày 31/2/2026",
    "KẾ HOẠCH",
  ];
  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(...words),
    fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((w) => w.join(" ")),
  );

  test("no text makes it throw, and every record stands where it says", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom("text", "markdown", "docx"), (given, format) => {
        const source = aSource(given.map((l) => l.replace(/\n/g, " ")).join("\n"), format);
        expectPlaced(readRegister(source), source);
      }),
      { numRuns: 300 },
    );
  });
  test("a plan cut, doubled and shuffled by lines still reads", () => {
    const given = plan.split("\n");
    fc.assert(
      fc.property(fc.shuffledSubarray([...given, ...given]), (shuffled) => {
        const source = aSource(shuffled.join("\n"));
        expectPlaced(readRegister(source), source);
      }),
      { numRuns: 150 },
    );
  });
  test("tables of any cells read, and their rows stand where they say", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "STT",
        "Chỉ tiêu",
        "Nhiệm vụ",
        "Năm 2030",
        "2035-2045",
        "Đơn vị tính",
        "Cơ quan chủ trì",
        "Thời gian",
        "≥ 60%",
        "I",
        "1",
        "1.1",
        "-",
        "Có",
        "Tháng 5/2026",
        "UBND xã",
      ),
    );
    const row = fc.array(
      fc.record({ text: cell, columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 2 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.array(row, { maxLength: 4 }), (first, second) => {
        const plain = (rows: typeof first) => rows.map((r) => r.map((c) => ({ ...c, text: c.text.replace(/\n/g, " ") })));
        const source = aDocument(["I. MỤC TIÊU", plain(first), "II. NHIỆM VỤ", ...(second.length > 0 ? [plain(second)] : [])]);
        expectPlaced(readRegister(source), source);
      }),
      { numRuns: 200 },
    );
  });
  test("reading twice gives the same register", () => expect(readRegister(aSource(plan))).toEqual(readRegister(aSource(plan))));
});

test("every clause of the register stands in its words", () => expectPlaced(readRegister(aSource(plan)), aSource(plan)));
