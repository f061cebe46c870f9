import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { PlanId } from "./model.ts";

export type Lease = { readonly recordId: string; readonly accountId: string; readonly name: string };

/** Seconds that a lease lasts after the page renewed it; the page does so three times as often. */
export const leaseSeconds = 60;

/**
 * The person holds this record of the plan (null: none) from now on and lets go of every other one there. A record that somebody
 * else holds stays theirs until their lease runs out. Ephemeral and without an audit record: nothing in the register changes.
 */
export async function renewLease(db: Database, planId: PlanId, accountId: string, recordId: string | null): Promise<void> {
  await sql`
    delete from record_lease where plan_id = ${planId} and (until < now()
      or (account_id = ${accountId} and record_id is distinct from ${recordId}::uuid))
  `.execute(db);
  if (recordId === null) return;
  await sql`
    insert into record_lease (record_id, plan_id, account_id, until)
    select record_id, ${planId}::uuid, ${accountId}::uuid, now() + make_interval(secs => ${leaseSeconds})
    from (select id as record_id from indicator where plan_id = ${planId} and id = ${recordId}
      union all select id from task where plan_id = ${planId} and id = ${recordId}) found
    on conflict (record_id) do update set until = excluded.until, account_id = excluded.account_id
      where record_lease.account_id = excluded.account_id or record_lease.until < now()
  `.execute(db);
}

/** Who holds which record of the plan just now. */
export async function leasesOf(db: Database, planId: PlanId): Promise<Lease[]> {
  const { rows } = await sql<Lease>`
    select l.record_id, l.account_id, a.name from record_lease l join account a on a.id = l.account_id
    where l.plan_id = ${planId} and l.until >= now()
  `.execute(db);
  return rows;
}
