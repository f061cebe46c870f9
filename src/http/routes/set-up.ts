import { type Change, makeChange } from "#audit/operations/change.ts";
import { organisationsAt } from "#organisations/store.ts";
import { canAssign } from "#plans/policy.ts";
import type { PlanRecord } from "#plans/present.ts";
import { indicatorsOfPlan } from "#plans/store.ts";
import {
  changeSetUpRequest,
  copyAnswer,
  copyQuery,
  setPeopleRequest,
  setRouteRequest,
  setRulesRequest,
  setUpAnswer,
  setUpChangedAnswer,
  undoSetUpRequest,
} from "#reporting/contract-set-up.ts";
import { type Changed, changeSetUp, undoSetUp } from "#reporting/operations/change-set-up.ts";
import { loadSetUp } from "#reporting/operations/load-set-up.ts";
import { setPeople, setRoute, setRules } from "#reporting/operations/set-reporting.ts";
import { presentSetUp } from "#reporting/present-set-up.ts";
import { pairsToCopy } from "#reporting/rules/copy-set-up.ts";
import { indicatorsSetUpIn } from "#reporting/store-set-up-desk.ts";
import { readablePair, readablePlan } from "../readable-plans.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

type Asking<Body> = RouteRequest<{ readonly id: string }, unknown, Body>;

/** The plan, for whoever may set it up. */
async function planToSetUp(request: Asking<unknown>): Promise<PlanRecord> {
  const { plan } = await readablePlan(request, request.params.id);
  request.authorise(canAssign(request.scope, plan));
  return plan;
}

async function act<Body>(request: Asking<Body>, operation: (change: Change, plan: PlanRecord) => Promise<Changed>) {
  const plan = await planToSetUp(request);
  return await makeChange(request.database, request.actor, (change) => operation(change, plan));
}

const show = defineRoute({
  method: "GET",
  path: "/api/plans/:id/set-up",
  policy: "plans:assign",
  answer: setUpAnswer,
  handle: async (request) => {
    const plan = await planToSetUp(request);
    const { database, scope, today } = request;
    return presentSetUp(await loadSetUp(database, plan, scope.operator ? null : [...scope.visible], today));
  },
});

const copy = defineRoute({
  method: "GET",
  path: "/api/plans/:id/set-up/copy",
  policy: "plans:assign",
  query: copyQuery,
  answer: copyAnswer,
  handle: async (request) => {
    const { database, today, params, query } = request;
    const [plan, other] = await readablePair(request, params.id, query.from);
    request.authorise(canAssign(request.scope, plan));
    const [ours, theirs] = await Promise.all([indicatorsOfPlan(database, plan.id), indicatorsSetUpIn(database, other.id)]);
    // The bodies of another office are not ours to name.
    const isOneOffice = plan.organisationId === other.organisationId;
    const pairs = pairsToCopy(ours, isOneOffice ? theirs : theirs.map((one) => ({ ...one, bodies: [] })));
    const ids = [...new Set(pairs.flatMap(({ set }) => set.organisationIds ?? []))];
    const bodies = ids.length === 0 ? [] : await organisationsAt(database, today, { ids });
    return { pairs, names: Object.fromEntries(bodies.map(({ id, name }) => [id, name])) };
  },
});

const change = defineRoute({
  method: "POST",
  path: "/api/plans/:id/set-up/changes",
  policy: "plans:assign",
  body: changeSetUpRequest,
  answer: setUpChangedAnswer,
  handle: async (request) =>
    await act(request, (tx, plan) => changeSetUp(tx, { ...request.body, planId: plan.id }, request.today)),
});

const undo = defineRoute({
  method: "POST",
  path: "/api/plans/:id/set-up/undo",
  policy: "plans:assign",
  body: undoSetUpRequest,
  answer: setUpChangedAnswer,
  handle: async (request) => await act(request, (tx, plan) => undoSetUp(tx, { planId: plan.id, actId: request.body.actId })),
});

const rules = defineRoute({
  method: "POST",
  path: "/api/plans/:id/set-up/rules",
  policy: "plans:assign",
  body: setRulesRequest,
  answer: setUpChangedAnswer,
  handle: async (request) => await act(request, (tx, plan) => setRules(tx, plan.id, request.body.rules)),
});

const route = defineRoute({
  method: "POST",
  path: "/api/plans/:id/set-up/route",
  policy: "plans:assign",
  body: setRouteRequest,
  answer: setUpChangedAnswer,
  handle: async (request) => await act(request, (tx, plan) => setRoute(tx, plan.id, request.body)),
});

const people = defineRoute({
  method: "POST",
  path: "/api/plans/:id/set-up/people",
  policy: "plans:assign",
  body: setPeopleRequest,
  answer: setUpChangedAnswer,
  handle: async (request) => await act(request, (tx, plan) => setPeople(tx, plan.id, request.body.people)),
});

export const setUpRoutes = [show, copy, change, undo, rules, route, people];
