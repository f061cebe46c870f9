import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { inTransaction } from "#db/transaction.ts";
import { chunkBytes } from "./model.ts";
import { findFile, inChunks, putFile, readFile } from "./store.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const bytesOf = (size: number) => Buffer.from(Uint8Array.from({ length: size }, (_, i) => i % 251));

async function* piecesOf(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe("stored files", () => {
  test.each([
    ["nothing", 0],
    ["a small file", 10],
    ["exactly one chunk", chunkBytes],
    ["several chunks and a rest", chunkBytes * 3 + 17],
  ])("%s comes back byte for byte, whatever pieces it came in", async (_name, size) => {
    const bytes = bytesOf(size);
    const sha256 = await inTransaction(db.database, (tx) => putFile(tx, piecesOf(bytes, 70_001), "text/plain"));
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect((await whole(readFile(db.database, sha256))).equals(bytes)).toBe(true);
    expect(await findFile(db.database, sha256)).toMatchObject({ byteSize: size, mediaType: "text/plain" });
  });

  test("the same bytes are stored once", async () => {
    const put = () => inTransaction(db.database, (tx) => putFile(tx, Buffer.from("một"), "text/plain"));
    const [first, second] = await Promise.all([put(), put()]);
    expect(second).toBe(first);
    const { count } = await db.database
      .selectFrom("fileChunk")
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("sha256", "=", first)
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  test("a file that is not there is refused", async () => {
    await expect(whole(readFile(db.database, "0".repeat(64)))).rejects.toMatchObject({
      refusal: { code: "STORED_FILE_MISSING" },
    });
  });

  test("stored bytes cannot be changed or taken away by the application", async () => {
    await expect(db.database.deleteFrom("fileBlob").execute()).rejects.toThrow(/permission denied/);
    await expect(
      db.database
        .updateTable("fileChunk")
        .set({ bytes: Buffer.alloc(1) })
        .execute(),
    ).rejects.toThrow(/permission denied/);
  });

  test("chunks are of one size but the last", async () => {
    const sizes: number[] = [];
    for await (const chunk of inChunks(piecesOf(bytesOf(chunkBytes * 2 + 5), 1000))) sizes.push(chunk.length);
    expect(sizes).toEqual([chunkBytes, chunkBytes, 5]);
  });
});
