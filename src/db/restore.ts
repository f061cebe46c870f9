import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { RefusedError, refuseNow } from "#kernel/result.ts";
import { type DatabaseAccess, ownerRole } from "./access.ts";
import { type TableProgress, tablesOf } from "./backup.ts";
import {
  type BackupHeader,
  backupFormat,
  checkWhole,
  type Frame,
  jsonOf,
  kinds,
  meter,
  readFrames,
  readHeader,
  type SequenceState,
  type TableEnd,
  type TableStart,
} from "./backup-format.ts";
import { migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./migration-files.ts";
import { createDatabase, withClient } from "./roles.ts";

export type Restored = { readonly rows: number; readonly kept: string | null };

/**
 * Puts a backup in the place of the present data: checked whole, loaded into a new database, brought up to this program's
 * level, and only then renamed into place. Whatever fails on the way leaves the present database as it was.
 */
export async function restoreBackup(
  access: DatabaseAccess,
  file: string,
  onTable: (progress: TableProgress) => void,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Restored> {
  await checkWhole(file);
  const header = await readHeader(file);
  checkHeader(header, file, migrations);
  return await withClient(access.admin, async (admin) => {
    await waitUntilUnused(admin, access.database);
    const stamp = new Date().toISOString().replace(/\D/g, "");
    await dropLeftOver(admin, `${access.database}_restoring_`);
    const draft = `${access.database}_restoring_${stamp}`;
    await permitted(() => createDatabase(admin, draft, access.admin.user === "postgres" ? ownerRole : null));
    try {
      const owner = { ...access.owner, database: draft };
      await migrate(owner, { migrations, upTo: header.migrations.length });
      const rows = await withClient(owner, (client) => loadAll(client, file, header, onTable));
      await migrate(owner, { migrations });
      await withClient(owner, (client) => client.query("analyze"));
      return { rows, kept: await swap(admin, access.database, draft, `${access.database}_before_restore_${stamp}`) };
    } catch (error) {
      await admin.query(`drop database if exists ${pg.escapeIdentifier(draft)} with (force)`).catch(() => undefined);
      throw error;
    }
  });
}

function checkHeader(header: BackupHeader, file: string, migrations: readonly Migration[]): void {
  if (header.format > backupFormat) refuseNow("BACKUP_NEWER", { file, version: header.program });
  for (const [index, theirs] of header.migrations.entries()) {
    const ours = migrations[index];
    if (ours === undefined) refuseNow("BACKUP_NEWER", { file, version: header.program });
    if (ours.name !== theirs.name || ours.sha256 !== theirs.sha256)
      refuseNow("BACKUP_OF_OTHER_MIGRATIONS", { file, name: theirs.name });
  }
}

async function waitUntilUnused(admin: pg.Client, database: string): Promise<void> {
  const deadline = Date.now() + 3_000;
  for (;;) {
    const { rows } = await admin.query<{ sessions: number }>(
      "select count(*) as sessions from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
      [database],
    );
    const sessions = rows[0]?.sessions ?? 0;
    if (sessions === 0) return;
    if (Date.now() > deadline) refuseNow("RESTORE_WHILE_IN_USE", { sessions });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function permitted(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "42501")
      refuseNow("RESTORE_NOT_PERMITTED", { detail: error.message });
    throw error;
  }
}

/**
 * Loads all tables in one transaction. Foreign keys are taken off meanwhile (tables come in any order, and may point at each
 * other) and put back over the whole data at the end, which proves them; checks and unique keys hold all the time.
 */
async function loadAll(
  client: pg.Client,
  file: string,
  header: BackupHeader,
  onTable: (progress: TableProgress) => void,
): Promise<number> {
  const frames = readFrames(file);
  try {
    await client.query("begin");
    const tables = new Map((await tablesOf(client)).map((table) => [table.table, table]));
    const keys = await takeOffForeignKeys(client);
    for (const table of tables.keys()) await client.query(`alter table ${pg.escapeIdentifier(table)} disable trigger user`);
    await client.query(`truncate ${[...tables.keys()].map((table) => pg.escapeIdentifier(table)).join(", ")}`);
    let rows = 0;
    let number = 0;
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      const frame = next.value;
      if (frame.kind === kinds.sequences) await setSequences(client, jsonOf<SequenceState[]>(frame));
      if (frame.kind !== kinds.table) continue;
      const start = jsonOf<TableStart>(frame);
      if (!tables.has(start.table)) refuseNow("BACKUP_DAMAGED", { file, where: start.table });
      const loaded = await loadTable(client, frames, start, file);
      rows += loaded;
      number += 1;
      onTable({ table: start.table, number, of: header.tables.length, rows: loaded });
    }
    if (number !== header.tables.length) refuseNow("BACKUP_DAMAGED", { file, where: "tables" });
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${definition}`);
    }
    for (const table of tables.keys()) await client.query(`alter table ${pg.escapeIdentifier(table)} enable trigger user`);
    await client.query("commit");
    return rows;
  } catch (error) {
    if (error instanceof RefusedError || !(error instanceof Error && "code" in error)) throw error;
    refuseNow("RESTORE_DATA_REFUSED", { detail: error.message.slice(0, 300) });
  } finally {
    await frames.return();
  }
}

async function takeOffForeignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`);
  return rows;
}

async function loadTable(client: pg.Client, frames: AsyncGenerator<Frame>, start: TableStart, file: string): Promise<number> {
  const table = pg.escapeIdentifier(start.table);
  const list = start.columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  let expected: TableEnd | undefined;
  async function* pieces() {
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      if (next.value.kind === kinds.data) yield next.value.payload;
      else if (next.value.kind === kinds.tableEnd) {
        expected = jsonOf<TableEnd>(next.value);
        return;
      } else refuseNow("BACKUP_DAMAGED", { file, where: start.table });
    }
  }
  const counted = meter();
  const target = client.query(copyFrom(`copy public.${table} (${list}) from stdin`));
  await pipeline(Readable.from(pieces(), { objectMode: false }), createGunzip(), counted.stream, target);
  const found = counted.result();
  if (expected === undefined || found.sha256 !== expected.sha256) refuseNow("BACKUP_DAMAGED", { file, where: start.table });
  const { rows } = await client.query<{ rows: number }>(`select count(*) as rows from public.${table}`);
  const inTable = rows[0]?.rows ?? 0;
  if (inTable !== expected.rows)
    refuseNow("RESTORE_COUNTS_DIFFER", { table: start.table, found: inTable, expected: expected.rows });
  return inTable;
}

async function setSequences(client: pg.Client, states: readonly SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of states) {
    await client.query("select setval(format('public.%I', $1::text)::regclass, $2::bigint, $3)", [name, value, isCalled]);
  }
}

/** Both renames or none; then only the newest of the databases that were replaced is kept. */
async function swap(admin: pg.Client, current: string, draft: string, kept: string): Promise<string> {
  const rename = (from: string, to: string) =>
    admin.query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`);
  await waitUntilUnused(admin, current);
  await admin.query("begin");
  try {
    await rename(current, kept);
    await rename(draft, current);
    await admin.query("commit");
  } catch (error) {
    await admin.query("rollback");
    if (error instanceof Error && "code" in error && error.code === "55006") refuseNow("RESTORE_WHILE_IN_USE", { sessions: 1 });
    throw error;
  }
  await dropLeftOver(admin, `${current}_before_restore_`, kept);
  return kept;
}

/** What an interrupted restore left, or an earlier one kept. One that somebody is connected to stays until the next time. */
async function dropLeftOver(admin: pg.Client, prefix: string, except = ""): Promise<void> {
  const { rows } = await admin.query<{ name: string }>("select datname as name from pg_database where starts_with(datname, $1)", [
    prefix,
  ]);
  for (const { name } of rows) {
    if (name !== except) await admin.query(`drop database ${pg.escapeIdentifier(name)}`).catch(() => undefined);
  }
}
