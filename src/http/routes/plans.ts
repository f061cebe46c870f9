import { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import { presentDocument, sourceWindow } from "#documents/present.ts";
import { documentRecord, linksOf, sourceOf } from "#documents/store.ts";
import { fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import { documentAnswer, indicatorsAnswer, planAnswer, plansAnswer, sourceAnswer, sourceQuery } from "#plans/contract.ts";
import { dayQuery } from "#plans/contract-amendments.ts";
import { loadIndicatorsOn } from "#plans/operations/load-indicators-on.ts";
import { putInForce } from "#plans/operations/put-in-force.ts";
import { canPutInForce } from "#plans/policy.ts";
import { presentDuty, presentFinding, presentIndicators, presentReportingRule } from "#plans/present.ts";
import { undoingUntil } from "#plans/rules/amendment-apply.ts";
import { dutiesOfPlan, findingsOfPlan, reportingRulesOfPlan, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { planToRead, readablePlan, readablePlans, summaryOf } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";
import { storedFileAnswer } from "../stored-file.ts";

const listPlans = defineRoute({
  method: "GET",
  path: "/api/plans",
  policy: "plans:read",
  query: z.object({ q: z.string().max(200).optional() }),
  answer: plansAnswer,
  handle: async (request) => {
    const plans = await readablePlans(request, fold(request.query.q ?? ""));
    request.authorise(true); // the list holds only what the person may read
    return { plans };
  },
});

const showPlan = defineRoute({
  method: "GET",
  path: "/api/plans/:id",
  policy: "plans:read",
  answer: planAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    return { plan: await summaryOf(request, plan) };
  },
});

const listIndicators = defineRoute({
  method: "GET",
  path: "/api/plans/:id/indicators",
  policy: "plans:read",
  query: dayQuery,
  answer: indicatorsAnswer,
  handle: async (request) => {
    const { database, today } = request;
    const plan = await planToRead(request, request.params.id);
    const day = request.query.day ?? today;
    const undoing = undoingUntil(plan.applied, day);
    const [indicators, targets, responsible] = await Promise.all([
      loadIndicatorsOn(database, plan.id, day, undoing),
      targetsOfPlan(database, plan.id, day),
      responsibleOfPlan(database, plan.id, day),
    ]);
    return { indicators: presentIndicators(indicators, targets, responsible) };
  },
});

const showDocument = defineRoute({
  method: "GET",
  path: "/api/plans/:id/document",
  policy: "plans:read",
  answer: documentAnswer,
  handle: async (request) => {
    const { database } = request;
    const plan = await planToRead(request, request.params.id);
    const [document, links, rules, duties, findings] = await Promise.all([
      documentRecord(database, plan.documentId),
      linksOf(database, plan.documentId),
      reportingRulesOfPlan(database, plan.id),
      dutiesOfPlan(database, plan.id),
      findingsOfPlan(database, plan.id),
    ]);
    return {
      ...presentDocument(document, links),
      reportingRules: rules.filter((rule) => !rule.byHand).map(presentReportingRule),
      duties: duties.map(presentDuty),
      findings: findings.map(presentFinding),
    };
  },
});

const showSource = defineRoute({
  method: "GET",
  path: "/api/plans/:id/source",
  policy: "plans:read",
  query: sourceQuery,
  answer: sourceAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const { from, to } = request.query;
    return (
      sourceWindow(await sourceOf(request.database, plan.documentId), from, to) ??
      refuseNow("SOURCE_LINES_NOT_THERE", { from, to })
    );
  },
});

const downloadFile = defineRoute({
  method: "GET",
  path: "/api/plans/:id/file",
  policy: "plans:read",
  answer: "file",
  handle: async (request) => {
    const { database } = request;
    const plan = await planToRead(request, request.params.id);
    return storedFileAnswer(database, await documentRecord(database, plan.documentId));
  },
});

const putPlanInForce = defineRoute({
  method: "POST",
  path: "/api/plans/:id/in-force",
  policy: "plans:put-in-force",
  answer: planAnswer,
  handle: async (request) => {
    const { database, actor } = request;
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canPutInForce(request.scope, plan));
    await makeChange(database, actor, (change) => putInForce(change, plan.id));
    return { plan: await summaryOf(request, { ...plan, state: "in-force" }) };
  },
});

export const plansRoutes = [listPlans, showPlan, listIndicators, showDocument, showSource, downloadFile, putPlanInForce];
