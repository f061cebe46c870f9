import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import type { IndicatorId, MeasureKind, UnitAggregation } from "#plans/model.ts";
import type { OfficialValue } from "#reporting/store.ts";

/** Official figures of these indicators, whatever plan they stand in, oldest first. */
export async function officialValuesOfIndicators(db: Database, indicators: readonly IndicatorId[]): Promise<OfficialValue[]> {
  const { rows } = await sql<OfficialValue>`
    select a.indicator_id, a.value, a.numerator, a.denominator, a.answer, a.absence, a.note, s.id as submission_id,
      r.cut_off_on as "on", r.period_id, s.organisation_id
    from actual a
    join submission s on s.id = a.submission_id and s.state in ('approved', 'accepted') and not s.superseded
    join reporting_round r on r.id = s.round_id
    where a.indicator_id = any(${indicators}::uuid[])
    order by r.cut_off_on, s.organisation_id
  `.execute(db);
  return rows;
}

export type OwedFigure = {
  readonly indicatorId: IndicatorId;
  readonly periodId: PeriodId;
  readonly organisationId: OrganisationId;
};

/** Which bodies owed these indicators, by period. */
export async function owedFiguresOf(db: Database, indicators: readonly IndicatorId[]): Promise<OwedFigure[]> {
  const { rows } = await sql<OwedFigure>`
    select o.indicator_id, r.period_id, o.organisation_id
    from round_owed_indicator o join reporting_round r on r.id = o.round_id
    where o.indicator_id = any(${indicators}::uuid[])
  `.execute(db);
  return rows;
}

export type AddedHow = {
  readonly id: IndicatorId;
  readonly measureKind: MeasureKind | null;
  readonly unitAggregation: UnitAggregation | null;
};

/** How the figures of several bodies make one, by indicator. */
export async function addingOf(db: Database, indicators: readonly IndicatorId[]): Promise<AddedHow[]> {
  const { rows } = await sql<AddedHow>`
    select id, measure_kind, unit_aggregation from indicator where id = any(${indicators}::uuid[])
  `.execute(db);
  return rows;
}
