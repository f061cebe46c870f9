import { makeChange } from "#audit/operations/change.ts";
import { judgedAnswer, judgeRequest } from "#evaluation/contract-judgements.ts";
import { judgeIndicators } from "#evaluation/operations/judge-indicators.ts";
import { canJudge } from "#evaluation/policy.ts";
import { asId } from "#kernel/ids.ts";
import { readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const judge = defineRoute({
  method: "POST",
  path: "/api/plans/:id/judgements",
  policy: "verdicts:judge",
  body: judgeRequest,
  answer: judgedAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canJudge(request.scope, plan));
    const { indicatorIds, ...said } = request.body;
    const input = { ...said, planId: plan.id, indicatorIds: indicatorIds.map((id) => asId<"indicator">(id)) };
    const judged = await makeChange(request.database, request.actor, (change) => judgeIndicators(change, input, request.today));
    return { judged };
  },
});

export const judgementsRoutes = [judge];
