import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRecords } from "#audit/store.ts";
import { findJob, startWorker } from "#db/jobs.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testToday } from "#organisations/testing.ts";
import { findPlan } from "#plans/store.ts";
import { presentUpload } from "../present.ts";
import { buildReader } from "../readers/testing.ts";
import { findUpload } from "../store.ts";
import { sendFile } from "../testing.ts";
import { readUpload, readUploadHandler } from "./read-upload.ts";
import { readUploadKind } from "./receive-upload.ts";

let db: TestDatabase;
let owner: OrganisationId;
beforeAll(async () => {
  db = await testDatabase();
  owner = await anOrganisation(db.database);
  await buildReader();
}, 60_000);
afterAll(() => db.close());

const planText = `ĐẢNG BỘ THÀNH PHỐ SÔNG MÂY
ĐẢNG ỦY XÃ AN LẠC
Số 12-KH/ĐU
An Lạc, ngày 01 tháng 9 năm 2025

KẾ HOẠCH
thực hiện Nghị quyết số 57-NQ/TW về phát triển khoa học, công nghệ

II. MỤC TIÊU
2. Mục tiêu cụ thể
2.1. Đến hết năm 2030
a) Phát triển hạ tầng
- Tỷ lệ phủ sóng 5G trên địa bàn đạt ≥ 90%.
- Tỷ lệ hộ gia đình có cáp quang đạt ≥ 95%.

III. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức
- Tổ chức quán triệt nghị quyết đến toàn thể đảng viên trong quý IV năm 2025.
- Tuyên truyền trên hệ thống truyền thanh của xã.
`;

const send = (content: string, fileName = "kế hoạch.txt") => sendFile(db.database, owner, Buffer.from(content), fileName);

async function read(content: string, fileName?: string) {
  const { jobId, upload } = await send(content, fileName);
  const steps: string[] = [];
  const outcome = await readUpload(db.database, upload.id, { today: testToday, onStep: (step) => void steps.push(step) });
  return { jobId, id: upload.id, outcome, steps, after: await findUpload(db.database, { id: upload.id }) };
}

const rowsOf = async (table: "uploadChunk" | "fileBlob") =>
  (
    await db.database
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

describe("an upload", () => {
  test("becomes a plan of its owner, step by step, and leaves no waiting bytes", async () => {
    const { outcome, steps, after } = await read(planText);
    if (outcome.planId === null) throw new Error(outcome.refusal?.code ?? "no plan");
    expect(steps).toEqual(["reading", "saving"]);
    expect(outcome.counts.tasks).toBeGreaterThan(0);
    expect(await findPlan(db.database, outcome.planId, testToday)).toMatchObject({ organisationId: owner, state: "draft" });
    expect(after?.outcome).toEqual(outcome);
    expect(await rowsOf("uploadChunk")).toBe(0);
  });

  test("that was read before is refused with the plan that stands", async () => {
    const { outcome } = await read(planText);
    expect(outcome.refusal).toMatchObject({ code: "PLAN_ALREADY_IMPORTED" });
  });

  test("that is read twice, because a worker died after the last step, gives the same answer", async () => {
    const first = await read(`${planText}\n- Tuyên truyền lần hai trên mạng xã hội của xã.`);
    const again = await readUpload(db.database, first.id, { today: testToday, onStep: () => undefined });
    expect(again).toEqual(first.outcome);
  });

  test("that is empty is refused, and nothing of it stays", async () => {
    const blobs = await rowsOf("fileBlob");
    const { outcome, after, id } = await read("", "rỗng.txt");
    expect(outcome).toMatchObject({ planId: null, refusal: { code: "FILE_EMPTY" } });
    expect(after?.outcome).toEqual(outcome);
    expect([await rowsOf("uploadChunk"), await rowsOf("fileBlob")]).toEqual([0, blobs]);
    const [record] = await auditRecords(db.database, { chains: [owner], subjectId: id, limit: 1 });
    expect(record).toMatchObject({ operation: "refuse-upload", after: { code: "FILE_EMPTY", fileName: "rỗng.txt" } });
  });

  test("that is stamped secret leaves neither bytes nor name, not even in the audit trail", async () => {
    const blobs = await rowsOf("fileBlob");
    const { outcome, after, id } = await read(`MẬT\n${planText}`, "kế hoạch đặc biệt.txt");
    expect(outcome.refusal).toMatchObject({ code: "STATE_SECRET" });
    expect(after?.fileName).toBe("");
    expect([await rowsOf("uploadChunk"), await rowsOf("fileBlob")]).toEqual([0, blobs]);
    const records = await auditRecords(db.database, { chains: [owner], subjectId: id, limit: 5 });
    expect(records.map((record) => record.operation)).toEqual(["refuse-upload", "receive-upload"]);
    expect(JSON.stringify(records)).not.toContain("đặc biệt");
  });

  test("keeps only the last part of the sender's name", async () => {
    const { upload } = await send("x", "C:\\fakepath\\../../kế\u0000 hoạch\u202e.txt");
    expect(upload.fileName).toBe("kế hoạch.txt");
    await db.ownerDatabase.deleteFrom("uploadChunk").execute();
  });

  test("that was given up shows as failed, and its bytes go with the next upload", async () => {
    const { jobId, upload } = await send("bỏ dở");
    await db.database.updateTable("job").set({ state: "failed" }).where("id", "=", jobId).execute();
    expect(presentUpload(null, await findJob(db.database, jobId))).toMatchObject({
      state: "failed",
      refusal: { code: "READER_CRASHED" },
    });
    await send(planText);
    const left = await db.database.selectFrom("uploadChunk").select("uploadId").where("uploadId", "=", upload.id).execute();
    expect(left).toEqual([]);
  });

  test("is read by the worker of the running program", async () => {
    const { jobId } = await send(`${planText}\n- Mua sắm máy chủ trong năm 2026.`);
    const worker = startWorker(
      db.database,
      { [readUploadKind]: readUploadHandler(db.database, () => testToday) },
      { name: "test", pollEvery: 50 },
    );
    try {
      await expect.poll(async () => (await findJob(db.database, jobId))?.state, { timeout: 20_000 }).toBe("done");
    } finally {
      await worker.stop();
    }
    expect((await findUpload(db.database, { jobId }))?.outcome).toMatchObject({ refusal: null });
  });
});
