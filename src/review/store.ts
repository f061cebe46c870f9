import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { PlanId } from "#plans/model.ts";
import type { Aim, LinkState, Measured, Promised, RecordLink, SuperiorReason } from "./model.ts";
import type { NeighbourRecord } from "./present-cascade.ts";
import type { Matchable, Matched } from "./rules/match-records.ts";
import type { NamedPlan, SisterPlan } from "./rules/propose-superiors.ts";

export type RecordKind = "indicator" | "task";
const tables = {
  indicator: { table: sql.raw("indicator_link"), own: sql.raw("indicator_id"), records: sql.raw("indicator") },
  task: { table: sql.raw("task_link"), own: sql.raw("task_id"), records: sql.raw("task") },
} as const;

/** Plans made of the documents that this plan's document names. */
export async function plansNamedBy(tx: Tx, planId: PlanId): Promise<NamedPlan[]> {
  const { rows } = await sql<NamedPlan>`
    select q.id as plan_id, q.organisation_id as owner_id, l.kind
    from plan p join document_link l on l.document_id = p.document_id join plan q on q.document_id = l.linked_document_id
    where p.id = ${planId} order by l.position
  `.execute(tx);
  return rows;
}

/** Plans whose title names a document that this plan's title names too: they carry out the same. */
export async function sistersOf(tx: Tx, planId: PlanId): Promise<SisterPlan[]> {
  const { rows } = await sql<SisterPlan>`
    select distinct q.id as plan_id, q.organisation_id as owner_id
    from plan p
    join document_link l on l.document_id = p.document_id and l.kind = 'carries-out'
    join document_link m on m.linked_document_id = l.linked_document_id and m.kind = 'carries-out'
    join plan q on q.document_id = m.document_id
    where p.id = ${planId} and q.id <> p.id and q.state <> 'superseded'
  `.execute(tx);
  return rows;
}

/** Plans that may stand below: their documents name this plan's document, or carry out the same as it does. */
export async function plansPerhapsBelow(tx: Tx, planId: PlanId): Promise<PlanId[]> {
  const { rows } = await sql<{ id: PlanId }>`
    select distinct q.id
    from plan p
    left join document_link same on same.document_id = p.document_id and same.kind = 'carries-out'
    join document_link l on l.linked_document_id = p.document_id or (l.kind = 'carries-out' and l.linked_document_id = same.linked_document_id)
    join plan q on q.document_id = l.document_id
    where p.id = ${planId} and q.id <> p.id and q.organisation_id <> p.organisation_id
  `.execute(tx);
  return rows.map((row) => row.id);
}

export async function ownerOf(tx: Tx, planId: PlanId): Promise<string | null> {
  const row = await tx.selectFrom("plan").select("organisationId").where("id", "=", planId).executeTakeFirst();
  return row?.organisationId ?? null;
}

/** Puts the proposal down unless the pair is known; answers whether it is new. */
export async function proposeSuperior(tx: Tx, planId: PlanId, superiorId: PlanId, reason: SuperiorReason): Promise<boolean> {
  const row = await tx
    .insertInto("planSuperior")
    .values({ planId, superiorId, reason, state: "proposed" })
    .onConflict((conflict) => conflict.doNothing())
    .returning("planId")
    .executeTakeFirst();
  return row !== undefined;
}

export async function superiorState(tx: Tx, planId: PlanId, superiorId: PlanId): Promise<LinkState | null> {
  const row = await tx
    .selectFrom("planSuperior")
    .select("state")
    .where("planId", "=", planId)
    .where("superiorId", "=", superiorId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state ?? null;
}

type Decided = { readonly planId: PlanId; readonly superiorId: PlanId; readonly state: LinkState; readonly by: string | null };

/** A person's word about the pair; a pair that nobody proposed is put down by it. */
export async function decideSuperior(tx: Tx, { planId, superiorId, state, by }: Decided): Promise<void> {
  await sql`
    insert into plan_superior (plan_id, superior_id, reason, state, decided_by, decided_at)
    values (${planId}, ${superiorId}, 'by-hand', ${state}, ${by}, now())
    on conflict (plan_id, superior_id) do update set state = excluded.state, decided_by = excluded.decided_by, decided_at = now()
  `.execute(tx);
}

/** Whether a plan would come to stand above itself. */
export async function standsAbove(tx: Tx, above: PlanId, below: PlanId): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive up as (
      select superior_id from plan_superior where plan_id = ${below} and state = 'confirmed'
      union select s.superior_id from plan_superior s join up on s.plan_id = up.superior_id where s.state = 'confirmed'
    ) select exists (select from up where superior_id = ${above}) as found
  `.execute(tx);
  return rows[0]?.found ?? false;
}

const neighbourColumns =
  sql.raw(`s.reason, s.state as link_state, s.decided_at, p.id as plan_id, p.title, p.state, d.number as document_number,
  d.issued_on, p.organisation_id, n.name as organisation_name, h.horizon`);

function neighbours(today: CalendarDay, own: "plan_id" | "superior_id", planId: PlanId) {
  const other = sql.raw(own === "plan_id" ? "s.superior_id" : "s.plan_id");
  return sql`
    select ${neighbourColumns}
    from plan_superior s join plan p on p.id = ${other} join document d on d.id = p.document_id
    join lateral (select name from organisation_name where organisation_id = p.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    left join (
      select i.plan_id, max(coalesce(t.milestone_to, t.milestone_year)) as horizon
      from plan_superior s join indicator i on i.plan_id = ${other} and i.record_state in ${standing}
      join target t on t.indicator_id = i.id and not t.withdrawn
      where s.${sql.raw(own)} = ${planId} group by i.plan_id
    ) h on h.plan_id = p.id
    where s.${sql.raw(own)} = ${planId}
    order by array_position(array['confirmed', 'proposed', 'rejected'], s.state), n.name collate vietnamese, p.id
  `;
}

/** The plans above: confirmed first, then proposed, then rejected. */
export async function superiorsOf(db: Database, planId: PlanId, today: CalendarDay): Promise<NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`${neighbours(today, "plan_id", planId)}`.execute(db)).rows;
}

/** The plans below, with the names of the day. */
export async function subordinatesOf(db: Database, planId: PlanId, today: CalendarDay): Promise<NeighbourRecord[]> {
  return (await sql<NeighbourRecord>`${neighbours(today, "superior_id", planId)}`.execute(db)).rows;
}

/** Records of several plans as the matcher reads them. */
export async function matchablesOf(
  tx: Tx,
  kind: RecordKind,
  plans: readonly PlanId[],
): Promise<(Matchable & { planId: PlanId })[]> {
  const columns = kind === "indicator" ? sql`name, unit, group_code` : sql`text as name, null as unit, null as group_code`;
  const { rows } = await sql<Matchable & { planId: PlanId }>`
    select id, plan_id, ${columns} from ${tables[kind].records} where plan_id = any(${plans}::uuid[]) and record_state in ${standing} order by plan_id, position
  `.execute(tx);
  return rows;
}

/** Fresh proposals between two plans: what a person decided stays, what was only proposed gives way. */
export async function replaceProposals(
  tx: Tx,
  kind: RecordKind,
  pair: { readonly planId: PlanId; readonly superiorId: PlanId },
  matched: readonly Matched[],
): Promise<void> {
  const { table, own } = tables[kind];
  await sql`delete from ${table} where plan_id = ${pair.planId} and superior_plan_id = ${pair.superiorId} and state = 'proposed'`.execute(
    tx,
  );
  if (matched.length === 0) return;
  const [ids, superiors, scores] = [
    matched.map((m) => m.id),
    matched.map((m) => m.superiorId),
    matched.map((m) => m.score.toFixed(3)),
  ];
  await sql`
    insert into ${table} (${own}, superior_id, plan_id, superior_plan_id, score, state)
    select m.id, m.superior_id, ${pair.planId}, ${pair.superiorId}, m.score, 'proposed'
    from unnest(${ids}::uuid[], ${superiors}::uuid[], ${scores}::numeric[]) as m (id, superior_id, score)
    where not exists (select from ${table} l where l.state = 'confirmed' and l.superior_plan_id = ${pair.superiorId}
      and l.plan_id = ${pair.planId} and (l.${own} = m.id or l.superior_id = m.superior_id))
    on conflict do nothing
  `.execute(tx);
}

export type DecidedLink = { readonly id: string; readonly superiorId: string; readonly state: LinkState };

/** A person's word about links; answers how many of the named records belong to the two plans. */
export async function decideLinks(
  tx: Tx,
  kind: RecordKind,
  pair: { readonly planId: PlanId; readonly superiorId: PlanId },
  links: readonly DecidedLink[],
  by: string | null,
): Promise<number> {
  const { table, own, records } = tables[kind];
  const [ids, superiors, states] = [links.map((l) => l.id), links.map((l) => l.superiorId), links.map((l) => l.state)];
  const { rows } = await sql<{ id: string }>`
    insert into ${table} (${own}, superior_id, plan_id, superior_plan_id, state, decided_by, decided_at)
    select l.id, l.superior_id, ${pair.planId}, ${pair.superiorId}, l.state, ${by}, now()
    from unnest(${ids}::uuid[], ${superiors}::uuid[], ${states}::text[]) as l (id, superior_id, state)
    join ${records} r on r.id = l.id and r.plan_id = ${pair.planId}
    join ${records} s on s.id = l.superior_id and s.plan_id = ${pair.superiorId}
    on conflict (${own}, superior_id) do update
      set state = excluded.state, decided_by = excluded.decided_by, decided_at = now()
    returning ${own} as id
  `.execute(tx);
  return rows.length;
}

/** Every link of the pair, rejected ones too. */
export async function linksBetween(db: Database, kind: RecordKind, planId: PlanId, superiorId: PlanId): Promise<RecordLink[]> {
  const { table, own } = tables[kind];
  const { rows } = await sql<RecordLink>`
    select ${own} as id, superior_id, score::text, state from ${table}
    where plan_id = ${planId} and superior_plan_id = ${superiorId} order by score desc nulls first
  `.execute(db);
  return rows;
}

type PackedAim = readonly [
  number,
  number | null,
  Aim["operator"],
  string | null,
  string | null,
  string | null,
  string | null,
  "annual" | null,
];
type MeasuredRow = Omit<Measured, "aims"> & { readonly planId: PlanId; readonly aims: string | null };

/**
 * Indicators with their targets in force. The database packs the targets of each into one text: a matrix over the plans below reads
 * tens of thousands of them, and rows cost more than letters. `ids` is a query of indicator ids.
 */
async function measuredAmong(db: Database, ids: ReturnType<typeof sql>): Promise<(Measured & { planId: PlanId })[]> {
  const { rows } = await sql<MeasuredRow>`
    with wanted as materialized (${ids}),
    in_force as (
      select distinct on (t.indicator_id, t.milestone_year, t.position) t.indicator_id, t.milestone_year, t.position, t.milestone_to,
        t.operator, t.value, t.value_to, t.text, t.unit, t.recurring, t.withdrawn
      from wanted w join target t on t.indicator_id = w.id
      order by t.indicator_id, t.milestone_year, t.position, t.version desc
    ),
    packed as (
      select indicator_id, json_agg(json_build_array(milestone_year, milestone_to, operator, value::text, value_to::text, text, unit, recurring)
        order by milestone_year, position)::text as aims
      from in_force where not withdrawn group by indicator_id
    )
    select i.id, i.plan_id, i.position, i.name, i.unit, i.direction, p.aims
    from wanted w join indicator i on i.id = w.id and i.record_state in ${standing} left join packed p on p.indicator_id = w.id
    order by i.plan_id, i.position
  `.execute(db);
  return rows.map((row) => ({ ...row, id: asId(row.id), aims: unpacked(row.aims) }));
}

/** JSON boundary: packed by the query above. */
function unpacked(aims: string | null): Aim[] {
  const packed: PackedAim[] = aims === null ? [] : JSON.parse(aims);
  return packed.map(([milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring]) => ({
    ...{ milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring },
  }));
}

export async function measuredOf(db: Database, plans: readonly PlanId[]): Promise<(Measured & { planId: PlanId })[]> {
  return await measuredAmong(db, sql`select id from indicator where plan_id = any(${plans}::uuid[])`);
}

/** Only those indicators of plans below that are linked to the superior plan, or to the one indicator of it. */
export async function measuredBelow(db: Database, superiorId: PlanId, superiorIndicator: string | null) {
  const one = superiorIndicator === null ? sql`true` : sql`superior_id = ${superiorIndicator}`;
  return await measuredAmong(
    db,
    sql`select distinct indicator_id as id from indicator_link where superior_plan_id = ${superiorId} and state <> 'rejected' and ${one}`,
  );
}

export async function promisedOf(db: Database, plans: readonly PlanId[]): Promise<(Promised & { planId: PlanId })[]> {
  const { rows } = await sql<Promised & { planId: PlanId }>`
    select id, plan_id, position, number, text, due_on, schedule_kind in ('annual', 'continuous') as is_regular
    from task where plan_id = any(${plans}::uuid[]) and record_state in ${standing} order by plan_id, position
  `.execute(db);
  return rows;
}

export type LinkBelow = RecordLink & { readonly planId: PlanId };

/** Links of every plan below to the superior's records. */
export async function linksBelow(db: Database, kind: RecordKind, superiorId: PlanId): Promise<LinkBelow[]> {
  const { table, own } = tables[kind];
  const { rows } = await sql<LinkBelow>`
    select ${own} as id, superior_id, plan_id, score::text, state from ${table}
    where superior_plan_id = ${superiorId} and state <> 'rejected'
  `.execute(db);
  return rows;
}

/** The plan's tasks, and those below that a link to them names. */
export async function promisedAround(db: Database, superiorId: PlanId): Promise<(Promised & { planId: PlanId })[]> {
  const { rows } = await sql<Promised & { planId: PlanId }>`
    select t.id, t.plan_id, t.position, t.number, t.text, t.due_on, t.schedule_kind in ('annual', 'continuous') as is_regular
    from task t where t.record_state in ${standing} and (t.plan_id = ${superiorId} or t.id in (
      select l.task_id from task_link l where l.superior_plan_id = ${superiorId} and l.state <> 'rejected'))
    order by t.plan_id, t.position
  `.execute(db);
  return rows;
}

export type KeptRecord = { readonly indicatorId: string; readonly reason: string };

/** Indicators that the superior keeps to itself. */
export async function keptOf(db: Database, planId: PlanId): Promise<KeptRecord[]> {
  return await db
    .selectFrom("indicatorKept")
    .innerJoin("indicator", "indicator.id", "indicatorKept.indicatorId")
    .select(["indicatorKept.indicatorId", "reason"])
    .where("indicator.planId", "=", planId)
    .execute();
}

/** Answers how many of the named indicators are the plan's. */
export async function keepIndicators(
  tx: Tx,
  planId: PlanId,
  ids: readonly string[],
  reason: string,
  by: string | null,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into indicator_kept (indicator_id, reason, decided_by)
    select id, ${reason}, ${by} from indicator where plan_id = ${planId} and id = any(${ids}::uuid[])
    on conflict (indicator_id) do update set reason = excluded.reason, decided_by = excluded.decided_by, decided_at = now()
    returning indicator_id as id
  `.execute(tx);
  return rows.length;
}

export async function handDown(tx: Tx, planId: PlanId, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from indicator_kept where indicator_id in (select id from indicator where plan_id = ${planId} and id = any(${ids}::uuid[]))
    returning indicator_id as id
  `.execute(tx);
  return rows.length;
}
