import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { myOrdersAnswer, ordersAnswer, remindRequest } from "#review/contract-orders.ts";
import { loadMyOrders, loadOrders } from "#review/operations/load-orders.ts";
import { remindPlans } from "#review/operations/remind-plans.ts";
import { canRemind } from "#review/policy.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";
import { countedBelow } from "./cascade.ts";

const showOrders = defineRoute({
  method: "GET",
  path: "/api/plans/:id/orders",
  policy: "plans:read",
  answer: ordersAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const orders = await loadOrders(request.database, plan, await countedBelow(request, plan.id), request.today);
    return { orders, mayRemind: canRemind(request.scope, plan) };
  },
});

const remind = defineRoute({
  method: "POST",
  path: "/api/plans/:id/orders/reminders",
  policy: "plans:remind",
  body: remindRequest,
  answer: ordersAnswer,
  handle: async (request) => {
    const { database, today, body } = request;
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canRemind(request.scope, plan));
    const below = await countedBelow(request, plan.id);
    const order = (await loadOrders(database, plan, below, today)).find((one) => one.dutyId === body.dutyId);
    if (order === undefined) refuseNow("NOT_FOUND");
    const owing = new Set(order.bodies.filter((one) => one.plan === null).map((one) => one.organisationId));
    await makeChange(database, request.actor, (change) => remindPlans(change, { planId: plan.id, ...body, owing }));
    return { orders: await loadOrders(database, plan, below, today), mayRemind: true };
  },
});

const showMyOrders = defineRoute({
  method: "GET",
  path: "/api/my-plan-orders",
  policy: "signed-in",
  answer: myOrdersAnswer,
  handle: async (request) => {
    // Bodies of one's own roles, not all that these reach: what a ward owes is the ward's work, not the city's.
    const own = request.scope.grants.map((grant): OrganisationId => asId(grant.organisationId));
    return { orders: await loadMyOrders(request.database, [...new Set(own)], request.today) };
  },
});

export const orderRoutes = [showOrders, remind, showMyOrders];
