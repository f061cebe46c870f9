import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemChain } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { inTransaction } from "#db/transaction.ts";
import { insertDocument } from "#documents/store.ts";
import { documentsById } from "#documents/store-graph.ts";
import { testActor, testToday } from "#organisations/testing.ts";
import { draftAmendment } from "#plans/operations/draft-amendment.ts";
import { amendmentById, amendmentsOfPlan } from "#plans/store-amendments.ts";
import { aPlan } from "#plans/testing.ts";
import { buildReader } from "../readers/testing.ts";
import { findUpload, type PaperPurpose } from "../store.ts";
import { sendFile } from "../testing.ts";
import { cancelUpload } from "./cancel-upload.ts";
import { readUpload } from "./read-upload.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await buildReader();
}, 60_000);
afterAll(() => db.close());

const paper = [
  ...["ĐẢNG ỦY PHƯỜNG AN LẠC", "Số 31-QĐ/ĐU", "An Lạc, ngày 20 tháng 02 năm 2026", "QUYẾT ĐỊNH", "về điều chỉnh chỉ tiêu"],
  ...["Điều 1. Điều chỉnh mục tiêu đến năm 2030:", "- Tỷ lệ hộ dùng Internet đạt từ 95% trở lên."],
].join("\n");

const aStub = () =>
  inTransaction(db.database, (tx) =>
    insertDocument(tx, { fileName: "", format: "stub", number: "31-QĐ/ĐU", sourceText: "", searchKey: "31 qd du" }),
  );

const anIndicator = { name: "Tỷ lệ hộ dùng Internet", targets: [{ milestoneYear: 2030, value: "80" }] };

async function sent(purpose: PaperPurpose, organisationId: Parameters<typeof sendFile>[1], text = paper) {
  const { upload } = await sendFile(db.database, organisationId, Buffer.from(text), "giấy.txt", purpose);
  return upload;
}
const read = async (id: Parameters<typeof readUpload>[1]) =>
  await readUpload(db.database, id, { today: testToday, onStep: () => undefined });

describe("a paper that makes no plan is read by a job, and", () => {
  test("becomes the file of its stub, once; the second is refused and leaves nothing", async () => {
    const id = await aStub();
    const purpose = { kind: "document", id } as const;
    const [first, second] = [await sent(purpose, null), await sent(purpose, null)];
    expect(first.organisationId).toBeNull();
    expect(await read(first.id)).toMatchObject({ kept: { documentId: id }, refusal: null });
    expect((await documentsById(db.database, null, [id]))[0]).toMatchObject({ isStub: false, fileName: "giấy.txt" });
    expect(await read(second.id)).toMatchObject({ refusal: { code: "DOCUMENT_HAS_FILE" } });
    expect(await db.database.selectFrom("uploadChunk").select("uploadId").execute()).toEqual([]);
    const [record] = await auditRecords(db.database, { chains: [systemChain], subjectId: second.id, limit: 1 });
    expect(record).toMatchObject({ operation: "refuse-upload" });
  });

  test("becomes a draft with what it changes, the same after a worker that died at the end", async () => {
    const plan = await aPlan(db.database, { indicators: [anIndicator] });
    const upload = await sent({ kind: "amendment", id: plan.planId }, plan.organisationId);
    const outcome = await read(upload.id);
    expect(outcome).toMatchObject({ kept: { changes: 1 } });
    expect(await read(upload.id)).toEqual(outcome);
    expect(await amendmentsOfPlan(db.database, plan.planId)).toHaveLength(1);
  });

  test("decides a draft, whoever saved it meanwhile", async () => {
    const plan = await aPlan(db.database, { indicators: [anIndicator] });
    const id = await makeChange(db.database, testActor, (change) => draftAmendment(change, plan.planId));
    const upload = await sent({ kind: "decision", id }, plan.organisationId);
    await read(upload.id);
    expect(await amendmentById(db.database, id)).toMatchObject({ number: "31-QĐ/ĐU", fileName: "giấy.txt" });
  });

  test.each([
    ["of a plan that is not in force", "AMENDMENT_PLAN_NOT_IN_FORCE", paper],
    ["that is stamped secret", "STATE_SECRET", `MẬT\n${paper}`],
  ])("is refused %s", async (_name, code, text) => {
    const plan = await aPlan(db.database, { state: code === "STATE_SECRET" ? "in-force" : "draft", indicators: [anIndicator] });
    const upload = await sent({ kind: "amendment", id: plan.planId }, plan.organisationId, text);
    expect(await read(upload.id)).toMatchObject({ refusal: { code } });
    expect(await amendmentsOfPlan(db.database, plan.planId)).toEqual([]);
  });

  test("is not read any more after it was cancelled", async () => {
    const id = await aStub();
    const upload = await sent({ kind: "document", id }, null);
    await makeChange(db.database, testActor, (change) => cancelUpload(change, upload));
    expect(await read(upload.id)).toMatchObject({ refusal: { code: "READING_CANCELLED" } });
    expect((await documentsById(db.database, null, [id]))[0]).toMatchObject({ isStub: true });
    expect((await findUpload(db.database, { id: upload.id }))?.outcome).not.toBeNull();
  });
});
