import type { Database, Tx } from "#db/connect.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Actor, AuditEntry } from "../model.ts";
import { appendEntries } from "../store.ts";

/** What every operation receives: the transaction, who acts, and where to note what changed. */
export type Change = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly note: (entry: AuditEntry) => void;
};

/**
 * Runs an operation and its audit records in one transaction. The only door for a change: an operation that notes nothing
 * is a programming error and rolls back, so that no row can change without its record.
 */
export async function makeChange<T>(db: Database, actor: Actor, operation: (change: Change) => Promise<T>): Promise<T> {
  return await inTransaction(db, async (tx) => {
    const entries: AuditEntry[] = [];
    const result = await operation({ tx, actor, note: (entry) => entries.push(entry) });
    if (entries.length === 0) throw new Error("a change without an audit record was rolled back");
    await appendEntries(tx, actor, entries, new Date().toISOString());
    return result;
  });
}
