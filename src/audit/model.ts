/**
 * Who did what, when, from where, to what, why: one record per change, in the transaction of the change.
 * Records are chained per owning body (a single chain would serialise every write), so that a rewritten past shows.
 */
import type { RefusalData } from "#kernel/result.ts";

/** Who acts: a person with an account, or a named part of the program (accountId null). */
export type Actor = {
  readonly accountId: string | null;
  readonly name: string;
  /** Network address and source port of the request (domain §14 asks for both); null on the console. */
  readonly address: string | null;
  readonly port: number | null;
};

/** The chain of what belongs to no body: settings, first set-up, accounts across bodies. */
export const systemChain = "system";

export type Snapshot = Readonly<Record<string, unknown>>;

export type AuditEntry = {
  /** The owning body's id, or systemChain. */
  readonly chain: string;
  /** The verb of the operation: "submit-report". */
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  readonly reason?: string;
};

export type AuditRecord = Omit<AuditEntry, "reason"> & {
  readonly sequence: number;
  readonly recordedAt: string;
  readonly accountId: string | null;
  readonly actor: string;
  readonly address: string | null;
  readonly port: number | null;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

export type ChainHead = { readonly chain: string; readonly sequence: number; readonly hash: string };

export type BrokenLink = {
  readonly chain: string;
  readonly sequence: number;
  readonly fault: "hash-differs" | "previous-differs" | "record-missing" | "head-missing" | "head-differs";
};

export type ChainVerdict = {
  readonly chains: number;
  readonly records: number;
  readonly broken: BrokenLink | null;
  readonly data?: RefusalData;
};
