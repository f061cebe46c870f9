import { createHash } from "node:crypto";
import type { Database, Tx } from "#db/connect.ts";
import type { Actor, AuditEntry, AuditRecord, ChainHead, Snapshot } from "./model.ts";
import { firstHash, sealedText } from "./rules/chain.ts";

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// PostgreSQL's jsonb holds no NUL and knows no undefined; what is hashed must be what is read back.
function asStored(snapshot: Snapshot | null): Snapshot | null {
  return snapshot === null ? null : (JSON.parse(JSON.stringify(snapshot).replaceAll("\\u0000", "")) as Snapshot); // JSON boundary
}

async function lockHead(tx: Tx, chain: string): Promise<ChainHead> {
  await tx
    .insertInto("auditHead")
    .values({ chain, sequence: 0, hash: firstHash })
    .onConflict((c) => c.column("chain").doNothing())
    .execute();
  const head = await tx.selectFrom("auditHead").selectAll().where("chain", "=", chain).forUpdate().executeTakeFirstOrThrow();
  return { chain, sequence: Number(head.sequence), hash: head.hash };
}

/** Appends the entries of one transaction to their chains; heads are locked in name order, so that two writers never wait in a ring. */
export async function appendEntries(tx: Tx, actor: Actor, entries: readonly AuditEntry[], recordedAt: string): Promise<void> {
  const chains = [...new Set(entries.map((e) => e.chain))].sort();
  for (const chain of chains) {
    let head = await lockHead(tx, chain);
    const records: AuditRecord[] = [];
    for (const entry of entries.filter((e) => e.chain === chain)) {
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
      records.push(record);
      head = { chain, sequence: record.sequence, hash: record.hash };
    }
    for (let i = 0; i < records.length; i += 500) {
      await tx
        .insertInto("auditRecord")
        .values(records.slice(i, i + 500).map(toRow))
        .execute();
    }
    await tx.updateTable("auditHead").set({ sequence: head.sequence, hash: head.hash }).where("chain", "=", chain).execute();
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
