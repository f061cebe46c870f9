import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { projectRoot } from "#db/project-root.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor } from "#organisations/testing.ts";
import { buildReader } from "../readers/testing.ts";
import { lexiconOf } from "../store.ts";
import { acceptCorrection } from "./accept-correction.ts";
import { readDocumentFile } from "./read-file.ts";

let db: TestDatabase;
let office: OrganisationId;
beforeAll(async () => {
  db = await testDatabase();
  await buildReader();
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  office = await anOrganisation(db.database);
});

const accept = (raw: string, read: string, organisationId = office) =>
  makeChange(db.database, testActor, (change) => acceptCorrection(change, { organisationId, raw, read }));

describe("a correction that an office accepted", () => {
  test("is learnt word by word, and counted each time", async () => {
    expect(await accept("xa Bim Sơn đạt 9O%", "xã Bỉm Sơn đạt 90%")).toBe(2);
    expect(await accept("phường Bim Sơn", "phường Bỉm Sơn")).toBe(1);
    expect(await lexiconOf(db.database, office)).toEqual([
      { raw: "bim", read: "bỉm", count: 2 },
      { raw: "xa", read: "xã", count: 1 },
    ]);
    const records = await auditRecords(db.database, { chains: [office], subjectId: office, limit: 5 });
    expect(records.filter((record) => record.operation === "accept-correction")).toHaveLength(2);
  });

  test("teaches this office and no other", async () => {
    const other = await anOrganisation(db.database);
    await accept("Bim", "Bỉm");
    expect(await lexiconOf(db.database, other)).toEqual([]);
  });

  test("is what its next garbled document is restored with", async () => {
    const path = join(projectRoot(), "fixtures/documents/garbled-ocr/plan.txt");
    const linesWith = async () => {
      const read = await readDocumentFile(path, { lexicon: await lexiconOf(db.database, office) });
      return (read.ok && read.value.source.restored?.lines.join("\n")) || "";
    };
    expect(await linesWith()).not.toContain("Bến Mơ thành xã");
    await accept("Dua Bén Mo thanh xa", "Đưa Bến Mơ thành xã");
    expect(await linesWith()).toContain("Bến Mơ thành xã");
  });
});
