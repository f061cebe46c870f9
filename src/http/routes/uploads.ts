import { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import { findJob } from "#db/jobs.ts";
import { cancelUpload } from "#ingest/operations/cancel-upload.ts";
import { presentUpload } from "#ingest/present.ts";
import { findUpload, type UploadRecord } from "#ingest/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { uploadAnswer, uploadQuery, uploadStateAnswer } from "#plans/contract.ts";
import { canImportPlan } from "#plans/policy.ts";
import { receiveBody } from "../receive-paper.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

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
    return await receiveBody(request, { organisationId: asId<"organisation">(organisationId), purpose: null, fileName });
  },
});

type Asking = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "authorise">;

/** The upload if the person sent it or may import for its owner; else there is none. */
async function ownUpload({ database, scope, authorise }: Asking, jobId: string): Promise<UploadRecord> {
  const upload = (await findUpload(database, { jobId })) ?? refuseNow("NOT_FOUND");
  const isSender = scope.accountId !== null && scope.accountId === upload.actor.accountId;
  const allowed = isSender || (upload.organisationId !== null && canImportPlan(scope, upload.organisationId));
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
