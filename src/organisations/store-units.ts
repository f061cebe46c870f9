import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId, OrganisationKind, OrganisationLevel, TreeLine } from "./model.ts";
import type { ListedBody } from "./rules/compare-units.ts";

/** The bodies at and below one on the day in one tree; the whole tree without one. */
export async function bodiesBelow(
  db: Database,
  under: OrganisationId | null,
  line: TreeLine,
  on: CalendarDay,
): Promise<ListedBody[]> {
  const { rows } = await sql<ListedBody>`
    with recursive below as (
      select p.organisation_id as id, p.parent_id from organisation_place p
      where p.line = ${line} and p.valid_from <= ${on}::date and ${on}::date < p.valid_to
        and (${under}::uuid is null or p.organisation_id = ${under}::uuid)
      union
      select ${under}::uuid, null::uuid where ${under}::uuid is not null and not exists (select from organisation_place p
        where p.organisation_id = ${under}::uuid and p.line = ${line} and p.valid_from <= ${on}::date and ${on}::date < p.valid_to)
      union
      select p.organisation_id, p.parent_id from below
      join organisation_place p on p.parent_id = below.id and p.line = ${line}
        and p.valid_from <= ${on}::date and ${on}::date < p.valid_to
      where ${under}::uuid is not null
    )
    select o.id, n.name, n.short_name, o.official_code, below.parent_id
    from below
    join organisation o on o.id = below.id
    join organisation_name n on n.organisation_id = o.id and n.valid_from <= ${on}::date and ${on}::date < n.valid_to
  `.execute(db);
  return rows;
}

export type NewUnit = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly officialCode: string | null;
};

export async function insertUnits(tx: Tx, units: readonly NewUnit[]): Promise<void> {
  for (let from = 0; from < units.length; from += 2000) {
    await tx
      .insertInto("organisation")
      .values(units.slice(from, from + 2000))
      .execute();
  }
}

/** A code is an attribute of a body: it may be given or corrected without the body becoming another. */
export async function setCodes(tx: Tx, codes: readonly { readonly id: string; readonly code: string }[]): Promise<void> {
  if (codes.length === 0) return;
  await sql`update organisation o set official_code = c.code
    from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as c(id uuid, code text) where o.id = c.id`.execute(tx);
}
