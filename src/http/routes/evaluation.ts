import { indicatorDetailAnswer, overviewAnswer, overviewQuery, verdictsAnswer } from "#evaluation/contract.ts";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { loadIndicator } from "#evaluation/operations/load-indicator.ts";
import { loadIndicatorSeries } from "#evaluation/operations/load-indicator-series.ts";
import { loadMyWork } from "#evaluation/operations/load-my-work.ts";
import { judgedPlanOf, loadIndicatorStandings, loadPlanStanding, owingIn } from "#evaluation/operations/load-standing.ts";
import { canReadFigure, canReadVerdicts } from "#evaluation/policy.ts";
import { namesIn, presentIndicatorDetail, presentOverview, presentVerdict } from "#evaluation/present.ts";
import { planOfIndicator } from "#evaluation/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { dayQuery } from "#plans/contract-amendments.ts";
import { myWorkAnswer } from "#reporting/contract.ts";
import { readablePlan, readablePlanIds } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showVerdicts = defineRoute({
  method: "GET",
  path: "/api/plans/:id/verdicts",
  policy: "verdicts:read",
  query: overviewQuery.extend(dayQuery.shape),
  answer: verdictsAnswer,
  handle: async (request) => {
    const { plan, owing } = await readablePlan(request, request.params.id);
    request.authorise(canReadVerdicts(request.scope, { organisationId: plan.organisationId, owing }));
    const judged = await judgedPlanOf(request.database, plan, roundIn(request.query), request.query.day ?? request.today);
    const standings = await loadIndicatorStandings(request.database, judged);
    const nameOf = namesIn(standings, []);
    return {
      asOf: judged.day.on,
      ruleVersion: judged.day.rule.version,
      verdicts: standings.map((standing) => presentVerdict(standing, nameOf)),
    };
  },
});

const showIndicator = defineRoute({
  method: "GET",
  path: "/api/indicators/:id",
  policy: "verdicts:read",
  query: overviewQuery,
  answer: indicatorDetailAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const indicatorId = asId<"indicator">(request.params.id);
    const planId = (await planOfIndicator(database, indicatorId)) ?? refuseNow("NOT_FOUND");
    const { plan, owing } = await readablePlan(request, planId);
    request.authorise(canReadVerdicts(scope, { organisationId: plan.organisationId, owing }));
    const judged = await judgedPlanOf(database, plan, roundIn(request.query), today);
    const { standing, series } = await loadIndicator(database, judged, indicatorId);
    const readable = series.filter((figure) => canReadFigure(scope, { ...figure, ownerId: plan.organisationId }));
    return presentIndicatorDetail(standing, readable);
  },
});

const showIndicatorSeries = defineRoute({
  method: "GET",
  path: "/api/indicators/:id/series",
  policy: "verdicts:read",
  answer: definitionSeriesAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const planId = (await planOfIndicator(database, asId(request.params.id))) ?? refuseNow("NOT_FOUND");
    const { plan, owing } = await readablePlan(request, planId);
    request.authorise(canReadVerdicts(scope, { organisationId: plan.organisationId, owing }));
    return { lines: await loadIndicatorSeries(database, request.params.id, await readablePlanIds(request), today) };
  },
});

const showOverview = defineRoute({
  method: "GET",
  path: "/api/plans/:id/overview",
  policy: "verdicts:read",
  query: overviewQuery.extend(dayQuery.shape),
  answer: overviewAnswer,
  handle: async (request) => {
    const on = request.query.day ?? request.today;
    const standing = await loadPlanStanding(request.database, asId(request.params.id), roundIn(request.query), on);
    const subject = { organisationId: standing.plan.organisationId, owing: owingIn(standing) };
    if (!canReadVerdicts(request.scope, subject)) refuseNow("NOT_FOUND");
    request.authorise(true); // asked just above, of everything that was loaded
    const { day, indicators, tasks, debtors, reportingRound } = standing;
    const facts = {
      asOf: day.on,
      ruleVersion: day.rule.version,
      round: reportingRound,
      indicators,
      tasks,
      debtors,
      now: request.now(),
    };
    return presentOverview(facts);
  },
});

const showMyWork = defineRoute({
  method: "GET",
  path: "/api/my-work",
  policy: "signed-in",
  answer: myWorkAnswer,
  handle: async (request) => {
    const under = (role: "reporter" | "head" | "officer" | "leader") => [...(request.scope.reach.get(role) ?? [])];
    const reach = {
      fillsIn: [...under("reporter"), ...under("head")],
      signs: under("head"),
      reviews: [...under("officer"), ...under("leader")],
    };
    return await loadMyWork(request.database, reach, request.now());
  },
});

function roundIn(query: { readonly roundId?: string | undefined }) {
  return query.roundId === undefined ? null : asId<"round">(query.roundId);
}

export const evaluationRoutes = [showVerdicts, showIndicator, showIndicatorSeries, showOverview, showMyWork];
