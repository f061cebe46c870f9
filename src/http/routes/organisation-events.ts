import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import {
  type RecordEventRequest,
  recordEventAnswer,
  recordEventRequest,
  successorsAnswer,
  successorsQuery,
} from "#organisations/contract-events.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type RecordChangeEvent, recordChangeEvent } from "#organisations/operations/record-change-event.ts";
import { canReadOrganisation, canRecordEvent } from "#organisations/policy.ts";
import { placesOn } from "#organisations/rules/body-history.ts";
import { historiesOf, namesOn, successorsOn } from "#organisations/store-events.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

const recordEvent = defineRoute({
  method: "POST",
  path: "/api/organisation-events",
  policy: "organisations:record-event",
  body: recordEventRequest,
  answer: recordEventAnswer,
  handle: async (request) => {
    await authoriseEvent(request, request.body);
    return await makeChange(request.database, request.actor, (change) => recordChangeEvent(change, eventInput(request.body)));
  },
});

const successors = defineRoute({
  method: "GET",
  path: "/api/organisations/:id/successors",
  policy: "signed-in",
  query: successorsQuery,
  answer: successorsAnswer,
  handle: async ({ database, scope, params, query, today }) => {
    const id: OrganisationId = asId(params.id);
    if (!canReadOrganisation(scope, id)) refuseNow("NOT_FOUND");
    const on = query.on ?? today;
    const heirs = await successorsOn(database, id, on, query.function ?? null);
    const names = await namesOn(database, heirs, on);
    return { successors: heirs.map((heir) => ({ id: heir, name: names.get(heir) ?? "" })) };
  },
});

/** Asks the policy about every body that the event names. */
export async function authoriseEvent(
  request: Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "authorise">,
  event: RecordEventRequest,
): Promise<void> {
  const originals = await historiesOf(request.database, event.originals);
  const originalAtTop = [...originals.values()].some((body) =>
    placesOn(body, event.effectiveFrom).some((place) => place.parentId === null),
  );
  const known = event.resulting.flatMap((body) => ("id" in body ? [body.id] : []));
  const parents = event.resulting.flatMap((body) => ("born" in body ? [body.born.parentId] : []));
  if (event.place !== null) parents.push(event.place.parentId);
  request.authorise(canRecordEvent(request.scope, { bodies: [...event.originals, ...known], parents, originalAtTop }));
}

/** The request with its ids minted. */
export function eventInput(body: RecordEventRequest): RecordChangeEvent {
  return {
    ...body,
    originals: body.originals.map((id) => asId(id)),
    resulting: body.resulting.map((one) =>
      "id" in one ? { id: asId(one.id) } : { born: { ...one.born, parentId: idOrNull(one.born.parentId) } },
    ),
    place: body.place === null ? null : { line: body.place.line, parentId: idOrNull(body.place.parentId) },
    children: body.children.map(({ id, to }) => ({ id: asId(id), to })),
  };
}

function idOrNull(text: string | null): OrganisationId | null {
  return text === null ? null : asId(text);
}

export const organisationEventsRoutes = [recordEvent, successors];
