import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { AuditRecord, ChainHead } from "../model.ts";
import { faultOf, faultOfHead, firstHash, sealedText } from "./chain.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function aRecord(sequence: number, previousHash: string, over: Partial<AuditRecord> = {}): AuditRecord {
  const open = {
    chain: "body-1",
    sequence,
    recordedAt: "2026-11-20T01:02:03.004Z",
    accountId: null,
    actor: "Văn thư",
    address: "10.0.0.7",
    port: 51515,
    operation: "submit-report",
    subjectKind: "submission",
    subjectId: "s-1",
    before: { state: "draft" },
    after: { state: "submitted" },
    reason: null,
    previousHash,
    ...over,
  };
  return { ...open, hash: sha256(sealedText(open)) };
}

const start: ChainHead = { chain: "body-1", sequence: 0, hash: firstHash };
const first = aRecord(1, firstHash);
const second = aRecord(2, first.hash);
const afterFirst: ChainHead = { chain: "body-1", sequence: 1, hash: first.hash };

describe("a chain of records", () => {
  test.each([
    ["the first record follows the empty chain", first, start, null],
    ["the second follows the first", second, afterFirst, null],
    ["a removed record leaves a gap", second, start, "record-missing"],
    ["a record re-sealed after a change of the one before it", aRecord(2, sha256("other")), afterFirst, "previous-differs"],
    ["a changed value no longer fits its hash", { ...second, after: { state: "approved" } }, afterFirst, "hash-differs"],
    ["a changed reason no longer fits its hash", { ...second, reason: "khác" }, afterFirst, "hash-differs"],
  ] as const)("%s", (_name, record, previous, fault) => {
    expect(faultOf(record, previous, sha256)?.fault ?? null).toBe(fault);
  });

  test.each([
    ["the head agrees", afterFirst, afterFirst, null],
    ["the head was deleted", afterFirst, undefined, "head-missing"],
    ["the last record was deleted", start, afterFirst, "record-missing"],
    ["the head was rewritten", afterFirst, { ...afterFirst, hash: "f".repeat(64) }, "head-differs"],
  ] as const)("%s", (_name, end, head, fault) => {
    expect(faultOfHead(end, head)?.fault ?? null).toBe(fault);
  });

  test("the order of keys in a snapshot does not change the hash", () => {
    const a = aRecord(1, firstHash, { after: { a: 1, b: { c: 2, d: 3 } } });
    const b = aRecord(1, firstHash, { after: { b: { d: 3, c: 2 }, a: 1 } });
    expect(a.hash).toBe(b.hash);
  });
});
