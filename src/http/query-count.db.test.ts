import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { createDefinition } from "#catalogue/operations/create-definition.ts";
import { aContent } from "#catalogue/testing.ts";
import { inTransaction } from "#db/transaction.ts";
import { insertPages } from "#documents/store.ts";
import { putFile } from "#files/store.ts";
import { asId } from "#kernel/ids.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { findPlan } from "#plans/store.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue } from "#reporting/testing.ts";
import { issueReceipt } from "#reports/operations/issue-receipt.ts";
import { allRoutes } from "./routes/all.ts";
import { type Client, consoleActor, jsonOf, type TestApp, testApp } from "./testing.ts";

// A page that asks for each row of a list passes every test with three rows: so the queries are counted, and with them
// that they do not grow with the plan.
const most = 12;

let app: TestApp;
let officer: Client;
let count = 0;
const small: Record<string, string> = {};
const large: Record<string, string> = {};

/** A plan with a reported quarter; answers the addresses of everything that can be asked about it. */
async function aReportedPlan(size: number, into: Record<string, string>): Promise<void> {
  const register = await aRegister(app.database, {
    indicators: Array.from({ length: size }, (_, at) => ({ name: `Chỉ tiêu ${at}`, targets: [{ milestoneYear: 2030 }] })),
    tasks: Array.from({ length: size }, () => ({})),
    plan: { reportingRules: [{ cadence: "quarterly" }], duties: [{}] },
  });
  const roundId = await aRound(app.database, register.planId);
  const submission = await anApproved(app.database, roundId, register.unit, {
    actuals: register.indicatorIds.map((id) => aValue(id, "40")),
    taskUpdates: register.taskIds.map((id) => anUpdate(id)),
  });
  await makeChange(app.database, consoleActor, (change) => issueReceipt(change, submission, "2026-03-12T10:00"));
  officer = await app.logIn(["officer", "inspector", "administrator"], register.owner);
  const issued = await officer.post(`/api/rounds/${roundId}/report`);
  const sent = await officer.send("POST", `/api/uploads?organisationId=${register.owner}&fileName=a.txt`, {
    headers: { "content-type": "application/octet-stream" },
    body: "Kế hoạch",
  });
  const documents = await aDrawnPage(register.planId);
  const drafted = await officer.post(`/api/plans/${register.planId}/amendments`);
  const amendment = Object(Object(drafted.json).amendment);
  const renamed = register.taskIds.map((id) => ({ subject: "task", recordId: id, after: { heading: "II" } }));
  await officer.post(`/api/amendments/${amendment.id}/changes`, { revision: amendment.revision, changes: renamed });
  const { documentId = null } = (await findPlan(app.database, register.planId, "2026-05-15")) ?? {};
  await app.database.updateTable("amendment").set({ documentId }).where("id", "=", amendment.id).execute();
  Object.assign(into, {
    amendments: amendment.id,
    documents,
    plans: register.planId,
    pages: "1",
    indicators: register.indicatorIds[0],
    tasks: register.taskIds[0],
    rounds: roundId,
    submissions: submission.id,
    reports: Object(issued.json).id ?? Object(Object(issued.json).report).id,
    uploads: Object(sent.json).jobId,
    organisations: register.unit,
    organisationId: register.unit,
    definitions: await aFollowedDefinition(register.planId, register.indicatorIds),
  });
}

/** A definition that every indicator of the plan follows. */
async function aFollowedDefinition(planId: PlanId, indicators: readonly IndicatorId[]): Promise<string> {
  return await makeChange(app.database, consoleActor, async (change) => {
    const input = { content: aContent({ name: `Định nghĩa của ${planId}` }), ownerId: null, code: null };
    const definitionId = await createDefinition(change, input, "2026-05-15");
    const links = indicators.map((indicatorId) => ({ indicatorId, definitionId }));
    await linkDefinitions(change, { planId, links }, "2026-05-15");
    return definitionId;
  });
}

/** The plan's document gets one page with a picture. */
async function aDrawnPage(planId: string): Promise<string> {
  const plan = await findPlan(app.database, asId<"plan">(planId), "2026-05-15");
  await inTransaction(app.database, async (tx) => {
    const page = { documentId: plan?.documentId ?? "", number: 1, mode: "text" as const, width: 595, height: 842, turned: 0 };
    const pictureSha256 = await putFile(tx, Buffer.from(`picture of ${planId}`), "image/webp");
    await insertPages(tx, [{ ...page, words: JSON.stringify([[0, 8, 0.1, 0.1, 0.2, 0.12, null]]), pictureSha256 }]);
  });
  return plan?.documentId ?? "";
}

/** The address of a route for one plan: each id by the word that stands before it. */
function addressOf(path: string, ids: Record<string, string>): string {
  const address = path.replaceAll(/([a-z]+)\/:(\w+)/g, (whole, room: string, name: string) => {
    const id = name === "organisationId" ? ids.organisationId : ids[room];
    return id === undefined ? whole : `${room}/${id}`;
  });
  const questions: Record<string, string> = {
    "/api/plans/:id/source": "?from=1&to=1",
    "/api/plans/:id/set-up/copy": `?from=${ids.plans}`,
    "/api/plans/:id/rounds/proposal": "?periodId=2026Q2",
    "/api/search": "?q=chi+tieu",
    "/api/plans/:id/history": `?subject=indicator&recordId=${ids.indicators}`,
    "/api/comparison": `?left=${ids.plans}&right=${ids.plans}`,
    "/api/views": "?place=plan-tasks",
    "/api/definitions/suggestions": "?name=chi+tieu",
  };
  return `${address}${questions[path] ?? ""}`;
}

async function queriesOf(path: string, ids: Record<string, string>): Promise<number> {
  const address = addressOf(path, ids);
  expect(address).not.toContain(":");
  count = 0;
  const answer = await officer.get(address);
  expect({ address, status: answer.status, code: answer.code }).toEqual({ address, status: 200, code: null });
  return count;
}

beforeAll(async () => {
  app = await testApp({ today: "2026-05-15", onQuery: () => (count += 1) });
  await aReportedPlan(2, small);
});
afterAll(() => app.close());

const asked = allRoutes.filter((route) => route.method === "GET").map((route) => route.path);

test("there are routes to ask", () => expect(asked.length).toBeGreaterThan(20));

describe(`at most ${most} queries are made, whatever the size of the plan, by`, () => {
  test.each(asked)("GET %s", async (path) => {
    const queries = await queriesOf(path, small);
    expect(queries).toBeLessThanOrEqual(most);
  });

  test.each(asked)("GET %s of a plan ten times as large", async (path) => {
    if (large.plans === undefined) await aReportedPlan(20, large);
    expect(await queriesOf(path, large)).toBeLessThanOrEqual(most);
  });
});

test("a change is counted too", async () => {
  count = 0;
  await officer.send(
    "POST",
    `/api/plans/${small.plans}/assignment/tasks`,
    jsonOf({ taskIds: [], organisationId: small.organisationId }),
  );
  expect(count).toBeGreaterThan(0);
});
