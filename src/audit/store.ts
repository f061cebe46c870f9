import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Tx } from "#db/connect.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { Actor, AuditEntry, AuditRecord, ChainHead, Snapshot } from "./model.ts";
import { firstHash, sealedText } from "./rules/chain.ts";

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// PostgreSQL's jsonb holds no NUL and knows no undefined; what is hashed must be what is read back.
function asStored(snapshot: Snapshot | null): Snapshot | null {
  return snapshot === null ? null : (JSON.parse(JSON.stringify(snapshot).replaceAll("\\u0000", "")) as Snapshot); // JSON boundary
}

/**
 * The ends of the chains, held until the transaction ends; a chain begins with its first record. They are locked in the order of
 * their names, so that two writers never wait in a ring.
 */
async function lockHeads(tx: Tx, chains: readonly string[]): Promise<Map<string, ChainHead>> {
  const { rows } = await sql<ChainHead>`
    insert into audit_head as h (chain, sequence, hash)
    select chain, 0, ${firstHash} from unnest(${chains}::text[]) with ordinality given(chain, at) order by at
    on conflict (chain) do update set hash = h.hash returning h.chain, h.sequence, h.hash
  `.execute(tx);
  return new Map(rows.map(({ chain, sequence, hash }) => [chain, { chain, sequence: Number(sequence), hash }]));
}

/** Appends the entries of one transaction to their chains: two statements, whatever their number. */
export async function appendEntries(tx: Tx, actor: Actor, entries: readonly AuditEntry[], recordedAt: string): Promise<void> {
  const heads = await lockHeads(tx, [...new Set(entries.map((e) => e.chain))].sort());
  const records = [...groupBy(entries, (entry) => entry.chain)].flatMap(([chain, own]) => {
    let head = heads.get(chain) ?? { chain, sequence: 0, hash: firstHash };
    return own.map((entry): AuditRecord => {
      const open = {
        ...entry,
        before: asStored(entry.before),
        after: asStored(entry.after),
        sequence: head.sequence + 1,
        recordedAt,
        accountId: actor.accountId,
        actor: actor.name,
        address: actor.address,
        port: actor.port,
        reason: entry.reason ?? null,
        previousHash: head.hash,
      };
      const record = { ...open, hash: sha256(sealedText(open)) };
      head = { chain, sequence: record.sequence, hash: record.hash };
      heads.set(chain, head);
      return record;
    });
  });
  const ends = JSON.stringify([...heads.values()]);
  const moved = sql`update audit_head h set sequence = e.sequence, hash = e.hash
    from jsonb_to_recordset(${ends}::jsonb) as e(chain text, sequence bigint, hash text) where h.chain = e.chain`;
  for (let i = 0; i < records.length; i += 500) {
    const some = tx.insertInto("auditRecord").values(records.slice(i, i + 500).map(toRow));
    await (i === 0 ? sql`with moved as (${moved}) ${some}` : some).execute(tx);
  }
}

function toRow(record: AuditRecord) {
  return { ...record, before: json(record.before), after: json(record.after) };
}

function json(value: Snapshot | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

export type AuditFilter = {
  readonly chains: readonly string[] | null;
  readonly operation?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly actor?: string;
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly beforeId?: number;
  readonly limit: number;
};

/** Records, newest first, of the chains that the reader may see (null = all). */
export async function auditRecords(db: Database, filter: AuditFilter) {
  let query = db.selectFrom("auditRecord").selectAll().orderBy("id", "desc").limit(filter.limit);
  if (filter.chains !== null) query = query.where("chain", "in", filter.chains.length > 0 ? [...filter.chains] : [""]);
  if (filter.operation) query = query.where("operation", "=", filter.operation);
  if (filter.subjectKind) query = query.where("subjectKind", "=", filter.subjectKind);
  if (filter.subjectId) query = query.where("subjectId", "=", filter.subjectId);
  if (filter.actor) query = query.where("actor", "ilike", `%${filter.actor.replace(/[\\%_]/g, "\\$&")}%`);
  if (filter.fromDay) query = query.where("recordedAt", ">=", `${filter.fromDay}T00:00:00+07:00`);
  if (filter.toDay) query = query.where("recordedAt", "<=", `${filter.toDay}T23:59:59.999+07:00`);
  if (filter.beforeId !== undefined) query = query.where("id", "<", filter.beforeId);
  return await query.execute();
}

/** The operations that stand in these chains, for the list to choose from. */
export async function auditOperations(db: Database, chains: readonly string[] | null): Promise<string[]> {
  let query = db.selectFrom("auditRecord").select("operation").distinct().orderBy("operation");
  if (chains !== null) query = query.where("chain", "in", chains.length > 0 ? [...chains] : [""]);
  return (await query.execute()).map((row) => row.operation);
}

export async function chainHeads(db: Database): Promise<ChainHead[]> {
  const rows = await db.selectFrom("auditHead").selectAll().orderBy("chain").execute();
  return rows.map((r) => ({ chain: r.chain, sequence: Number(r.sequence), hash: r.hash }));
}

export async function chainNames(db: Database): Promise<string[]> {
  const rows = await db.selectFrom("auditRecord").select("chain").distinct().orderBy("chain").execute();
  return rows.map((r) => r.chain);
}

/** One chain's records after a link, in order, for checking in bounded memory. */
export async function chainRecords(db: Database, chain: string, afterSequence: number, limit: number): Promise<AuditRecord[]> {
  const rows = await db
    .selectFrom("auditRecord")
    .selectAll()
    .where("chain", "=", chain)
    .where("sequence", ">", afterSequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map((r) => ({
    ...r,
    sequence: Number(r.sequence),
    before: r.before as Snapshot | null, // JSON boundary: written by appendEntries
    after: r.after as Snapshot | null,
  }));
}
