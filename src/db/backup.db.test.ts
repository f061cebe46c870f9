import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatabaseAccess } from "./access.ts";
import { tablesOf, writeBackup } from "./backup.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migration-files.ts";
import { restoreBackup } from "./restore.ts";
import { withClient } from "./roles.ts";
import { dropDatabase, emptyDatabase } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "lotrinh-backup-"));
const silent = () => undefined;
const databases: DatabaseAccess[] = [];
let source: DatabaseAccess;
let file: string;

// Rows that a careless copy would spoil: bytes, tabs, line ends, backslashes, the text of a null, long numbers, infinite days.
const content = `
  insert into setting (key, value) values ('a', '{"b": [1, "x\\ny"]}'), ('tab', '"\\t"');
  insert into file_blob (sha256, byte_size, media_type) values (repeat('0', 64), 300000, 'application/x');
  insert into file_chunk (sha256, position, bytes)
    select repeat('0', 64), n, decode(string_agg(md5((n * 10000 + i)::text), ''), 'hex') from generate_series(0, 9) n, generate_series(1, 6250) i group by n;
  insert into organisation (id, kind, level) values ('00000000-0000-0000-0000-000000000001', 'other', 'commune');
  insert into organisation_name (organisation_id, name, search_key) values ('00000000-0000-0000-0000-000000000001', E'Xã\\t\\\\N\\n"Đ"', 'xa');
  insert into organisation_place (organisation_id, line) values ('00000000-0000-0000-0000-000000000001', 'party');
  insert into login_attempt (login, address, succeeded) select 'a' || n, '::1', n % 2 = 0 from generate_series(1, 500) n;
  insert into audit_head (chain, sequence, hash) values ('system', 1, repeat('a', 64));
  insert into audit_record (chain, sequence, recorded_at, actor, operation, subject_kind, subject_id, after, previous_hash, hash)
    values ('system', 1, '2026-01-01T00:00:00.123456Z', E'\\\\N', 'x', 'y', 'z', '{"v": 0.10}', repeat('0', 64), repeat('a', 64));
  delete from login_attempt where login = 'a500';`;

async function contentOf(access: DatabaseAccess): Promise<Record<string, unknown>> {
  return await withClient(access.owner, async (client) => {
    const tables: Record<string, unknown> = {};
    for (const { table } of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
      tables[table] = rows.map(({ row }) => row);
    }
    const { rows } = await client.query(
      "select relname, pg_sequence_last_value(oid) as last from pg_class where relkind = 'S' order by 1",
    );
    return { ...tables, sequences: rows };
  });
}

async function aDatabase(level?: number): Promise<DatabaseAccess> {
  const access = await emptyDatabase();
  databases.push(access);
  await migrate(access.owner, level === undefined ? {} : { upTo: level });
  return access;
}

beforeAll(async () => {
  source = await aDatabase();
  await withClient(source.owner, (client) => client.query(content));
  file = join(folder, "whole.backup");
  await writeBackup(source, file, silent);
});

afterAll(async () => {
  for (const access of databases) {
    await withClient(access.admin, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select datname as name from pg_database where starts_with(datname, $1)",
        [`${access.database}_`],
      );
      for (const { name } of rows) await client.query(`drop database ${name}`);
    });
    await dropDatabase(access);
  }
  rmSync(folder, { recursive: true, force: true });
});

const databasesLike = (access: DatabaseAccess) =>
  withClient(access.admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1) order by 1",
      [access.database],
    );
    return rows.map(({ name }) => name);
  });

describe("a backup", () => {
  test("restores to the same rows in every table, the same sequences and the same rights", async () => {
    const target = await aDatabase();
    const original = await contentOf(source);
    const restored = await restoreBackup(target, file, silent);
    expect(await contentOf(target)).toEqual(original);
    expect(restored.rows).toBeGreaterThan(500);
    await withClient(target.app, async (client) => {
      await expect(client.query("delete from audit_record")).rejects.toThrow("permission denied");
      await client.query("insert into login_attempt (login, address, succeeded) values ('next', '::1', true)");
    });
  });

  test("keeps the database that it replaces, and only the newest of them", async () => {
    const target = await aDatabase();
    await restoreBackup(target, file, silent);
    const { kept } = await restoreBackup(target, file, silent);
    expect(await databasesLike(target)).toEqual([target.database, kept]);
  });

  test("of an older structure is brought up to this one", async () => {
    const old = await aDatabase(1);
    await withClient(old.owner, (client) => client.query(content));
    const oldFile = join(folder, "old.backup");
    await writeBackup(old, oldFile, silent);
    const target = await aDatabase();
    await restoreBackup(target, oldFile, silent);
    const [had, has] = [await contentOf(old), await contentOf(target)];
    for (const table of ["setting", "file_chunk", "organisation_name", "audit_record"]) expect(has[table]).toEqual(had[table]);
    expect(has.schema_migration).toHaveLength(readMigrations().length);
  });

  test("never replaces a file", async () => {
    const before = readFileSync(file);
    await expect(writeBackup(source, file, silent)).rejects.toMatchObject({ refusal: { code: "BACKUP_FILE_EXISTS" } });
    expect(readFileSync(file).equals(before)).toBe(true);
    await expect(writeBackup(source, join(folder, "no/such/folder"), silent)).rejects.toMatchObject({
      refusal: { code: "BACKUP_FILE_UNWRITABLE" },
    });
    expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
  });
});

describe("restoring refuses, and leaves the present data alone,", () => {
  const damaged = (name: string, spoil: (path: string) => void) => {
    const path = join(folder, name);
    copyFileSync(file, path);
    spoil(path);
    return path;
  };
  const withByte = (at: (size: number) => number) => (path: string) => {
    const bytes = readFileSync(path);
    const position = at(bytes.length);
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  test.each([
    ["a file of something else", (path: string) => writeFileSync(path, "PK something"), ["BACKUP_NOT_OURS"]],
    ["an empty file", (path: string) => truncateSync(path, 0), ["BACKUP_NOT_OURS"]],
    ["a file cut in the middle", (path: string) => truncateSync(path, 5_000), ["BACKUP_TRUNCATED"]],
    [
      "a file that lacks its last byte",
      (path: string) => truncateSync(path, readFileSync(path).length - 1),
      ["BACKUP_TRUNCATED"],
    ],
    ["a file with something behind its end", (path: string) => appendFileSync(path, "x"), ["BACKUP_TRUNCATED"]],
    ["a damaged header", withByte(() => 60), ["BACKUP_DAMAGED"]],
    ["a damaged byte in the data", withByte((size) => Math.floor(size / 2)), ["BACKUP_DAMAGED"]],
    ["a damaged checksum", withByte((size) => size - 1), ["BACKUP_DAMAGED"]],
    ["a file of a later format", withByte(() => 15), ["BACKUP_NEWER"]],
  ] as const)("%s", async (name, spoil, codes) => {
    const error: unknown = await restoreBackup(source, damaged(name.replaceAll(" ", "-"), spoil), silent).catch(
      (caught: unknown) => caught,
    );
    expect(codes).toContain((error as { refusal?: { code: string } }).refusal?.code);
    expect(await databasesLike(source)).toEqual([source.database]);
  });

  test("one damaged byte wherever it is", async () => {
    const bytes = readFileSync(file);
    const path = join(folder, "anywhere");
    for (let position = 0; position < bytes.length; position += 1 + Math.floor(bytes.length / 60)) {
      const spoilt = Buffer.from(bytes);
      spoilt[position] = (spoilt[position] ?? 0) ^ 0x10;
      writeFileSync(path, spoilt);
      await expect(restoreBackup(source, path, silent), `byte ${position}`).rejects.toMatchObject({ name: "RefusedError" });
    }
    expect(await databasesLike(source)).toEqual([source.database]);
  });

  test("a backup of a newer program", async () => {
    const older = readMigrations().slice(0, -1);
    await expect(restoreBackup(source, file, silent, older)).rejects.toMatchObject({ refusal: { code: "BACKUP_NEWER" } });
  });

  test("a backup of other migrations", async () => {
    const others = readMigrations().map((migration) => ({ ...migration, sha256: "0" }));
    await expect(restoreBackup(source, file, silent, others)).rejects.toMatchObject({
      refusal: { code: "BACKUP_OF_OTHER_MIGRATIONS" },
    });
  });

  test("while somebody uses the database", async () => {
    await withClient(source.app, async () => {
      await expect(restoreBackup(source, file, silent)).rejects.toMatchObject({ refusal: { code: "RESTORE_WHILE_IN_USE" } });
    });
    expect(await databasesLike(source)).toEqual([source.database]);
  });
});
