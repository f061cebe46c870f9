import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { packedRows } from "#db/packed-rows.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { IndicatorId, PlanId, RecordState } from "./model.ts";
import type { IndicatorRecord, ResponsibleRecord, TargetRecord } from "./present.ts";
import type { DecidedRecord, ReviewFindingRecord } from "./present-review.ts";
import type { FindingAnswer } from "./rules/record-decisions.ts";
import { type RecordKind, usualBar } from "./rules/record-decisions.ts";

/** How many records of the plan wait for a decision. */
export async function undecidedCount(db: Database, planId: PlanId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from undecided_record where plan_id = ${planId}`.execute(db);
  return rows[0]?.count ?? 0;
}

const indicatorColumns = {
  ...{ id: "r.id", planId: "r.plan_id", position: "r.position", rowLabel: "r.row_label", name: "r.name", group: "r.group_code" },
  ...{ groupTitle: "r.group_title", unit: "r.unit", measureKind: "r.measure_kind", numeratorName: "r.numerator_name" },
  ...{
    denominatorName: "r.denominator_name",
    direction: "r.direction",
    accumulation: "r.accumulation",
    frequency: "r.frequency",
  },
  ...{ unitAggregation: "r.unit_aggregation", baselineValue: "r.baseline_value::text", baselineText: "r.baseline_text" },
  ...{ baselineOn: "r.baseline_on", leadTexts: "r.lead_texts", fromLine: "r.from_line", toLine: "r.to_line" },
  ...{ spanFrom: "r.span_from", spanTo: "r.span_to", confidence: "r.confidence", restored: "r.restored" },
  ...{ recordState: "r.record_state", revision: "r.revision" },
} as const;

/** Every indicator of the plan but the withdrawn ones, in its own order: rejected ones can be brought back. */
export async function indicatorsToReview(db: Database, planId: PlanId): Promise<IndicatorRecord[]> {
  return await packedRows<IndicatorRecord>(
    db,
    indicatorColumns,
    sql`select * from indicator where plan_id = ${planId} and record_state <> 'withdrawn' order by position`,
  );
}

/** Who decided about the records of a plan, when, why, and into which one a merged one went. */
export async function decisionsOfPlan(db: Database, planId: PlanId): Promise<DecidedRecord[]> {
  const of = (kind: RecordKind) => sql`
    select r.id, r.decided_at, a.name as decided_by, r.decision_reason as reason, r.merged_into
    from ${sql.table(kind)} r left join account a on a.id = r.decided_by
    where r.plan_id = ${planId} and r.decided_at is not null`;
  const { rows } = await sql<DecidedRecord>`${of("indicator")} union all ${of("task")}`.execute(db);
  return rows;
}

export type RecordHead = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly recordState: RecordState;
};

/** Records of both kinds by id; the plan is held, so that nobody changes them meanwhile. */
export async function recordHeads(tx: Tx, planId: PlanId, ids: readonly string[]): Promise<RecordHead[]> {
  const { rows } = await sql<RecordHead>`
    select 'indicator' as kind, id, name, revision, record_state from indicator
      where plan_id = ${planId} and id = any(${ids}::uuid[])
    union all
    select 'task', id, text, revision, record_state from task where plan_id = ${planId} and id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
}

export type CandidateRecord = RecordHead & {
  readonly section: string | null;
  readonly fromLine: number | null;
  readonly toLine: number | null;
  /** Of the record and of its targets in force. */
  readonly confidences: readonly unknown[];
};

/** The candidates of a plan with what their sureness is made of. */
export async function candidatesOf(tx: Tx, planId: PlanId): Promise<CandidateRecord[]> {
  const { rows } = await sql<CandidateRecord>`
    select 'indicator' as kind, i.id, i.name, i.revision, i.record_state, i.group_title as section, i.from_line, i.to_line,
      jsonb_build_array(i.confidence) || coalesce((select jsonb_agg(n.confidence) from (
        select distinct on (t.milestone_year, t.position) t.confidence, t.withdrawn from target t where t.indicator_id = i.id
        order by t.milestone_year, t.position, t.version desc) n where not n.withdrawn), '[]') as confidences
    from indicator i where i.plan_id = ${planId} and i.record_state = 'candidate'
    union all
    select 'task', id, text, revision, record_state, heading, from_line, to_line, jsonb_build_array(confidence)
    from task where plan_id = ${planId} and record_state = 'candidate'
  `.execute(tx);
  return rows;
}

export type SavedDecision = {
  readonly recordState: RecordState;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly mergedInto: string | null;
};

/** One decision about many records of a kind; each counts it as an edit. */
export async function saveDecision(
  tx: Tx,
  kind: RecordKind,
  ids: readonly string[],
  { recordState, decidedBy, reason, mergedInto }: SavedDecision,
): Promise<void> {
  if (ids.length === 0) return;
  const isDecided = recordState !== "candidate";
  await sql`
    update ${sql.table(kind)} set record_state = ${recordState}, revision = revision + 1, decision_reason = ${reason},
      merged_into = ${mergedInto}::uuid, decided_by = ${isDecided ? decidedBy : null}::uuid,
      decided_at = case when ${isDecided} then now() end
    where id = any(${ids}::uuid[])
  `.execute(tx);
}

/** Findings with what was answered to them, in the document's order. */
export async function findingsToReview(db: Database, planId: PlanId): Promise<ReviewFindingRecord[]> {
  const { rows } = await sql<ReviewFindingRecord>`
    select f.id, f.kind, f.severity, f.rule, f.text, f.from_line, f.to_line, f.answer, f.answer_reason, f.answered_at,
      a.name as answered_by
    from finding f left join account a on a.id = f.answered_by
    where f.plan_id = ${planId} order by f.position
  `.execute(db);
  return rows;
}

/** From which confidence on the office accepts records by section. */
export async function reviewBarOf(db: Database, organisationId: string): Promise<number> {
  const row = await db.selectFrom("reviewBar").select("least").where("organisationId", "=", organisationId).executeTakeFirst();
  return row === undefined ? usualBar : Number(row.least);
}

export async function saveReviewBar(tx: Tx, organisationId: string, least: number): Promise<void> {
  const values = { organisationId, least: String(least) };
  await tx
    .insertInto("reviewBar")
    .values(values)
    .onConflict((c) => c.column("organisationId").doUpdateSet({ least: values.least }))
    .execute();
}

/** The bodies of one indicator answer for another too. */
export async function addResponsible(tx: Tx, to: IndicatorId, from: IndicatorId): Promise<void> {
  await sql`
    insert into indicator_assignment (indicator_id, organisation_id)
    select ${to}::uuid, organisation_id from indicator_assignment where indicator_id = ${from}
    on conflict (indicator_id, organisation_id) do nothing
  `.execute(tx);
}

export async function findFinding(tx: Tx, planId: PlanId, id: string) {
  const columns = ["text", "rule", "answer"] as const;
  const found = tx.selectFrom("finding").select(columns).where("id", "=", id).where("planId", "=", planId);
  return (await found.executeTakeFirst()) ?? null;
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  { answer, reason, by }: { readonly answer: FindingAnswer | null; readonly reason: string | null; readonly by: string | null },
): Promise<void> {
  await sql`
    update finding set answer = ${answer}, answer_reason = ${reason}, answered_by = ${answer === null ? null : by}::uuid,
      answered_at = case when ${answer}::text is not null then now() end
    where id = ${id}
  `.execute(tx);
}

const targetColumns = {
  ...{ id: "r.id", indicatorId: "r.indicator_id", milestoneYear: "r.milestone_year", milestoneTo: "r.milestone_to" },
  ...{ operator: "r.operator", value: "r.value::text", valueTo: "r.value_to::text", text: "r.text", unit: "r.unit" },
  ...{ recurring: "r.recurring", opUndecided: "r.op_undecided", raw: "r.raw", repairs: "r.repairs", confidence: "r.confidence" },
  ...{ version: "r.version", fromLine: "r.from_line", toLine: "r.to_line", spanFrom: "r.span_from", spanTo: "r.span_to" },
} as const;

/** The targets in force of every indicator but the withdrawn ones. */
export async function targetsToReview(db: Database, planId: PlanId): Promise<TargetRecord[]> {
  return await packedRows<TargetRecord>(
    db,
    targetColumns,
    sql`
      select * from (
        select distinct on (t.indicator_id, t.milestone_year, t.position) t.*
        from target t join indicator i on i.id = t.indicator_id
        where i.plan_id = ${planId} and i.record_state <> 'withdrawn'
        order by t.indicator_id, t.milestone_year, t.position, t.version desc
      ) newest where not withdrawn
      order by indicator_id, milestone_year, position
    `,
  );
}

export async function responsibleToReview(db: Database, planId: PlanId, today: CalendarDay): Promise<ResponsibleRecord[]> {
  const { rows } = await sql<ResponsibleRecord>`
    select a.indicator_id, a.organisation_id, n.name
    from indicator i
    join indicator_assignment a on a.indicator_id = i.id
    join lateral (select name from organisation_name where organisation_id = a.organisation_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where i.plan_id = ${planId} and i.record_state <> 'withdrawn'
    order by i.position, n.name collate vietnamese
  `.execute(db);
  return rows;
}

export type DeskState = {
  readonly decided: number;
  readonly total: number;
  readonly stamp: string;
  /** The office's bar; null: the usual one. */
  readonly least: number | null;
};

/** How far the desk is, and a mark that changes with every edit, decision and answer on it. */
export async function deskState(db: Database, planId: PlanId): Promise<DeskState> {
  const { rows } = await sql<DeskState>`
    with records as (
      select revision, record_state from indicator where plan_id = ${planId} and record_state <> 'withdrawn'
      union all select revision, record_state from task where plan_id = ${planId} and record_state <> 'withdrawn')
    select count(*) filter (where record_state <> 'candidate') as decided, count(*) as total,
      (select b.least::float from review_bar b join plan p on p.organisation_id = b.organisation_id where p.id = ${planId}) as least,
      concat_ws('-', count(*), coalesce(sum(revision), 0), (select state from plan where id = ${planId}),
        (select count(answer) from finding where plan_id = ${planId}),
        (select max(answered_at) from finding where plan_id = ${planId})) as stamp
    from records
  `.execute(db);
  return rows[0] ?? { decided: 0, total: 0, stamp: "", least: null };
}
