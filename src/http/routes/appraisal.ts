import { reviewSheets } from "#reports/rules/select-review.ts";
import { excelMediaType, writeSheets } from "#reports/writers/sheets-xlsx.ts";
import { reviewAnswer } from "#review/contract-review.ts";
import { loadReview } from "#review/operations/load-review.ts";
import { formatDay } from "#text/format.ts";
import { planReview } from "#text/vi/plan-review.ts";
import { planToRead } from "../readable-plans.ts";
import { defineRoute, fileAnswer } from "../route.ts";
import { superiorAsked } from "./cascade.ts";
import { fileNameOf, titleOf } from "./cascade-files.ts";

const showReview = defineRoute({
  method: "GET",
  path: "/api/plans/:id/appraisal",
  policy: "plans:read",
  answer: reviewAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const superior = await superiorAsked(request, plan.id, undefined);
    return await loadReview(request.database, plan.id, superior, request.today);
  },
});

const downloadReview = defineRoute({
  method: "GET",
  path: "/api/plans/:id/appraisal/file",
  policy: "plans:read",
  answer: "file",
  handle: async (request) => {
    const { database, today } = request;
    const plan = await planToRead(request, request.params.id);
    const review = await loadReview(database, plan.id, await superiorAsked(request, plan.id, undefined), today);
    const bytes = await writeSheets(reviewSheets(review, titleOf(plan), formatDay(today, "vi")));
    return fileAnswer({ bytes, name: fileNameOf(planReview.sheet.file, plan, today), mediaType: excelMediaType });
  },
});

export const appraisalRoutes = [showReview, downloadReview];
