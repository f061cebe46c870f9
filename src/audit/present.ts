import type { AuditRow } from "./contract.ts";
import type { Snapshot } from "./model.ts";

export type AuditRecordRead = Omit<AuditRow, "before" | "after" | "chainName"> & {
  readonly before: unknown;
  readonly after: unknown;
};

/** A record with the name of its body; the previous hash stays behind, the command line checks the chain. */
export function presentAuditRecord(record: AuditRecordRead, chainNames: ReadonlyMap<string, string>): AuditRow {
  return {
    id: record.id,
    recordedAt: record.recordedAt,
    actor: record.actor,
    address: record.address,
    port: record.port,
    operation: record.operation,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    before: snapshot(record.before),
    after: snapshot(record.after),
    reason: record.reason,
    chain: record.chain,
    chainName: chainNames.get(record.chain) ?? "",
    sequence: record.sequence,
    hash: record.hash,
  };
}

function snapshot(value: unknown): Record<string, unknown> | null {
  return isSnapshot(value) ? { ...value } : null;
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
