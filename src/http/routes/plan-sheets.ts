import { refuseNow } from "#kernel/result.ts";
import { canReview } from "#plans/policy.ts";
import type { PlanRecord } from "#plans/present.ts";
import { markedQuery, rowsRequest, sheetAnswer, sheetDownloadQuery, sheetQuery } from "#reports/contract-sheet.ts";
import { loadPlanRows } from "#reports/operations/load-plan-rows.ts";
import { markPlanWorkbook } from "#reports/operations/mark-plan-workbook.ts";
import { readPlanWorkbook } from "#reports/operations/read-plan-workbook.ts";
import { checkPlanRows, type PlanRowsGiven, savePlanRows } from "#reports/operations/save-plan-rows.ts";
import { presentSheet } from "#reports/present-sheet.ts";
import { sheetTextOf } from "#reports/rules/sheet/sheet-words.ts";
import { writePlanWorkbook } from "#reports/writers/plan-workbook.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { defineRoute, fileAnswer, type RouteRequest } from "../route.ts";

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const fileLimit = 20 * 1024 * 1024;

const downloadSheet = defineRoute({
  method: "GET",
  path: "/api/plans/:id/sheet",
  policy: "plans:read",
  query: sheetDownloadQuery,
  answer: "file",
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const { language = "vi" } = request.query;
    const bytes = await writePlanWorkbook(await loadPlanRows(request.database, plan, request.today), language);
    const name = sheetTextOf(language).fileName((plan.documentNumber ?? plan.title.slice(0, 60)).replace(/[\\/:*?"<>|]/g, "-"));
    return fileAnswer({ bytes, name, mediaType: sheetType });
  },
});

const uploadSheet = defineRoute({
  method: "POST",
  path: "/api/plans/:id/sheet",
  policy: "plans:review",
  query: sheetQuery,
  takesFile: true,
  answer: sheetAnswer,
  handle: async (request) => {
    const plan = await draftToEdit(request);
    const sheets = await readPlanWorkbook(await wholeBody(request));
    const given: PlanRowsGiven = { plan, sheets, language: "vi" };
    return await checkOrSave(request, given, request.query.dryRun === "true");
  },
});

const markSheet = defineRoute({
  method: "POST",
  path: "/api/plans/:id/sheet/marked",
  policy: "plans:review",
  query: markedQuery,
  takesFile: true,
  answer: "file",
  handle: async (request) => {
    const plan = await draftToEdit(request);
    const file = await wholeBody(request);
    const sheets = await readPlanWorkbook(file);
    const checked = await checkPlanRows(request.database, { plan, sheets, language: "vi" }, request.today);
    const faults = checked.map(({ kind, outcome }) => ({ kind, faults: outcome.faults }));
    // The person's own file speaks its own language.
    const name = sheetTextOf(sheets[0]?.language ?? "vi").markedName(request.query.fileName.replace(/\.xlsx$/i, ""));
    return fileAnswer({ bytes: await markPlanWorkbook(file, faults), name, mediaType: sheetType });
  },
});

const editRows = defineRoute({
  method: "POST",
  path: "/api/plans/:id/rows",
  policy: "plans:review",
  body: rowsRequest,
  answer: sheetAnswer,
  handle: async (request) => {
    const plan = await draftToEdit(request);
    const { kind, language, dryRun, rows } = request.body;
    const numbered = rows.map((row, at) => ({ ...row, row: at + 1 }));
    const answer = await checkOrSave(request, { plan, language, sheets: [{ kind, rows: numbered }] }, dryRun);
    // Nobody gave the whole plan: that the other records are not among these rows says nothing.
    return { ...answer, missing: 0 };
  },
});

type Asking = RouteRequest<{ readonly id: string }, unknown, unknown>;

/** A plan that is tracked changes by a decision only; the answer says so. */
async function draftToEdit(request: Asking): Promise<PlanRecord> {
  const { plan } = await readablePlan(request, request.params.id);
  request.authorise(canReview(request.scope, plan));
  return plan.state === "draft" ? plan : refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
}

async function checkOrSave({ database, actor, today }: Asking, given: PlanRowsGiven, dryRun: boolean) {
  if (!dryRun) return await savePlanRows(database, actor, given, today);
  return presentSheet(await checkPlanRows(database, given, today), given, false);
}

async function wholeBody({ rawBody }: Asking): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of rawBody(fileLimit)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const planSheetsRoutes = [downloadSheet, uploadSheet, markSheet, editRows];
