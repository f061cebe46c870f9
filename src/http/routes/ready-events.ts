import { reaches } from "#accounts/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { applyReadyAnswer, applyReadyRequest, readyEventsAnswer } from "#organisations/contract-ready.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { applyReadyEvents, readyOffers } from "#organisations/operations/apply-ready-events.ts";
import { canReadOrganisation } from "#organisations/policy.ts";
import { defineRoute } from "../route.ts";

const offers = defineRoute({
  method: "GET",
  path: "/api/organisations/:id/ready-events",
  policy: "signed-in",
  answer: readyEventsAnswer,
  handle: async ({ database, scope, params }) => {
    if (!canReadOrganisation(scope, params.id)) refuseNow("NOT_FOUND");
    const found = await readyOffers(database, asId(params.id));
    return {
      events: found.map(({ event, originals, resulting, isRecorded }) => ({
        ...{ key: event.key, kind: event.kind, effectiveFrom: event.effectiveFrom, function: event.function },
        ...{ originals, resulting, isRecorded },
      })),
    };
  },
});

const apply = defineRoute({
  method: "POST",
  path: "/api/organisations/:id/ready-events",
  policy: "organisations:record-event",
  body: applyReadyRequest,
  answer: applyReadyAnswer,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const parentId: OrganisationId = asId(params.id);
    // Everything that is changed or put up stands under this body.
    authorise(reaches(scope, parentId, "administrator"));
    return { recorded: await makeChange(database, actor, (change) => applyReadyEvents(change, { ...body, parentId })) };
  },
});

export const readyEventsRoutes = [offers, apply];
