import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type {
  BodyHistory,
  ChangeEvent,
  ChangeEventId,
  ChangeKind,
  DatedName,
  DatedPlace,
  OrganisationId,
  TreeLine,
} from "./model.ts";
import { successorsOf } from "./rules/succession.ts";
import { searchKeyOf } from "./store.ts";

type NameRow = DatedName & { readonly organisationId: OrganisationId };
type PlaceRow = DatedPlace & { readonly organisationId: OrganisationId };

/** Every name and place that the bodies ever had; of all bodies without `ids`. */
export async function historiesOf(db: Database, ids: readonly string[] | null = null): Promise<Map<OrganisationId, BodyHistory>> {
  const { rows: names } = await sql<NameRow>`
    select organisation_id, name, short_name, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to
    from organisation_name where ${ids}::uuid[] is null or organisation_id = any(${ids}::uuid[])
    order by organisation_id, organisation_name.valid_from
  `.execute(db);
  const { rows: places } = await sql<PlaceRow>`
    select organisation_id, line, parent_id, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to
    from organisation_place where ${ids}::uuid[] is null or organisation_id = any(${ids}::uuid[])
    order by organisation_id, line, organisation_place.valid_from
  `.execute(db);
  const placesOf = groupBy(places, (row) => row.organisationId);
  return new Map(
    [...groupBy(names, (row) => row.organisationId)].map(([id, own]) => [
      id,
      { id, names: own.map(withoutOwner), places: (placesOf.get(id) ?? []).map(withoutOwner) },
    ]),
  );
}

function withoutOwner<T extends { readonly organisationId: OrganisationId }>(row: T): Omit<T, "organisationId"> {
  const { organisationId: _owner, ...rest } = row;
  return rest;
}

/** The bodies have these names and places and no others. Rows are replaced whole: nothing refers to them. */
export async function saveHistories(tx: Tx, bodies: readonly BodyHistory[]): Promise<void> {
  const ids = bodies.map((body) => body.id);
  if (ids.length === 0) return;
  const { rows } = await sql<{ organisationId: string; alias: string }>`
    select organisation_id, alias from organisation_alias where organisation_id = any(${ids}::uuid[]) order by alias
  `.execute(tx);
  const aliasesOf = groupBy(rows, (row) => row.organisationId);
  await sql`delete from organisation_name where organisation_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from organisation_place where organisation_id = any(${ids}::uuid[])`.execute(tx);
  const span = ({ validFrom, validTo }: Pick<DatedName, "validFrom" | "validTo">) => ({
    validFrom: validFrom ?? "-infinity",
    validTo: validTo ?? "infinity",
  });
  await insertNames(
    tx,
    bodies.flatMap((body) => {
      const aliases = (aliasesOf.get(body.id) ?? []).map((row) => row.alias);
      return body.names.map(({ name, shortName, ...dates }) => ({
        ...{ organisationId: body.id, name, shortName, searchKey: searchKeyOf({ name, shortName, aliases }) },
        ...span(dates),
      }));
    }),
  );
  await insertPlaces(
    tx,
    bodies.flatMap((body) =>
      body.places.map(({ line, parentId, ...dates }) => ({ organisationId: body.id, line, parentId, ...span(dates) })),
    ),
  );
}

export type NewName = {
  readonly organisationId: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly searchKey: string;
  readonly validFrom: string;
  readonly validTo: string;
};
export type NewPlace = {
  readonly organisationId: string;
  readonly line: TreeLine;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string;
};

/** Rows go in by thousands: a statement may carry 65,535 values. */
export async function insertNames(tx: Tx, rows: readonly NewName[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    await tx
      .insertInto("organisationName")
      .values(rows.slice(from, from + 2000))
      .execute();
  }
}

export async function insertPlaces(tx: Tx, rows: readonly NewPlace[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    await tx
      .insertInto("organisationPlace")
      .values(rows.slice(from, from + 2000))
      .execute();
  }
}

/** An event as it was recorded, with the decision behind it. */
export type RecordedEvent = ChangeEvent & { readonly decision: string; readonly note: string };

export async function insertEvent(tx: Tx, event: Omit<RecordedEvent, "id">, recordedBy: string | null): Promise<ChangeEventId> {
  const { kind, effectiveFrom, decision, note } = event;
  const { id } = await tx
    .insertInto("changeEvent")
    .values({ kind, effectiveFrom, function: event.function, decision, note, recordedBy })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = [
    ...event.originals.map((organisationId, position) => ({ eventId: id, part: "original" as const, position, organisationId })),
    ...event.resulting.map((organisationId, position) => ({ eventId: id, part: "resulting" as const, position, organisationId })),
  ];
  await tx.insertInto("changeEventBody").values(rows).execute();
  return asId(id);
}

type EventRow = Omit<RecordedEvent, "originals" | "resulting" | "kind"> & {
  readonly kind: ChangeKind;
  readonly originals: readonly OrganisationId[];
  readonly resulting: readonly OrganisationId[];
};

const eventFields = sql`
  e.id, e.kind, e.effective_from, e.function, e.decision, e.note,
  array(select b.organisation_id from change_event_body b where b.event_id = e.id and b.part = 'original' order by b.position) as originals,
  array(select b.organisation_id from change_event_body b where b.event_id = e.id and b.part = 'resulting' order by b.position) as resulting`;

/** Events of the day and later, in the order in which they take effect. */
export async function eventsSince(db: Database, day: CalendarDay): Promise<RecordedEvent[]> {
  const { rows } = await sql<EventRow>`
    select ${eventFields} from change_event e where e.effective_from >= ${day}::date order by e.effective_from, e.sequence
  `.execute(db);
  return rows;
}

/** Events in which one of the bodies took part, in the order in which they take effect. */
export async function eventsOf(db: Database, ids: readonly string[]): Promise<RecordedEvent[]> {
  const { rows } = await sql<EventRow>`
    select ${eventFields} from change_event e
    where exists (select from change_event_body b where b.event_id = e.id and b.organisation_id = any(${ids}::uuid[]))
    order by e.effective_from, e.sequence
  `.execute(db);
  return rows;
}

/** The events by which work left the body, step by step to whoever has it on the day. */
export async function eventsFrom(db: Database, id: OrganisationId, on: CalendarDay): Promise<RecordedEvent[]> {
  const { rows } = await sql<EventRow>`
    with recursive heir as (
      select ${id}::uuid as id
      union
      select r.organisation_id
      from heir
      join change_event_body o on o.organisation_id = heir.id and o.part = 'original'
      join change_event e on e.id = o.event_id and e.effective_from <= ${on}::date
      join change_event_body r on r.event_id = o.event_id and r.part = 'resulting'
    )
    select ${eventFields} from change_event e
    where e.effective_from <= ${on}::date and exists (
      select from change_event_body b join heir on heir.id = b.organisation_id where b.event_id = e.id and b.part = 'original')
    order by e.effective_from, e.sequence
  `.execute(db);
  return rows;
}

/** Who answers for the body on the day; for one function of its work, if it is named. */
export async function successorsOn(
  db: Database,
  id: OrganisationId,
  on: CalendarDay,
  workFunction: string | null = null,
): Promise<OrganisationId[]> {
  return successorsOf(id, await eventsFrom(db, id, on), on, workFunction);
}

export type NamedBody = { readonly id: OrganisationId; readonly name: string };

/** What the bodies are called on the day; before the first name the first one serves, after the last the last one. */
export async function namesOn(db: Database, ids: readonly string[], on: CalendarDay): Promise<Map<string, string>> {
  const { rows } = await sql<NamedBody>`
    select distinct on (organisation_id) organisation_id as id, name from organisation_name
    where organisation_id = any(${ids}::uuid[])
    order by organisation_id, valid_from <= ${on}::date desc, case when valid_from <= ${on}::date then valid_from end desc, valid_from
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
