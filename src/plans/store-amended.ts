import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import type { IndicatorId, PlanId } from "./model.ts";
import type { TargetVersionRecord } from "./present-amendments.ts";
import type { Fields } from "./rules/amendment-change.ts";

/** The day from which an indicator no longer stands; null while it does. */
export async function withdrawnOn(db: Database, indicatorId: IndicatorId): Promise<CalendarDay | null> {
  const row = await db.selectFrom("indicator").select("withdrawnOn").where("id", "=", indicatorId).executeTakeFirst();
  return row?.withdrawnOn ?? null;
}

export type AmendedIndicator = { readonly id: string; readonly fields: Fields };

/** Writes whole records: those that are there get another revision, new ones stand at the end of the plan, confirmed by the decision. */
export async function writeIndicators(tx: Tx, planId: PlanId, indicators: readonly AmendedIndicator[]): Promise<void> {
  if (indicators.length === 0) return;
  const rows = indicators.map(({ id, fields }) => ({
    id,
    ...fields,
    searchKey: fold(`${fields.name ?? ""} ${fields.rowLabel ?? ""}`),
  }));
  await sql`
    insert into indicator (id, plan_id, position, name, row_label, group_code, group_title, unit, baseline_value, baseline_text,
      baseline_on, search_key, record_state)
    select c.id, ${planId}, (select coalesce(max(position), 0) from indicator where plan_id = ${planId}) + n, c.name, c."rowLabel",
      c."group", c."groupTitle", c.unit, c."baselineValue", c."baselineText", c."baselineOn", c."searchKey", 'confirmed'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality e(row, n),
      jsonb_to_record(e.row) as c(id uuid, name text, "rowLabel" text, "group" text, "groupTitle" text, unit text,
        "baselineValue" numeric, "baselineText" text, "baselineOn" date, "searchKey" text)
    on conflict (id) do update set name = excluded.name, row_label = excluded.row_label, group_code = excluded.group_code,
      group_title = excluded.group_title, unit = excluded.unit, baseline_value = excluded.baseline_value,
      baseline_text = excluded.baseline_text, baseline_on = excluded.baseline_on, search_key = excluded.search_key,
      revision = indicator.revision + 1
  `.execute(tx);
}

/** Records that a decision takes out stay, with all that was reported for them. */
export async function withdrawRecords(
  tx: Tx,
  table: "indicator" | "task",
  ids: readonly string[],
  effectiveOn: CalendarDay,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update ${sql.table(table)} set record_state = 'withdrawn', withdrawn_on = ${effectiveOn}, revision = revision + 1
    where id = any(${[...ids]}::uuid[])
  `.execute(tx);
}

export type AmendedTarget = {
  readonly indicatorId: IndicatorId;
  readonly milestoneYear: number;
  readonly position: number;
  /** The whole target as it then stands; null when it is taken out. */
  readonly fields: Fields | null;
  /** Its words in the decision, where they were read from it. */
  readonly raw: string | null;
};

export type VersionOrigin = {
  readonly effectiveOn: CalendarDay;
  readonly decisionDocumentId: string;
  readonly recordedBy: string | null;
};

/** A next version at each place. It keeps the passage of the plan that it goes back to; a withdrawn one also the last values. */
export async function writeTargetVersions(tx: Tx, targets: readonly AmendedTarget[], origin: VersionOrigin): Promise<void> {
  if (targets.length === 0) return;
  const rows = targets.map(({ fields, ...slot }) => ({ ...slot, withdrawn: fields === null, ...fields }));
  await sql`
    insert into target (indicator_id, milestone_year, milestone_to, position, version, operator, value, value_to, text, unit, recurring,
      withdrawn, raw, repairs, confidence, from_line, to_line, span_from, span_to, effective_on, decision_document_id, recorded_by)
    select c."indicatorId", c."milestoneYear", case when c.withdrawn then last.milestone_to else c."milestoneTo" end, c.position,
      coalesce(last.version, 0) + 1,
      case when c.withdrawn then last.operator else c.operator end, case when c.withdrawn then last.value else c.value end,
      case when c.withdrawn then last.value_to else c."valueTo" end, case when c.withdrawn then last.text else c.text end,
      case when c.withdrawn then last.unit else c.unit end, case when c.withdrawn then last.recurring else c.recurring end,
      c.withdrawn, coalesce(c.raw, last.raw, c.text, concat_ws(' ', c.operator, c.value::text, c.unit)), coalesce(last.repairs, '[]'),
      coalesce(last.confidence, '{}'), coalesce(last.from_line, 1), coalesce(last.to_line, 1), coalesce(last.span_from, 0),
      coalesce(last.span_to, 0), ${origin.effectiveOn}::date, ${origin.decisionDocumentId}::uuid, ${origin.recordedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c("indicatorId" uuid, "milestoneYear" integer, "milestoneTo" integer,
      position integer, operator text, value numeric, "valueTo" numeric, text text, unit text, recurring text, withdrawn boolean, raw text)
    left join lateral (
      select * from target t where t.indicator_id = c."indicatorId" and t.milestone_year = c."milestoneYear" and t.position = c.position
      order by t.version desc limit 1
    ) last on true
  `.execute(tx);
}

export async function writeTitle(tx: Tx, planId: PlanId, title: string, number: string | null): Promise<void> {
  await tx
    .updateTable("plan")
    .set({ title, searchKey: fold(`${title} ${number ?? ""}`) })
    .where("id", "=", planId)
    .execute();
}

/** The next free place for a target of an indicator at a year: a place that was ever taken stays taken. */
export async function nextPlace(db: Database, indicatorId: IndicatorId, milestoneYear: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position) + 1, 0) as next from target where indicator_id = ${indicatorId} and milestone_year = ${milestoneYear}
  `.execute(db);
  return rows[0]?.next ?? 0;
}

/** Every version of every target of an indicator, with the decision and the person behind it. */
export async function targetHistory(db: Database, indicatorId: IndicatorId): Promise<TargetVersionRecord[]> {
  const { rows } = await sql<TargetVersionRecord>`
    select t.milestone_year, t.milestone_to, t.position, t.version, t.operator, t.value, t.value_to, t.text, t.unit, t.recurring,
      t.withdrawn, t.effective_on, t.recorded_at, d.number as decision_number, d.issued_on as decision_on, p.name as recorded_by
    from target t
    left join document d on d.id = t.decision_document_id
    left join account p on p.id = t.recorded_by
    where t.indicator_id = ${indicatorId}
    order by t.milestone_year, t.position, t.version
    limit 2000
  `.execute(db);
  return rows;
}

export type AmendedFieldsRecord = {
  readonly amendmentId: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
  readonly action: "add" | "change" | "withdraw";
  readonly before: Fields | null;
  readonly after: Fields | null;
};

/** What applied decisions did to one record, the latest first. */
export async function decisionsOnRecord(
  db: Database,
  planId: PlanId,
  subject: string,
  recordId: string,
): Promise<AmendedFieldsRecord[]> {
  const { rows } = await sql<AmendedFieldsRecord>`
    select a.id as amendment_id, a.number, a.issued_on, a.effective_on, a.applied_at, p.name as applied_by, c.action, c.before, c.after
    from amendment_change c join amendment a on a.id = c.amendment_id
    left join account p on p.id = a.applied_by
    where c.record_id = ${recordId} and c.subject = ${subject} and a.plan_id = ${planId} and a.state = 'applied'
    order by a.effective_on desc, a.applied_at desc
    limit 500
  `.execute(db);
  return rows;
}
