import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "../model.ts";
import { findByName, namesNear, organisationOn, organisationsAt } from "../store.ts";
import { anOrganisation, testActor, testToday } from "../testing.ts";
import { bodyResolver, resolveBodies } from "./resolve-bodies.ts";
import { type UpdateOrganisation, updateOrganisation } from "./update-organisation.ts";

const nobody: OrganisationId = asId("00000000-0000-4000-8000-00000000dead");

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const update = (input: UpdateOrganisation, today = testToday) =>
  makeChange(db.database, testActor, (change) => updateOrganisation(change, input, today));

const asUpdate = (id: OrganisationId, given: Partial<UpdateOrganisation>): UpdateOrganisation => ({
  ...{ id, name: "Đảng ủy xã", shortName: null, line: "party", parentId: null, aliases: [] },
  ...given,
});

const lastRecord = async (subjectId: string) => (await auditRecords(db.database, { chains: null, subjectId, limit: 1 }))[0];

describe("a new body", () => {
  test("stands in the tree with its names, and in the audit trail", async () => {
    const parentId = await anOrganisation(db.database, { name: "Thành ủy Sông Mây" });
    const id = await anOrganisation(db.database, {
      name: "Đảng ủy xã Yên Hòa",
      shortName: "ĐU Yên Hòa",
      parentId,
      aliases: ["Đảng bộ xã Yên Hòa"],
    });
    expect(await organisationOn(db.database, id, testToday)).toMatchObject({
      ...{ name: "Đảng ủy xã Yên Hòa", shortName: "ĐU Yên Hòa", parentId, line: "party", aliases: ["Đảng bộ xã Yên Hòa"] },
    });
    expect(await lastRecord(id)).toMatchObject({ operation: "create-organisation", chain: parentId });
  });

  test("is found by name, short name or alias without marks", async () => {
    const id = await anOrganisation(db.database, {
      name: "Trường THCS Đồng Sỹ",
      shortName: "THCS ĐS",
      aliases: ["Trường cấp hai"],
    });
    for (const name of ["truong thcs dong sy", "THCS  ĐS", "trường CẤP HAI"]) {
      expect((await findByName(db.database, name, testToday)).map((body) => body.id)).toEqual([id]);
    }
    expect(await findByName(db.database, "truong thcs", testToday)).toEqual([]);
    expect(await namesNear(db.database, "truong dong si", testToday, 1)).toEqual(["Trường THCS Đồng Sỹ"]);
  });

  test.each([
    ["an unknown parent", { parentId: nobody }, "ORGANISATION_NOT_FOUND"],
    ["a name without letters", { name: "-" }, "ORGANISATION_NAME_EMPTY"],
    ["a kind that is none", { kind: "castle" }, "ORGANISATION_KIND_UNKNOWN"],
  ])("%s is refused", async (_name, given, code) => {
    await expect(anOrganisation(db.database, given)).rejects.toMatchObject({ refusal: { code } });
  });

  test("under one parent a name means one body; under another it is another body", async () => {
    const [one, two] = [await anOrganisation(db.database), await anOrganisation(db.database)];
    await anOrganisation(db.database, { name: "Phòng Kinh tế", parentId: one });
    await anOrganisation(db.database, { name: "Phòng Kinh tế", parentId: two });
    await expect(anOrganisation(db.database, { name: "PHÒNG KINH TẾ", parentId: one })).rejects.toMatchObject({
      refusal: { code: "ORGANISATION_NAME_TAKEN" },
    });
  });
});

describe("a change of a body", () => {
  test("a new name serves from today on, the old one for the days before", async () => {
    const id = await anOrganisation(db.database, { name: "Phòng Nội vụ cũ" });
    await update(asUpdate(id, { name: "Phòng Nội vụ mới" }));
    expect((await organisationOn(db.database, id, "2026-05-14"))?.name).toBe("Phòng Nội vụ cũ");
    expect((await organisationOn(db.database, id, testToday))?.name).toBe("Phòng Nội vụ mới");
    expect(await lastRecord(id)).toMatchObject({ operation: "update-organisation", before: { name: "Phòng Nội vụ cũ" } });
  });

  test("what was entered today is corrected, not closed", async () => {
    const id = await anOrganisation(db.database, { name: "Ban Xây dựng" });
    await update(asUpdate(id, { name: "Ban Xay dung" }));
    await update(asUpdate(id, { name: "Ban Xây dựng Đảng" }));
    const names = await db.database
      .selectFrom("organisationName")
      .select("name")
      .where("organisationId", "=", id)
      .orderBy("validFrom")
      .execute();
    expect(names.map((row) => row.name)).toEqual(["Ban Xây dựng", "Ban Xây dựng Đảng"]);
  });

  test("a body moves in its tree from today on", async () => {
    const [from, to] = [await anOrganisation(db.database), await anOrganisation(db.database)];
    const id = await anOrganisation(db.database, { parentId: from, name: "Chi bộ 1" });
    await update(asUpdate(id, { name: "Chi bộ 1", parentId: to }));
    expect((await organisationOn(db.database, id, "2026-05-14"))?.parentId).toBe(from);
    expect((await organisationOn(db.database, id, testToday))?.parentId).toBe(to);
  });

  test("new aliases are searched at once", async () => {
    const id = await anOrganisation(db.database, { name: "Trung tâm Phục vụ hành chính" });
    await update(asUpdate(id, { name: "Trung tâm Phục vụ hành chính", aliases: ["Một cửa"] }));
    expect((await findByName(db.database, "mot cua", testToday)).map((body) => body.id)).toEqual([id]);
  });

  test("nothing stands under itself, and an unknown body cannot change", async () => {
    const top = await anOrganisation(db.database);
    const below = await anOrganisation(db.database, { parentId: top });
    await expect(update(asUpdate(top, { parentId: below }))).rejects.toMatchObject({
      refusal: { code: "ORGANISATION_UNDER_ITSELF" },
    });

    await expect(update(asUpdate(nobody, {}))).rejects.toMatchObject({ refusal: { code: "ORGANISATION_NOT_FOUND" } });
  });
});

describe("written names", () => {
  test("are resolved from the owner's house outwards; a set phrase and a stranger are told apart", async () => {
    const city = await anOrganisation(db.database, { level: "province" });
    const owner = await anOrganisation(db.database, { parentId: city });
    const office = await anOrganisation(db.database, { name: "Văn phòng Đảng ủy", parentId: owner, kind: "party-office" });
    const cell = await anOrganisation(db.database, { name: "Chi bộ thôn Một", parentId: owner, kind: "party-cell" });
    const answers = await resolveBodies(
      db.database,
      ["Văn phòng Đảng ủy", "Các chi bộ trực thuộc", "Sở Xa lạ"],
      owner,
      testToday,
    );
    expect(answers[0]).toMatchObject({ outcome: "one", organisationId: office });
    expect(answers[1]).toMatchObject({ outcome: "set", members: [cell] });
    expect(answers[2]).toMatchObject({ outcome: "unknown" });
    const { sure, nameOf } = await bodyResolver(db.database, owner, testToday);
    expect(nameOf(sure("van phong dang uy") ?? owner)).toBe("Văn phòng Đảng ủy");
  });

  test("names come in Vietnamese order", async () => {
    const parentId = await anOrganisation(db.database);
    for (const name of ["Đoàn xã", "Chi bộ", "Ủy ban", "Ấp Đông"]) await anOrganisation(db.database, { name, parentId });
    const below = (await organisationsAt(db.database, testToday)).filter((body) => body.parentId === parentId);
    expect(below.map((body) => body.name)).toEqual(["Ấp Đông", "Chi bộ", "Đoàn xã", "Ủy ban"]);
  });
});
