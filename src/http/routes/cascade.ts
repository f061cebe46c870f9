import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import type { PlanRecord } from "#plans/present.ts";
import {
  cascadeAnswer,
  cascadeDownAnswer,
  cascadePlansAnswer,
  cascadeQuery,
  keptRequest,
  linksAnswer,
  linksRequest,
  superiorRequest,
  superiorsAnswer,
} from "#review/contract-cascade.ts";
import { decideLinks } from "#review/operations/decide-links.ts";
import { decideSuperior } from "#review/operations/decide-superior.ts";
import { keepIndicators } from "#review/operations/keep-indicators.ts";
import { loadCascade, loadCascadeDown, loadCascadePlans, noCascade } from "#review/operations/load-cascade.ts";
import { renewProposals } from "#review/operations/renew-proposals.ts";
import { canKeepIndicators, canLinkPlan } from "#review/policy.ts";
import { type NeighbourRecord, presentNeighbour } from "#review/present-cascade.ts";
import { subordinatesOf, superiorsOf } from "#review/store.ts";
import { planToRead, readablePlan, readablePlanIds } from "../readable-plans.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

type Asking = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "today">;

/** Neighbours that the person may read; others are not mentioned. */
async function inSight(request: Asking, neighbours: readonly NeighbourRecord[]): Promise<NeighbourRecord[]> {
  const ids = await readablePlanIds(request);
  const seen = ids === null ? null : new Set<string>(ids);
  return neighbours.filter(({ planId }) => seen === null || seen.has(planId));
}

async function superiorsInSight(request: Asking, planId: PlanId): Promise<NeighbourRecord[]> {
  return await inSight(request, await superiorsOf(request.database, planId, request.today));
}

/** The plans below that are counted: not rejected, not superseded. */
export async function countedBelow(request: Asking, planId: PlanId): Promise<NeighbourRecord[]> {
  const below = await inSight(request, await subordinatesOf(request.database, planId, request.today));
  return below.filter(({ linkState, state }) => linkState !== "rejected" && state !== "superseded");
}

async function superiorsShown(request: Asking, plan: Pick<PlanRecord, "id" | "organisationId">) {
  const [superiors, subordinates] = await Promise.all([
    superiorsInSight(request, plan.id),
    subordinatesOf(request.database, plan.id, request.today),
  ]);
  return {
    superiors: superiors.map(presentNeighbour),
    subordinates: (await inSight(request, subordinates)).map(presentNeighbour),
    mayLink: canLinkPlan(request.scope, plan),
  };
}

const showSuperiors = defineRoute({
  method: "GET",
  path: "/api/plans/:id/superiors",
  policy: "plans:read",
  answer: superiorsAnswer,
  handle: async (request) => await superiorsShown(request, await planToRead(request, request.params.id)),
});

const putSuperior = defineRoute({
  method: "PUT",
  path: "/api/plans/:id/superiors/:superiorId",
  policy: "plans:link",
  body: superiorRequest,
  answer: superiorsAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    const { plan: superior } = await readablePlan(request, request.params.superiorId);
    request.authorise(canLinkPlan(request.scope, plan));
    const input = { planId: plan.id, superiorId: superior.id, state: request.body.state };
    await makeChange(request.database, request.actor, (change) => decideSuperior(change, input));
    return await superiorsShown(request, plan);
  },
});

const proposeAgain = defineRoute({
  method: "POST",
  path: "/api/plans/:id/superiors/proposals",
  policy: "plans:link",
  answer: superiorsAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canLinkPlan(request.scope, plan));
    await makeChange(request.database, request.actor, (change) => renewProposals(change, plan.id, request.today));
    return await superiorsShown(request, plan);
  },
});

/** The superior that was asked for, or the first that stands; null when there is none. */
export async function superiorAsked(request: Asking, planId: PlanId, superiorId: string | undefined) {
  const superiors = await superiorsInSight(request, planId);
  if (superiorId === undefined) return superiors.find(({ linkState }) => linkState !== "rejected") ?? null;
  return superiors.find((superior) => superior.planId === superiorId) ?? refuseNow("NOT_FOUND");
}

const showCascade = defineRoute({
  method: "GET",
  path: "/api/plans/:id/cascade",
  policy: "plans:read",
  query: cascadeQuery,
  answer: cascadeAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const superior = await superiorAsked(request, plan.id, request.query.superiorId);
    const cascade = superior === null ? noCascade : await loadCascade(request.database, plan.id, superior);
    return { ...cascade, mayLink: canLinkPlan(request.scope, plan) };
  },
});

const putLinks = defineRoute({
  method: "PUT",
  path: "/api/plans/:id/cascade/links",
  policy: "plans:link",
  body: linksRequest,
  answer: linksAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canLinkPlan(request.scope, plan));
    const { superiorPlanId, kind, links } = request.body;
    const input = { planId: plan.id, superiorId: asId<"plan">(superiorPlanId), kind, links };
    return { changed: await makeChange(request.database, request.actor, (change) => decideLinks(change, input)) };
  },
});

const putKept = defineRoute({
  method: "PUT",
  path: "/api/plans/:id/cascade/kept",
  policy: "plans:link",
  body: keptRequest,
  answer: linksAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canKeepIndicators(request.scope, plan));
    const input = { planId: plan.id, ...request.body };
    return { changed: await makeChange(request.database, request.actor, (change) => keepIndicators(change, input)) };
  },
});

const showDown = defineRoute({
  method: "GET",
  path: "/api/plans/:id/cascade/down",
  policy: "plans:read",
  answer: cascadeDownAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const down = await loadCascadeDown(request.database, plan.id, await countedBelow(request, plan.id));
    return { ...down, mayKeep: canKeepIndicators(request.scope, plan) };
  },
});

const showDownPlans = defineRoute({
  method: "GET",
  path: "/api/plans/:id/cascade/down/indicators/:indicatorId",
  policy: "plans:read",
  answer: cascadePlansAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const below = await countedBelow(request, plan.id);
    return (await loadCascadePlans(request.database, plan.id, request.params.indicatorId, below)) ?? refuseNow("NOT_FOUND");
  },
});

export const cascadeRoutes = [showSuperiors, putSuperior, proposeAgain, showCascade, putLinks, putKept, showDown, showDownPlans];
