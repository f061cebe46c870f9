import type pg from "pg";
import { refuseNow } from "#kernel/result.ts";
import { type Migration, readMigrations } from "./migration-files.ts";
import { withClient } from "./roles.ts";

export type AppliedMigration = { readonly number: number; readonly name: string; readonly sha256: string };

export type MigrateOptions = {
  readonly migrations?: readonly Migration[];
  /** Stop after this number: restore brings a new database to the level of the backup first. */
  readonly upTo?: number;
  readonly onApplied?: (migration: Migration) => void;
};

const migrationLock = 19_544;

/**
 * Brings a database up to the program's level, as its owner: each migration in one transaction with its own entry. Two
 * programs at once are served one after the other; the second finds nothing left to do. Returns how many were applied.
 */
export async function migrate(owner: pg.ClientConfig, options: MigrateOptions = {}): Promise<number> {
  const migrations = options.migrations ?? readMigrations();
  return await withClient(owner, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await createTable(client);
    const applied = await readApplied(client);
    checkHistory(applied, migrations);
    const waiting = migrations.filter(({ number }) => number > applied.length && number <= (options.upTo ?? migrations.length));
    for (const migration of waiting) {
      await applyOne(client, migration);
      options.onApplied?.(migration);
    }
    return waiting.length;
  });
}

/** What a database has behind it; empty when it was never migrated. */
export async function appliedMigrations(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>("select to_regclass('public.schema_migration') is not null as exists");
  return rows[0]?.exists === true ? await readApplied(client) : [];
}

/** The same questions as before migrating, without changing anything; true when nothing is waiting. */
export function isCurrent(applied: readonly AppliedMigration[], migrations: readonly Migration[] = readMigrations()): boolean {
  checkHistory(applied, migrations);
  return applied.length === migrations.length;
}

async function createTable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>("select to_regclass('public.schema_migration') is not null as exists");
  if (rows[0]?.exists === true) return;
  await client.query(`create table schema_migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`);
}

async function readApplied(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>("select number, name, sha256 from schema_migration order by number");
  return rows;
}

/** Applied migrations must be exactly the program's first ones, unchanged. */
function checkHistory(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  for (const [index, entry] of applied.entries()) {
    if (entry.number !== index + 1) refuseNow("MIGRATION_OUT_OF_ORDER", { name: entry.name, expected: index + 1 });
    const ours = migrations[index];
    if (ours === undefined) refuseNow("DATABASE_NEWER", { database: applied.length, program: migrations.length });
    if (ours.name !== entry.name) refuseNow("MIGRATION_MISSING", { name: entry.name });
    if (ours.sha256 !== entry.sha256) refuseNow("MIGRATION_EDITED", { name: entry.name });
  }
}

async function applyOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query("insert into schema_migration (number, name, sha256) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    refuseNow("MIGRATION_FAILED", {
      name: migration.name,
      detail: error instanceof Error ? placeOf(error, migration.sql) : String(error),
    });
  }
}

function placeOf(error: Error, sql: string): string {
  const position = "position" in error ? Number(error.position) : Number.NaN;
  const line = Number.isFinite(position) ? ` (line ${sql.slice(0, position).split("\n").length})` : "";
  return `${error.message}${line}`;
}
