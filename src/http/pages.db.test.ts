import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRecords } from "#audit/store.ts";
import { findJob } from "#db/jobs.ts";
import { projectRoot } from "#db/project-root.ts";
import { drawPagesOf } from "#ingest/operations/draw-pages.ts";
import { readUpload } from "#ingest/operations/read-upload.ts";
import { buildReader } from "#ingest/readers/testing.ts";
import { findUpload } from "#ingest/store.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { pagesAnswer, pageWordsAnswer, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { findPlan } from "#plans/store.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let owner: OrganisationId;
let planId: string;
let officer: Client;
let reporter: Client;
let stranger: Client;
beforeAll(async () => {
  [app] = await Promise.all([testApp(), buildReader()]);
  owner = await app.organisation();
  const unit = await app.organisation({ parentId: owner });
  officer = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", unit);
  stranger = await app.logIn("officer", await app.organisation());
  const upload = await uploadOf(await send("plan.pdf"));
  const outcome = await readUpload(app.database, upload.id, { today: app.today, onStep: () => undefined });
  if (outcome.planId === null) throw new Error(outcome.refusal?.code ?? "no plan");
  planId = outcome.planId;
}, 120_000);
afterAll(() => app.close());

/** Sends a PDF with text of its own; answers with the job that is to read it. */
async function send(fixture: string): Promise<string> {
  const body = new Uint8Array(readFileSync(join(projectRoot(), "fixtures/formats/prose", fixture)));
  const query = new URLSearchParams({ organisationId: owner, fileName: fixture });
  const headers = { "content-type": "application/octet-stream" };
  const sent = await officer.send("POST", `/api/uploads?${query}`, { headers, body });
  return uploadAnswer.parse(sent.json).jobId;
}

async function uploadOf(jobId: string) {
  const upload = await findUpload(app.database, { jobId });
  if (upload === null) throw new Error("no upload");
  return upload;
}

const at = (path = "") => `/api/plans/${planId}/pages${path}`;
const listed = async (client: Client) => pagesAnswer.parse((await client.get(at())).json).pages;

describe("the pages of a plan that came as a PDF", () => {
  test("are listed in their order, without pictures until they are drawn", async () => {
    const pages = await listed(officer);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.number)).toEqual(pages.map((_, i) => i + 1));
    expect(pages[0]).toMatchObject({ mode: "text", hasPicture: false });
    expect((await officer.get(at("/1/picture"))).code).toBe("NOT_FOUND");
  });

  test("give their words with places in the plan's text and on the page", async () => {
    const { words } = pageWordsAnswer.parse((await officer.get(at("/1/words"))).json);
    expect(words.length).toBeGreaterThan(50);
    const [page] = await listed(officer);
    for (const { span, box } of words) {
      expect(span.from).toBeGreaterThanOrEqual(page?.span?.from ?? Number.NaN);
      expect(span.to).toBeLessThanOrEqual(page?.span?.to ?? Number.NaN);
      const [left, top, right, bottom] = box;
      expect(left < right && top < bottom && Math.min(left, top) >= 0 && Math.max(right, bottom) <= 1).toBe(true);
    }
  });

  test("give their pictures once drawn, to be kept by this browser and not to be guessed at", async () => {
    const documentId = (await findPlan(app.database, asId(planId), app.today))?.documentId ?? "";
    await drawPagesOf(app.database, { documentId, organisationId: owner, actor: officer.actor });
    expect((await listed(officer)).every((page) => page.hasPicture)).toBe(true);
    const { status, headers, bytes } = await officer.get(at("/1/picture"));
    expect(status).toBe(200);
    expect(Buffer.from(bytes.subarray(8, 12)).toString("latin1")).toBe("WEBP");
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
  }, 60_000);

  test("are read by a body below, and are not there for a stranger", async () => {
    expect((await reporter.get(at("/1/picture"))).status).toBe(200);
    for (const path of ["", "/1/words", "/1/picture"]) {
      expect((await stranger.get(at(path))).code).toBe("NOT_FOUND");
      expect((await app.send("GET", at(path))).code).toBe("NOT_SIGNED_IN");
    }
  });

  test.each(["0", "99", "abc", "-1", "1.5", "01", "9999999"])("a page called %s is not there", async (number) => {
    for (const what of ["words", "picture"]) expect((await officer.get(at(`/${number}/${what}`))).code).toBe("NOT_FOUND");
  });
});

describe("an upload that waits", () => {
  const state = async (client: Client, jobId: string) => await client.get(`/api/uploads/${jobId}`);
  const stop = async (client: Client, jobId: string) => await client.post(`/api/uploads/${jobId}/cancel`);

  test("tells how many pages of how many are recognised", async () => {
    const jobId = await send("scan-150-poor.pdf");
    await app.database
      .updateTable("job")
      .set({ state: "running", progress: JSON.stringify({ step: "reading", page: 2, of: 3 }) })
      .where("id", "=", jobId)
      .execute();
    const told = uploadStateAnswer.parse((await state(officer, jobId)).json);
    expect(told).toMatchObject({ state: "running", step: "reading", progress: { page: 2, of: 3 } });
  });

  test("is stopped by the officer, once, and by nobody else", async () => {
    const jobId = await send("scan-200.pdf");
    for (const client of [reporter, stranger]) expect((await stop(client, jobId)).code).toBe("NOT_FOUND");
    expect(uploadStateAnswer.parse((await state(officer, jobId)).json)).toMatchObject({ refusal: null });

    const stopped = uploadStateAnswer.parse((await stop(officer, jobId)).json);
    expect(stopped).toMatchObject({ state: "failed", planId: null, refusal: { code: "READING_CANCELLED" } });
    expect(await stop(officer, jobId)).toMatchObject({ status: 409, code: "UPLOAD_SETTLED" });
    expect((await stop(officer, "00000000-0000-4000-8000-00000000dead")).code).toBe("NOT_FOUND");

    const { id } = await uploadOf(jobId);
    const [record] = await auditRecords(app.database, { chains: [owner], subjectId: id, limit: 1 });
    expect(record).toMatchObject({ operation: "cancel-upload" });
    expect(await findJob(app.database, jobId)).not.toBeNull();
  });
});
