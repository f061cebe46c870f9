import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshCollations } from "./collations.ts";
import { withClient } from "./roles.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test("an index in Vietnamese order is built anew when the library that sorts has changed, and only then", async () => {
  const { owner, admin, database } = db.access;
  await withClient(owner, (client) =>
    client.query("create table word (w text collate vietnamese); create index word_order on word (w)"),
  );
  const file = () =>
    withClient(
      owner,
      async (client) => (await client.query<{ file: number }>("select pg_relation_filenode('word_order') as file")).rows[0]?.file,
    );
  const before = await file();
  expect(await refreshCollations(owner)).toEqual([]);
  expect(await file()).toBe(before);
  await withClient({ ...admin, database }, (client) =>
    client.query("update pg_collation set collversion = '1' where collname = 'vietnamese'"),
  );
  expect(await refreshCollations(owner)).toEqual(["vietnamese"]);
  expect(await file()).not.toBe(before);
  expect(await refreshCollations(owner)).toEqual([]);
});
