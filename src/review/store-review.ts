import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import type { ReviewedRecord } from "./rules/review-score.ts";

/** Everything that the plan promises, with what makes it measurable, owned and dated; bodies are those of the day. */
export async function reviewedRecords(db: Database, planId: PlanId, today: CalendarDay): Promise<ReviewedRecord[]> {
  const { rows } = await sql<ReviewedRecord>`
    with gone as (
      select o.id, (select name from organisation_name where organisation_id = o.id order by valid_to desc limit 1) as name
      from organisation o
      where not exists (select from organisation_name n
        where n.organisation_id = o.id and n.valid_from <= ${today}::date and ${today}::date < n.valid_to)
    )
    select 'indicator' as kind, i.id, i.name as text, i.from_line, i.to_line, i.position,
      exists (select from target t where t.indicator_id = i.id and not t.withdrawn and (t.value is not null or t.operator = 'exists')) as is_measured,
      (select count(*) from indicator_assignment a where a.indicator_id = i.id) as owners,
      exists (select from target t where t.indicator_id = i.id and not t.withdrawn) as is_dated,
      array(select g.name from indicator_assignment a join gone g on g.id = a.organisation_id where a.indicator_id = i.id) as gone_bodies
    from indicator i where i.plan_id = ${planId} and i.record_state in ${standing}
    union all
    select 'task', k.id, k.text, k.from_line, k.to_line, k.position, false,
      (select count(*) from task_assignment a where a.task_id = k.id and a.role = 'lead' and a.organisation_id is not null),
      k.due_on is not null or k.schedule_kind in ('annual', 'continuous', 'done'),
      array(select g.name from task_assignment a join gone g on g.id = a.organisation_id where a.task_id = k.id)
    from task k where k.plan_id = ${planId} and k.record_state in ${standing}
    order by kind, position
  `.execute(db);
  return rows;
}
