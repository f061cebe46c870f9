import { createHash, type Hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { refuseNow } from "#kernel/result.ts";
import type { AppliedMigration } from "./migrate.ts";

/** The backup file, format 1 (decision 0004): a first line, frames, and a checksum over everything before it. */
export const firstLine = Buffer.from("LOTRINH BACKUP 1\n");
export const backupFormat = 1;

export type BackupHeader = {
  readonly format: number;
  readonly program: string;
  readonly createdAt: string;
  readonly migrations: readonly AppliedMigration[];
  /** The audit chains as they ended in the snapshot: an outsider who keeps them can notice a rewritten past. */
  readonly heads: readonly { readonly chain: string; readonly sequence: number; readonly hash: string }[];
  readonly tables: readonly string[];
};
export type TableStart = { readonly table: string; readonly columns: readonly string[] };
export type TableEnd = { readonly rows: number; readonly bytes: number; readonly sha256: string };
export type SequenceState = { readonly name: string; readonly value: string; readonly isCalled: boolean };

export const kinds = { header: 0x48, table: 0x54, data: 0x44, tableEnd: 0x45, sequences: 0x53, end: 0x5a } as const;

export type Frame = { readonly kind: number; readonly payload: Buffer };

const prefixSize = 5;
const endSize = prefixSize + 32;
const largestFrame = 16 * 1024 * 1024;

export function framePrefix(kind: number, size: number): Buffer {
  const prefix = Buffer.alloc(prefixSize);
  prefix.writeUInt8(kind, 0);
  prefix.writeUInt32BE(size, 1);
  return prefix;
}

/** Passes COPY text through, counting rows and bytes and hashing it. In that format a line end inside a value is escaped. */
export function meter(): { readonly stream: Transform; result(): TableEnd } {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ rows, bytes, sha256: hash.digest("hex") }) };
}

/** Reads the whole file once: refuses what is not ours, cut short, or differs from its checksum in any byte. */
export async function checkWhole(file: string): Promise<void> {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) refuseNow("BACKUP_FILE_MISSING", { file });
  const handle = await open(file, "r").catch(() => refuseNow("BACKUP_FILE_MISSING", { file }));
  try {
    const start = Buffer.alloc(firstLine.length);
    await handle.read(start, 0, start.length, 0);
    if (!start.equals(firstLine)) {
      if (start.subarray(0, 15).equals(firstLine.subarray(0, 15)))
        refuseNow("BACKUP_NEWER", { file, version: start.subarray(15).toString().trim() });
      refuseNow("BACKUP_NOT_OURS", { file });
    }
    const end = Buffer.alloc(endSize);
    if (size < firstLine.length + endSize) refuseNow("BACKUP_TRUNCATED", { file });
    await handle.read(end, 0, endSize, size - endSize);
    if (!end.subarray(0, prefixSize).equals(framePrefix(kinds.end, 32))) refuseNow("BACKUP_TRUNCATED", { file });
    const hash = await hashOf(file, size - endSize);
    if (!hash.digest().equals(end.subarray(prefixSize))) refuseNow("BACKUP_DAMAGED", { file, where: "SHA-256" });
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string, size: number): Promise<Hash> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { end: size - 1, highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash;
}

/** The frames of a file one after the other; memory holds one frame. */
export async function* readFrames(file: string): AsyncGenerator<Frame, void, undefined> {
  const damaged = (where: string): never => refuseNow("BACKUP_DAMAGED", { file, where });
  let held = Buffer.alloc(0);
  let skip = firstLine.length;
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    if (held.length < skip) continue;
    held = held.subarray(skip);
    skip = 0;
    while (held.length >= prefixSize) {
      const size = held.readUInt32BE(1);
      if (size > largestFrame) damaged("frame");
      if (held.length < prefixSize + size) break;
      yield { kind: held.readUInt8(0), payload: held.subarray(prefixSize, prefixSize + size) };
      held = held.subarray(prefixSize + size);
    }
  }
  if (held.length > 0) damaged("frame");
}

/** JSON boundary: frames were written by backup.ts, and the checksum holds when they are read. */
export function jsonOf<T>(frame: Frame): T {
  return JSON.parse(frame.payload.toString("utf8")) as T;
}

export async function readHeader(file: string): Promise<BackupHeader> {
  for await (const frame of readFrames(file)) {
    if (frame.kind === kinds.header) return jsonOf<BackupHeader>(frame);
    break;
  }
  refuseNow("BACKUP_DAMAGED", { file, where: "header" });
}
