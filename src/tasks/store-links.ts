import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import type { TaskId } from "./model.ts";

export type LinkRecord = { readonly taskId: TaskId; readonly indicatorId: IndicatorId };

/** Links between records that stand in the register. */
export async function linksOfPlan(db: Database, planId: PlanId): Promise<LinkRecord[]> {
  const { rows } = await sql<LinkRecord>`
    select l.task_id, l.indicator_id
    from task_indicator l
    join task t on t.id = l.task_id and t.record_state in ${standing}
    join indicator i on i.id = l.indicator_id and i.record_state in ${standing}
    where t.plan_id = ${planId} and i.plan_id = ${planId}
    order by i.position, t.position
  `.execute(db);
  return rows;
}

const pairs = (links: readonly LinkRecord[]) =>
  sql`unnest(${links.map((link) => link.taskId)}::uuid[], ${links.map((link) => link.indicatorId)}::uuid[]) as given(task_id, indicator_id)`;

export async function insertLinks(tx: Tx, links: readonly LinkRecord[], by: string | null): Promise<void> {
  await sql`
    insert into task_indicator (task_id, indicator_id, recorded_by)
    select given.task_id, given.indicator_id, ${by}::uuid from ${pairs(links)} on conflict do nothing
  `.execute(tx);
}

export async function deleteLinks(tx: Tx, links: readonly LinkRecord[]): Promise<void> {
  await sql`
    delete from task_indicator l using ${pairs(links)} where l.task_id = given.task_id and l.indicator_id = given.indicator_id
  `.execute(tx);
}
