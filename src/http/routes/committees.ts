import { reaches } from "#accounts/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import {
  addMemberRequest,
  committeesAnswer,
  committeesQuery,
  endMemberRequest,
  memberAddedAnswer,
  personSavedAnswer,
  savePersonRequest,
  saveTermRequest,
  termsAnswer,
} from "#organisations/contract-committees.ts";
import type { MemberId, OrganisationId, PersonId } from "#organisations/model.ts";
import { addMember, endMembership, savePerson } from "#organisations/operations/save-member.ts";
import { removeTerm, saveTerm } from "#organisations/operations/save-term.ts";
import { canReadOrganisation } from "#organisations/policy.ts";
import { organisationsAt } from "#organisations/store.ts";
import { findMember, findPerson, membersOfCommittees, personsOf, termsOf } from "#organisations/store-committees.ts";
import { defineRoute } from "../route.ts";

const listCommittees = defineRoute({
  method: "GET",
  path: "/api/committees",
  policy: "signed-in",
  query: committeesQuery,
  answer: committeesAnswer,
  handle: async ({ database, scope, query, today }) => {
    const on = query.on ?? today;
    const bodies = await organisationsAt(database, on, { ids: scope.operator ? null : [...scope.visible] });
    const committees = bodies.filter((body) => body.kind === "steering-committee");
    const ids = committees.map((body) => body.id);
    const members = groupBy(await membersOfCommittees(database, ids, on), (member) => member.committeeId);
    const reached = bodies.filter((body) => reaches(scope, body.id, "administrator", "officer")).map((body) => body.id);
    return {
      committees: committees.map(({ id, name, parentId }) => ({
        ...{ id, name, parentId, mayChange: reaches(scope, id, "administrator", "officer") },
        members: members.get(id) ?? [],
      })),
      persons: reached.length === 0 ? [] : await personsOf(database, scope.operator ? null : reached),
    };
  },
});

const newMember = defineRoute({
  method: "POST",
  path: "/api/committees/:id/members",
  policy: "organisations:committees",
  body: addMemberRequest,
  answer: memberAddedAnswer,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const committeeId: OrganisationId = asId(params.id);
    const known = "id" in body.person ? await findPerson(database, asId(body.person.id)) : null;
    const owner = "id" in body.person ? (known?.organisationId ?? refuseNow("NOT_FOUND")) : body.person.organisationId;
    authorise([committeeId, owner].every((id) => reaches(scope, id, "administrator", "officer")));
    const person =
      "id" in body.person
        ? asId<"person">(body.person.id)
        : { ...body.person, organisationId: asId<"organisation">(body.person.organisationId) };
    const input = { committeeId, person, role: body.role, field: body.field, validFrom: body.validFrom };
    return { id: await makeChange(database, actor, (change) => addMember(change, input)) };
  },
});

const endMember = defineRoute({
  method: "POST",
  path: "/api/committee-members/:id/end",
  policy: "organisations:committees",
  body: endMemberRequest,
  answer: done,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const id: MemberId = asId(params.id);
    const member = (await findMember(database, id)) ?? refuseNow("NOT_FOUND");
    authorise(reaches(scope, member.committeeId, "administrator", "officer"));
    await makeChange(database, actor, (change) => endMembership(change, id, body.on));
    return { done: true };
  },
});

const changePerson = defineRoute({
  method: "POST",
  path: "/api/persons/:id",
  policy: "organisations:committees",
  body: savePersonRequest,
  answer: personSavedAnswer,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const id: PersonId = asId(params.id);
    const before = (await findPerson(database, id)) ?? refuseNow("NOT_FOUND");
    authorise([before.organisationId, body.organisationId].every((one) => reaches(scope, one, "administrator", "officer")));
    const input = { ...body, organisationId: asId<"organisation">(body.organisationId) };
    return { id: await makeChange(database, actor, (change) => savePerson(change, input, id)) };
  },
});

const listTerms = defineRoute({
  method: "GET",
  path: "/api/organisations/:id/terms",
  policy: "signed-in",
  answer: termsAnswer,
  handle: async ({ database, scope, params }) => {
    const id: OrganisationId = asId(params.id);
    if (!canReadOrganisation(scope, id)) refuseNow("NOT_FOUND");
    return { terms: await termsOf(database, id), mayChange: reaches(scope, id, "administrator", "officer") };
  },
});

const newTerm = defineRoute({
  method: "POST",
  path: "/api/organisations/:id/terms",
  policy: "organisations:committees",
  body: saveTermRequest,
  answer: done,
  handle: async ({ database, actor, scope, params, body, authorise }) => {
    const organisationId: OrganisationId = asId(params.id);
    authorise(reaches(scope, organisationId, "administrator", "officer"));
    await makeChange(database, actor, (change) => saveTerm(change, { ...body, organisationId }));
    return { done: true };
  },
});

const dropTerm = defineRoute({
  method: "DELETE",
  path: "/api/organisations/:id/terms/:termId",
  policy: "organisations:committees",
  answer: done,
  handle: async ({ database, actor, scope, params, authorise }) => {
    const organisationId: OrganisationId = asId(params.id);
    authorise(reaches(scope, organisationId, "administrator", "officer"));
    await makeChange(database, actor, (change) => removeTerm(change, organisationId, asId(params.termId)));
    return { done: true };
  },
});

export const committeesRoutes = [listCommittees, newMember, endMember, changePerson, listTerms, newTerm, dropTerm];
