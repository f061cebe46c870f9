import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { makeChange } from "#audit/operations/change.ts";
import { type ReceiveUpload, receiveUpload } from "#ingest/operations/receive-upload.ts";
import { withBodyFile } from "./body-file.ts";
import type { RouteRequest } from "./route.ts";

const fileLimit = 64 * 1024 * 1024;

type Receiving = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "actor" | "rawBody">;

/** Takes the file of a request in; a job reads it, however long that takes. To be called after the sender was authorised. */
export async function receiveBody(
  { database, actor, rawBody }: Receiving,
  about: Pick<ReceiveUpload, "organisationId" | "purpose" | "fileName">,
): Promise<{ readonly jobId: string }> {
  return await withBodyFile(rawBody(fileLimit), async (path) => {
    const input = { ...about, byteSize: (await stat(path)).size, bytes: () => createReadStream(path) };
    return await makeChange(database, actor, (change) => receiveUpload(change, input));
  });
}
