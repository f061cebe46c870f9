import { afterAll, beforeAll, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { recordChangeEvent } from "#organisations/operations/record-change-event.ts";
import { moveFrom } from "#organisations/store.ts";
import { anEventInput, anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import type { AccountId } from "./model.ts";
import { createAccount } from "./operations/create-account.ts";
import { scopeForAccount } from "./store.ts";

let db: TestDatabase;
let [home, away, room]: OrganisationId[] = [];
let person: AccountId;
beforeAll(async () => {
  db = await testDatabase();
  home = await anOrganisation(db.database);
  away = await anOrganisation(db.database);
  room = await anOrganisation(db.database, { parentId: home });
  const grants = [{ role: "officer", organisationId: home }] as const;
  const input = { login: "can-bo", name: "Cán bộ", grants, password: "cầu treo qua suối" };
  person = (await makeChange(db.database, testActor, (change) => createAccount(change, input))).accountId;
});
afterAll(() => db.close());

const reached = async () => (await scopeForAccount(db.database, person, testToday))?.reach.get("officer") ?? new Set();

test("a body that moves away is out of reach from the moment the move is kept, and not before", async () => {
  expect(await reached()).toEqual(new Set([home, room]));
  const moved = db.database.transaction().execute(async (tx) => {
    await moveFrom(tx, room ?? home ?? missing(), "party", away ?? missing(), testToday);
    expect(await reached()).toEqual(new Set([home, room]));
    expect((await scopeForAccount(tx, person, testToday))?.reach.get("officer")).toEqual(new Set([home]));
    throw new Error("undone");
  });
  await expect(moved).rejects.toThrow("undone");
  expect(await reached()).toEqual(new Set([home, room]));
  await db.database.transaction().execute((tx) => moveFrom(tx, room ?? missing(), "party", away ?? missing(), testToday));
  expect(await reached()).toEqual(new Set([home]));
});

test("a body that ends comes into the reach of its heir at once", async () => {
  const old = await anOrganisation(db.database);
  expect(await reached()).not.toContain(old);
  const resulting = [{ id: home ?? missing() }];
  await makeChange(db.database, testActor, (change) =>
    recordChangeEvent(change, anEventInput({ kind: "merge", originals: [old], resulting })),
  );
  expect(await reached()).toContain(old);
});

test("a body made below is in reach at once; yesterday's trees are asked apart", async () => {
  const made = await anOrganisation(db.database, { parentId: home ?? missing() });
  expect(await reached()).toContain(made);
  expect((await scopeForAccount(db.database, person, "2026-05-14"))?.reach.get("officer")).toContain(room);
});

test("without a mark the trees are walked anew each time", async () => {
  await db.ownerDatabase.deleteFrom("treeRevision").execute();
  const made = await anOrganisation(db.database, { parentId: home ?? missing() });
  expect(await reached()).toContain(made);
  await db.ownerDatabase.deleteFrom("treeRevision").execute();
  expect(await reached()).toContain(made);
});

function missing(): never {
  throw new Error("a body is missing");
}
