import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { documentGraphAnswer, documentsAnswer } from "#documents/contract.ts";
import { importReading } from "#ingest/operations/import-plan.ts";
import { buildReader } from "#ingest/readers/testing.ts";
import { aReading, aTarget } from "#ingest/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type Client, consoleActor, readSent, type TestApp, testApp } from "../testing.ts";

let app: TestApp;
let city: OrganisationId;
let commune: OrganisationId;
let officer: Client;
let reporter: Client;

const resolution = { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" };
const cityPlan = { number: "38-KH/TU", date: "2026-01-12", issuer: "Ban Thường vụ Thành ủy Giang Khải" };

async function bring(
  owner: OrganisationId,
  document: NonNullable<Parameters<typeof aReading>[0]>["document"] & object,
): Promise<string> {
  const reading = aReading({ targets: [aTarget()], document });
  const content = JSON.stringify(document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { name: "ke-hoach.txt", sha256, bytes: () => Buffer.from(content) };
  const input = { reading, file, organisationId: owner };
  return (await makeChange(app.database, consoleActor, (change) => importReading(change, input, "2026-03-01"))).planId;
}

const list = async (client: Client) => documentsAnswer.parse((await client.get("/api/documents")).json).documents;
const called = async (client: Client, number: string) => {
  const found = (await list(client)).filter((one) => one.number === number);
  expect(found).toHaveLength(1);
  return documentGraphAnswer.parse((await client.get(`/api/documents/${found[0]?.id}`)).json);
};

beforeAll(async () => {
  await buildReader();
  app = await testApp();
  city = await app.organisation({ level: "province" });
  commune = await app.organisation({ parentId: city });
  officer = await app.logIn("officer", commune);
  reporter = await app.logIn("reporter", commune);
  await bring(commune, { number: "21-KH/ĐU", date: "2026-02-03", issuer: "Đảng ủy xã", basis: [resolution, cityPlan] });
});
afterAll(() => app.close());

describe("the register of documents", () => {
  test("what a plan names stands there as a stub, joined in the graph", async () => {
    const graph = await called(officer, "38-KH/TU");
    expect(graph.document).toMatchObject({ isStub: true, issuedOn: "2026-01-12", namedBy: 1, planId: null });
    expect(graph.mayFill).toBe(true);
    const commune = graph.documents.find((one) => one.number === "21-KH/ĐU");
    expect(graph.links).toEqual([{ source: commune?.id, target: graph.document.id, kind: "cites", step: 1 }]);
  });

  test("the imported document fills its stub and keeps the links to it", async () => {
    const stub = await called(officer, "38-KH/TU");
    const planId = await bring(city, { ...cityPlan, number: "38 - KH/TU", issuer: "Thành ủy Giang Khải", basis: [resolution] });
    const filled = documentGraphAnswer.parse((await officer.get(`/api/documents/${stub.document.id}`)).json);
    expect(filled.document).toMatchObject({ isStub: false, planId, namedBy: 1 });
    expect(filled.links.map((link) => link.step)).toContain(1);
  });

  test("a resolution that two plans name is one document", async () => {
    expect((await called(officer, "57-NQ/TW")).document).toMatchObject({ isStub: true, namedBy: 2 });
  });

  test("an officer fills in facts, and a plan that named less is joined", async () => {
    const other = await app.organisation({ parentId: city });
    const bare = { number: "71/NQ-CP", date: null, issuer: "Chính phủ" };
    await bring(other, { number: "22-KH/ĐU", date: "2026-02-04", issuer: "Đảng ủy phường", basis: [bare] });
    await bring(commune, {
      number: "23-KH/ĐU",
      date: "2026-02-05",
      issuer: "Đảng ủy xã",
      basis: [{ ...bare, date: "2025-04-01" }],
    });
    const graph = await called(officer, "71/NQ-CP");
    const facts = {
      number: "71/NQ-CP",
      type: "Nghị quyết",
      issuer: "Chính phủ",
      issuedOn: "2025-04-01",
      subject: null,
      signer: null,
    };
    const answer = await officer.put(`/api/documents/${graph.document.id}/facts`, facts);
    expect(documentGraphAnswer.parse(answer.json).document).toMatchObject({ type: "Nghị quyết", namedBy: 2, isStub: true });
  });

  test("a file attached to a stub is read, kept and handed out again, once", async () => {
    const { document } = await called(officer, "57-NQ/TW");
    const text = "NGHỊ QUYẾT\nvề đột phá phát triển khoa học, công nghệ";
    const send = () =>
      officer.send("POST", `/api/documents/${document.id}/file?fileName=57.txt`, {
        headers: { "content-type": "application/octet-stream" },
        body: text,
      });
    const sent = await send();
    expect({ status: sent.status, code: sent.code }).toEqual({ status: 200, code: null });
    expect((await called(officer, "57-NQ/TW")).document.isStub).toBe(true);
    expect(await readSent(app, officer, sent)).toMatchObject({ state: "done", kept: { documentId: document.id } });
    expect((await called(officer, "57-NQ/TW")).document).toMatchObject({ isStub: false, fileName: "57.txt", namedBy: 2 });
    const back = await officer.get(`/api/documents/${document.id}/file`);
    expect(new TextDecoder().decode(back.bytes)).toBe(text);
    expect((await send()).code).toBe("DOCUMENT_HAS_FILE");
  });

  test("the document of a plan is not filled in beside its plan", async () => {
    const graph = await called(officer, "21-KH/ĐU");
    expect(graph.mayFill).toBe(false);
    const { number, type, issuer, issuedOn, subject, signer } = graph.document;
    const answer = await officer.put(`/api/documents/${graph.document.id}/facts`, {
      number,
      type,
      issuer,
      issuedOn,
      subject,
      signer,
    });
    expect(answer.status).toBe(403);
  });

  test("a reporter reads and does not fill in", async () => {
    const graph = await called(reporter, "71/NQ-CP");
    expect(graph.mayFill).toBe(false);
    const answer = await reporter.send("POST", `/api/documents/${graph.document.id}/file?fileName=a.txt`, { body: "x" });
    expect(answer.status).toBe(403);
  });

  test("documents of others stay out of sight", async () => {
    const elsewhere = await app.logIn("officer", await app.organisation({ level: "province" }));
    expect(await list(elsewhere)).toEqual([]);
    const { document } = await called(officer, "21-KH/ĐU");
    expect((await elsewhere.get(`/api/documents/${document.id}`)).status).toBe(404);
    expect((await app.send("GET", "/api/documents")).status).toBe(401);
  });
});
