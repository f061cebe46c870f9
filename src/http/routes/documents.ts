import { makeChange } from "#audit/operations/change.ts";
import { documentFacts, documentFileQuery, documentGraphAnswer, documentsAnswer } from "#documents/contract.ts";
import { fillFacts } from "#documents/operations/fill-facts.ts";
import { canFillDocument } from "#documents/policy.ts";
import { type DocumentNode, presentNode } from "#documents/present-graph.ts";
import {
  documentInSight,
  documentsById,
  documentsInSight,
  fileOfDocument,
  graphAround,
  type PlansInSight,
} from "#documents/store-graph.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { uploadAnswer } from "#plans/contract.ts";
import { readablePlanIds } from "../readable-plans.ts";
import { receiveBody } from "../receive-paper.ts";
import { defineRoute, type RouteRequest } from "../route.ts";
import { storedFileAnswer } from "../stored-file.ts";

const listDocuments = defineRoute({
  method: "GET",
  path: "/api/documents",
  policy: "documents:read",
  answer: documentsAnswer,
  handle: async (request) => {
    const documents = await documentsInSight(request.database, await readablePlanIds(request));
    request.authorise(true); // the list holds only what the person may see
    return { documents: documents.map(presentNode) };
  },
});

type Asking = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "today">;

/** The document if it is in the person's sight; else there is none. */
async function seen(request: Asking, id: string): Promise<{ readonly plans: PlansInSight; readonly document: DocumentNode }> {
  const plans = await readablePlanIds(request);
  return { plans, document: (await documentInSight(request.database, plans, id)) ?? refuseNow("NOT_FOUND") };
}

async function graphOf({ database, scope }: Asking, plans: PlansInSight, document: DocumentNode) {
  const links = await graphAround(database, plans, document.id);
  const around = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const documents = await documentsById(database, plans, around);
  return {
    document: presentNode(document),
    mayFill: canFillDocument(scope, document),
    documents: documents.map(presentNode),
    links,
  };
}

const showDocument = defineRoute({
  method: "GET",
  path: "/api/documents/:id",
  policy: "documents:read",
  answer: documentGraphAnswer,
  handle: async (request) => {
    const { plans, document } = await seen(request, request.params.id);
    request.authorise(true); // found among what the person may see
    return await graphOf(request, plans, document);
  },
});

const putFacts = defineRoute({
  method: "PUT",
  path: "/api/documents/:id/facts",
  policy: "documents:fill",
  body: documentFacts,
  answer: documentGraphAnswer,
  handle: async (request) => {
    const { id } = request.params;
    const { plans, document } = await seen(request, id);
    request.authorise(canFillDocument(request.scope, document));
    await makeChange(request.database, request.actor, (change) => fillFacts(change, asId(id), request.body));
    return await graphOf(request, plans, (await documentInSight(request.database, plans, id)) ?? refuseNow("NOT_FOUND"));
  },
});

const putFile = defineRoute({
  method: "POST",
  path: "/api/documents/:id/file",
  policy: "documents:fill",
  query: documentFileQuery,
  takesFile: true,
  answer: uploadAnswer,
  handle: async (request) => {
    const { id } = request.params;
    const { document } = await seen(request, id);
    request.authorise(canFillDocument(request.scope, document));
    if (!document.isStub) refuseNow("DOCUMENT_HAS_FILE", { fileName: document.fileName });
    const purpose = { kind: "document", id } as const;
    return await receiveBody(request, { organisationId: null, purpose, fileName: request.query.fileName });
  },
});

const downloadDocument = defineRoute({
  method: "GET",
  path: "/api/documents/:id/file",
  policy: "documents:read",
  answer: "file",
  handle: async (request) => {
    const { document } = await seen(request, request.params.id);
    // The facts of a plan that one may not read are known from its number; its paper is not.
    const isOthers = document.planId === null && (await hasPlanOfOthers(request, document.id));
    request.authorise(!isOthers);
    const file = (await fileOfDocument(request.database, document.id)) ?? refuseNow("DOCUMENT_HAS_NO_FILE");
    return storedFileAnswer(request.database, { ...file, fileSha256: file.sha256 });
  },
});

async function hasPlanOfOthers({ database }: Asking, id: string): Promise<boolean> {
  const [document] = await documentsById(database, null, [id]);
  return document?.planId != null;
}

export const documentsRoutes = [listDocuments, showDocument, putFacts, putFile, downloadDocument];
