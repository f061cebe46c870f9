import { presentPage, presentWord } from "#documents/present.ts";
import { pagesOf, pictureOfPage, wordsOfPage } from "#documents/store.ts";
import { findFile, readFile } from "#files/store.ts";
import { refuseNow } from "#kernel/result.ts";
import { pagesAnswer, pageWordsAnswer } from "#plans/contract.ts";
import { planToRead } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const listPages = defineRoute({
  method: "GET",
  path: "/api/plans/:id/pages",
  policy: "plans:read",
  answer: pagesAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    return { pages: (await pagesOf(request.database, plan.documentId)).map(presentPage) };
  },
});

const showWords = defineRoute({
  method: "GET",
  path: "/api/plans/:id/pages/:number/words",
  policy: "plans:read",
  answer: pageWordsAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const words = await wordsOfPage(request.database, plan.documentId, pageNumber(request.params.number));
    return { words: (words ?? refuseNow("NOT_FOUND")).map(presentWord) };
  },
});

const showPicture = defineRoute({
  method: "GET",
  path: "/api/plans/:id/pages/:number/picture",
  policy: "plans:read",
  answer: "file",
  handle: async (request) => {
    const { database } = request;
    const plan = await planToRead(request, request.params.id);
    const sha256 = await pictureOfPage(database, plan.documentId, pageNumber(request.params.number));
    const file = sha256 === null ? null : await findFile(database, sha256);
    if (file === null) refuseNow("NOT_FOUND");
    // A picture never changes, and a browser may keep it for the person it was shown to.
    const headers = {
      "content-type": file.mediaType,
      "content-length": String(file.byteSize),
      "cache-control": "private, max-age=31536000, immutable",
    };
    return new Response(ReadableStream.from(readFile(database, file.sha256)), { headers });
  },
});

function pageNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : refuseNow("NOT_FOUND");
}

export const pagesRoutes = [listPages, showWords, showPicture];
