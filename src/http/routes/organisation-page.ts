import { reaches } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { bodyAnswer, bodyQuery } from "#organisations/contract-bodies.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { canReadOrganisation } from "#organisations/policy.ts";
import { livesOn } from "#organisations/rules/body-history.ts";
import { nameOn } from "#organisations/rules/dated-name.ts";
import { bodyHead, childrenOn } from "#organisations/store-bodies.ts";
import { eventsOf, historiesOf, namesOn, successorsOn } from "#organisations/store-events.ts";
import { workAnswer, workQuery } from "#reporting/contract-work.ts";
import { workOf } from "#reporting/store-handover.ts";
import { defineRoute } from "../route.ts";

const oneBody = defineRoute({
  method: "GET",
  path: "/api/organisations/:id",
  policy: "signed-in",
  query: bodyQuery,
  answer: bodyAnswer,
  handle: async ({ database, scope, params, query, today }) => {
    const id: OrganisationId = asId(params.id);
    if (!canReadOrganisation(scope, id)) refuseNow("NOT_FOUND");
    const on = query.on ?? today;
    const [head, histories, events, heirs, children] = await Promise.all([
      bodyHead(database, id),
      historiesOf(database, [id]),
      eventsOf(database, [id]),
      successorsOn(database, id, on),
      childrenOn(database, id, on),
    ]);
    const history = histories.get(id);
    if (head === null || history === undefined) refuseNow("NOT_FOUND");
    const predecessors = events
      .filter((event) => event.function === null && event.effectiveFrom <= on && event.resulting.includes(id))
      .flatMap((event) => event.originals.filter((original) => original !== id));
    const parents = history.places.flatMap((place) => (place.parentId === null ? [] : [place.parentId]));
    const named = [...heirs, ...parents, ...predecessors, ...events.flatMap((event) => [...event.originals, ...event.resulting])];
    const names = await namesOn(database, [...new Set(named)], on);
    const nameOf = (body: OrganisationId) => ({ id: body, name: names.get(body) ?? "" });
    return {
      on,
      body: {
        ...head,
        ...{ name: nameOn(history.names, on)?.name ?? "", isAlive: livesOn(history, on), names: history.names },
        places: history.places.map(({ parentId, ...place }) => ({
          ...place,
          parent: parentId === null ? null : nameOf(parentId),
        })),
      },
      children,
      events: events.map((event) => ({
        ...event,
        originals: event.originals.map(nameOf),
        resulting: event.resulting.map(nameOf),
      })),
      successors: heirs.map(nameOf),
      predecessors: [...new Set(predecessors)].map(nameOf),
      mayChange: reaches(scope, id, "administrator"),
    };
  },
});

const workOfBody = defineRoute({
  method: "GET",
  path: "/api/organisations/:id/work",
  policy: "signed-in",
  query: workQuery,
  answer: workAnswer,
  handle: async ({ database, scope, params, query, today }) => {
    const id: OrganisationId = asId(params.id);
    if (!canReadOrganisation(scope, id)) refuseNow("NOT_FOUND");
    const work = await workOf(database, id, query.on ?? today);
    // Who holds which role is for those who administer the body.
    return { ...work, people: reaches(scope, id, "administrator") ? work.people : [] };
  },
});

export const organisationPageRoutes = [oneBody, workOfBody];
