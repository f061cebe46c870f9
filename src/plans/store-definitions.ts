import { sql } from "kysely";
import type { DefinitionId, MeasureFactsOf } from "#catalogue/model.ts";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { IndicatorId, PlanId } from "./model.ts";
import type { TargetAim } from "./present.ts";
import type { FollowingRecord, LinkRecord } from "./present-definitions.ts";
import type { KnownWording } from "./rules/suggest-definitions.ts";
import type { TakenField } from "./rules/take-over.ts";

/** Which definition each indicator of a plan follows, with the facts that linking changes. */
export async function linksOfPlan(db: Database, planId: PlanId): Promise<LinkRecord[]> {
  const { rows } = await sql<LinkRecord>`
    select id, definition_id, taken_over, measure_kind, numerator_name, denominator_name, direction, accumulation,
      time_aggregation, unit_aggregation
    from indicator where plan_id = ${planId} and record_state in ${standing} order by position
  `.execute(db);
  return rows;
}

/** Writes links and the facts that came with them, all in one statement. */
export async function saveLinks(tx: Tx, links: readonly LinkRecord[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    update indicator i set definition_id = c."definitionId", measure_kind = c."measureKind", numerator_name = c."numeratorName",
      denominator_name = c."denominatorName", direction = c.direction, accumulation = c.accumulation,
      time_aggregation = c."timeAggregation", unit_aggregation = c."unitAggregation", taken_over = c."takenOver"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as c(id uuid, "definitionId" uuid, "measureKind" text,
      "numeratorName" text, "denominatorName" text, direction text, accumulation text, "timeAggregation" text,
      "unitAggregation" text, "takenOver" text[])
    where i.id = c.id
  `.execute(tx);
}

/** A person has decided these facts: they no longer count as taken over. */
export async function confirmTakenOver(tx: Tx, indicators: readonly IndicatorId[], fields: readonly TakenField[]): Promise<void> {
  if (fields.length === 0) return;
  await sql`
    update indicator set taken_over = array(select unnest(taken_over) except select unnest(${fields}::text[]))
    where id = any(${indicators}::uuid[]) and taken_over && ${fields}::text[]
  `.execute(tx);
}

/** What the linked definitions say about measuring, by indicator. */
export async function definitionFactsOfPlan(db: Database, planId: PlanId): Promise<ReadonlyMap<string, MeasureFactsOf>> {
  const { rows } = await sql<MeasureFactsOf & { id: IndicatorId }>`
    select i.id, v.measure_kind, v.numerator_name, v.denominator_name, v.direction, v.accumulation, v.time_aggregation,
      v.unit_aggregation
    from indicator i
    join lateral (select * from definition_version v where v.definition_id = i.definition_id order by v.version desc limit 1) v on true
    where i.plan_id = ${planId}
  `.execute(db);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

const mostWordings = 6;

/** The names under which plans know these definitions, the most used first; a few of each are enough to find further ones. */
export async function knownWordings(db: Database, definitions: readonly DefinitionId[]): Promise<KnownWording[]> {
  const { rows } = await sql<KnownWording>`
    select definition_id, name, unit from (
      select definition_id, name, unit, row_number() over (partition by definition_id order by count(*) desc, name, unit) as place
      from indicator where definition_id = any(${definitions}::uuid[]) and record_state in ${standing} group by definition_id, name, unit
    ) w where place <= ${mostWordings}
  `.execute(db);
  return rows;
}

/** The plan of an indicator and the definition that it follows; null when there is no such indicator. */
export async function linkOfIndicator(
  db: Database,
  id: IndicatorId,
): Promise<{ planId: PlanId; definitionId: DefinitionId | null } | null> {
  const { rows } = await sql<{ planId: PlanId; definitionId: DefinitionId | null }>`
    select plan_id, definition_id from indicator where id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** How many indicators of these plans (null: of every plan) follow each definition. */
export async function linkedCounts(db: Database, planIds: readonly PlanId[] | null): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ definitionId: DefinitionId; linked: number }>`
    select definition_id, count(*)::int as linked from indicator
    where definition_id is not null and record_state in ${standing} and (${planIds}::uuid[] is null or plan_id = any(${planIds}::uuid[])) group by definition_id
  `.execute(db);
  return new Map(rows.map(({ definitionId, linked }) => [definitionId, linked]));
}

/** Indicators of these plans (null: of every plan) that follow the definition, by the day of their plan's paper. */
export async function indicatorsFollowing(
  db: Database,
  definitionId: DefinitionId,
  planIds: readonly PlanId[] | null,
  today: CalendarDay,
): Promise<FollowingRecord[]> {
  return await withTheirPlans(db, sql`i.definition_id = ${definitionId}`, planIds, today);
}

/** These indicators with their plans, as far as they are among the given plans (null: every plan). */
export async function indicatorsWithPlans(
  db: Database,
  ids: readonly string[],
  planIds: readonly PlanId[] | null,
  today: CalendarDay,
): Promise<FollowingRecord[]> {
  return await withTheirPlans(db, sql`i.id = any(${ids}::uuid[])`, planIds, today);
}

async function withTheirPlans(
  db: Database,
  which: ReturnType<typeof sql>,
  planIds: readonly PlanId[] | null,
  today: CalendarDay,
): Promise<FollowingRecord[]> {
  const { rows } = await sql<FollowingRecord>`
    select i.id, i.name, i.unit, p.id as plan_id, p.title as plan_title, p.state as plan_state,
      d.number as document_number, d.issued_on, p.organisation_id, n.name as organisation_name
    from indicator i
    join plan p on p.id = i.plan_id
    join document d on d.id = p.document_id
    join lateral (select name from organisation_name where organisation_id = p.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where ${which} and i.record_state in ${standing} and (${planIds}::uuid[] is null or p.id = any(${planIds}::uuid[]))
    order by d.issued_on nulls last, n.name collate vietnamese, i.position
  `.execute(db);
  return rows;
}

/** The targets in force of these indicators, by milestone. */
export async function aimsOfIndicators(db: Database, indicators: readonly IndicatorId[]): Promise<TargetAim[]> {
  const { rows } = await sql<TargetAim>`
    select * from (
      select distinct on (t.indicator_id, t.milestone_year, t.position) t.id, t.indicator_id, t.milestone_year, t.milestone_to,
        t.operator, t.value, t.value_to, t.text, t.unit, t.recurring, t.op_undecided, t.position, t.withdrawn
      from target t where t.indicator_id = any(${indicators}::uuid[])
      order by t.indicator_id, t.milestone_year, t.position, t.version desc
    ) newest where not withdrawn
    order by indicator_id, milestone_year, position
  `.execute(db);
  return rows;
}
