import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import type { DatabaseAccess } from "./access.ts";
import { appliedMigrations, isCurrent, migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./migration-files.ts";
import { withClient } from "./roles.ts";
import { dropDatabase, emptyDatabase } from "./testing.ts";

const databases: DatabaseAccess[] = [];
afterEach(async () => {
  for (const access of databases.splice(0)) await dropDatabase(access);
});

async function fresh(): Promise<DatabaseAccess> {
  const access = await emptyDatabase();
  databases.push(access);
  return access;
}

function aMigration(number: number, sql: string, name = `000${number}_step.sql`): Migration {
  return { number, name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
}

const first = aMigration(1, "create table one (id integer primary key)");
const second = aMigration(2, "create table two (id integer primary key); insert into one values (1)");

const tableNames = (access: DatabaseAccess) =>
  withClient(access.owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map(({ name }) => name);
  });

describe("migrating", () => {
  test("applies what is waiting, once", async () => {
    const { owner } = await fresh();
    expect(await migrate(owner, { migrations: [first] })).toBe(1);
    expect(await migrate(owner, { migrations: [first, second] })).toBe(1);
    expect(await migrate(owner, { migrations: [first, second] })).toBe(0);
    const applied = await withClient(owner, appliedMigrations);
    expect(applied.map(({ name }) => name)).toEqual(["0001_step.sql", "0002_step.sql"]);
    expect(isCurrent(applied, [first, second])).toBe(true);
  });

  test("the program's own migrations, one at a time, keep what was there from the first", async () => {
    const { owner } = await fresh();
    await migrate(owner, { upTo: 1 });
    await withClient(owner, (client) =>
      client.query(`insert into setting (key, value) values ('kept', '"since the first"');
        insert into account (login, name, password_hash) values ('officer', 'Kept', 'x');`),
    );
    for (let level = 2; level <= readMigrations().length; level += 1) expect(await migrate(owner, { upTo: level })).toBe(1);
    await withClient(owner, async (client) => {
      expect(isCurrent(await appliedMigrations(client))).toBe(true);
      expect((await client.query("select key, name from setting, account")).rows).toEqual([{ key: "kept", name: "Kept" }]);
    });
  });

  test("two programs at once apply each migration once", async () => {
    const { owner } = await fresh();
    const counts = await Promise.all([1, 2, 3].map(() => migrate(owner, { migrations: [first, second] })));
    expect(counts.sort()).toEqual([0, 0, 2]);
  });

  test("a migration that fails leaves nothing behind, and those before it stay", async () => {
    const access = await fresh();
    const broken = aMigration(2, "create table two (id integer primary key);\ninsert into nowhere values (1)");
    await expect(migrate(access.owner, { migrations: [first, broken] })).rejects.toMatchObject({
      refusal: {
        code: "MIGRATION_FAILED",
        data: { name: "0002_step.sql", detail: 'relation "nowhere" does not exist (line 2)' },
      },
    });
    expect(await tableNames(access)).toEqual(["one", "schema_migration"]);
  });

  test.each([
    ["edited since", [aMigration(1, "create table one (id bigint primary key)"), second], "MIGRATION_EDITED"],
    ["missing here", [aMigration(1, first.sql, "0001_another.sql"), second], "MIGRATION_MISSING"],
    ["newer than the program", [first], "DATABASE_NEWER"],
  ] as const)("a database with a migration %s is refused", async (_, migrations, code) => {
    const { owner } = await fresh();
    await migrate(owner, { migrations: [first, second] });
    await expect(migrate(owner, { migrations })).rejects.toMatchObject({ refusal: { code } });
  });

  test("a gap in what was applied is refused", async () => {
    const { owner } = await fresh();
    await migrate(owner, { migrations: [first, second] });
    await withClient(owner, (client) => client.query("delete from schema_migration where number = 1"));
    await expect(migrate(owner, { migrations: [first, second] })).rejects.toMatchObject({
      refusal: { code: "MIGRATION_OUT_OF_ORDER" },
    });
  });
});
