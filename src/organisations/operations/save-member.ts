import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { clean, fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { CommitteeRole, MemberId, OrganisationId, PersonId } from "../model.ts";
import { lockNames } from "../store.ts";
import { bodyHead } from "../store-bodies.ts";
import { accountOfLogin, endMember, findMember, findPerson, insertMember, savePersonRow } from "../store-committees.ts";

export type PersonGiven = {
  readonly name: string;
  readonly title: string;
  readonly organisationId: OrganisationId;
  /** The log-in name, for people who have one. */
  readonly login: string | null;
};

export type AddMember = {
  readonly committeeId: OrganisationId;
  /** Somebody whom the register knows, or a new person. */
  readonly person: PersonId | PersonGiven;
  readonly role: CommitteeRole;
  readonly field: string;
  readonly validFrom: CalendarDay;
};

/** A person sits in a committee from a day on, for a field of its work. */
export async function addMember(change: Change, input: AddMember): Promise<MemberId> {
  const { tx } = change;
  const { committeeId, role, validFrom } = input;
  await lockNames(tx);
  const committee = (await bodyHead(tx, committeeId)) ?? refuseNow("NOT_FOUND");
  if (committee.kind !== "steering-committee") refuseNow("NOT_A_COMMITTEE");
  const personId = typeof input.person === "string" ? input.person : await savePerson(change, input.person, null);
  const person = (await findPerson(tx, personId)) ?? refuseNow("NOT_FOUND");
  const field = tidy(input.field);
  const id =
    (await insertMember(tx, { organisationId: committeeId, personId, role, field, validFrom })) ??
    refuseNow("MEMBER_ALREADY", { name: person.name });
  change.note({
    ...{ chain: committeeId, operation: "add-member", subjectKind: "organisation", subjectId: committeeId, before: null },
    after: { name: person.name, title: person.title, role, field, effectiveFrom: validFrom },
  });
  return id;
}

/** The person leaves the committee on a day; who sat there before stays readable. */
export async function endMembership(change: Change, id: MemberId, on: CalendarDay): Promise<void> {
  const { tx } = change;
  await lockNames(tx);
  const member = (await findMember(tx, id)) ?? refuseNow("NOT_FOUND");
  if (on <= member.validFrom) refuseNow("MEMBER_ENDS_BEFORE_START");
  await endMember(tx, id, on);
  change.note({
    ...{ chain: member.committeeId, operation: "end-membership", subjectKind: "organisation", subjectId: member.committeeId },
    ...{ before: { name: member.name, effectiveFrom: member.validFrom }, after: { name: member.name, effectiveTo: on } },
  });
}

/** A person with or without a log-in. */
export async function savePerson(change: Change, input: PersonGiven, id: PersonId | null): Promise<PersonId> {
  const { tx } = change;
  const name = tidy(input.name);
  if (fold(name) === "") refuseNow("ORGANISATION_NAME_EMPTY");
  const login = input.login === null || input.login.trim() === "" ? null : input.login.trim();
  const account = login === null ? null : ((await accountOfLogin(tx, login)) ?? refuseNow("PERSON_LOGIN_UNKNOWN", { login }));
  if (account !== null && account.personId !== null && account.personId !== id) refuseNow("PERSON_LOGIN_TAKEN", { login });
  const before = id === null ? null : ((await findPerson(tx, id)) ?? refuseNow("NOT_FOUND"));
  const title = tidy(input.title);
  const { organisationId } = input;
  const saved = await savePersonRow(tx, { name, title, organisationId, accountId: account?.id ?? null }, id);
  change.note({
    ...{ chain: organisationId, operation: "save-person", subjectKind: "person", subjectId: saved },
    before: before === null ? null : { name: before.name, title: before.title, login: before.login },
    after: { name, title, login, organisationId },
  });
  return saved;
}

function tidy(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}
