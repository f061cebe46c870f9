import { reaches } from "#accounts/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import { type SaveSetRequest, saveSetRequest, setSavedAnswer, setsAnswer, setsQuery } from "#organisations/contract-sets.ts";
import type { OrganisationSetId } from "#organisations/model.ts";
import { removeSet, saveSet } from "#organisations/operations/save-set.ts";
import { nameOn } from "#organisations/rules/dated-name.ts";
import { membersOn } from "#organisations/rules/organisation-set.ts";
import { treeBodies } from "#organisations/store-bodies.ts";
import { findSet, type SetContent, setsOf } from "#organisations/store-sets.ts";
import { defineRoute } from "../route.ts";

const listSets = defineRoute({
  method: "GET",
  path: "/api/organisation-sets",
  policy: "signed-in",
  query: setsQuery,
  answer: setsAnswer,
  handle: async ({ database, scope, query, today }) => {
    const on = query.on ?? today;
    const sets = await setsOf(database, scope.operator ? null : [...scope.visible]);
    const tree = sets.length === 0 ? [] : await treeBodies(database);
    const names = new Map(tree.map((body) => [body.id, nameOn(body.names, on)?.name ?? ""]));
    const byName = new Intl.Collator("vi");
    return {
      sets: sets.map((set) => ({
        ...set,
        ownerName: names.get(set.ownerId) ?? "",
        members: membersOn(set, tree, on)
          .map((id) => ({ id, name: names.get(id) ?? "" }))
          .toSorted((a, b) => byName.compare(a.name, b.name)),
        mayChange: reaches(scope, set.ownerId, "administrator", "officer"),
      })),
    };
  },
});

const addSet = defineRoute({
  method: "POST",
  path: "/api/organisation-sets",
  policy: "organisations:save-set",
  body: saveSetRequest,
  answer: setSavedAnswer,
  handle: async ({ database, actor, scope, body, authorise }) => {
    authorise(reaches(scope, body.ownerId, "administrator", "officer"));
    return { id: await makeChange(database, actor, (change) => saveSet(change, contentOf(body), null)) };
  },
});

const changeSet = defineRoute({
  method: "POST",
  path: "/api/organisation-sets/:id",
  policy: "organisations:save-set",
  body: saveSetRequest,
  answer: setSavedAnswer,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const id: OrganisationSetId = asId(params.id);
    const before = (await findSet(database, id)) ?? refuseNow("NOT_FOUND");
    authorise([before.ownerId, body.ownerId].every((owner) => reaches(scope, owner, "administrator", "officer")));
    return { id: await makeChange(database, actor, (change) => saveSet(change, contentOf(body), id)) };
  },
});

const dropSet = defineRoute({
  method: "DELETE",
  path: "/api/organisation-sets/:id",
  policy: "organisations:save-set",
  answer: done,
  handle: async ({ database, actor, scope, params, authorise }) => {
    const id: OrganisationSetId = asId(params.id);
    const before = (await findSet(database, id)) ?? refuseNow("NOT_FOUND");
    authorise(reaches(scope, before.ownerId, "administrator", "officer"));
    await makeChange(database, actor, (change) => removeSet(change, id));
    return { done: true };
  },
});

function contentOf(body: SaveSetRequest): SetContent {
  return {
    ...body,
    ownerId: asId(body.ownerId),
    included: body.included.map((id) => asId(id)),
    excluded: body.excluded.map((id) => asId(id)),
  };
}

export const organisationSetsRoutes = [listSets, addSet, changeSet, dropSet];
