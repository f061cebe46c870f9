import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId, OrganisationSet, OrganisationSetId } from "./model.ts";

const setFields = sql`s.id, s.owner_id, s.name, s.phrases, s.line, s.kinds, s.levels, s.directly, s.included, s.excluded`;

/** Sets that the body may mean: its own first, then those of the bodies above it, nearest first. */
export async function setsFor(db: Database, owner: OrganisationId, on: CalendarDay): Promise<OrganisationSet[]> {
  const { rows } = await sql<OrganisationSet>`
    with recursive up as (
      select ${owner}::uuid as id, 0 as step
      union
      select p.parent_id, up.step + 1 from up
      join organisation_place p on p.organisation_id = up.id and p.parent_id is not null
        and p.valid_from <= ${on}::date and ${on}::date < p.valid_to
      where up.step < 20
    )
    select ${setFields} from organisation_set s join (select id, min(step) as step from up group by id) u on u.id = s.owner_id
    order by u.step, s.search_key
  `.execute(db);
  return rows;
}

/** The sets of these bodies; of every body with null. */
export async function setsOf(db: Database, owners: readonly string[] | null): Promise<OrganisationSet[]> {
  const { rows } = await sql<OrganisationSet>`
    select ${setFields} from organisation_set s
    where ${owners}::uuid[] is null or s.owner_id = any(${owners}::uuid[]) order by s.name collate vietnamese, s.id
  `.execute(db);
  return rows;
}

export async function findSet(db: Database, id: OrganisationSetId): Promise<OrganisationSet | null> {
  const { rows } = await sql<OrganisationSet>`select ${setFields} from organisation_set s where s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export type SetContent = Omit<OrganisationSet, "id">;

/** A new set, or new content of one; null when its owner has another set of this name. */
export async function saveSet(tx: Tx, set: SetContent, id: OrganisationSetId | null): Promise<OrganisationSetId | null> {
  const values = { ...set, searchKey: fold(set.name) };
  const fields = {
    ...{ ownerId: values.ownerId, name: values.name, searchKey: values.searchKey, line: values.line, directly: values.directly },
    ...{ phrases: [...values.phrases], kinds: [...values.kinds], levels: [...values.levels] },
    ...{ included: [...values.included], excluded: [...values.excluded] },
  };
  const taken = await tx
    .selectFrom("organisationSet")
    .select("id")
    .where("ownerId", "=", set.ownerId)
    .where("searchKey", "=", values.searchKey)
    .executeTakeFirst();
  if (taken !== undefined && taken.id !== id) return null;
  if (id !== null) {
    await tx.updateTable("organisationSet").set(fields).where("id", "=", id).execute();
    return id;
  }
  const made = await tx.insertInto("organisationSet").values(fields).returning("id").executeTakeFirstOrThrow();
  return asId(made.id);
}

export async function deleteSet(tx: Tx, id: OrganisationSetId): Promise<void> {
  await tx.deleteFrom("organisationSet").where("id", "=", id).execute();
}
