import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "./model.ts";

/** The bodies in a person's sight (null: every one), and those of them that only stand above: nobody answers for what they owe. */
export type PlanSight = { readonly seen: readonly string[] | null; readonly above: readonly string[] };

/**
 * Ids of the plans in sight whose title or number contains the folded text: those that a seen body owns, and those in which a body
 * owes something that is seen and does not stand above. That is asked for the plans of other owners only. The bodies go in as rows:
 * a list of thousands would cost the planner more than the question itself.
 */
export async function planIdsInSight(db: Database, { seen, above }: PlanSight, containing = ""): Promise<PlanId[]> {
  const named = containing === "" ? sql`true` : sql`p.search_key like ${`%${containing.replaceAll("%", "\\%")}%`}`;
  const stands = sql`r.record_state in ${standing}`;
  const isOwn = sql`a.organisation_id in (select id from own)`;
  const { rows } = await sql<{ id: PlanId }>`
    with seen as materialized (select unnest(${seen}::uuid[]) as id),
    own as materialized (select id from seen where id <> all(${above}::uuid[])),
    other as materialized (select p.id from plan p where ${named} and not exists (select from seen where seen.id = p.organisation_id))
    select p.id from plan p where ${named} and (${seen === null} or p.organisation_id in (select id from seen))
    union all
    select other.id from other where ${seen !== null} and (
      exists (select from indicator r join indicator_assignment a on a.indicator_id = r.id where r.plan_id = other.id and ${stands} and ${isOwn})
      or exists (select from task r join task_assignment a on a.task_id = r.id where r.plan_id = other.id and ${stands} and ${isOwn})
      or exists (select from reporting_round r join round_debtor a on a.round_id = r.id where r.plan_id = other.id and ${isOwn}))
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
