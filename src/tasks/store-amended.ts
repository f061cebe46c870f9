import { sql } from "kysely";
import type { Tx } from "#db/transaction.ts";
import { fold } from "#kernel/fold.ts";
import type { PlanId } from "#plans/model.ts";
import type { Fields } from "#plans/rules/amendment-change.ts";
import { dueOnOfFields, isBodies, rolesOf } from "./rules/amendment-tasks.ts";

export type AmendedTask = { readonly id: string; readonly fields: Fields; readonly raw: string | null };

/** Writes whole tasks: those that are there get another revision, new ones stand at the end of the plan, confirmed by the decision. */
export async function writeTasks(tx: Tx, planId: PlanId, tasks: readonly AmendedTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map(({ id, fields, raw }) => ({
    ...fields,
    ...{ id, raw, dueOn: dueOnOfFields(fields), searchKey: fold(`${fields.text ?? ""} ${fields.number ?? ""}`) },
  }));
  await sql`
    insert into task (id, plan_id, position, number, heading, text, deliverable, schedule_kind, schedule_from, schedule_to,
      schedule_text, schedule_also, due_on, search_key, raw, from_line, to_line, span_from, span_to, record_state)
    select c.id, ${planId}, (select coalesce(max(position), 0) from task where plan_id = ${planId}) + n, c.number, c.heading, c.text,
      c.deliverable, c."scheduleKind", c."scheduleFrom", c."scheduleTo", coalesce(c."scheduleText", ''), c."scheduleAlso", c."dueOn",
      c."searchKey", coalesce(c.raw, ''), 0, 0, 0, 0, 'confirmed'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality e(row, n),
      jsonb_to_record(e.row) as c(id uuid, number text, heading text, text text, deliverable text, "scheduleKind" text,
        "scheduleFrom" text, "scheduleTo" text, "scheduleText" text, "scheduleAlso" text, "dueOn" date, "searchKey" text, raw text)
    on conflict (id) do update set number = excluded.number, heading = excluded.heading, text = excluded.text,
      deliverable = excluded.deliverable, schedule_kind = excluded.schedule_kind, schedule_from = excluded.schedule_from,
      schedule_to = excluded.schedule_to, schedule_text = excluded.schedule_text, schedule_also = excluded.schedule_also,
      due_on = excluded.due_on, search_key = excluded.search_key, revision = task.revision + 1
  `.execute(tx);
}

/** The leads and supports of these tasks from now on, where the record names them; other roles stay as they are. */
export async function writeTaskBodies(tx: Tx, tasks: readonly AmendedTask[]): Promise<void> {
  const named = tasks.flatMap(({ id, fields }) =>
    Object.entries(rolesOf).flatMap(([field, role]) => {
      const bodies = fields[field];
      return isBodies(bodies) ? [{ taskId: id, role, bodies }] : [];
    }),
  );
  if (named.length === 0) return;
  await sql`
    delete from task_assignment a using jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as c("taskId" uuid, role text)
    where a.task_id = c."taskId" and a.role = c.role
  `.execute(tx);
  await sql`
    insert into task_assignment (task_id, role, position, body_text, organisation_id)
    select c."taskId", c.role, b.n - 1, b.body->>'written', (b.body->>'organisationId')::uuid
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as c("taskId" uuid, role text, bodies jsonb),
      jsonb_array_elements(c.bodies) with ordinality b(body, n)
  `.execute(tx);
}
