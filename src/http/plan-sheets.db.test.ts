import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRecords } from "#audit/store.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { indicatorsAnswer } from "#plans/contract.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { type SheetAnswer, sheetAnswer } from "#reports/contract-sheet.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let owner: OrganisationId;
let unit: OrganisationId;
let plan: BuiltPlan;
let officer: Client;
let reporter: Client;
beforeAll(async () => {
  app = await testApp();
  owner = await app.organisation({ name: "Đảng ủy xã Hòa Bình" });
  unit = await app.organisation({ name: "Phòng Kinh tế xã Hòa Bình", parentId: owner });
  plan = await aPlan(app.database, {
    ...{ organisationId: owner, state: "draft", number: "07-KH/ĐU" },
    indicators: [
      { name: "Tỷ lệ hộ dùng Internet", targets: [{ milestoneYear: 2030, value: "60.50", unit: "%" }] },
      { name: "Số lớp tập huấn", unit: "lớp", targets: [{ milestoneYear: 2030, unit: "lớp" }], responsible: [] },
    ],
  });
  await someTasks(app.database, plan.planId, [{ text: "Mở lớp tập huấn", number: "01" }, { lead: unit }]);
  officer = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", unit);
});
afterAll(() => app.close());

const at = (path = "") => `/api/plans/${plan.planId}${path}`;
const raw = { "content-type": "application/octet-stream" };

async function edited(edit: (workbook: excel.Workbook) => void): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await officer.get(at("/sheet"));
  const workbook = new excel.Workbook();
  // exceljs declares a Buffer of its own kind; it takes any bytes.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const send = async (bytes: Uint8Array<ArrayBuffer>, dryRun: boolean, client = officer) =>
  client.send("POST", at(`/sheet?dryRun=${dryRun}`), { headers: raw, body: bytes });
const upload = async (bytes: Uint8Array<ArrayBuffer>, dryRun: boolean): Promise<SheetAnswer> =>
  sheetAnswer.parse((await send(bytes, dryRun)).json);
const rows = async (body: object): Promise<SheetAnswer> =>
  sheetAnswer.parse((await officer.post(at("/rows"), { language: "vi", dryRun: false, ...body })).json);
const indicators = async () => indicatorsAnswer.parse((await officer.get(at("/indicators"))).json).indicators;
const tasks = async () => tasksAnswer.parse((await officer.get(at("/tasks"))).json).tasks;

describe("the Excel file of a draft", () => {
  test("goes down and up again without a change", async () => {
    const answer = await upload(await edited(() => undefined), false);
    expect(answer).toMatchObject({ saved: false, changed: 0, added: 0, unchanged: 4, missing: 0, faultCount: 0 });
  });

  test("goes down in the language that is asked for, and up again without a change", async () => {
    const { bytes, headers } = await officer.get(at("/sheet?language=en"));
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain("Indicators and tasks");
    const answer = await upload(new Uint8Array(bytes), false);
    expect(answer).toMatchObject({ saved: false, changed: 0, added: 0, unchanged: 4, missing: 0, faultCount: 0 });
  });

  test("shows what it would change, and then changes it, each record with its history", async () => {
    const file = await edited((workbook) => {
      const sheet = workbook.getWorksheet("Chỉ tiêu");
      const first = sheet?.getRow(2);
      first?.eachCell((cell) => {
        if (cell.value === "≥ 60,5") cell.value = "≥ 65,25";
      });
      const added = workbook.getWorksheet("Nhiệm vụ")?.getRow(4);
      if (added !== undefined) {
        added.getCell(5).value = "Lập cổng dữ liệu mở";
        added.getCell(7).value = "Phòng Kinh tế xã Hòa Bình";
        added.getCell(11).value = "Quý II/2027";
      }
    });
    const preview = await upload(file, true);
    expect(preview).toMatchObject({ saved: false, changed: 1, added: 1, unchanged: 3, faultCount: 0 });
    expect(preview.changes[0]?.cells).toEqual([{ column: "milestone:2030", before: "≥ 60,5", after: "≥ 65,25" }]);
    expect((await indicators())[0]?.targets[0]?.value).toBe("60.50");
    expect(await upload(file, false)).toMatchObject({ saved: true, changed: 1, added: 1 });
    expect((await indicators())[0]?.targets[0]).toMatchObject({ value: "65.25", operator: ">=" });
    const added = (await tasks()).at(-1);
    expect(added).toMatchObject({ text: "Lập cổng dữ liệu mở", dueOn: "2027-06-30", leads: [{ organisationId: unit }] });
    const records = await auditRecords(app.database, { chains: [owner], limit: 2 });
    expect(records.map((record) => record.operation).sort()).toEqual(["add-task", "edit-indicator"]);
  });

  test("with one wrong cell is refused whole, and comes back with what is wrong", async () => {
    const file = await edited((workbook) => {
      const sheet = workbook.getWorksheet("Chỉ tiêu");
      for (const row of [2, 3]) {
        sheet?.getRow(row).eachCell((cell) => {
          if (cell.value === "%" || cell.value === "lớp") cell.value = "hộ";
          if (cell.value === "Quý") cell.value = row === 3 ? "thỉnh thoảng" : "Năm";
        });
      }
    });
    const before = await indicators();
    const answer = await upload(file, false);
    expect(answer).toMatchObject({ saved: false, faultCount: 1, faults: [{ sheet: "indicators", row: 3, code: "NOT_IN_LIST" }] });
    expect(await indicators()).toEqual(before);
    const back = await officer.send("POST", at("/sheet/marked?fileName=ke-hoach.xlsx"), { headers: raw, body: file });
    expect(decodeURIComponent(back.headers.get("content-disposition") ?? "")).toContain("ke-hoach (có cột Lỗi).xlsx");
    const marked = new excel.Workbook();
    await marked.xlsx.load(back.bytes as unknown as Parameters<typeof marked.xlsx.load>[0]);
    const said = marked.getWorksheet("Chỉ tiêu")?.getRow(3).values;
    expect(JSON.stringify(said)).toContain("không có trong danh sách");
  });

  test("is read by whoever reads the plan, and given back only by its officer", async () => {
    expect((await reporter.get(at("/sheet"))).status).toBe(200);
    expect((await send(await edited(() => undefined), true, reporter)).code).toBe("FORBIDDEN");
    expect((await send(new Uint8Array([1, 2, 3]), true)).status).toBeGreaterThanOrEqual(400);
  });
});

describe("rows that are pasted or edited together", () => {
  test("are added with their bodies, or not at all", async () => {
    const given = [
      {
        id: null,
        revision: null,
        cells: { name: "Số doanh nghiệp số", unit: "DN", "milestone:2030": "≥ 1.200", responsible: "Phòng Kinh tế xã Hòa Bình" },
      },
      { id: null, revision: null, cells: { name: "", unit: "DN" } },
    ];
    const refused = await rows({ kind: "indicators", rows: given });
    expect(refused).toMatchObject({ saved: false, faultCount: 1, faults: [{ row: 2, code: "NAME_MISSING" }] });
    expect(await indicators()).toHaveLength(2);
    expect(await rows({ kind: "indicators", rows: given.slice(0, 1) })).toMatchObject({ saved: true, added: 1 });
    expect((await indicators()).at(-1)).toMatchObject({
      ...{ name: "Số doanh nghiệp số", recordState: "candidate", responsible: [{ organisationId: unit }] },
      targets: [{ operator: ">=", value: "1200", unit: "DN" }],
    });
  });

  test("change one field of many records, and a stale row is not overwritten", async () => {
    const now = await indicators();
    const given = now.map(({ id, revision }) => ({ id, revision, cells: { frequency: "Năm" } }));
    expect(await rows({ kind: "indicators", rows: given })).toMatchObject({ saved: true, changed: 3 });
    expect((await indicators()).map((one) => one.frequency)).toEqual(["yearly", "yearly", "yearly"]);
    const late = now.map(({ id, revision }) => ({ id, revision, cells: { frequency: "Quý" } }));
    expect(await rows({ kind: "indicators", rows: late })).toMatchObject({
      saved: false,
      faults: [{ code: "CHANGED_MEANWHILE" }, {}, {}],
    });
  });

  test("are read in the language of the reader", async () => {
    const [first] = await indicators();
    const row = { id: first?.id, revision: first?.revision, cells: { "milestone:2030": "≥ 70.5" } };
    expect(await rows({ kind: "indicators", language: "en", rows: [row] })).toMatchObject({ saved: true, changed: 1 });
    expect((await indicators())[0]?.targets[0]?.value).toBe("70.5");
  });
});

test("a plan in force answers that an amendment is needed", async () => {
  const running = await aPlan(app.database, { organisationId: owner, state: "in-force", indicators: [{}] });
  const answer = await officer.post(`/api/plans/${running.planId}/rows`, {
    kind: "indicators",
    language: "vi",
    dryRun: true,
    rows: [],
  });
  expect(answer.code).toBe("PLAN_NOT_A_DRAFT");
});
