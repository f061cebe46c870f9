import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { findJob } from "#db/jobs.ts";
import { projectRoot } from "#db/project-root.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { pagesOf, pictureOfPage, wordsOfPage } from "#documents/store.ts";
import { findFile, readFile } from "#files/store.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import { findPlan } from "#plans/store.ts";
import { presentUpload } from "../present.ts";
import { buildReader } from "../readers/testing.ts";
import type { PageContent } from "../rules/pages/page-content.ts";
import { findUpload, keepPage, keptPages, type UploadId } from "../store.ts";
import { sendFile } from "../testing.ts";
import { cancelUpload } from "./cancel-upload.ts";
import { drawPagesOf } from "./draw-pages.ts";
import { readUpload } from "./read-upload.ts";

let db: TestDatabase;
let owner: OrganisationId;
beforeAll(async () => {
  db = await testDatabase();
  owner = await anOrganisation(db.database);
  await buildReader();
}, 60_000);
afterAll(() => db.close());

const fixture = (name: string) => readFileSync(join(projectRoot(), "fixtures/formats/prose", name));

const send = (bytes: Buffer, fileName: string) => sendFile(db.database, owner, bytes, fileName);

const read = (id: UploadId, onStep: Parameters<typeof readUpload>[2]["onStep"] = () => undefined) =>
  readUpload(db.database, id, { today: testToday, onStep });

/** A page as a recogniser would have given it: lines one under the other, letters of one width. */
function aPage(number: number, lines: readonly string[]): PageContent {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const [left, top] = [0.12 + index * 0.009, 0.08 + row * 0.024];
      return { text, box: [left, top, left + text.length * 0.009, top + 0.015] as const, confidence: 0.96 };
    }),
  );
  return { number, mode: "recognised", width: 595, height: 842, turned: 0, words, rulings: [] };
}

/** Ends the children that read for this process, as a shortage of memory would; answers how many there were. */
function killReaders(): number {
  const isReader = (pid: string) => {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("read-child");
    } catch {
      return false; // gone meanwhile
    }
  };
  const readers = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isReader(name));
  for (const pid of readers) process.kill(Number(pid), "SIGKILL");
  return readers.length;
}

const headLines = [
  "KẾ HOẠCH",
  "thực hiện nghị quyết",
  "II. MỤC TIÊU",
  "2. Mục tiêu cụ thể",
  "2.1. Đến hết năm 2030",
  "a) Phát triển hạ tầng",
];
const target = "- Tỷ lệ phủ sóng 5G trên địa bàn đạt trên 90%.";

describe("a document with pages", () => {
  test("keeps its pages, and the place of every word on them", async () => {
    const { upload } = await send(fixture("plan.pdf"), "kế hoạch.pdf");
    const outcome = await read(upload.id);
    if (outcome.planId === null) throw new Error(outcome.refusal?.code ?? "no plan");
    const plan = await findPlan(db.database, outcome.planId, testToday);
    const documentId = plan?.documentId ?? "";
    const pages = await pagesOf(db.database, documentId);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.number)).toEqual(pages.map((_, at) => at + 1));
    const words = await wordsOfPage(db.database, documentId, 1);
    expect(words?.length).toBeGreaterThan(50);
    for (const [from, to, left, top, right, bottom] of words ?? []) {
      expect(from).toBeLessThan(to);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom)).toBeLessThanOrEqual(1);
    }
    expect(await wordsOfPage(db.database, documentId, 99)).toBeNull();

    const drawing = { documentId, organisationId: owner, actor: testActor };
    expect(await drawPagesOf(db.database, drawing)).toEqual({ pages: pages.length });
    const sha256 = (await pictureOfPage(db.database, documentId, 1)) ?? "";
    expect(await findFile(db.database, sha256)).toMatchObject({ mediaType: "image/webp" });
    const [head] = await readFile(db.database, sha256)
      [Symbol.asyncIterator]()
      .next()
      .then(({ value }) => [value as Buffer]);
    expect(head?.subarray(8, 12).toString("latin1")).toBe("WEBP");
    expect(await drawPagesOf(db.database, drawing)).toEqual({ pages: 0 });
    const records = await auditRecords(db.database, { chains: [owner], subjectId: documentId, limit: 5 });
    expect(records.map((record) => record.operation)).toEqual(["draw-pages"]);
  }, 60_000);

  test("goes on with the pages that an earlier reader had recognised before it died", async () => {
    const { upload } = await send(fixture("scan-200.pdf"), "bản quét.pdf");
    for (let number = 1; number <= 40; number += 1)
      await keepPage(db.database, upload.id, aPage(number, number === 1 ? [...headLines, target] : ["trang"]));
    const told: unknown[] = [];
    const outcome = await read(upload.id, (step, pages) => void told.push(pages ?? step));
    if (outcome.planId === null) throw new Error(outcome.refusal?.code ?? "no plan");
    expect(told).toEqual(["reading", "saving"]);
    expect(outcome.counts.targets).toBe(1);
    expect(await keptPages(db.database, upload.id)).toEqual([]);
  }, 60_000);

  test("is gone on with after a worker that left, and after a reader that was killed", async () => {
    owner = await anOrganisation(db.database); // which has no plan from this file yet
    const { upload } = await send(fixture("scan-200.pdf"), "bản quét.pdf");
    for (const number of [1, 6])
      await keepPage(db.database, upload.id, aPage(number, number === 1 ? [...headLines, target] : ["trang"]));
    const leaving = new AbortController();
    const told: number[] = [];
    const tell = (pages: { readonly page: number } | undefined) => pages !== undefined && told.push(pages.page);
    const broken = readUpload(db.database, upload.id, {
      today: testToday,
      signal: leaving.signal,
      onStep: (_step, pages) => void (tell(pages) && leaving.abort()),
    });
    await expect(broken).rejects.toMatchObject({ refusal: { code: "READING_CANCELLED" } });
    let killed = 0;
    const outcome = await read(upload.id, (_step, pages) => {
      if (tell(pages) && killed === 0) killed += killReaders();
    });
    expect(outcome.refusal).toBeNull();
    expect(killed).toBe(1);
    // Each of the four pages was recognised once, whoever did it.
    expect(told).toEqual([3, 4, 5, 6]);
  }, 240_000);

  test("is stopped on request: its bytes and pages go, nothing enters the register", async () => {
    const { jobId, upload } = await send(fixture("scan-150-poor.pdf"), "bản quét mờ.pdf");
    await keepPage(db.database, upload.id, aPage(1, ["KẾ HOẠCH"]));
    const plans = async () => (await db.database.selectFrom("plan").select("id").execute()).length;
    const before = await plans();
    const reading = read(upload.id);
    await makeChange(db.database, testActor, (change) => cancelUpload(change, upload));
    const refusal = { code: "READING_CANCELLED", data: {} };
    expect(await reading).toEqual({ planId: null, refusal });
    expect(await keptPages(db.database, upload.id)).toEqual([]);
    expect(await plans()).toBe(before);
    expect(presentUpload({ planId: null, refusal }, await findJob(db.database, jobId))).toMatchObject({
      state: "failed",
      refusal,
    });
    const again = makeChange(db.database, testActor, (change) => cancelUpload(change, upload));
    await expect(again).rejects.toMatchObject({ refusal: { code: "UPLOAD_SETTLED" } });
  }, 60_000);
});

test("a file that is stopped and proves unreadable at the same time stays stopped", async () => {
  const { upload } = await send(Buffer.from(""), "rỗng.pdf");
  const outcome = await read(upload.id, async (step) => {
    if (step === "reading") await makeChange(db.database, testActor, (change) => cancelUpload(change, upload));
  });
  const refusal = { code: "READING_CANCELLED", data: {} };
  expect(outcome).toEqual({ planId: null, refusal });
  expect((await findUpload(db.database, { id: upload.id }))?.outcome).toEqual({ planId: null, refusal });
  const records = await auditRecords(db.database, { chains: [owner], subjectId: upload.id, limit: 5 });
  expect(records.map((record) => record.operation)).toEqual(["cancel-upload", "receive-upload"]);
});

test("how far a scan is read is told page by page", () => {
  const job = { state: "running" as const, progress: { step: "reading", page: 12, of: 200 } };
  expect(presentUpload(null, job)).toMatchObject({ step: "reading", progress: { page: 12, of: 200 } });
  expect(presentUpload(null, { state: "queued", progress: null })).toMatchObject({ step: "waiting", progress: null });
});
