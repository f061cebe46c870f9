import excel from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { IndicatorRow, TargetRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { Language } from "#text/words.ts";
import { markPlanWorkbook } from "../operations/mark-plan-workbook.ts";
import { type ReadSheet, readPlanWorkbook } from "../operations/read-plan-workbook.ts";
import { indicatorChanges } from "../rules/sheet/indicator-rows.ts";
import type { SheetSetting } from "../rules/sheet/sheet-changes.ts";
import { sheetWordsOf } from "../rules/sheet/sheet-words.ts";
import { taskChanges } from "../rules/sheet/task-rows.ts";
import { type PlanRows, writePlanWorkbook } from "./plan-workbook.ts";

const idAt = (at: number, kind = "0") => `00000000-0000-4000-8000-${kind}${String(at).padStart(11, "0")}`;
const office = asId<"organisation">(idAt(1, "9"));
const place = { lines: { from: 1, to: 1 }, span: { from: 0, to: 1 } };

const aTarget = (over: Partial<TargetRow> = {}): TargetRow => ({
  ...{ id: idAt(1, "5"), milestoneYear: 2030, milestoneTo: null, operator: ">=", value: "60.5", valueTo: null, text: null },
  ...{ unit: "%", recurring: null, opUndecided: false, raw: "đạt", repairs: [], place, confidence: null },
  ...over,
});

const anIndicator = (over: Partial<IndicatorRow> = {}): IndicatorRow => ({
  ...{ id: idAt(1), position: 1, rowLabel: "1.1", name: "Tỷ lệ hộ dân dùng Internet", group: "digital", groupTitle: null },
  ...{ unit: "%", measureKind: "ratio", numeratorName: "số hộ", denominatorName: null, direction: "up", accumulation: null },
  ...{ frequency: "quarterly", baseline: { value: "41.3", text: null, on: "2025-03-31" }, targets: [aTarget()] },
  ...{ responsible: [{ organisationId: office, name: "Phòng Kinh tế", written: null }] },
  ...{ recordState: "candidate", revision: 3, place: null },
  ...over,
});

const aTask = (over: Partial<TaskRow> = {}): TaskRow => ({
  ...{ id: idAt(1, "7"), position: 1, number: "007", heading: "I. Hạ tầng", text: "Lập trung tâm dữ liệu", form: "prose" },
  leads: [{ organisationId: null, name: "Sở KH&CN", written: "Sở KH&CN" }],
  ...{ supports: [], monitors: [], deciders: [], deliverable: null, dueOn: "2026-12-31", state: "not-started" },
  schedule: { kind: "month", from: null, to: "2026-12", text: "T12/2026", also: null },
  ...{ timeliness: "open-in-time", percent: null, result: null, updatedInPeriod: null, raw: "", recordState: "candidate" },
  ...{ revision: 1, sixClear: { mark: 3, gaps: [] }, place, confidence: null },
  ...over,
});

const settingIn = (language: Language): SheetSetting => ({
  words: sheetWordsOf(language),
  bodyNamed: (name) => (name === "Văn phòng" ? { outcome: "one", organisationId: office } : { outcome: "unknown" }),
});

async function readBack(rows: PlanRows, edit: (workbook: excel.Workbook) => void = () => undefined, language: Language = "vi") {
  const workbook = new excel.Workbook();
  // exceljs declares a Buffer of its own kind; it takes any bytes.
  await workbook.xlsx.load((await writePlanWorkbook(rows, language)) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  edit(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return { bytes, ...outcomesOf(await readPlanWorkbook(bytes), rows) };
}

function outcomesOf(sheets: readonly ReadSheet[], rows: PlanRows) {
  const given = (kind: string) => sheets.find((sheet) => sheet.kind === kind);
  const setting = (kind: string) => settingIn(given(kind)?.language ?? "vi");
  return {
    sheets,
    indicators: indicatorChanges(given("indicators")?.rows ?? [], rows.indicators, setting("indicators")),
    tasks: taskChanges(given("tasks")?.rows ?? [], rows.tasks, setting("tasks")),
  };
}

const nothing = (of: number) => ({ changes: [], faults: [], unchanged: of, missing: 0 });
const first: PlanRows = { indicators: [anIndicator()], tasks: [aTask()] };
const column = (sheet: excel.Worksheet | undefined, heading: string) => {
  let found = 0;
  sheet?.getRow(1).eachCell((cell, at) => {
    if (cell.value === heading) found = at;
  });
  return found;
};
const put = (sheetName: string, row: number, heading: string, value: excel.CellValue) => (workbook: excel.Workbook) => {
  const sheet = workbook.getWorksheet(sheetName);
  const cell = sheet?.getCell(row, column(sheet, heading));
  if (cell !== undefined) cell.value = value;
};

describe("the Excel file of a plan", () => {
  test("holds text as text, a day as a date, a number as a number, and hides the codes", async () => {
    const workbook = new excel.Workbook();
    const bytes = await writePlanWorkbook({ ...first, tasks: [aTask({ text: "=1+1" })] }, "vi");
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet("Chỉ tiêu");
    const at = (heading: string) => sheet?.getCell(2, column(sheet, heading)).value;
    expect(at("Hiện trạng (số)")).toBe(41.3);
    expect(at("Ngày của hiện trạng")).toEqual(new Date("2025-03-31"));
    expect(at("Mốc 2030")).toBe("≥ 60,5");
    expect(sheet?.getColumn(1).hidden).toBe(true);
    expect(sheet?.getCell(2, column(sheet, "Loại đo")).dataValidation).toMatchObject({ type: "list" });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const tasks = workbook.getWorksheet("Nhiệm vụ");
    expect(tasks?.getCell(2, column(tasks, "Nhiệm vụ")).value).toBe("=1+1");
    expect(tasks?.getCell(2, column(tasks, "Số")).value).toBe("007");
  });

  test("down and up again changes nothing", async () => {
    const { indicators, tasks } = await readBack(first);
    expect(indicators).toEqual(nothing(1));
    expect(tasks).toEqual(nothing(1));
  });

  test.each<[string, string, string, excel.CellValue, unknown]>([
    ["nothing", "Indicators", "Unit", "%", null],
    ["a target", "Indicators", "Milestone 2030", "≥ 1,065.5", { targets: { set: [{ operator: ">=", value: "1065.5" }] } }],
    ["a number", "Indicators", "Baseline (number)", 42.25, { fields: { baselineValue: "42.25" } }],
    ["a word of the list", "Indicators", "Frequency", "Yearly", { fields: { frequency: "yearly" } }],
    ["a bare number", "Indicators", "Milestone 2030", 70.5, { targets: { set: [{ operator: ">=", value: "70.5" }] } }],
    ["a body", "Indicators", "Responsible", "Văn phòng", { responsible: [office] }],
    ["a text", "Tasks", "Product", "A report", { fields: { deliverable: "A report" } }],
  ])("written in English is read in English: %s", async (_name, sheet, heading, value, edit) => {
    const { sheets, indicators, tasks } = await readBack(first, put(sheet, 2, heading, value), "en");
    expect(sheets.map((one) => one.language)).toEqual(["en", "en"]);
    const outcome = sheet === "Tasks" ? tasks : indicators;
    expect(outcome.faults).toEqual([]);
    expect(outcome.changes.map((one) => one.edit)).toMatchObject(edit === null ? [] : [edit]);
  });

  test("with one heading in the other language is still read in the language of the rest", async () => {
    const { sheets, indicators } = await readBack(
      first,
      (workbook) => {
        const sheet = workbook.getWorksheet("Indicators");
        const cell = sheet?.getCell(1, column(sheet, "Unit"));
        if (cell !== undefined) cell.value = "Đơn vị tính";
      },
      "en",
    );
    expect([sheets[0]?.language, indicators.changes, indicators.faults]).toEqual(["en", [], []]);
  });

  test("in English comes back with its faults in English", async () => {
    const { bytes, indicators } = await readBack(first, put("Indicators", 2, "Frequency", "now and then"), "en");
    const marked = new excel.Workbook();
    const file = await markPlanWorkbook(bytes, [{ kind: "indicators", faults: indicators.faults }]);
    await marked.xlsx.load(file as unknown as Parameters<typeof marked.xlsx.load>[0]);
    const sheet = marked.getWorksheet("Indicators");
    expect(sheet?.getCell(2, column(sheet, "Fault")).value).toMatch(/^Frequency: “now and then” is not in the list/);
  });

  test.each<[string, string, string, excel.CellValue, unknown]>([
    ["a target with a comma", "Chỉ tiêu", "Mốc 2030", "≥ 65,5", { targets: { set: [{ operator: ">=", value: "65.5" }] } }],
    [
      "a target as a bare number keeps its sign",
      "Chỉ tiêu",
      "Mốc 2030",
      70,
      { targets: { set: [{ operator: ">=", value: "70" }] } },
    ],
    ["a range", "Chỉ tiêu", "Mốc 2030", "40–50", { targets: { set: [{ operator: "range", value: "40", valueTo: "50" }] } }],
    ["a rank", "Chỉ tiêu", "Mốc 2030", "Top 3", { targets: { set: [{ operator: "top", value: "3" }] } }],
    ["words", "Chỉ tiêu", "Mốc 2030", "Toàn thành phố", { targets: { set: [{ operator: "text", text: "Toàn thành phố" }] } }],
    ["an emptied target", "Chỉ tiêu", "Mốc 2030", null, { targets: { set: [], remove: [idAt(1, "5")] } }],
    ["a number", "Chỉ tiêu", "Hiện trạng (số)", 42.25, { fields: { baselineValue: "42.25" } }],
    ["a day", "Chỉ tiêu", "Ngày của hiện trạng", new Date("2025-12-31"), { fields: { baselineOn: "2025-12-31" } }],
    ["a word of the list", "Chỉ tiêu", "Tần suất", "Năm", { fields: { frequency: "yearly" } }],
    ["a body by its name", "Chỉ tiêu", "Chịu trách nhiệm", "Văn phòng", { responsible: [office] }],
    ["a quarter", "Nhiệm vụ", "Thời hạn", "Quý II/2027", { fields: { scheduleKind: "quarter", scheduleTo: "2027-Q2" } }],
    [
      "words of bodies",
      "Nhiệm vụ",
      "Phối hợp",
      "UBND các xã",
      { bodies: [{ role: "lead" }, { role: "support", bodyText: "UBND các xã" }] },
    ],
  ])("%s typed into it becomes an edit", async (_name, sheet, heading, value, edit) => {
    const { indicators, tasks } = await readBack(first, put(sheet, 2, heading, value));
    const outcome = sheet === "Chỉ tiêu" ? indicators : tasks;
    expect(outcome.faults).toEqual([]);
    expect(outcome.changes).toMatchObject([{ row: 2, edit }]);
  });

  test.each<[string, string, string, excel.CellValue, string]>([
    ["an empty name", "Chỉ tiêu", "Chỉ tiêu", null, "NAME_MISSING"],
    ["a word that is in no list", "Chỉ tiêu", "Tần suất", "thỉnh thoảng", "NOT_IN_LIST"],
    ["a number in two readings", "Chỉ tiêu", "Hiện trạng (số)", "1,287", "TWO_READINGS"],
    ["a day that is none", "Chỉ tiêu", "Ngày của hiện trạng", "31/02/2026", "NOT_A_DAY"],
    ["a sign without a number", "Chỉ tiêu", "Mốc 2030", "≥ sáu mươi", "TARGET_UNREADABLE"],
    ["a reversed range", "Chỉ tiêu", "Mốc 2030", "50–40", "TARGET_RANGE_REVERSED"],
    ["a body that nobody knows", "Chỉ tiêu", "Chịu trách nhiệm", "Phòng Không Có", "BODY_UNKNOWN"],
    ["a code of another plan", "Nhiệm vụ", "Mã", idAt(9, "7"), "RECORD_UNKNOWN"],
    ["a code that was spoilt", "Nhiệm vụ", "Mã", "abc", "RECORD_UNKNOWN"],
    ["an error of Excel", "Nhiệm vụ", "Sản phẩm", { error: "#REF!" }, "CELL_IS_ERROR"],
  ])("%s is a fault of its row, and the file comes back with it in words", async (_name, sheet, heading, value, code) => {
    const { bytes, sheets, indicators, tasks } = await readBack(first, put(sheet, 2, heading, value));
    const all = [...sheets.flatMap((one) => one.faults), ...indicators.faults, ...tasks.faults];
    expect(all.map((fault) => [fault.row, fault.code])).toContainEqual([2, code]);
    const kind = sheet === "Chỉ tiêu" ? "indicators" : "tasks";
    const marked = new excel.Workbook();
    const back = await markPlanWorkbook(bytes, [{ kind, faults: all }]);
    await marked.xlsx.load(back as unknown as Parameters<typeof marked.xlsx.load>[0]);
    const page = marked.getWorksheet(sheet);
    expect(String(page?.getCell(2, column(page, "Lỗi")).value).length).toBeGreaterThan(10);
    // It can be given back again: the column of faults is no column of the plan.
    expect((await readPlanWorkbook(back)).every((one) => one.ignoredColumns.length === 0)).toBe(true);
  });

  test("new rows, rows taken out and new milestones", async () => {
    const { indicators } = await readBack(first, (workbook) => {
      const sheet = workbook.getWorksheet("Chỉ tiêu");
      if (sheet === undefined) return;
      sheet.getCell(1, 60).value = "Mốc 2035–2045";
      sheet.getCell(3, column(sheet, "Chỉ tiêu")).value = "Số lớp tập huấn";
      sheet.getCell(3, 60).value = "mỗi năm ≥ 1 lớp";
      for (let at = 1; at <= 30; at += 1) sheet.getCell(2, at).value = null;
    });
    expect(indicators.missing).toBe(1);
    expect(indicators.changes).toMatchObject([
      {
        id: null,
        name: "Số lớp tập huấn",
        edit: {
          targets: {
            set: [{ milestoneYear: 2035, milestoneTo: 2045, operator: ">=", value: "1", unit: "lớp", recurring: "annual" }],
          },
        },
      },
    ]);
  });

  test("a row that somebody changed meanwhile is not overwritten, and does no harm when it was not touched", async () => {
    const rows = (await readBack(first)).sheets[0]?.rows ?? [];
    const newer = [anIndicator({ revision: 4 })];
    expect(indicatorChanges(rows, newer, settingIn("vi"))).toEqual(nothing(1));
    const touched = rows.map((row) => ({ ...row, cells: { ...row.cells, unit: "hộ" } }));
    expect(indicatorChanges(touched, newer, settingIn("vi")).faults.map((fault) => fault.code)).toEqual(["CHANGED_MEANWHILE"]);
  });

  test("a file that is none of ours is refused", async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet("Sheet1").addRow(["a", "b"]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    await expect(readPlanWorkbook(bytes)).rejects.toThrow("SHEET_NOT_OURS");
    await expect(readPlanWorkbook(Buffer.from("not a file"))).rejects.toThrow();
  });
});

const odd = fc.constantFrom(
  "=1+1",
  "007",
  "1e5",
  "+84",
  "-",
  "@SUM(A1)",
  "_x0041_",
  "dòng 1\ndòng 2",
  " có  cách ",
  "Ấẩ".repeat(150),
  "<a>&\"'",
  "12/2026",
  "TRUE",
);
const text = fc.oneof(odd, fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const decimal = fc.oneof(
  fc.constantFrom("0", "0.1", "12.345", "1287", "1287.50", "99999999999999999999", "0.00000000000000000001", "-3"),
  fc.integer().map(String),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => `${whole}.${part}`),
);
const operator = fc.constantFrom(">=", "<=", ">", "<", "=", "range", "top", "exists", "text");
const target = fc.record({
  milestoneYear: fc.integer({ min: 2025, max: 2028 }),
  operator,
  value: decimal,
  valueTo: decimal,
  text: maybe(text),
  unit: maybe(text),
  recurring: maybe(fc.constant("annual")),
});
const indicator = fc.record({
  ...{ name: text, rowLabel: maybe(text), groupTitle: maybe(text), unit: maybe(text), numeratorName: maybe(text) },
  group: fc.constantFrom("infrastructure", "science", "other"),
  measureKind: maybe(fc.constantFrom("count", "ratio", "yes-no")),
  baseline: maybe(
    fc.record({ value: maybe(decimal), text: maybe(text), on: maybe(fc.constantFrom("2025-03-31", "2000-02-29")) }),
  ),
  targets: fc.array(target, { maxLength: 4 }),
});
const language = fc.constantFrom<Language>("vi", "en");
const task = fc.record({ text, number: maybe(text), heading: maybe(text), deliverable: maybe(text), scheduleText: text });

test("whatever the records say, down and up again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(indicator, { maxLength: 5 }),
      fc.array(task, { maxLength: 5 }),
      language,
      async (some, others, spoken) => {
        const rows = {
          indicators: some.map(({ targets, ...given }, at) =>
            anIndicator({
              ...given,
              id: idAt(at),
              targets: targets.map((one, n) => aTarget({ ...one, id: idAt(at * 10 + n, "5") })),
            } as Partial<IndicatorRow>),
          ),
          tasks: others.map(({ scheduleText, ...given }, at) =>
            aTask({
              ...given,
              id: idAt(at, "7"),
              schedule: { kind: "none", from: null, to: null, text: scheduleText, also: null },
            }),
          ),
        };
        const { indicators, tasks } = outcomesOf(await readPlanWorkbook(await writePlanWorkbook(rows, spoken)), rows);
        expect(indicators).toEqual(nothing(some.length));
        expect(tasks).toEqual(nothing(others.length));
      },
    ),
    { numRuns: 60 },
  );
});
