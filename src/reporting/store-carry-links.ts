import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { PlanId } from "#plans/model.ts";

export type SameRecord = { readonly kind: "indicator" | "task"; readonly id: string; readonly fromId: string };

/** Which records of the plan go on with which records of an earlier one: their series is one. */
export async function insertSameRecords(tx: Tx, planId: PlanId, pairs: readonly SameRecord[]): Promise<void> {
  if (pairs.length === 0) return;
  const [kinds, ids, from] = [pairs.map((one) => one.kind), pairs.map((one) => one.id), pairs.map((one) => one.fromId)];
  await sql`
    insert into record_carried_over (record_id, plan_id, kind, from_record_id)
    select id, ${planId}, kind, from_id from unnest(${kinds}::text[], ${ids}::uuid[], ${from}::uuid[]) as pair (kind, id, from_id)
    on conflict do nothing
  `.execute(tx);
}

export type CarryLinks = {
  readonly from: PlanId;
  readonly to: PlanId;
  /** Plans below the earlier plan that now stand below this one; `asked`: a person decides whether they do. */
  readonly below: readonly PlanId[];
  readonly asked: readonly PlanId[];
};

const kinds = [
  { kind: "indicator", table: sql.raw("indicator_link"), own: sql.raw("indicator_id") },
  { kind: "task", table: sql.raw("task_link"), own: sql.raw("task_id") },
] as const;

/**
 * What a person linked in the earlier plan stays linked in the plan that goes on with it, for the records that go on: tasks with the
 * indicators that they move, the plans above and below with the records that answer each other, and what is kept from the plans below.
 * What was decided in the later plan already stands.
 */
export async function carryLinks(tx: Tx, { from, to, below, asked }: CarryLinks): Promise<void> {
  const mapped = (kind: "indicator" | "task") => sql`(select c.from_record_id, c.record_id from record_carried_over c
    join ${sql.table(kind)} old on old.id = c.from_record_id and old.plan_id = ${from}
    where c.plan_id = ${to} and c.kind = ${kind})`;
  await sql`insert into task_indicator (task_id, indicator_id, recorded_by)
    select t.record_id, i.record_id, l.recorded_by from task_indicator l
    join ${mapped("task")} t on t.from_record_id = l.task_id join ${mapped("indicator")} i on i.from_record_id = l.indicator_id
    on conflict do nothing`.execute(tx);
  await sql`insert into plan_superior (plan_id, superior_id, reason, state, decided_by, decided_at)
    select ${to}, s.superior_id, s.reason, s.state, s.decided_by, s.decided_at from plan_superior s
    where s.plan_id = ${from} and s.superior_id <> ${to}
      and not exists (select from plan_superior r where r.plan_id = s.superior_id and r.superior_id = ${to})
    on conflict do nothing`.execute(tx);
  await sql`insert into plan_superior (plan_id, superior_id, reason, state, decided_by, decided_at)
    select s.plan_id, ${to}, s.reason, case when s.plan_id = any(${asked}::uuid[]) and s.state = 'confirmed' then 'proposed' else s.state end,
      s.decided_by, s.decided_at
    from plan_superior s where s.superior_id = ${from} and s.plan_id = any(${[...below, ...asked]}::uuid[]) and s.plan_id <> ${to}
      and not exists (select from plan_superior r where r.plan_id = ${to} and r.superior_id = s.plan_id)
    on conflict do nothing`.execute(tx);
  for (const { kind, table, own } of kinds) {
    // A link that a person decided goes before one that was only proposed for the same two records.
    await sql`insert into ${table} as kept (${own}, superior_id, plan_id, superior_plan_id, score, state, decided_by, decided_at)
      select m.record_id, l.superior_id, ${to}, l.superior_plan_id, l.score, l.state, l.decided_by, l.decided_at
      from ${table} l join ${mapped(kind)} m on m.from_record_id = l.${own}
      join plan_superior s on s.plan_id = ${to} and s.superior_id = l.superior_plan_id
      where l.plan_id = ${from}
        and not exists (select from ${table} o where o.plan_id = ${to} and o.superior_plan_id = l.superior_plan_id and o.state = 'confirmed'
          and (o.${own} = m.record_id or o.superior_id = l.superior_id))
      on conflict (${own}, superior_id) do update
        set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at where kept.state = 'proposed'`.execute(
      tx,
    );
    await sql`insert into ${table} as kept (${own}, superior_id, plan_id, superior_plan_id, score, state, decided_by, decided_at)
      select l.${own}, m.record_id, l.plan_id, ${to}, l.score, l.state, l.decided_by, l.decided_at
      from ${table} l join ${mapped(kind)} m on m.from_record_id = l.superior_id
      join plan_superior s on s.plan_id = l.plan_id and s.superior_id = ${to}
      where l.superior_plan_id = ${from} and l.plan_id = any(${[...below, ...asked]}::uuid[])
        and not exists (select from ${table} o where o.plan_id = l.plan_id and o.superior_plan_id = ${to} and o.state = 'confirmed'
          and (o.${own} = l.${own} or o.superior_id = m.record_id))
      on conflict (${own}, superior_id) do update
        set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at where kept.state = 'proposed'`.execute(
      tx,
    );
  }
  await sql`insert into indicator_kept (indicator_id, reason, decided_by, decided_at)
    select m.record_id, k.reason, k.decided_by, k.decided_at
    from indicator_kept k join ${mapped("indicator")} m on m.from_record_id = k.indicator_id
    on conflict do nothing`.execute(tx);
}

/** The plans that stand below a plan, by their owner. */
export async function plansBelow(tx: Tx, planId: PlanId): Promise<{ readonly planId: PlanId; readonly ownerId: string }[]> {
  const { rows } = await sql<{ planId: PlanId; ownerId: string }>`
    select s.plan_id, p.organisation_id as owner_id from plan_superior s join plan p on p.id = s.plan_id where s.superior_id = ${planId}
  `.execute(tx);
  return rows;
}

/** Ids of the same record in the plans before and after its own: one series, whichever of them is looked at. */
export async function sameRecords(db: Database, recordId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive back as (
      select ${recordId}::uuid as id
      union select c.from_record_id from back join record_carried_over c on c.record_id = back.id
    ), onward as (
      select ${recordId}::uuid as id
      union select c.record_id from onward join record_carried_over c on c.from_record_id = onward.id
    ) select id from back union select id from onward
  `.execute(db);
  return rows.map((row) => row.id);
}
