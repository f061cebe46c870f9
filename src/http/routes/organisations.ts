import { makeChange } from "#audit/operations/change.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import {
  createOrganisationRequest,
  organisationAnswer,
  organisationsAnswer,
  organisationsQuery,
  updateOrganisationRequest,
} from "#organisations/contract.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { createOrganisation } from "#organisations/operations/create-organisation.ts";
import { updateOrganisation } from "#organisations/operations/update-organisation.ts";
import { canCreateOrganisation, canReadOrganisation, canUpdateOrganisation } from "#organisations/policy.ts";
import { presentOrganisation } from "#organisations/present.ts";
import { organisationOn, organisationsAt } from "#organisations/store.ts";
import { defineRoute } from "../route.ts";

const listOrganisations = defineRoute({
  method: "GET",
  path: "/api/organisations",
  policy: "signed-in",
  query: organisationsQuery,
  answer: organisationsAnswer,
  handle: async ({ database, scope, query, today }) => {
    const containing = fold(query.q ?? "");
    const bodies = await organisationsAt(database, query.on ?? today, {
      ids: scope.operator ? null : [...scope.visible],
      ...(containing === "" ? {} : { containing }),
    });
    return { organisations: bodies.map(presentOrganisation) };
  },
});

const addOrganisation = defineRoute({
  method: "POST",
  path: "/api/organisations",
  policy: "organisations:create",
  body: createOrganisationRequest,
  answer: organisationAnswer,
  handle: async (request) => {
    const { database, actor, body, today } = request;
    request.authorise(canCreateOrganisation(request.scope, body.parentId));
    const input = { ...body, parentId: idOrNull(body.parentId) };
    const id = await makeChange(database, actor, (change) => createOrganisation(change, input, today));
    const created = (await organisationOn(database, id, today)) ?? refuseNow("ORGANISATION_NOT_FOUND");
    return { organisation: presentOrganisation(created) };
  },
});

const changeOrganisation = defineRoute({
  method: "POST",
  path: "/api/organisations/:id",
  policy: "organisations:update",
  body: updateOrganisationRequest,
  answer: organisationAnswer,
  handle: async (request) => {
    const { database, actor, body, today } = request;
    const id = asId<"organisation">(request.params.id);
    const before = (await organisationOn(database, id, today)) ?? refuseNow("NOT_FOUND");
    if (!canReadOrganisation(request.scope, id)) refuseNow("NOT_FOUND");
    request.authorise(canUpdateOrganisation(request.scope, before, body.parentId));
    const input = { ...body, id, parentId: idOrNull(body.parentId) };
    await makeChange(database, actor, (change) => updateOrganisation(change, input, today));
    const after = (await organisationOn(database, id, today)) ?? refuseNow("NOT_FOUND");
    return { organisation: presentOrganisation(after) };
  },
});

function idOrNull(text: string | null): OrganisationId | null {
  return text === null ? null : asId(text);
}

export const organisationsRoutes = [listOrganisations, addOrganisation, changeOrganisation];
