import { seriesAnswer } from "#evaluation/contract-series.ts";
import { judgedPlanOf, loadIndicatorStandings } from "#evaluation/operations/load-standing.ts";
import { canReadVerdicts } from "#evaluation/policy.ts";
import { presentSeries } from "#evaluation/present-series.ts";
import { readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showSeries = defineRoute({
  method: "GET",
  path: "/api/plans/:id/series",
  policy: "verdicts:read",
  answer: seriesAnswer,
  handle: async (request) => {
    const { plan, owing } = await readablePlan(request, request.params.id);
    request.authorise(canReadVerdicts(request.scope, { organisationId: plan.organisationId, owing }));
    const judged = await judgedPlanOf(request.database, plan, null, request.today);
    return { series: presentSeries(await loadIndicatorStandings(request.database, judged)) };
  },
});

export const planSeriesRoutes = [showSeries];
