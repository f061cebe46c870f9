import type { AuthorisedScope } from "#accounts/model.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanSummary } from "#plans/contract.ts";
import type { PlanId } from "#plans/model.ts";
import { allowedOnPlan, canReadPlan } from "#plans/policy.ts";
import { type PlanRecord, presentPlan } from "#plans/present.ts";
import { findPlan, planRecords } from "#plans/store.ts";
import { type PlanSight, planIdsInSight } from "#plans/store-sight.ts";
import { taskCountsOf } from "#tasks/store.ts";
import type { RouteRequest } from "./route.ts";

type Asking = { readonly database: Database; readonly scope: AuthorisedScope; readonly today: CalendarDay };

/** The plans that the person may read: those of the bodies in sight, and those in which a body in reach answers for something. */
function sightOf(scope: AuthorisedScope): PlanSight {
  if (scope.operator) return { seen: null, above: [] };
  const reach = [...scope.reach.values()];
  const seen = [...scope.visible];
  return { seen, above: seen.filter((id) => !reach.some((bodies) => bodies.has(id))) };
}

/** Ids of the readable plans; null for whoever may read every one. */
export async function readablePlanIds({ database, scope }: Asking): Promise<readonly PlanId[] | null> {
  return scope.operator ? null : await planIdsInSight(database, sightOf(scope));
}

/** Summaries of the readable plans whose title or number contains the folded text. */
export async function readablePlans(asking: Asking, containing: string): Promise<PlanSummary[]> {
  const ids = await planIdsInSight(asking.database, sightOf(asking.scope), containing);
  return await summariesOf(asking, await planRecords(asking.database, ids, asking.today));
}

export type ReadablePlan = { readonly plan: PlanRecord; readonly owing: readonly string[] };

/** The plan if the person may read it; else there is no such plan. */
export async function readablePlan({ database, scope, today }: Asking, id: string): Promise<ReadablePlan> {
  const planId: PlanId = asId(id);
  const plan = (await findPlan(database, planId, today)) ?? refuseNow("NOT_FOUND");
  const { owing } = plan;
  if (!canReadPlan(scope, { organisationId: plan.organisationId, owing })) refuseNow("NOT_FOUND");
  return { plan, owing };
}

/** Two plans that the person may read, in one question; else one of them is not there. */
export async function readablePair(
  { database, scope, today }: Asking,
  left: string,
  right: string,
): Promise<readonly [PlanRecord, PlanRecord]> {
  const plans = await planRecords(database, [left, right], today);
  const find = (id: string) => plans.find((plan) => plan.id === id && canReadPlan(scope, plan)) ?? refuseNow("NOT_FOUND");
  return [find(left), find(right)];
}

/** The plan for a route that shows part of it: found, refused and authorised in one step. */
export async function planToRead(
  request: Asking & Pick<RouteRequest<unknown, unknown, unknown>, "authorise">,
  id: string,
): Promise<PlanRecord> {
  const { plan } = await readablePlan(request, id);
  request.authorise(canReadPlan(request.scope, plan));
  return plan;
}

export async function summaryOf(asking: Asking, plan: PlanRecord): Promise<PlanSummary> {
  const [summary] = await summariesOf(asking, [plan]);
  if (summary === undefined) throw new Error(`plan ${plan.id} has no summary`);
  return summary;
}

async function summariesOf({ database, scope }: Asking, plans: readonly PlanRecord[]): Promise<PlanSummary[]> {
  const ids = plans.map((plan) => plan.id);
  const counts = new Map((await taskCountsOf(database, ids)).map((count) => [count.planId, count]));
  return plans.map((plan) => {
    const allowed = allowedOnPlan(scope, plan);
    return presentPlan(plan, counts.get(plan.id) ?? { tasks: 0, unassigned: 0 }, allowed);
  });
}
