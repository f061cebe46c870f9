import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import type { SubmissionId } from "#reporting/model.ts";

/** Which body owes which indicator in which period of a plan, as its rounds wrote it down. */
export type OwedIndicatorRecord = {
  readonly periodId: PeriodId;
  readonly organisationId: OrganisationId;
  readonly indicatorId: IndicatorId;
};

export async function owedIndicatorsOf(
  db: Database,
  planId: PlanId,
  indicatorId: IndicatorId | null = null,
): Promise<OwedIndicatorRecord[]> {
  const { rows } = await sql<OwedIndicatorRecord>`
    select r.period_id, o.organisation_id, o.indicator_id
    from reporting_round r join round_owed_indicator o on o.round_id = r.id
    where r.plan_id = ${planId} and (${indicatorId}::uuid is null or o.indicator_id = ${indicatorId})
  `.execute(db);
  return rows;
}

/** The plan that an indicator belongs to; null when there is no such indicator. */
export async function planOfIndicator(db: Database, indicatorId: IndicatorId): Promise<PlanId | null> {
  const { rows } = await sql<{ planId: PlanId }>`select plan_id from indicator where id = ${indicatorId}`.execute(db);
  return rows[0]?.planId ?? null;
}

/** One figure of an indicator, as it was sent or is official. */
export type SeriesRecord = {
  readonly periodId: PeriodId;
  readonly periodEnd: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly answer: string | null;
  readonly absence: string | null;
  readonly note: string;
  readonly submissionId: SubmissionId;
  readonly version: number;
  readonly approved: boolean;
  readonly recordedBy: string | null;
  readonly recordedAt: string;
};

/** Official figures, and those that are sent and wait to be read; drafts are their bodies' own. */
export async function seriesOfIndicator(db: Database, indicatorId: IndicatorId): Promise<SeriesRecord[]> {
  const { rows } = await sql<SeriesRecord>`
    select r.period_id, r.cut_off_on as period_end, s.organisation_id, coalesce(n.name, '') as organisation_name,
      a.value, a.numerator, a.denominator, a.answer, a.absence, a.note, s.id as submission_id, s.version,
      (s.state in ('approved', 'accepted')) as approved, p.name as recorded_by, a.recorded_at
    from actual a
    join submission s on s.id = a.submission_id
    join reporting_round r on r.id = s.round_id
    left join lateral (select name from organisation_named(r.cut_off_on) o where o.id = s.organisation_id) n on true
    left join account p on p.id = a.recorded_by
    where a.indicator_id = ${indicatorId} and s.state in ('submitted', 'approved', 'accepted') and not s.superseded
    order by r.cut_off_on, n.name collate vietnamese, s.version
  `.execute(db);
  return rows;
}

/** A place in an open round where one of these bodies owes, or where the owner's office has something to read. */
export type RoundPlace = {
  readonly roundId: string;
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly ownerId: OrganisationId;
};

/** Open rounds of plans in force in which one of the bodies owes or owns the plan. */
export async function openRoundsOf(db: Database, bodies: readonly string[], owners: readonly string[]): Promise<RoundPlace[]> {
  const { rows } = await sql<RoundPlace>`
    select r.id as round_id, p.id as plan_id, p.title as plan_title, p.organisation_id as owner_id
    from reporting_round r join plan p on p.id = r.plan_id and p.state = 'in-force'
    where p.organisation_id = any(${[...owners]}::uuid[])
      or exists (select from round_debtor b where b.round_id = r.id and b.organisation_id = any(${[...bodies]}::uuid[]))
    order by r.due_at, r.id limit 400
  `.execute(db);
  return rows;
}
