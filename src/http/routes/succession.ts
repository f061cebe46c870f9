import { makeChange } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import { successionAnswer, successionQuery, successionRequest } from "#review/contract-succession.ts";
import { loadSuccession } from "#review/operations/load-succession.ts";
import { supersedePlan } from "#review/operations/supersede-plan.ts";
import { canLinkPlan, canSupersede } from "#review/policy.ts";
import { planToRead, readablePair } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showSuccession = defineRoute({
  method: "GET",
  path: "/api/plans/:id/succession",
  policy: "plans:read",
  query: successionQuery,
  answer: successionAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const succession = await loadSuccession(request.database, plan, request.query.successorId, request.today);
    return { ...succession, mayClose: canLinkPlan(request.scope, plan) };
  },
});

const closePlan = defineRoute({
  method: "POST",
  path: "/api/plans/:id/succession",
  policy: "plans:supersede",
  body: successionRequest,
  answer: successionAnswer,
  handle: async (request) => {
    const { database, body, today } = request;
    if (request.params.id === body.successorId) refuseNow("PLAN_ABOVE_ITSELF");
    const [plan, successor] = await readablePair(request, request.params.id, body.successorId);
    request.authorise(canSupersede(request.scope, plan, successor));
    const input = {
      planId: plan.id,
      successorId: successor.id,
      reason: body.reason,
      choices: body.tasks,
      indicators: body.indicators,
    };
    await makeChange(database, request.actor, (change) => supersedePlan(change, input, today));
    const closed = { ...plan, state: "superseded" } as const;
    return { ...(await loadSuccession(database, closed, undefined, today)), mayClose: true };
  },
});

export const successionRoutes = [showSuccession, closePlan];
