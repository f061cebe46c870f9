import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "#db/project-root.ts";
import { readUpload } from "#ingest/operations/read-upload.ts";
import { buildReader } from "#ingest/readers/testing.ts";
import type { PageContent } from "#ingest/rules/pages/page-content.ts";
import { findUpload, keepPage } from "#ingest/store.ts";
import { uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { type TestApp, testApp } from "./testing.ts";

let app: TestApp;
beforeAll(async () => {
  [app] = await Promise.all([testApp(), buildReader()]);
}, 120_000);
afterAll(() => app.close());

const lines = ["KẾ HOẠCH", "thực hiện nghị quyết", "III. NHIỆM VỤ", "1. Hạ tầng", "- Mua sắm máy chủ trong năm 2026."];

function aPage(number: number): PageContent {
  const words = lines.map((text, row) => ({
    ...{ text, confidence: 0.96 },
    box: [0.12, 0.08 + row * 0.024, 0.12 + text.length * 0.009, 0.095 + row * 0.024] as const,
  }));
  return { number, mode: "recognised", width: 595, height: 842, turned: 0, words, rulings: [] };
}

test("while a scan is recognised, the same process goes on answering", async () => {
  const owner = await app.organisation();
  const officer = await app.logIn("officer", owner);
  const body = new Uint8Array(readFileSync(join(projectRoot(), "fixtures/formats/prose/scan-150-poor.pdf")));
  const sent = await officer.send("POST", `/api/uploads?organisationId=${owner}&fileName=scan.pdf`, {
    headers: { "content-type": "application/octet-stream" },
    body,
  });
  const { jobId } = uploadAnswer.parse(sent.json);
  const upload = await findUpload(app.database, { jobId });
  if (upload === null) throw new Error("no upload");
  // Two of its six pages are left to recognise.
  for (const number of [1, 2, 3, 4]) await keepPage(app.database, upload.id, aPage(number));
  let isRead = false;
  const reading = readUpload(app.database, upload.id, { today: app.today, onStep: () => undefined }).finally(() => {
    isRead = true;
  });
  let answered = 0;
  while (!isRead) {
    expect((await app.send("GET", "/api/health")).status).toBe(200);
    expect((await officer.get(`/api/uploads/${jobId}`)).status).toBe(200);
    answered += 1;
  }
  expect((await reading).refusal).toBeNull();
  expect(answered).toBeGreaterThan(20);
  expect(uploadStateAnswer.parse((await officer.get(`/api/uploads/${jobId}`)).json).state).toBe("done");
}, 120_000);
