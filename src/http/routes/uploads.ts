import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import { findJob } from "#db/jobs.ts";
import { withScratchFolder } from "#db/scratch-folder.ts";
import { cancelUpload } from "#ingest/operations/cancel-upload.ts";
import { receiveUpload } from "#ingest/operations/receive-upload.ts";
import { presentUpload } from "#ingest/present.ts";
import { findUpload, type UploadRecord } from "#ingest/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { uploadAnswer, uploadQuery, uploadStateAnswer } from "#plans/contract.ts";
import { canImportPlan } from "#plans/policy.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

const uploadLimit = 64 * 1024 * 1024;

const sendFile = defineRoute({
  method: "POST",
  path: "/api/uploads",
  policy: "plans:import",
  query: uploadQuery,
  takesFile: true,
  answer: uploadAnswer,
  handle: async (request) => {
    const { organisationId, fileName } = request.query;
    request.authorise(canImportPlan(request.scope, organisationId));
    return await withTemporaryFile(request.rawBody(uploadLimit), async (path, byteSize) => {
      const input = {
        organisationId: asId<"organisation">(organisationId),
        fileName,
        byteSize,
        bytes: () => createReadStream(path),
      };
      return await makeChange(request.database, request.actor, (change) => receiveUpload(change, input));
    });
  },
});

/** A slow sender holds a file open, never a transaction. */
async function withTemporaryFile<T>(
  bytes: AsyncIterable<Uint8Array>,
  work: (path: string, byteSize: number) => Promise<T>,
): Promise<T> {
  return await withScratchFolder(async (folder) => {
    const path = join(folder, "upload");
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return await work(path, (await stat(path)).size);
  });
}

type Asking = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "authorise">;

/** The upload if the person may import for its owner; else there is none. */
async function ownUpload({ database, scope, authorise }: Asking, jobId: string): Promise<UploadRecord> {
  const upload = (await findUpload(database, { jobId })) ?? refuseNow("NOT_FOUND");
  const allowed = canImportPlan(scope, upload.organisationId);
  if (!allowed) refuseNow("NOT_FOUND");
  authorise(allowed);
  return upload;
}

const uploadState = defineRoute({
  method: "GET",
  path: "/api/uploads/:jobId",
  policy: "plans:import",
  answer: uploadStateAnswer,
  handle: async (request) => {
    const { jobId } = request.params;
    const upload = await ownUpload(request, jobId);
    return presentUpload(upload.outcome, await findJob(request.database, jobId));
  },
});

const stopUpload = defineRoute({
  method: "POST",
  path: "/api/uploads/:jobId/cancel",
  policy: "plans:import",
  body: z.object({}),
  answer: uploadStateAnswer,
  handle: async (request) => {
    const { jobId } = request.params;
    const upload = await ownUpload(request, jobId);
    await makeChange(request.database, request.actor, (change) => cancelUpload(change, upload));
    const settled = await findUpload(request.database, { jobId });
    return presentUpload(settled?.outcome ?? null, await findJob(request.database, jobId));
  },
});

export const uploadsRoutes = [sendFile, uploadState, stopUpload];
