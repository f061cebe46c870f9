import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import {
  dutiesOfPlan,
  findingsOfPlan,
  findPlan,
  indicatorsOfPlan,
  reportingRulesOfPlan,
  responsibleOfPlan,
  targetsOfPlan,
} from "#plans/store.ts";
import { taskBodiesOfPlan, taskCountsOf, tasksOfPlan } from "#tasks/store.ts";
import type { Reading } from "../model.ts";
import { aReading, aRow, aTarget, aTask } from "../testing.ts";
import { importReading } from "./import-plan.ts";

let db: TestDatabase;
let owner: OrganisationId;
let office: OrganisationId;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  owner = await anOrganisation(db.database);
  office = await anOrganisation(db.database, {
    name: "Văn phòng Đảng ủy",
    parentId: owner,
    kind: "party-office",
    aliases: ["VPĐU"],
  });
});

const fileOf = (content: string) => ({
  name: "kế hoạch.txt",
  sha256: createHash("sha256").update(content).digest("hex"),
  bytes: () => Buffer.from(content),
});

function importIt(reading: Reading, content = "nội dung", organisationId = owner) {
  const input = { reading, file: fileOf(content), organisationId };
  return makeChange(db.database, testActor, (change) => importReading(change, input, testToday));
}

const count = async (table: "plan" | "document" | "indicator" | "fileBlob" | "auditRecord") => {
  const query = db.database.selectFrom(table).select((e) => e.fn.countAll<number>().as("count"));
  return (await query.executeTakeFirstOrThrow()).count;
};

describe("a read document becomes a plan", () => {
  test("with indicators, exact targets, tasks, bodies, duties, rules, links and findings", async () => {
    const place = { lines: [5, 6], span: [40, 90] } as const;
    const { planId, counts } = await importIt(
      aReading({
        document: { basis: [{ number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" }] },
        targets: [
          aTarget({ milestone: 2025, value: 0.1, row: 1 }),
          aTarget({ milestone: 2030, milestoneTo: 2035, value: 0.3, row: 1 }),
        ],
        indicatorRows: [aRow({ leads: ["VPĐU", "Sở lạ"], baseline: { date: "2025-03", text: "0%", value: 0 } })],
        tasks: [
          aTask({
            leads: ["Văn phòng Đảng ủy"],
            coordinating: ["Các chi bộ"],
            schedule: { kind: "year", from: null, to: "2026", text: "Năm 2026" },
          }),
          aTask({ text: "Nhiệm vụ hai" }),
        ],
        duties: [{ ...place, body: "Văn phòng Đảng ủy", text: "Tổng hợp báo cáo", kind: "report" }],
        reporting: [
          {
            ...place,
            cadence: "quarterly",
            due: "trước ngày 20",
            dueDay: 20,
            dueMonth: null,
            from: ["Các chi bộ"],
            to: ["BTV"],
            via: null,
          },
        ],
        anomalies: [{ kind: "numbering", severity: "warning", rule: "numbering-gap", text: "3.", lines: [9, 9] }],
      }),
    );
    expect(counts).toEqual({ indicators: 1, targets: 2, tasks: 2, findings: 1 });

    const plan = await findPlan(db.database, planId, testToday);
    expect(plan).toMatchObject({
      state: "draft",
      title: "Kế hoạch thực hiện Nghị quyết số 57-NQ/TW",
      documentNumber: "07-KH/ĐU",
      indicatorCount: 1,
    });
    expect(plan?.milestones).toEqual([
      { year: 2025, to: null },
      { year: 2030, to: 2035 },
    ]);
    const [indicator] = await indicatorsOfPlan(db.database, planId);
    expect(indicator).toMatchObject({
      rowLabel: "1",
      baselineValue: "0",
      baselineOn: "2025-03-31",
      leadTexts: ["VPĐU", "Sở lạ"],
      measureKind: null,
    });
    expect((await targetsOfPlan(db.database, planId)).map((target) => target.value)).toEqual(["0.1", "0.3"]);
    expect((await responsibleOfPlan(db.database, planId, testToday)).map((one) => one.organisationId)).toEqual([office]);
    const tasks = await tasksOfPlan(db.database, planId);
    expect(tasks.map((task) => [task.position, task.dueOn])).toEqual([
      [1, "2026-12-31"],
      [2, null],
    ]);
    expect((await taskBodiesOfPlan(db.database, planId, testToday)).map((body) => [body.role, body.organisationId])).toEqual([
      ["lead", office],
      ["support", null],
    ]);
    expect(await taskCountsOf(db.database, [planId])).toEqual([{ planId, tasks: 2, unassigned: 1 }]);
    expect((await dutiesOfPlan(db.database, planId)).map((duty) => duty.organisationId)).toEqual([office]);
    expect((await reportingRulesOfPlan(db.database, planId)).map((rule) => [rule.cadence, rule.dueDay])).toEqual([
      ["quarterly", 20],
    ]);
    expect((await findingsOfPlan(db.database, planId)).map((finding) => finding.rule)).toEqual(["numbering-gap"]);
  });

  test("leaves one record in the owner's chain, with counts and ids", async () => {
    const { planId } = await importIt(aReading());
    const [record, ...others] = await auditRecords(db.database, { chains: [owner], subjectId: planId, limit: 5 });
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      operation: "import-plan",
      after: { fileName: "kế hoạch.txt", indicators: 1, targets: 1, tasks: 1 },
    });
  });

  test("keeps the other end of a link when the register knows the document", async () => {
    await importIt(aReading({ document: { number: "01-NQ/TU", date: "2024-01-01" } }), "cũ");
    const basis = [{ number: "01-NQ/TU", date: "2024-01-01", issuer: null }];
    const { planId } = await importIt(aReading({ document: { basis } }), "mới");
    const plan = await findPlan(db.database, planId, testToday);
    const links = await db.database
      .selectFrom("documentLink")
      .select("linkedDocumentId")
      .where("documentId", "=", plan?.documentId ?? "")
      .execute();
    expect(links).toHaveLength(1);
    expect(links[0]?.linkedDocumentId).not.toBeNull();
  });

  test("holds five thousand indicators", async () => {
    const targets = Array.from({ length: 5000 }, (_, i) =>
      aTarget({ series: `s${i}`, indicator: `Chỉ tiêu ${i}`, span: [i * 10, i * 10 + 9] }),
    );
    const { planId, counts } = await importIt(aReading({ targets }));
    expect(counts.indicators).toBe(5000);
    const indicators = await indicatorsOfPlan(db.database, planId);
    expect([indicators.length, indicators[4999]?.name]).toEqual([5000, "Chỉ tiêu 4999"]);
  });
});

describe("an import that is refused leaves nothing", () => {
  test("the same file for the same owner is one plan; for another owner it is another", async () => {
    const { planId } = await importIt(aReading());
    await expect(importIt(aReading())).rejects.toMatchObject({ refusal: { code: "PLAN_ALREADY_IMPORTED", data: { planId } } });
    const other = await anOrganisation(db.database);
    expect((await importIt(aReading(), "nội dung", other)).planId).not.toBe(planId);
  });

  test("two people who import one file at the same moment make one plan", async () => {
    const both = await Promise.allSettled([importIt(aReading(), "cùng lúc"), importIt(aReading(), "cùng lúc")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a paper with nothing in it, and an owner that is unknown", async () => {
    const before = [await count("plan"), await count("fileBlob"), await count("auditRecord")];
    const nothing = aReading({ targets: [], tasks: [] });
    await expect(importIt(nothing, "rỗng")).rejects.toMatchObject({ refusal: { code: "PLAN_HAS_NOTHING" } });
    const nobody: OrganisationId = asId("00000000-0000-4000-8000-00000000dead");
    await expect(importIt(aReading(), "vô chủ", nobody)).rejects.toMatchObject({ refusal: { code: "ORGANISATION_NOT_FOUND" } });
    expect([await count("plan"), await count("fileBlob"), await count("auditRecord")]).toEqual(before);
  });

  test("a failure at the very end takes everything back", async () => {
    const before = [await count("document"), await count("indicator"), await count("fileBlob")];
    const input = { reading: aReading(), file: fileOf("giữa chừng"), organisationId: owner };
    const broken = makeChange(db.database, testActor, async (change) => {
      await importReading(change, input, testToday);
      throw new Error("the power went");
    });
    await expect(broken).rejects.toThrow("the power went");
    expect([await count("document"), await count("indicator"), await count("fileBlob")]).toEqual(before);
  });

  test("a file that changed between reading and storing is not stored", async () => {
    const input = { reading: aReading(), file: { ...fileOf("một"), bytes: () => Buffer.from("hai") }, organisationId: owner };
    await expect(makeChange(db.database, testActor, (change) => importReading(change, input, testToday))).rejects.toThrow(
      /changed/,
    );
  });
});

test.each([
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["II*\0", "image/tiff"],
])("a picture is stored as what its bytes say (%j), whatever its name hopes", async (mark, mediaType) => {
  const content = Buffer.from(`${mark} ${mediaType} `, "latin1");
  const sha256 = createHash("sha256").update(content).digest("hex");
  const reading = aReading();
  const file = { name: "trang 1.jpg", sha256, bytes: () => content };
  const image: Reading = { ...reading, source: { ...reading.source, format: "image" } };
  const input = { reading: image, file, organisationId: owner };
  await makeChange(db.database, testActor, (change) => importReading(change, input, testToday));
  const stored = db.database.selectFrom("fileBlob").select("mediaType").where("sha256", "=", sha256);
  expect(await stored.executeTakeFirstOrThrow()).toEqual({ mediaType });
});
