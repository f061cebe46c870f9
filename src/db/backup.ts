import { createHash } from "node:crypto";
import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { refuseNow } from "#kernel/result.ts";
import type { DatabaseAccess } from "./access.ts";
import {
  type BackupHeader,
  backupFormat,
  firstLine,
  framePrefix,
  kinds,
  meter,
  type SequenceState,
  type TableEnd,
  type TableStart,
} from "./backup-format.ts";
import { appliedMigrations } from "./migrate.ts";
import { programVersion } from "./project-root.ts";
import { withClient } from "./roles.ts";

export type TableProgress = { readonly table: string; readonly number: number; readonly of: number; readonly rows: number };
export type Written = {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly heads: BackupHeader["heads"];
};

/** Every table as it stands in one snapshot, into one new file. Readers and writers are not held up meanwhile. */
export async function writeBackup(
  access: DatabaseAccess,
  file: string,
  onTable: (progress: TableProgress) => void,
): Promise<Written> {
  if (existsSync(file)) refuseNow("BACKUP_FILE_EXISTS", { file });
  const draft = `${file}.part-${process.pid}`;
  try {
    const handle = await open(draft, "wx", 0o600);
    try {
      const out = new BackupWriter(handle);
      const { rows, heads } = await withClient(access.owner, (client) => writeSnapshot(client, out, onTable));
      await out.finish();
      await handle.sync();
      putInPlace(draft, file);
      return { rows, heads, bytes: out.bytes, sha256: out.sha256 };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOSPC", "EACCES", "ENOENT", "EROFS", "EDQUOT", "EIO", "ENOTDIR", "EFBIG"].includes(code)) {
      refuseNow("BACKUP_FILE_UNWRITABLE", { file, detail: code });
    }
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link refuses an existing name, a rename would replace it; some file systems have no links. */
function putInPlace(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existsSync(file)) refuseNow("BACKUP_FILE_EXISTS", { file });
    if (!(error instanceof Error)) throw error;
    renameSync(draft, file);
  }
}

async function writeSnapshot(client: pg.Client, out: BackupWriter, onTable: (progress: TableProgress) => void) {
  await client.query("begin isolation level repeatable read, read only");
  const tables = await tablesOf(client);
  const heads = await headsOf(client, tables);
  const header: BackupHeader = {
    format: backupFormat,
    program: programVersion(),
    createdAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    heads,
    tables: tables.map(({ table }) => table),
  };
  await out.json(kinds.header, header);
  let rows = 0;
  for (const [index, start] of tables.entries()) {
    await out.json(kinds.table, start);
    const end = await copyOut(client, start, out);
    await out.json(kinds.tableEnd, end);
    rows += end.rows;
    onTable({ table: start.table, number: index + 1, of: tables.length, rows: end.rows });
  }
  await out.json(kinds.sequences, await sequencesOf(client));
  await client.query("commit");
  return { rows, heads };
}

async function copyOut(client: pg.Client, { table, columns }: TableStart, out: BackupWriter): Promise<TableEnd> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const source = client.query(copyTo(`copy (select ${list} from public.${pg.escapeIdentifier(table)}) to stdout`));
  const counted = meter();
  await pipeline(source, counted.stream, createGzip(), async (zipped: AsyncIterable<Buffer>) => {
    for await (const piece of zipped) await out.frame(kinds.data, piece);
  });
  return counted.result();
}

/** Every ordinary table with the columns that hold data; what PostgreSQL computes itself is left out. */
export async function tablesOf(client: pg.ClientBase): Promise<TableStart[]> {
  const { rows } = await client.query<TableStart>(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     group by c.relname order by c.relname`);
  return rows;
}

async function headsOf(client: pg.ClientBase, tables: readonly TableStart[]): Promise<BackupHeader["heads"]> {
  if (!tables.some(({ table }) => table === "audit_head")) return [];
  const { rows } = await client.query<{ chain: string; sequence: number; hash: string }>(
    "select chain, sequence, hash from audit_head order by chain",
  );
  return rows;
}

async function sequencesOf(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1",
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<SequenceState>(
      `select $1 as name, last_value::text as value, is_called as "isCalled" from public.${pg.escapeIdentifier(name)}`,
      [name],
    );
    states.push(...state.rows);
  }
  return states;
}

class BackupWriter {
  bytes = 0;
  sha256 = "";
  readonly #handle: FileHandle;
  readonly #hash = createHash("sha256");
  #started = false;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async json(kind: number, content: unknown): Promise<void> {
    await this.frame(kind, Buffer.from(JSON.stringify(content)));
  }

  async frame(kind: number, payload: Buffer): Promise<void> {
    if (!this.#started) await this.#write(firstLine);
    this.#started = true;
    await this.#write(framePrefix(kind, payload.length));
    await this.#write(payload);
  }

  async finish(): Promise<void> {
    const digest = this.#hash.digest();
    this.sha256 = digest.toString("hex");
    const end = Buffer.concat([framePrefix(kinds.end, digest.length), digest]);
    await this.#handle.writeFile(end);
    this.bytes += end.length;
  }

  async #write(content: Buffer): Promise<void> {
    this.#hash.update(content);
    // writeFile on a handle goes on where the last write ended, and writes all of it.
    await this.#handle.writeFile(content);
    this.bytes += content.length;
  }
}
