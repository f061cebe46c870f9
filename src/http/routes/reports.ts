import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { readFile } from "#files/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { canReadReport } from "#reporting/policy.ts";
import { roundById, submissionById } from "#reporting/store.ts";
import { issuedReportAnswer, issuedReportsAnswer } from "#reports/contract.ts";
import { issuePlanReport, wordMediaType, writePlanReport } from "#reports/operations/issue-plan-report.ts";
import { canIssueReport, canReadIssued } from "#reports/policy.ts";
import { type IssuedReportRecord, presentIssued } from "#reports/present.ts";
import { issuedReports } from "#reports/store.ts";
import { roundOf } from "../readable-rounds.ts";
import { defineRoute, fileAnswer } from "../route.ts";

const issueReport = defineRoute({
  method: "POST",
  path: "/api/rounds/:id/report",
  policy: "reports:issue",
  answer: issuedReportAnswer,
  handle: async (request) => {
    const { round } = await roundOf(request, request.params.id);
    request.authorise(canIssueReport(request.scope, { ownerId: round.plan.ownerId }));
    const written = await writePlanReport(request.database, round.id, request.now());
    const id = await makeChange(request.database, request.actor, (change) => issuePlanReport(change, written));
    const [issued] = await issuedReports(request.database, { id }, request.today);
    return { report: presentIssued(issued ?? refuseNow("REPORT_NOT_FOUND")) };
  },
});

const listReports = defineRoute({
  method: "GET",
  path: "/api/rounds/:id/reports",
  policy: "reports:read",
  answer: issuedReportsAnswer,
  handle: async (request) => {
    const { round, debtors } = await roundOf(request, request.params.id);
    request.authorise(true); // the list holds only what the person may read
    const issued = await issuedReports(request.database, { roundId: round.id }, request.today);
    const bodies = debtors.map((debtor) => debtor.organisationId);
    return { reports: issued.filter((one) => canReadIssued(request.scope, { ...one, debtors: bodies })).map(presentIssued) };
  },
});

const downloadReport = defineRoute({
  method: "GET",
  path: "/api/reports/:id/file",
  policy: "reports:read",
  answer: "file",
  handle: async (request) => {
    const [issued] = await issuedReports(request.database, { id: request.params.id }, request.today);
    if (issued === undefined) refuseNow("REPORT_NOT_FOUND");
    const { debtors } = await roundOf(request, issued.roundId);
    request.authorise(canReadIssued(request.scope, { ...issued, debtors: debtors.map((debtor) => debtor.organisationId) }));
    return await fileOf(request.database, issued);
  },
});

const downloadReceipt = defineRoute({
  method: "GET",
  path: "/api/submissions/:id/receipt",
  policy: "submissions:read",
  answer: "file",
  handle: async (request) => {
    const submission = (await submissionById(request.database, asId(request.params.id))) ?? refuseNow("NOT_FOUND");
    const round = (await roundById(request.database, submission.roundId, request.today)) ?? refuseNow("NOT_FOUND");
    const report = { ownerId: round.plan.ownerId, organisationId: submission.organisationId };
    if (!canReadReport(request.scope, report)) refuseNow("NOT_FOUND");
    request.authorise(true); // asked just above: whoever may not read it does not learn that it exists
    const [receipt] = await issuedReports(request.database, { submissionId: submission.id }, request.today);
    return await fileOf(request.database, receipt ?? refuseNow("RECEIPT_NOT_YET"));
  },
});

async function fileOf(database: Database, issued: IssuedReportRecord): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of readFile(database, issued.fileSha256)) chunks.push(chunk);
  return fileAnswer({ bytes: Buffer.concat(chunks), name: issued.fileName, mediaType: wordMediaType });
}

export const reportsRoutes = [issueReport, listReports, downloadReport, downloadReceipt];
