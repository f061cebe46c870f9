import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { PlanId } from "#plans/model.ts";
import type { ActCounts, ActKind, RouteSetUp, SetUpState, Touched } from "./rules/set-up-state.ts";

const indicatorFields = sql.raw(`jsonb_build_object('id', i.id, 'measureKind', i.measure_kind, 'direction', i.direction,
  'accumulation', i.accumulation, 'frequency', i.frequency, 'numeratorName', i.numerator_name, 'denominatorName', i.denominator_name,
  'timeAggregation', i.time_aggregation, 'unitAggregation', i.unit_aggregation, 'judgedBy', i.judged_by, 'takenOver', i.taken_over,
  'bodies', coalesce(b.bodies, '[]'))`);
const ruleFields = sql.raw(`jsonb_build_object('id', r.id, 'position', r.position, 'cadence', r.cadence, 'dueText', r.due_text,
  'dueDay', r.due_day, 'dueMonth', r.due_month, 'namedDayCounts', r.named_day_counts, 'fromBodies', r.from_bodies,
  'toBodies', r.to_bodies, 'via', r.via, 'fromLine', r.from_line, 'toLine', r.to_line, 'spanFrom', r.span_from,
  'spanTo', r.span_to, 'byHand', r.by_hand)`);

/** What stands now of everything that the desk sets (null), or of what an act touches. One query, whatever the size of the plan. */
export async function setUpStateOf(db: Database, planId: PlanId, touched: Touched | null): Promise<SetUpState> {
  const indicators = touched?.indicatorIds ?? null;
  const tasks = touched?.taskIds ?? null;
  const people = touched?.people ?? null;
  const { rows } = await sql<SetUpState>`
    select
      (select coalesce(jsonb_agg(${indicatorFields} order by i.position), '[]') from indicator i
        left join (select indicator_id, jsonb_agg(organisation_id order by organisation_id) as bodies
          from indicator_assignment where indicator_id in (select id from indicator where plan_id = ${planId}
            and (${indicators}::uuid[] is null or id = any(${indicators}::uuid[]))) group by indicator_id) b on b.indicator_id = i.id
        where i.plan_id = ${planId} and i.record_state in ${standing}
          and (${indicators}::uuid[] is null or i.id = any(${indicators}::uuid[]))) as indicators,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'frequency', t.frequency, 'bodies', coalesce(b.bodies, '[]'))
          order by t.position), '[]') from task t
        left join (select task_id, jsonb_agg(jsonb_build_object('role', role, 'position', position, 'bodyText', body_text,
            'organisationId', organisation_id) order by role, position) as bodies
          from task_assignment where role in ('lead', 'support') and task_id in (select id from task where plan_id = ${planId}
            and (${tasks}::uuid[] is null or id = any(${tasks}::uuid[]))) group by task_id) b on b.task_id = t.id
        where t.plan_id = ${planId} and t.record_state in ${standing}
          and (${tasks}::uuid[] is null or t.id = any(${tasks}::uuid[]))) as tasks,
      case when ${touched?.rules ?? true} then (select coalesce(jsonb_agg(${ruleFields} order by r.position), '[]')
        from reporting_rule r where r.plan_id = ${planId}) end as rules,
      case when ${touched?.route ?? true} then coalesce((select jsonb_build_object('asksSignature', asks_signature,
        'asksAcceptance', asks_acceptance) from report_route where plan_id = ${planId}),
        '{"asksSignature": false, "asksAcceptance": false}') end as route,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'entersId', enters_id, 'signsId', signs_id)
          order by organisation_id), '[]') from report_person
        where plan_id = ${planId} and (${people}::uuid[] is null or organisation_id = any(${people}::uuid[]))) as people
  `.execute(db);
  const [state] = rows;
  if (state === undefined) throw new Error("a select without a table gives one row");
  return state;
}

/** Makes these records stand so; what the state does not name stays as it is. */
export async function writeSetUp(tx: Tx, planId: PlanId, state: SetUpState): Promise<void> {
  if (state.indicators.length > 0) await writeIndicators(tx, state.indicators);
  if (state.tasks.length > 0) await writeTasks(tx, state.tasks);
  if (state.rules !== null) await writeRules(tx, planId, state.rules);
  if (state.route !== null) await writeRoute(tx, planId, state.route);
  if (state.people.length > 0) await writePeople(tx, planId, state.people);
}

async function writeIndicators(tx: Tx, indicators: SetUpState["indicators"]): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as g(id uuid, "measureKind" text, direction text,
        accumulation text, frequency text, "numeratorName" text, "denominatorName" text, "timeAggregation" text,
        "unitAggregation" text, "judgedBy" text, "takenOver" text[], bodies uuid[])
    ), fields as (
      update indicator i set measure_kind = g."measureKind", direction = g.direction, accumulation = g.accumulation,
        frequency = g.frequency, numerator_name = g."numeratorName", denominator_name = g."denominatorName",
        time_aggregation = g."timeAggregation", unit_aggregation = g."unitAggregation", judged_by = g."judgedBy",
        taken_over = g."takenOver"
      from given g where i.id = g.id
    ), gone as (
      delete from indicator_assignment a using given g where a.indicator_id = g.id and not a.organisation_id = any(g.bodies)
    )
    insert into indicator_assignment (indicator_id, organisation_id)
    select g.id, body from given g cross join unnest(g.bodies) body
    on conflict (indicator_id, organisation_id) do nothing
  `.execute(tx);
}

async function writeTasks(tx: Tx, tasks: SetUpState["tasks"]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as g(id uuid, frequency text, bodies jsonb)`;
  await sql`
    with fields as (update task t set frequency = g.frequency from ${given} where t.id = g.id)
    delete from task_assignment a using ${given} where a.task_id = g.id and a.role in ('lead', 'support')
  `.execute(tx);
  await sql`
    insert into task_assignment (task_id, role, position, body_text, organisation_id)
    select g.id, b.role, b.position, b."bodyText", b."organisationId"
    from ${given} cross join jsonb_to_recordset(g.bodies)
      as b(role text, position int, "bodyText" text, "organisationId" uuid)
  `.execute(tx);
}

async function writeRules(tx: Tx, planId: PlanId, rules: NonNullable<SetUpState["rules"]>): Promise<void> {
  const ids = rules.map((rule) => rule.id);
  await sql`
    with gone as (delete from reporting_rule where plan_id = ${planId} and not id = any(${ids}::uuid[]))
    insert into reporting_rule as r (id, plan_id, position, cadence, due_text, due_day, due_month, named_day_counts, from_bodies,
      to_bodies, via, from_line, to_line, span_from, span_to, by_hand)
    select g.id, ${planId}, g.position, g.cadence, g."dueText", g."dueDay", g."dueMonth", g."namedDayCounts", g."fromBodies",
      g."toBodies", g.via, g."fromLine", g."toLine", g."spanFrom", g."spanTo", g."byHand"
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as g(id uuid, position int, cadence text, "dueText" text, "dueDay" int,
      "dueMonth" int, "namedDayCounts" boolean, "fromBodies" text[], "toBodies" text[], via text, "fromLine" int, "toLine" int,
      "spanFrom" int, "spanTo" int, "byHand" boolean)
    on conflict (id) do update set position = excluded.position, cadence = excluded.cadence, due_day = excluded.due_day,
      due_month = excluded.due_month, due_text = excluded.due_text, named_day_counts = excluded.named_day_counts,
      from_bodies = excluded.from_bodies, to_bodies = excluded.to_bodies, via = excluded.via
  `.execute(tx);
}

async function writeRoute(tx: Tx, planId: PlanId, route: NonNullable<SetUpState["route"]>): Promise<void> {
  await tx
    .insertInto("reportRoute")
    .values({ planId, ...route })
    .onConflict((on) => on.column("planId").doUpdateSet(route))
    .execute();
}

async function writePeople(tx: Tx, planId: PlanId, people: SetUpState["people"]): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
        as g("organisationId" uuid, "entersId" uuid, "signsId" uuid)
    ), gone as (
      delete from report_person p using given g where p.plan_id = ${planId} and p.organisation_id = g."organisationId"
        and g."entersId" is null and g."signsId" is null
    )
    insert into report_person (plan_id, organisation_id, enters_id, signs_id)
    select ${planId}, "organisationId", "entersId", "signsId" from given where "entersId" is not null or "signsId" is not null
    on conflict (plan_id, organisation_id) do update set enters_id = excluded.enters_id, signs_id = excluded.signs_id
  `.execute(tx);
}

export type NewAct = {
  readonly planId: PlanId;
  readonly kind: ActKind;
  readonly before: SetUpState;
  readonly after: SetUpState;
  readonly counts: ActCounts;
  readonly undoes: string | null;
  readonly accountId: string | null;
  readonly actor: string;
};

export async function insertAct(tx: Tx, { before, after, counts, ...act }: NewAct): Promise<string> {
  const json = { before: JSON.stringify(before), after: JSON.stringify(after), counts: JSON.stringify(counts) };
  const { id } = await tx
    .insertInto("setUpAct")
    .values({ ...act, ...json })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** An act of this plan with both of its sides; null when there is none. */
export async function actOf(db: Database, planId: PlanId, id: string) {
  const { rows } = await sql<{ before: SetUpState; after: SetUpState; counts: ActCounts; isTakenBack: boolean }>`
    select a.before, a.after, a.counts, exists (select from set_up_act u where u.undoes = a.id) as is_taken_back
    from set_up_act a where a.id = ${id} and a.plan_id = ${planId}
  `.execute(db);
  return rows[0] ?? null;
}

/** Who holds a role at these bodies and can log in. */
export async function rolesAtBodies(db: Database, bodies: readonly string[]) {
  return await db
    .selectFrom("accountRole as r")
    .innerJoin("account as a", "a.id", "r.accountId")
    .select(["r.accountId", "r.organisationId", "r.role"])
    .where("r.organisationId", "in", [...bodies])
    .where("a.disabledAt", "is", null)
    .execute();
}

/** The way of a report as the plan's set-up says; without a row nothing is asked. */
export async function routeOfPlan(db: Database, planId: PlanId): Promise<RouteSetUp> {
  const query = db.selectFrom("reportRoute").select(["asksSignature", "asksAcceptance"]).where("planId", "=", planId);
  return (await query.executeTakeFirst()) ?? { asksSignature: false, asksAcceptance: false };
}

/** Who alone signs what the body reports for the plan, as long as that person can log in; null: whoever is its head. */
export async function signerOf(
  db: Database,
  planId: PlanId,
  organisationId: string,
): Promise<{ id: string; name: string } | null> {
  const query = db
    .selectFrom("reportPerson as p")
    .innerJoin("account as a", "a.id", "p.signsId")
    .select(["a.id", "a.name"])
    .where("p.planId", "=", planId)
    .where("p.organisationId", "=", organisationId)
    .where("a.disabledAt", "is", null);
  return (await query.executeTakeFirst()) ?? null;
}
