import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import type { Judgement } from "./model.ts";
import type { OwedIndicatorRecord } from "./store.ts";

export type JudgementRecord = Judgement & { readonly indicatorId: IndicatorId };

/** What persons of the office concluded on the indicators of a plan up to a day, oldest first. */
export async function judgementsOfPlan(db: Database, planId: PlanId, on: CalendarDay): Promise<JudgementRecord[]> {
  const rows = await db
    .selectFrom("indicatorJudgement as j")
    .innerJoin("indicator as i", "i.id", "j.indicatorId")
    .select(["j.indicatorId", "j.verdict", "j.reason", "j.judgedOn"])
    .where("i.planId", "=", planId)
    .where("j.judgedOn", "<=", on)
    .orderBy("j.judgedOn")
    .orderBy("j.recordedAt")
    .execute();
  return rows.map(({ indicatorId, verdict, reason, judgedOn }) => ({
    indicatorId: asId<"indicator">(indicatorId),
    verdict,
    reason,
    on: judgedOn,
  }));
}

type OwedOrJudged = {
  readonly indicatorId: IndicatorId;
  readonly periodId: PeriodId | null;
  readonly organisationId: OrganisationId | null;
  readonly verdict: Judgement["verdict"] | null;
  readonly reason: string | null;
  readonly on: CalendarDay | null;
};

/** Who owed what in the rounds of a plan, and what its office concluded: both are small, so one question asks for both. */
export async function owedAndJudgedOf(
  db: Database,
  planId: PlanId,
  on: CalendarDay,
): Promise<{ readonly owed: OwedIndicatorRecord[]; readonly judgements: JudgementRecord[] }> {
  const { rows } = await sql<OwedOrJudged>`
    select o.indicator_id, r.period_id, o.organisation_id, null as verdict, null as reason, null::date as "on", null::timestamptz as at
    from reporting_round r join round_owed_indicator o on o.round_id = r.id where r.plan_id = ${planId}
    union all
    select j.indicator_id, null, null, j.verdict, j.reason, j.judged_on, j.recorded_at
    from indicator_judgement j join indicator i on i.id = j.indicator_id
    where i.plan_id = ${planId} and j.judged_on <= ${on}::date
    order by "on", at
  `.execute(db);
  return {
    owed: rows.flatMap(({ indicatorId, periodId, organisationId }) =>
      periodId === null || organisationId === null ? [] : [{ indicatorId, periodId, organisationId }],
    ),
    judgements: rows.flatMap(({ indicatorId, verdict, reason, on: day }) =>
      verdict === null || reason === null || day === null ? [] : [{ indicatorId, verdict, reason, on: day }],
    ),
  };
}

export type NewJudgement = {
  readonly indicatorId: IndicatorId;
  readonly verdict: Judgement["verdict"];
  readonly reason: string;
  readonly judgedOn: CalendarDay;
  readonly judgedBy: string | null;
};

export async function insertJudgements(tx: Tx, judgements: readonly NewJudgement[]): Promise<void> {
  await tx.insertInto("indicatorJudgement").values(judgements).execute();
}
