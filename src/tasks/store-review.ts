import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import type { TaskBodyRecord, TaskRecord } from "./present.ts";
import { asTask, taskFields } from "./store.ts";

/** Every task of the plan but the withdrawn ones, in its own order: rejected ones can be brought back. */
export async function tasksToReview(db: Database, planId: PlanId): Promise<TaskRecord[]> {
  const found = taskFields(db.selectFrom("task")).where("planId", "=", planId).where("recordState", "<>", "withdrawn");
  return (await found.orderBy("position").execute()).map(asTask);
}

/** The bodies of all those tasks, with the names of the day. */
export async function taskBodiesToReview(db: Database, planId: PlanId, today: CalendarDay): Promise<TaskBodyRecord[]> {
  const { rows } = await sql<TaskBodyRecord>`
    select a.task_id, a.role, a.body_text, a.organisation_id, n.name
    from task t
    join task_assignment a on a.task_id = t.id
    left join lateral (select name from organisation_name where organisation_id = a.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where t.plan_id = ${planId} and t.record_state <> 'withdrawn'
    order by t.position, a.role, a.position
  `.execute(db);
  return rows;
}
