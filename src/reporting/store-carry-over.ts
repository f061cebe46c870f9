import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";

/** The plan that the body already has from the same document; null when there is none. */
export async function planOfSameDocument(tx: Tx, planId: PlanId, owner: OrganisationId): Promise<PlanId | null> {
  const { rows } = await sql<{ id: PlanId }>`
    select o.id from plan p join plan o on o.document_id = p.document_id and o.organisation_id = ${owner}::uuid where p.id = ${planId}
  `.execute(tx);
  return rows[0]?.id ?? null;
}

export type PlanCopy = {
  readonly planId: PlanId;
  readonly heir: OrganisationId;
  readonly effectiveOn: CalendarDay;
  readonly eventId: string | null;
};

/**
 * A plan of the heir with the same records under ids of their own. Whole rows are copied, so that a column that comes later is not
 * forgotten; where the old owner answered for something, the heir does.
 */
export async function copyPlan(tx: Tx, { planId, heir, effectiveOn, eventId }: PlanCopy): Promise<PlanId> {
  const { rows } = await sql<{ id: string; owner: string }>`
    insert into plan select (jsonb_populate_record(p, jsonb_build_object(
      'id', gen_random_uuid(), 'organisation_id', ${heir}::uuid, 'recorded_at', now()))).* from plan p where p.id = ${planId}
    returning id, (select organisation_id from plan where id = ${planId}) as owner
  `.execute(tx);
  const [made] = rows;
  if (made === undefined) throw new Error(`plan ${planId} was not copied`);
  const copy = asId<"plan">(made.id);
  await sql`insert into plan_carried_over (plan_id, from_plan_id, event_id, effective_on)
    values (${copy}, ${planId}, ${eventId}, ${effectiveOn}::date)`.execute(tx);
  for (const kind of ["indicator", "task"] as const) {
    await sql`insert into record_carried_over (record_id, plan_id, kind, from_record_id)
      select gen_random_uuid(), ${copy}, ${kind}, r.id from ${sql.table(kind)} r
      where r.plan_id = ${planId} and r.record_state in ${standing}`.execute(tx);
  }
  const mapped = (kind: "indicator" | "task") => sql`(select from_record_id, record_id from record_carried_over
    where plan_id = ${copy} and kind = ${kind}) m`;
  const owner = made.owner;
  await sql`insert into indicator select (jsonb_populate_record(i, jsonb_build_object('id', m.record_id, 'plan_id', ${copy}::uuid))).*
    from indicator i join ${mapped("indicator")} on m.from_record_id = i.id`.execute(tx);
  await sql`insert into target select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'indicator_id', m.record_id))).*
    from target t join ${mapped("indicator")} on m.from_record_id = t.indicator_id`.execute(tx);
  await sql`insert into indicator_assignment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
      'indicator_id', m.record_id, 'organisation_id', case when a.organisation_id = ${owner}::uuid then ${heir}::uuid else a.organisation_id end))).*
    from indicator_assignment a join ${mapped("indicator")} on m.from_record_id = a.indicator_id
    where not (a.organisation_id = ${owner}::uuid and exists (select from indicator_assignment h
      where h.indicator_id = a.indicator_id and h.organisation_id = ${heir}::uuid))`.execute(tx);
  await sql`insert into task select (jsonb_populate_record(t, jsonb_build_object('id', m.record_id, 'plan_id', ${copy}::uuid,
      'parent_id', (select p.record_id from record_carried_over p where p.plan_id = ${copy} and p.from_record_id = t.parent_id)))).*
    from task t join ${mapped("task")} on m.from_record_id = t.id`.execute(tx);
  await sql`insert into task_assignment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
      'task_id', m.record_id, 'organisation_id', case when a.organisation_id = ${owner}::uuid then ${heir}::uuid else a.organisation_id end))).*
    from task_assignment a join ${mapped("task")} on m.from_record_id = a.task_id
    where not (a.organisation_id = ${owner}::uuid and a.body_text is null and exists (select from task_assignment h
      where h.task_id = a.task_id and h.role = a.role and h.organisation_id = ${heir}::uuid))`.execute(tx);
  for (const table of ["duty", "reporting_rule", "finding"] as const) {
    await sql`insert into ${sql.table(table)} select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
      'plan_id', ${copy}::uuid))).* from ${sql.table(table)} r where r.plan_id = ${planId}`.execute(tx);
  }
  await sql`update duty set organisation_id = ${heir}::uuid where plan_id = ${copy} and organisation_id = ${owner}::uuid`.execute(
    tx,
  );
  return copy;
}

export type PlanCarried = {
  readonly planId: PlanId;
  readonly fromPlanId: PlanId;
  readonly effectiveOn: CalendarDay;
  readonly fromName: string;
  readonly toName: string;
};

/** Where a plan came from and where it went on, with the names of the day. */
export async function carriedPlans(db: Database, planId: PlanId, on: CalendarDay): Promise<PlanCarried[]> {
  const { rows } = await sql<PlanCarried>`
    select c.plan_id, c.from_plan_id, c.effective_on, o.name as from_name, n.name as to_name
    from plan_carried_over c
    join plan old on old.id = c.from_plan_id join organisation_named(${on}::date) o on o.id = old.organisation_id
    join plan heir on heir.id = c.plan_id join organisation_named(${on}::date) n on n.id = heir.organisation_id
    where c.plan_id = ${planId} or c.from_plan_id = ${planId}
    order by c.effective_on, n.name collate vietnamese
  `.execute(db);
  return rows;
}
