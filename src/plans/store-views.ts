import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { SavedViewRow } from "./contract-views.ts";

export type SavedViewRecord = Omit<SavedViewRow, "isMine" | "query"> & { readonly accountId: string; readonly query: unknown };

/** A person's own views of a place, and those shared with one of the offices. */
export async function viewsFor(
  db: Database,
  { accountId, offices, place }: { readonly accountId: string; readonly offices: readonly string[]; readonly place: string },
  today: CalendarDay,
): Promise<SavedViewRecord[]> {
  const { rows } = await sql<SavedViewRecord>`
    select v.id, v.place, v.name, v.query, v.organisation_id, v.account_id, a.name as owner_name,
      (select n.name from organisation_name n where n.organisation_id = v.organisation_id and n.valid_from <= ${today}::date
        order by n.valid_from desc limit 1) as organisation_name
    from saved_view v join account a on a.id = v.account_id
    where v.place = ${place} and (v.account_id = ${accountId} or v.organisation_id = any(${offices}::uuid[]))
    order by v.organisation_id is not null, v.name collate vietnamese, v.id
  `.execute(db);
  return rows;
}

export type ViewToSave = {
  readonly accountId: string;
  readonly place: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly organisationId: string | null;
};

/** One view of a name for a person at a place; answers its id. */
export async function putView(tx: Tx, { accountId, place, name, query, organisationId }: ViewToSave): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into saved_view (account_id, place, name, query, organisation_id)
    values (${accountId}, ${place}, ${name}, ${JSON.stringify(query)}::jsonb, ${organisationId})
    on conflict (account_id, place, name) do update set query = excluded.query, organisation_id = excluded.organisation_id
    returning id
  `.execute(tx);
  const [saved] = rows;
  if (saved === undefined) throw new Error("a view was saved without an id");
  return saved.id;
}

export async function viewById(tx: Tx, id: string) {
  const row = await tx.selectFrom("savedView").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("savedView").where("id", "=", id).execute();
}
