import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { CommitteeRole, MemberId, OrganisationId, PersonId, TermId } from "./model.ts";

export type PersonRecord = {
  readonly id: PersonId;
  readonly name: string;
  readonly title: string;
  readonly organisationId: OrganisationId;
  readonly login: string | null;
};

export type MemberRecord = {
  readonly id: MemberId;
  readonly committeeId: OrganisationId;
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  readonly hasLogin: boolean;
  readonly bodyName: string;
  readonly role: CommitteeRole;
  readonly field: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
};

/** Who sat in the committees on the day: head first, then as the roles stand, then by name. */
export async function membersOfCommittees(db: Database, committees: readonly string[], on: CalendarDay): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`
    select m.id, m.organisation_id as committee_id, m.person_id, p.name, p.title, p.account_id is not null as has_login, coalesce(n.name, '') as body_name,
      m.role, m.field, m.valid_from, nullif(m.valid_to, 'infinity') as valid_to
    from committee_member m
    join person p on p.id = m.person_id
    left join organisation_named(${on}::date) n on n.id = p.organisation_id
    where m.organisation_id = any(${committees}::uuid[]) and m.valid_from <= ${on}::date and ${on}::date < m.valid_to
    order by array_position(array['head', 'deputy', 'standing', 'secretary', 'member'], m.role), p.name collate vietnamese, m.id
  `.execute(db);
  return rows;
}

/** People of these bodies, by name. */
export async function personsOf(db: Database, bodies: readonly string[] | null): Promise<PersonRecord[]> {
  const { rows } = await sql<PersonRecord>`
    select p.id, p.name, p.title, p.organisation_id, a.login from person p left join account a on a.id = p.account_id
    where ${bodies}::uuid[] is null or p.organisation_id = any(${bodies}::uuid[])
    order by p.name collate vietnamese, p.id
  `.execute(db);
  return rows;
}

export async function findPerson(db: Database, id: PersonId): Promise<PersonRecord | null> {
  const { rows } = await sql<PersonRecord>`
    select p.id, p.name, p.title, p.organisation_id, a.login from person p left join account a on a.id = p.account_id where p.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The account behind a log-in name and the person that it belongs to already; null when there is no such account. */
export async function accountOfLogin(
  tx: Tx,
  login: string,
): Promise<{ readonly id: string; readonly personId: string | null } | null> {
  const { rows } = await sql<{ id: string; personId: string | null }>`
    select a.id, p.id as person_id from account a left join person p on p.account_id = a.id where a.login = ${login}
  `.execute(tx);
  return rows[0] ?? null;
}

export type PersonContent = {
  readonly name: string;
  readonly title: string;
  readonly organisationId: OrganisationId;
  readonly accountId: string | null;
};

export async function savePersonRow(tx: Tx, person: PersonContent, id: PersonId | null): Promise<PersonId> {
  const values = { ...person, searchKey: fold(person.name) };
  if (id !== null) {
    await tx.updateTable("person").set(values).where("id", "=", id).execute();
    return id;
  }
  const made = await tx.insertInto("person").values(values).returning("id").executeTakeFirstOrThrow();
  return asId(made.id);
}

export type NewMember = {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly role: CommitteeRole;
  readonly field: string;
  readonly validFrom: CalendarDay;
};

/** Null when the person sits in the committee on the day or later already. */
export async function insertMember(tx: Tx, member: NewMember): Promise<MemberId | null> {
  const { rows } = await sql<{ id: string }>`
    select id from committee_member
    where organisation_id = ${member.organisationId} and person_id = ${member.personId} and valid_to > ${member.validFrom}::date
  `.execute(tx);
  if (rows.length > 0) return null;
  const made = await tx.insertInto("committeeMember").values(member).returning("id").executeTakeFirstOrThrow();
  return asId(made.id);
}

export async function findMember(
  db: Database,
  id: MemberId,
): Promise<{ readonly committeeId: OrganisationId; readonly name: string; readonly validFrom: CalendarDay } | null> {
  const { rows } = await sql<{ committeeId: OrganisationId; name: string; validFrom: CalendarDay }>`
    select m.organisation_id as committee_id, p.name, m.valid_from
    from committee_member m join person p on p.id = m.person_id where m.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

export async function endMember(tx: Tx, id: MemberId, on: CalendarDay): Promise<void> {
  await tx.updateTable("committeeMember").set({ validTo: on }).where("id", "=", id).execute();
}

export type TermRecord = {
  readonly id: TermId;
  readonly name: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

export async function termsOf(db: Database, body: OrganisationId): Promise<TermRecord[]> {
  const rows = await db
    .selectFrom("organisationTerm")
    .select(["id", "name", "startsOn", "endsOn"])
    .where("organisationId", "=", body)
    .orderBy("startsOn", "desc")
    .execute();
  return rows.map((row) => ({ ...row, id: asId(row.id) }));
}

export async function insertTerm(tx: Tx, body: OrganisationId, term: Omit<TermRecord, "id">): Promise<TermId> {
  const made = await tx
    .insertInto("organisationTerm")
    .values({ organisationId: body, ...term })
    .returning("id")
    .executeTakeFirstOrThrow();
  return asId(made.id);
}

export async function deleteTerm(tx: Tx, body: OrganisationId, id: TermId): Promise<boolean> {
  const gone = await tx
    .deleteFrom("organisationTerm")
    .where("id", "=", id)
    .where("organisationId", "=", body)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
