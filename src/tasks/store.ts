import { type Insertable, type SelectQueryBuilder, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import { standing, standingStates } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { ScheduleKind, TaskId } from "./model.ts";
import type { TaskBodyRecord, TaskRecord } from "./present.ts";

/** The tasks of a plan in its own order; `on`: and those that a decision took out only after the day. */
export async function tasksOfPlan(db: Database, planId: PlanId, on?: CalendarDay): Promise<TaskRecord[]> {
  const rows = await taskFields(db.selectFrom("task"))
    .where("planId", "=", planId)
    .where((e) => {
      const stands = e("recordState", "in", standingStates);
      return on === undefined ? stands : e.or([stands, e("withdrawnOn", ">", on)]);
    })
    .orderBy("position")
    .execute();
  return rows.map(asTask);
}

export function taskFields<O>(query: SelectQueryBuilder<DB, "task", O>) {
  return query
    .select(["id", "planId", "position", "number", "heading", "form", "text", "deliverable", "dueOn", "frequency"])
    .select(["raw", "confidence", "restored", "recordState", "revision"])
    .select(["scheduleKind", "scheduleFrom", "scheduleTo", "scheduleText", "scheduleAlso"])
    .select(["fromLine", "toLine", "spanFrom", "spanTo"]);
}

export function asTask<Row extends { readonly id: string; readonly scheduleAlso: string | null }>(row: Row) {
  return { ...row, id: asId<"task">(row.id), scheduleAlso: asKind(row.scheduleAlso) };
}

const kinds: ReadonlySet<string> = new Set(["month", "quarter", "year", "range", "annual", "continuous", "done", "none"]);

function asKind(text: string | null): ScheduleKind | null {
  // Brand minting: the column holds a kind or nothing.
  return text !== null && kinds.has(text) ? (text as ScheduleKind) : null;
}

/** Who leads, supports, monitors and decides, with the names of the day. */
export async function taskBodiesOfPlan(db: Database, planId: PlanId, today: CalendarDay): Promise<TaskBodyRecord[]> {
  const { rows } = await sql<TaskBodyRecord>`
    select a.task_id, a.role, a.body_text, a.organisation_id, n.name
    from task t
    join task_assignment a on a.task_id = t.id
    left join lateral (select name from organisation_name where organisation_id = a.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where t.plan_id = ${planId} and (t.record_state in ${standing} or t.withdrawn_on > ${today}::date)
    order by t.position, a.role, a.position
  `.execute(db);
  return rows;
}

export type PlanTaskCounts = { readonly planId: PlanId; readonly tasks: number; readonly unassigned: number };

/** How many tasks each plan has, and how many of them no known body leads. */
export async function taskCountsOf(db: Database, plans: readonly PlanId[]): Promise<PlanTaskCounts[]> {
  const { rows } = await sql<PlanTaskCounts>`
    select t.plan_id, count(*) as tasks, count(*) filter (where not exists (
      select from task_assignment a where a.task_id = t.id and a.role = 'lead' and a.organisation_id is not null)) as unassigned
    from task t
    where t.plan_id = any(${plans}::uuid[]) and t.record_state in ${standing} group by t.plan_id
  `.execute(db);
  return rows;
}

/** Ids of the plans in which one of the bodies has a task. */
export async function plansWithTasksOf(db: Database, bodies: readonly string[]): Promise<PlanId[]> {
  const { rows } = await sql<{ planId: PlanId }>`
    select distinct t.plan_id from task_assignment a join task t on t.id = a.task_id
    where a.organisation_id = any(${bodies}::uuid[]) and t.record_state in ${standing}
  `.execute(db);
  return rows.map((row) => row.planId);
}

/** Rows go in by hundreds: a statement may carry 65,535 values. */
export async function insertTaskRows<T extends "task" | "taskAssignment">(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}

/**
 * The body leads these tasks from now on. Where the plan wrote exactly one lead its words keep standing beside the body; other
 * written leads stay as words, so that nothing of the paper is lost.
 */
export async function replaceLead(tx: Tx, tasks: readonly TaskId[], body: OrganisationId): Promise<void> {
  await sql`update task_assignment set organisation_id = null where task_id = any(${tasks}::uuid[]) and role = 'lead' and body_text is not null`.execute(
    tx,
  );
  await sql`delete from task_assignment where task_id = any(${tasks}::uuid[]) and role = 'lead' and body_text is null`.execute(
    tx,
  );
  await sql`
    update task_assignment a set organisation_id = ${body}
    where a.task_id = any(${tasks}::uuid[]) and a.role = 'lead'
      and not exists (select from task_assignment other where other.task_id = a.task_id and other.role = 'lead' and other.id <> a.id)
  `.execute(tx);
  await sql`
    insert into task_assignment (task_id, role, position, organisation_id)
    select t, 'lead', coalesce((select max(position) + 1 from task_assignment where task_id = t and role = 'lead'), 0), ${body}
    from unnest(${tasks}::uuid[]) t
    where not exists (select from task_assignment a where a.task_id = t and a.role = 'lead' and a.organisation_id = ${body})
  `.execute(tx);
}
