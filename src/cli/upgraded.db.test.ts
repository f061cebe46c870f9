import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { readMigrations } from "#db/migration-files.ts";
import { openDatabase } from "#db/open-database.ts";
import { withClient } from "#db/roles.ts";
import { lotrinh, startOn, workFolder } from "./testing.ts";

const { dataIn, clear } = workFolder();
const data = dataIn("data");

/** A directory as the very first version of the program left it, with rows of that time. */
async function fromTheFirstDays(directory: string): Promise<void> {
  const opened = await openDatabase({ data: directory, as: "bare", durable: false });
  await migrate(opened.access.owner, { upTo: 1 });
  await withClient(opened.access.owner, (client) =>
    client.query(`insert into setting (key, value) values ('kept', '"since the first"');
      insert into account (login, name, password_hash) values ('officer', 'Kept', 'x');`),
  );
  await opened.close();
}

async function whatIsKept(directory: string) {
  const opened = await openDatabase({ data: directory, as: "visitor" });
  const rows = await opened.app
    .selectFrom("account")
    .innerJoin("setting", (join) => join.onTrue())
    .select(["login", "value"])
    .execute();
  await opened.close();
  return rows;
}

beforeAll(() => fromTheFirstDays(data), 60_000);
afterAll(clear);

test("`migrate` brings a database of the first days up to date and keeps its rows; then the program starts on it", async () => {
  const first = await lotrinh("migrate", "--data", data);
  expect(first.code).toBe(0);
  expect(first.out).toContain(String(readMigrations().length));
  expect(await whatIsKept(data)).toEqual([{ login: "officer", value: "since the first" }]);
  const again = await lotrinh("migrate", "--data", data);
  expect(again.code).toBe(0);
  const program = await startOn(data);
  expect((await fetch(`${program.address}/api/health`)).status).toBe(200);
  expect(await program.end()).toBe(0);
}, 60_000);

test("`start` does the same by itself", async () => {
  const another = dataIn("another");
  await fromTheFirstDays(another);
  const program = await startOn(another);
  expect((await fetch(`${program.address}/api/health`)).status).toBe(200);
  expect(await program.end()).toBe(0);
  expect(await whatIsKept(another)).toEqual([{ login: "officer", value: "since the first" }]);
}, 60_000);
