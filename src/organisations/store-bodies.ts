import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId, OrganisationKind, OrganisationLevel } from "./model.ts";
import type { TreeBody } from "./rules/organisation-set.ts";
import { historiesOf, type NamedBody } from "./store-events.ts";

export type BodyHead = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly officialCode: string | null;
  readonly aliases: readonly string[];
};

/** What does not change with the days; null for an unknown body. */
export async function bodyHead(db: Database, id: OrganisationId): Promise<BodyHead | null> {
  const { rows } = await sql<BodyHead>`
    select o.id, o.kind, o.level, o.official_code,
      array(select alias from organisation_alias where organisation_id = o.id order by alias) as aliases
    from organisation o where o.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The bodies directly under it on the day, in Vietnamese order. */
export async function childrenOn(db: Database, id: OrganisationId, on: CalendarDay): Promise<NamedBody[]> {
  const { rows } = await sql<NamedBody>`
    select n.organisation_id as id, n.name
    from organisation_name n
    where n.valid_from <= ${on}::date and ${on}::date < n.valid_to
      and n.organisation_id in (select organisation_id from organisation_place
        where parent_id = ${id} and valid_from <= ${on}::date and ${on}::date < valid_to)
    order by n.name collate vietnamese, n.organisation_id
  `.execute(db);
  return rows;
}

/** Every body with all its names and places, for rules that look at the whole tree. */
export async function treeBodies(db: Database): Promise<TreeBody[]> {
  const { rows } = await sql<Pick<TreeBody, "id" | "kind" | "level">>`select id, kind, level from organisation`.execute(db);
  const histories = await historiesOf(db);
  return rows.flatMap((row) => {
    const history = histories.get(row.id);
    return history === undefined ? [] : [{ ...row, names: history.names, places: history.places }];
  });
}
