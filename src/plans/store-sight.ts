import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "./model.ts";

/** What a person may read: the plans of these owners (null: every plan), and those in which one of their own bodies owes something. */
export type PlanSight = { readonly owners: readonly string[] | null; readonly own: readonly string[] };

/**
 * Ids of the plans in sight whose title or number contains the folded text. Who owes something is looked up for the plans of other
 * owners only: a person who sees every owner has none left to ask about.
 */
export async function planIdsInSight(db: Database, { owners, own }: PlanSight, containing = ""): Promise<PlanId[]> {
  const named = containing === "" ? sql`true` : sql`p.search_key like ${`%${containing.replaceAll("%", "\\%")}%`}`;
  const { rows } = await sql<{ id: PlanId }>`
    select p.id from plan p where (${owners}::uuid[] is null or p.organisation_id = any(${owners}::uuid[])) and ${named}
    union all
    select p.id from plan p
    where not p.organisation_id = any(${owners}::uuid[]) and ${named} and p.id in (
      select i.plan_id from indicator_assignment a join indicator i on i.id = a.indicator_id
        where a.organisation_id = any(${own}::uuid[]) and i.record_state in ${standing}
      union all
      select t.plan_id from task_assignment a join task t on t.id = a.task_id
        where a.organisation_id = any(${own}::uuid[]) and t.record_state in ${standing}
      union all
      select r.plan_id from round_debtor d join reporting_round r on r.id = d.round_id where d.organisation_id = any(${own}::uuid[])
    )
  `.execute(db);
  return rows.map((row) => row.id);
}

export type PlanHit = { readonly id: PlanId; readonly title: string; readonly context: string };

/** Plans among these (null: all) whose title or number contains the folded text, newest paper first, with their owner's name. */
export async function plansNamed(
  db: Database,
  ids: readonly string[] | null,
  containing: string,
  today: CalendarDay,
  limit: number,
): Promise<PlanHit[]> {
  const phrase = containing.replaceAll("%", "\\%");
  const { rows } = await sql<PlanHit>`
    select p.id, p.title, n.name as context
    from plan p join document d on d.id = p.document_id
    join lateral (select name from organisation_name where organisation_id = p.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where (${ids}::uuid[] is null or p.id = any(${ids}::uuid[])) and p.search_key like ${`%${phrase}%`}
    order by (case when p.search_key like ${`${phrase}%`} then 0 when p.search_key like ${`% ${phrase}%`} then 1 else 2 end),
      d.issued_on desc nulls last, p.recorded_at desc, p.id
    limit ${limit}
  `.execute(db);
  return rows;
}
