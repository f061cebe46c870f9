/**
 * The text that a record's hash is computed over, and the check of a chain. Anyone with the records can recompute them:
 * SHA-256 over canonical JSON (sorted keys, no spaces), each record naming the hash before it (design §6).
 */
import { canonicalJson } from "#kernel/canonical-json.ts";
import type { AuditRecord, BrokenLink, ChainHead } from "../model.ts";

/** The hash before the first record of every chain. */
export const firstHash = "0".repeat(64);

export type Hash = (text: string) => string;

/** The bytes of a record as text: everything but its own hash. */
export function sealedText(record: Omit<AuditRecord, "hash">): string {
  return canonicalJson({
    chain: record.chain,
    sequence: record.sequence,
    recordedAt: record.recordedAt,
    accountId: record.accountId,
    actor: record.actor,
    address: record.address,
    port: record.port,
    operation: record.operation,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    before: record.before,
    after: record.after,
    reason: record.reason,
    previousHash: record.previousHash,
  });
}

/** The first fault between a chain's last checked link and the next record; null when the record follows. */
export function faultOf(record: AuditRecord, previous: ChainHead, hash: Hash): BrokenLink | null {
  const at = { chain: record.chain, sequence: record.sequence };
  if (record.sequence !== previous.sequence + 1) {
    return { chain: record.chain, sequence: previous.sequence + 1, fault: "record-missing" };
  }
  if (record.previousHash !== previous.hash) return { ...at, fault: "previous-differs" };
  if (hash(sealedText(record)) !== record.hash) return { ...at, fault: "hash-differs" };
  return null;
}

/** Compares where a chain ends with the head that is kept for it. */
export function faultOfHead(end: ChainHead, head: ChainHead | undefined): BrokenLink | null {
  const at = { chain: end.chain, sequence: end.sequence };
  if (head === undefined) return { ...at, fault: "head-missing" };
  if (head.sequence > end.sequence) return { chain: end.chain, sequence: end.sequence + 1, fault: "record-missing" };
  if (head.sequence !== end.sequence || head.hash !== end.hash) return { ...at, fault: "head-differs" };
  return null;
}
