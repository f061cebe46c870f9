import { createHash, type Hash } from "node:crypto";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import { refuseNow } from "#kernel/result.ts";
import { chunkBytes, type Sha256, type StoredFile } from "./model.ts";

export type Bytes = Buffer | AsyncIterable<Buffer>;

/**
 * Stores the bytes and answers their hash. The hash is known only after the last byte, so a stream is hashed on its way into
 * chunks that are few; a file that is already there costs no second copy.
 */
export async function putFile(tx: Tx, source: Bytes, mediaType: string): Promise<Sha256> {
  const hash = createHash("sha256");
  const chunks: Buffer[] = [];
  let byteSize = 0;
  for await (const chunk of inChunks(source, hash)) {
    chunks.push(chunk);
    byteSize += chunk.length;
  }
  const sha256 = hash.digest("hex");
  const inserted = await tx
    .insertInto("fileBlob")
    .values({ sha256, byteSize, mediaType })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .returning("sha256")
    .executeTakeFirst();
  if (inserted === undefined) return sha256;
  for (const [position, bytes] of chunks.entries()) {
    await tx.insertInto("fileChunk").values({ sha256, position, bytes }).execute();
  }
  return sha256;
}

/** The bytes cut into pieces of one size, whatever pieces they arrive in. */
export async function* inChunks(source: Bytes, hash?: Hash): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of Buffer.isBuffer(source) ? [source] : source) {
    hash?.update(part);
    waiting.push(part);
    size += part.length;
    if (size < chunkBytes) continue;
    const joined = Buffer.concat(waiting);
    let from = 0;
    for (; joined.length - from >= chunkBytes; from += chunkBytes) yield joined.subarray(from, from + chunkBytes);
    waiting = from < joined.length ? [joined.subarray(from)] : [];
    size = joined.length - from;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** What is known of a stored file without its bytes; null when there is none. */
export async function findFile(db: Database, sha256: Sha256): Promise<StoredFile | null> {
  const row = await db
    .selectFrom("fileBlob")
    .select(["sha256", "byteSize", "mediaType"])
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row ?? null;
}

/** The bytes in order, one chunk in memory at a time. */
export async function* readFile(db: Database, sha256: Sha256): AsyncGenerator<Buffer> {
  const file = await findFile(db, sha256);
  if (file === null) refuseNow("STORED_FILE_MISSING", { sha256 });
  let read = 0;
  for (let position = 0; read < file.byteSize; position += 1) {
    const chunk = await db
      .selectFrom("fileChunk")
      .select("bytes")
      .where("sha256", "=", sha256)
      .where("position", "=", position)
      .executeTakeFirstOrThrow();
    read += chunk.bytes.length;
    yield chunk.bytes;
  }
}
