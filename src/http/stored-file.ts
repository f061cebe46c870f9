import type { Database } from "#db/connect.ts";
import { readFile } from "#files/store.ts";
import { attachmentHeaders } from "./route.ts";

export type StoredFile = {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly byteSize: number;
  readonly mediaType: string;
};

/** A file of the register to keep, chunk by chunk as the database gives it. */
export function storedFileAnswer(database: Database, { fileName, fileSha256, byteSize, mediaType }: StoredFile): Response {
  const headers = attachmentHeaders({ name: fileName, byteSize, mediaType });
  return new Response(ReadableStream.from(readFile(database, fileSha256)), { headers });
}
