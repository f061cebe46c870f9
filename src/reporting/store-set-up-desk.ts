import { type RawBuilder, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { PlanId } from "#plans/model.ts";
import type { DeskExtras } from "./present-set-up.ts";
import type { OtherIndicator } from "./rules/set-up-sources.ts";

const mostActs = 30;

/** What stands around the records: rounds opened so far, the last acts, and who has a log-in at the bodies of the plan. One query. */
export async function deskExtrasOf(db: Database, planId: PlanId): Promise<DeskExtras> {
  const { rows } = await sql<DeskExtras>`
    select
      (select count(*)::int from reporting_round where plan_id = ${planId}) as rounds,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.sequence desc), '[]') from (
        select a.id, a.kind, a.counts, a.actor, a.recorded_at as "recordedAt", a.undoes, a.sequence,
          exists (select from set_up_act u where u.undoes = a.id) as "isTakenBack"
        from set_up_act a where a.plan_id = ${planId} order by a.sequence desc limit ${mostActs}) x) as acts,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.name, x.id), '[]') from (
        select a.id, a.name, r.organisation_id as "organisationId", array_agg(r.role order by r.role) as roles
        from account_role r join account a on a.id = r.account_id
        where a.disabled_at is null and r.role in ('reporter', 'head')
          and r.organisation_id in (select organisation_id from owing_body where plan_id = ${planId})
        group by a.id, a.name, r.organisation_id) x) as accounts,
      (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
        select distinct on (j.indicator_id) j.indicator_id as "indicatorId", j.verdict, j.judged_on as "on", j.reason
        from indicator_judgement j join indicator i on i.id = j.indicator_id
        where i.plan_id = ${planId} order by j.indicator_id, j.judged_on desc, j.recorded_at desc) x) as judgements
  `.execute(db);
  const [extras] = rows;
  if (extras === undefined) throw new Error("a select without a table gives one row");
  return extras;
}

const mostOthers = 8000;

/** How the office's other plans set up their indicators, the newest plan first; only those that say something. */
export async function indicatorsOfOtherPlans(db: Database, owner: string, except: PlanId): Promise<OtherIndicator[]> {
  return await setUpElsewhere(db, sql`p.organisation_id = ${owner} and p.id <> ${except}`);
}

/** The same of one plan, whoever owns it. */
export async function indicatorsSetUpIn(db: Database, planId: PlanId): Promise<OtherIndicator[]> {
  return await setUpElsewhere(db, sql`p.id = ${planId}`);
}

async function setUpElsewhere(db: Database, where: RawBuilder<unknown>): Promise<OtherIndicator[]> {
  const { rows } = await sql<OtherIndicator>`
    select i.id, i.plan_id, p.title as plan_title, i.name, i.unit, i.group_code as "group", i.definition_id, i.measure_kind,
      i.numerator_name, i.denominator_name, i.direction, i.accumulation, i.time_aggregation, i.unit_aggregation, i.frequency,
      i.judged_by, coalesce(b.bodies, '{}') as bodies
    from plan p
    join indicator i on i.plan_id = p.id and i.record_state in ${standing}
    left join lateral (select array_agg(organisation_id order by organisation_id) as bodies
      from indicator_assignment where indicator_id = i.id) b on true
    where ${where} and (i.measure_kind is not null or b.bodies is not null)
    order by p.recorded_at desc, p.id, i.position limit ${mostOthers}
  `.execute(db);
  return rows;
}
