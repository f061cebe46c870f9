import { reaches } from "#accounts/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import { dutiesAnswer, dutyStateRequest } from "#plans/contract-duties.ts";
import { setDutyState } from "#plans/operations/set-duty-state.ts";
import { canAssign } from "#plans/policy.ts";
import { dutiesFollowed } from "#plans/store-duties.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const listDuties = defineRoute({
  method: "GET",
  path: "/api/plans/:id/duties",
  policy: "plans:read",
  answer: dutiesAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const duties = await dutiesFollowed(request.database, plan.id, request.today);
    const { scope } = request;
    const own = (body: string | null) => body !== null && reaches(scope, body, "head", "officer");
    const isRunning = plan.state !== "superseded";
    return {
      duties: duties.map((duty) => ({ ...duty, mayChange: isRunning && (canAssign(scope, plan) || own(duty.organisationId)) })),
    };
  },
});

const setState = defineRoute({
  method: "POST",
  path: "/api/plans/:id/duties/:dutyId/state",
  policy: "plans:set-duty-state",
  body: dutyStateRequest,
  answer: done,
  handle: async (request) => {
    const { database, actor, scope, params, body, today } = request;
    const { plan } = await readablePlan(request, params.id);
    const duty =
      (await dutiesFollowed(database, plan.id, today)).find((one) => one.id === params.dutyId) ?? refuseNow("NOT_FOUND");
    // The officer of the plan, or whoever answers for the body that was ordered to do it.
    const isOwn = duty.organisationId !== null && reaches(scope, duty.organisationId, "head", "officer");
    request.authorise(canAssign(scope, plan) || isOwn);
    const input = { planId: plan.id, dutyId: asId<"duty">(params.dutyId), state: body.state, note: body.note, on: body.on };
    await makeChange(database, actor, (change) => setDutyState(change, input));
    return { done: true };
  },
});

export const dutiesRoutes = [listDuties, setState];
