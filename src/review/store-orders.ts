import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { Order } from "./rules/ordered-plans.ts";

export type OrderRecord = Order & {
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  readonly ownerId: OrganisationId;
  readonly fromLine: number;
  readonly toLine: number;
};

/** Orders to issue a plan of one's own, in these plans or in the plans in force of these owners. */
export async function ordersIn(
  db: Database,
  where: { readonly planId: PlanId } | { readonly owners: readonly string[] },
): Promise<OrderRecord[]> {
  const condition =
    "planId" in where
      ? sql`p.id = ${where.planId}`
      : sql`p.state = 'in-force' and p.organisation_id = any(${where.owners}::uuid[])`;
  const { rows } = await sql<OrderRecord>`
    select y.id as duty_id, y.body_text, y.organisation_id, y.text, y.from_line, y.to_line,
      p.id as plan_id, p.title as plan_title, p.organisation_id as owner_id, d.number as document_number
    from duty y join plan p on p.id = y.plan_id join document d on d.id = p.document_id
    where y.kind = 'issue-own-plan' and ${condition} order by p.recorded_at, p.id, y.position
  `.execute(db);
  return rows;
}

export type ReminderCount = {
  readonly dutyId: string;
  readonly organisationId: string;
  readonly reminders: number;
  readonly remindedAt: string;
  readonly note: string;
};

/** How often each body was reminded of each order, and what was said last. */
export async function remindersOf(db: Database, duties: readonly string[]): Promise<ReminderCount[]> {
  const { rows } = await sql<ReminderCount>`
    select duty_id, organisation_id, count(*) as reminders, max(reminded_at) as reminded_at,
      (array_agg(note order by reminded_at desc))[1] as note
    from plan_reminder where duty_id = any(${duties}::uuid[]) group by duty_id, organisation_id
  `.execute(db);
  return rows;
}

export async function insertReminders(
  tx: Tx,
  dutyId: string,
  bodies: readonly string[],
  note: string,
  by: string | null,
): Promise<void> {
  await sql`
    insert into plan_reminder (duty_id, organisation_id, note, reminded_by)
    select ${dutyId}, b, ${note}, ${by} from unnest(${bodies}::uuid[]) b
  `.execute(tx);
}

/** Plans of these bodies that stand under one of these plans. */
export async function issuedUnder(db: Database, superiors: readonly string[], bodies: readonly string[]) {
  const { rows } = await sql<{ organisationId: string; superiorId: string }>`
    select p.organisation_id, s.superior_id from plan_superior s join plan p on p.id = s.plan_id
    where s.state <> 'rejected' and s.superior_id = any(${superiors}::uuid[]) and p.organisation_id = any(${bodies}::uuid[])
  `.execute(db);
  return rows;
}
