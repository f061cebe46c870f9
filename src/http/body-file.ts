import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withScratchFolder } from "#db/scratch-folder.ts";

/** The body of a request as a file, gone with the end of the work: a slow sender, or a long reading, holds a file open, never a transaction. */
export async function withBodyFile<T>(bytes: AsyncIterable<Uint8Array>, work: (path: string) => Promise<T>): Promise<T> {
  return await withScratchFolder(async (folder) => {
    const path = join(folder, "body");
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return await work(path);
  });
}
