import type { Database } from "#db/connect.ts";
import type { BrokenLink, ChainHead, ChainVerdict } from "../model.ts";
import { faultOf, faultOfHead, firstHash } from "../rules/chain.ts";
import { chainHeads, chainNames, chainRecords, sha256 } from "../store.ts";

const batch = 2000;

/** Recomputes every chain from its first record and compares its end with the kept head; stops at the first broken link. */
export async function verifyChain(db: Database, onProgress?: (records: number) => void): Promise<ChainVerdict> {
  const heads = new Map((await chainHeads(db)).map((h) => [h.chain, h]));
  const names = [...new Set([...(await chainNames(db)), ...heads.keys()])].sort();
  let records = 0;
  for (const name of names) {
    let end: ChainHead = { chain: name, sequence: 0, hash: firstHash };
    for (;;) {
      const part = await chainRecords(db, name, end.sequence, batch);
      for (const record of part) {
        const fault: BrokenLink | null = faultOf(record, end, sha256);
        if (fault) return { chains: names.length, records, broken: fault };
        end = { chain: name, sequence: record.sequence, hash: record.hash };
        records++;
      }
      onProgress?.(records);
      if (part.length < batch) break;
    }
    const fault = faultOfHead(end, heads.get(name));
    if (fault) return { chains: names.length, records, broken: fault };
  }
  return { chains: names.length, records, broken: null };
}
