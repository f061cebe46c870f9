import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "./model.ts";

export type BodyHit = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly shortName: string | null;
  /** Of the body above, where it is in sight too. */
  readonly parentName: string | null;
};

/**
 * Bodies among these (null: all) whose name of the day, short name or an alias holds the folded text: what begins with it first, then
 * in Vietnamese order. The names are sifted before the trees are asked.
 */
export async function bodiesNamed(
  db: Database,
  ids: readonly string[] | null,
  containing: string,
  on: CalendarDay,
  limit: number,
): Promise<BodyHit[]> {
  const phrase = containing.replaceAll("%", "\\%");
  const { rows } = await sql<BodyHit>`
    with seen as materialized (select unnest(${ids}::uuid[]) as id),
    hit as (
      select n.organisation_id as id, n.name, n.short_name,
        (case when n.search_key like ${`${phrase}%`} then 0 when n.search_key like ${`% ${phrase}%`} then 1 else 2 end) as rank
      from organisation_name n
      where n.search_key like ${`%${phrase}%`} and n.valid_from <= ${on}::date and ${on}::date < n.valid_to
        and (${ids === null} or n.organisation_id in (select id from seen))
      order by rank, n.name collate vietnamese, n.organisation_id
      limit ${limit}
    )
    select hit.id, hit.name, hit.short_name, above.name as parent_name
    from hit
    left join lateral (select p.parent_id from organisation_place p
      where p.organisation_id = hit.id and p.valid_from <= ${on}::date and ${on}::date < p.valid_to
      order by array_position(array['party', 'government', 'front'], p.line) limit 1) place on true
    left join organisation_name above on above.organisation_id = place.parent_id
      and above.valid_from <= ${on}::date and ${on}::date < above.valid_to
      and (${ids === null} or above.organisation_id in (select id from seen))
    order by hit.rank, hit.name collate vietnamese, hit.id
  `.execute(db);
  return rows;
}
