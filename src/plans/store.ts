import { type Insertable, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import { standing, standingStates } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { DocumentId } from "#documents/model.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { Duty, IndicatorId, PlanId, PlanState } from "./model.ts";
import type { IndicatorRecord, PlaceColumns, PlanRecord, ResponsibleRecord, TargetAim } from "./present.ts";
import type { PlacedTarget } from "./rules/amendment-records.ts";
import { appliedColumn } from "./store-amendments.ts";

/** Plans with their counts, newest paper first. One query, whatever their number. */
export async function planRecords(db: Database, ids: readonly string[], today: CalendarDay): Promise<PlanRecord[]> {
  return ids.length === 0 ? [] : await countedPlans(db, ids, today);
}

/** Each count is taken over all the plans at once: asked for plan by plan, two hundred of them would take seconds. */
async function countedPlans(
  db: Database,
  ids: readonly string[],
  today: CalendarDay,
  withDecisions = false,
): Promise<PlanRecord[]> {
  const { rows } = await sql<PlanRecord>`
    with standing as materialized (
      select id, plan_id from indicator where plan_id = any(${ids}::uuid[]) and record_state in ${standing}
    ), indicators as (
      select plan_id, count(*) as total from standing group by plan_id
    ), assigned as (
      select plan_id, count(*) as total from standing s
      where exists (select from indicator_assignment a where a.indicator_id = s.id) group by plan_id
    ), milestones as (
      select plan_id, jsonb_agg(jsonb_build_object('year', milestone_year, 'to', milestone_to) order by milestone_year, milestone_to nulls first)
        as milestones
      from (select distinct s.plan_id, t.milestone_year, t.milestone_to from standing s join target t on t.indicator_id = s.id
        where not t.withdrawn and not exists (select from target w where w.withdrawn and w.indicator_id = t.indicator_id
          and w.milestone_year = t.milestone_year and w.position = t.position and w.version > t.version)) y
      group by plan_id
    ), findings as (
      select plan_id, count(*) as total from finding where plan_id = any(${ids}::uuid[]) group by plan_id
    ), undecided as (
      select plan_id, count(*) as total from undecided_record where plan_id = any(${ids}::uuid[]) group by plan_id
    ), owing as (
      select plan_id, array_agg(organisation_id) as bodies from owing_body where plan_id = any(${ids}::uuid[]) group by plan_id
    )
    select p.id, p.document_id, p.organisation_id, n.name as organisation_name, p.title, p.state,
      d.number as document_number, d.type as document_type, d.issued_on,
      coalesce(i.total, 0) as indicator_count, coalesce(i.total, 0) - coalesce(a.total, 0) as unassigned_indicators,
      coalesce(f.total, 0) as finding_count, coalesce(u.total, 0) as undecided_records, coalesce(m.milestones, '[]') as milestones, coalesce(o.bodies, '{}') as owing,
      ${withDecisions ? appliedColumn(sql`p.id`, sql`null::date`) : sql`'[]'::jsonb`} as applied
    from plan p
    join document d on d.id = p.document_id
    join lateral (select name from organisation_name where organisation_id = p.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    left join indicators i on i.plan_id = p.id
    left join assigned a on a.plan_id = p.id
    left join milestones m on m.plan_id = p.id
    left join findings f on f.plan_id = p.id
    left join undecided u on u.plan_id = p.id
    left join owing o on o.plan_id = p.id
    where p.id = any(${ids}::uuid[])
    order by d.issued_on desc nulls last, p.recorded_at desc, p.id
  `.execute(db);
  return rows;
}

/** One plan with its counts; null when there is none. Who may see it is the policy's question. */
export async function findPlan(db: Database, id: PlanId, today: CalendarDay): Promise<PlanRecord | null> {
  const [plan] = await countedPlans(db, [id], today, true);
  return plan ?? null;
}

/** The indicators that stand; `on`: and those that a decision took out only after the day. */
export async function indicatorsOfPlan(db: Database, planId: PlanId, on?: CalendarDay): Promise<IndicatorRecord[]> {
  const rows = await indicatorFields(db.selectFrom("indicator"))
    .where("planId", "=", planId)
    .where((e) => {
      const stands = e("recordState", "in", standingStates);
      return on === undefined ? stands : e.or([stands, e("withdrawnOn", ">", on)]);
    })
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, id: asId(row.id), planId: asId(row.planId) }));
}

export function indicatorFields<O>(query: SelectQueryBuilder<DB, "indicator", O>) {
  return query
    .select(["id", "planId", "position", "rowLabel", "name", "groupCode as group", "groupTitle", "unit", "measureKind"])
    .select([
      "numeratorName",
      "denominatorName",
      "direction",
      "accumulation",
      "frequency",
      "timeAggregation",
      "unitAggregation",
      "judgedBy",
    ])
    .select(["definitionId"])
    .select([
      "baselineValue",
      "baselineText",
      "baselineOn",
      "leadTexts",
      "fromLine",
      "toLine",
      "spanFrom",
      "spanTo",
      "confidence",
      "restored",
      "recordState",
      "revision",
    ]);
}

const aimColumns = sql.raw(`t.id, t.indicator_id, t.milestone_year, t.milestone_to, t.operator, t.value, t.value_to, t.text,
  t.unit, t.recurring, t.op_undecided`);
const readingColumns = sql.raw("t.raw, t.repairs, t.confidence, t.version, t.from_line, t.to_line, t.span_from, t.span_to");

/** The version in force of every target, by milestone. */
export async function targetsOfPlan(db: Database, planId: PlanId, on?: CalendarDay): Promise<PlacedTarget[]> {
  return await targetsInForce<PlacedTarget>(db, planId, sql`${aimColumns}, ${readingColumns}`, on);
}

/** The same without how they were read: a third of the bytes, for verdicts on the whole plan. */
export async function aimsOfPlan(db: Database, planId: PlanId, on?: CalendarDay): Promise<TargetAim[]> {
  return await targetsInForce<TargetAim>(db, planId, aimColumns, on);
}

/** The newest versions, or those that counted on a day: a decision that counts only later says nothing of it. */
async function targetsInForce<T>(db: Database, planId: PlanId, columns: RawBuilder<unknown>, on?: CalendarDay): Promise<T[]> {
  const day = on ?? null;
  const { rows } = await sql<T>`
    select * from (
      select distinct on (t.indicator_id, t.milestone_year, t.position) ${columns}, t.position, t.withdrawn
      from target t join indicator i on i.id = t.indicator_id
      where i.plan_id = ${planId} and (i.record_state in ${standing} or i.withdrawn_on > ${day}::date)
        and (${day}::date is null or t.effective_on is null or t.effective_on <= ${day}::date)
      order by t.indicator_id, t.milestone_year, t.position, t.version desc
    ) newest where not withdrawn
    order by indicator_id, milestone_year, position
  `.execute(db);
  return rows;
}

/** Who answers for which indicator, with the names of the day. */
export async function responsibleOfPlan(db: Database, planId: PlanId, today: CalendarDay): Promise<ResponsibleRecord[]> {
  const { rows } = await sql<ResponsibleRecord>`
    select a.indicator_id, a.organisation_id, n.name
    from indicator i
    join indicator_assignment a on a.indicator_id = i.id
    join lateral (select name from organisation_name where organisation_id = a.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where i.plan_id = ${planId} and (i.record_state in ${standing} or i.withdrawn_on > ${today}::date)
    order by i.position, n.name collate vietnamese
  `.execute(db);
  return rows;
}

export type DutyRecord = Duty & PlaceColumns;

export async function dutiesOfPlan(db: Database, planId: PlanId): Promise<DutyRecord[]> {
  const rows = await db.selectFrom("duty").selectAll().where("planId", "=", planId).orderBy("position").execute();
  return rows.map((row) => ({
    ...row,
    id: asId(row.id),
    planId: asId(row.planId),
    organisationId: row.organisationId === null ? null : asId(row.organisationId),
  }));
}

export async function reportingRulesOfPlan(db: Database, planId: PlanId) {
  return await db.selectFrom("reportingRule").selectAll().where("planId", "=", planId).orderBy("position").execute();
}

export async function findingsOfPlan(db: Database, planId: PlanId) {
  return await db.selectFrom("finding").selectAll().where("planId", "=", planId).orderBy("position").execute();
}

/** The plan that this owner already has from the same file; null when there is none. */
export async function planFromFile(tx: Tx, organisationId: OrganisationId, sha256: string): Promise<PlanId | null> {
  const row = await tx
    .selectFrom("plan")
    .innerJoin("document", "document.id", "plan.documentId")
    .select("plan.id")
    .where("plan.organisationId", "=", organisationId)
    .where("document.fileSha256", "=", sha256)
    .executeTakeFirst();
  return row === undefined ? null : asId(row.id);
}

/** Two imports of one file for one owner wait for each other; the second then finds the first. */
export async function lockImport(tx: Tx, organisationId: OrganisationId, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${sha256}`}, 1))`.execute(tx);
}

export type NewPlan = {
  readonly documentId: DocumentId;
  readonly organisationId: OrganisationId;
  readonly title: string;
  readonly searchKey: string;
};

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<PlanId> {
  const { id } = await tx.insertInto("plan").values(plan).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

export async function movePlan(tx: Tx, id: PlanId, state: PlanState): Promise<void> {
  await tx.updateTable("plan").set({ state }).where("id", "=", id).execute();
}

/** The plan's row is held until the transaction ends, so that two people do not put it in force at once. */
export async function lockPlan(tx: Tx, id: PlanId): Promise<{ organisationId: string; state: PlanState; title: string } | null> {
  const row = await tx
    .selectFrom("plan")
    .select(["organisationId", "state", "title"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Rows of the register go in by hundreds: a statement may carry 65,535 values. */
export async function insertRows<T extends "indicator" | "target" | "indicatorAssignment" | "duty" | "reportingRule" | "finding">(
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

export type MeasureChange = {
  readonly id: IndicatorId;
  readonly measureKind: string | null;
  readonly direction: string | null;
  readonly accumulation: string | null;
  readonly frequency: string | null;
  readonly timeAggregation: string | null;
  readonly unitAggregation: string | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
};

/** Writes how indicators are measured, all in one statement. */
export async function saveMeasures(tx: Tx, changes: readonly MeasureChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update indicator i set measure_kind = c."measureKind", direction = c.direction, accumulation = c.accumulation,
      frequency = c.frequency, time_aggregation = c."timeAggregation", unit_aggregation = c."unitAggregation",
      numerator_name = c."numeratorName", denominator_name = c."denominatorName"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id uuid, "measureKind" text, direction text, accumulation text,
      frequency text, "timeAggregation" text, "unitAggregation" text, "numeratorName" text, "denominatorName" text)
    where i.id = c.id
  `.execute(tx);
}

/** These bodies and no others answer for these indicators from now on. */
export async function replaceResponsible(
  tx: Tx,
  indicators: readonly IndicatorId[],
  bodies: readonly OrganisationId[],
): Promise<void> {
  await sql`
    delete from indicator_assignment where indicator_id = any(${indicators}::uuid[]) and not organisation_id = any(${bodies}::uuid[])
  `.execute(tx);
  await sql`
    insert into indicator_assignment (indicator_id, organisation_id)
    select i, o from unnest(${indicators}::uuid[]) i cross join unnest(${bodies}::uuid[]) o
    on conflict (indicator_id, organisation_id) do nothing
  `.execute(tx);
}
