import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "#accounts/operations/create-account.ts";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { asId } from "#kernel/ids.ts";
import type { MemberId, OrganisationId } from "../model.ts";
import { membersOfCommittees, personsOf, termsOf } from "../store-committees.ts";
import { anOrganisation, testActor } from "../testing.ts";
import { type AddMember, addMember, endMembership, savePerson } from "./save-member.ts";
import { removeTerm, type SaveTerm, saveTerm } from "./save-term.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const committeeOf = (parentId: OrganisationId) =>
  anOrganisation(db.database, { name: "Ban Chỉ đạo", kind: "steering-committee", parentId });
const add = (given: Partial<AddMember> & Pick<AddMember, "committeeId" | "person">) =>
  makeChange(db.database, testActor, (change) =>
    addMember(change, { role: "member", field: "", validFrom: "2025-09-01", ...given }),
  );
const end = (id: MemberId, on: string) => makeChange(db.database, testActor, (change) => endMembership(change, id, on));
const at = (committee: OrganisationId, on: string) => membersOfCommittees(db.database, [committee], on);

describe("a committee", () => {
  test("has members with their fields on a day, the head first, with and without log-in", async () => {
    const owner = await anOrganisation(db.database);
    const committeeId = await committeeOf(owner);
    await makeChange(db.database, testActor, (change) =>
      createAccount(change, {
        ...{ login: "bi.thu", name: "Bí thư", password: "một câu dài để nhớ" },
        grants: [{ role: "leader", organisationId: owner }],
      }),
    );
    const plain = await add({
      committeeId,
      person: { name: "Trần  Thị B", title: "Phó Bí thư", organisationId: owner, login: null },
    });
    await add({
      ...{ committeeId, role: "head", field: "Phụ trách chung" },
      person: { name: "Nguyễn Văn A", title: "Bí thư", organisationId: owner, login: "bi.thu" },
    });
    expect((await at(committeeId, "2025-09-01")).map(({ name, role, field, hasLogin }) => [name, role, field, hasLogin])).toEqual(
      [
        ["Nguyễn Văn A", "head", "Phụ trách chung", true],
        ["Trần Thị B", "member", "", false],
      ],
    );
    expect(await at(committeeId, "2025-08-31")).toEqual([]);
    await end(plain, "2026-01-01");
    expect((await at(committeeId, "2025-12-31")).length).toBe(2);
    expect((await at(committeeId, "2026-01-01")).map((one) => one.name)).toEqual(["Nguyễn Văn A"]);
    const [first] = await personsOf(db.database, [owner]);
    await expect(
      makeChange(db.database, testActor, (change) =>
        savePerson(change, { name: "Người khác", title: "", organisationId: owner, login: "bi.thu" }, null),
      ),
    ).rejects.toMatchObject({ refusal: { code: "PERSON_LOGIN_TAKEN" } });
    await makeChange(db.database, testActor, (change) =>
      savePerson(
        change,
        { name: "Nguyễn Văn A", title: "Bí thư Đảng ủy", organisationId: owner, login: "bi.thu" },
        first?.id ?? null,
      ),
    );
    expect((await at(committeeId, "2026-01-01")).map((one) => one.title)).toEqual(["Bí thư Đảng ủy"]);
  });

  test.each([
    ["a body that is no committee", "NOT_A_COMMITTEE"],
    ["a log-in that nobody has", "PERSON_LOGIN_UNKNOWN"],
    ["somebody who sits there already", "MEMBER_ALREADY"],
  ])("takes nobody into %s", async (_name, code) => {
    const owner = await anOrganisation(db.database);
    const committeeId = code === "NOT_A_COMMITTEE" ? owner : await committeeOf(owner);
    const login = code === "PERSON_LOGIN_UNKNOWN" ? "khong.co" : null;
    const person = { name: "Lê Văn C", title: "", organisationId: owner, login };
    if (code !== "MEMBER_ALREADY") {
      await expect(add({ committeeId, person })).rejects.toMatchObject({ refusal: { code } });
      return;
    }
    await add({ committeeId, person });
    const [known] = await personsOf(db.database, [owner]);
    if (known === undefined) throw new Error("the person was not written");
    await expect(add({ committeeId, person: known.id, validFrom: "2026-01-01" })).rejects.toMatchObject({ refusal: { code } });
  });

  test("cannot lose a member before the first day", async () => {
    const owner = await anOrganisation(db.database);
    const committeeId = await committeeOf(owner);
    const id = await add({ committeeId, person: { name: "Phạm D", title: "", organisationId: owner, login: null } });
    await expect(end(id, "2025-09-01")).rejects.toMatchObject({ refusal: { code: "MEMBER_ENDS_BEFORE_START" } });
  });
});

describe("terms of a body", () => {
  const term = (organisationId: OrganisationId, startsOn: string, endsOn: string): SaveTerm => ({
    ...{ organisationId, name: "2025–2030", startsOn, endsOn },
  });
  const save = (given: SaveTerm) => makeChange(db.database, testActor, (change) => saveTerm(change, given));
  test("follow each other and never overlap", async () => {
    const body = await anOrganisation(db.database);
    await save(term(body, "2025-07-01", "2030-07-01"));
    const last = await save(term(body, "2030-07-01", "2035-07-01"));
    await expect(save(term(body, "2029-01-01", "2031-01-01"))).rejects.toMatchObject({ refusal: { code: "TERM_OVERLAPS" } });
    await expect(save(term(body, "2040-01-01", "2039-01-01"))).rejects.toMatchObject({
      refusal: { code: "TERM_ENDS_BEFORE_START" },
    });
    expect((await termsOf(db.database, body)).map((one) => one.startsOn)).toEqual(["2030-07-01", "2025-07-01"]);
    await makeChange(db.database, testActor, (change) => removeTerm(change, body, last));
    await expect(makeChange(db.database, testActor, (change) => removeTerm(change, body, asId(last)))).rejects.toMatchObject({
      refusal: { code: "NOT_FOUND" },
    });
  });
});
