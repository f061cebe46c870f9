import { type Selectable, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant, PeriodId } from "#periods/model.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { appliedColumn } from "#plans/store-amendments.ts";
import type { TaskId } from "#tasks/model.ts";
import type {
  EnteredUpdate,
  EnteredValue,
  OwingReason,
  RoundId,
  SubmissionAction,
  SubmissionId,
  SubmissionState,
} from "./model.ts";
import type { DebtorRecord, PlanHead, RoundRecord, SubmissionRecord } from "./present.ts";

const planHead = (on: CalendarDay) => sql`
  p.id as plan_id, p.organisation_id as owner_id, p.title, p.state, d.number as document_number,
  coalesce((select name from organisation_named(${on}::date) o where o.id = p.organisation_id), '') as owner_name`;

type PlanHeadRow = Omit<PlanHead, "planId" | "ownerId"> & { readonly planId: PlanId; readonly ownerId: OrganisationId };

/** The plan as its rounds see it; null when there is none. */
export async function planHeadOf(db: Database, planId: PlanId, today: CalendarDay): Promise<PlanHead | null> {
  const { rows } = await sql<PlanHeadRow>`
    select ${planHead(today)} from plan p join document d on d.id = p.document_id where p.id = ${planId}
  `.execute(db);
  return rows[0] ?? null;
}

type RoundRow = PlanHeadRow & Omit<RoundRecord, "plan">;

function asRound(row: RoundRow): RoundRecord {
  const { id, periodId, cutOffOn, dueAt, dueSource, asksSignature, asksAcceptance, locked, decisionsAfter = [], ...plan } = row;
  return { id, periodId, cutOffOn, dueAt, dueSource, asksSignature, asksAcceptance, locked, decisionsAfter, plan };
}

const roundColumns = sql`r.id, r.period_id, r.cut_off_on, r.due_at, r.due_source, r.asks_signature, r.asks_acceptance, (r.locked_at is not null) as locked`;

export async function roundById(db: Database, roundId: RoundId, today: CalendarDay): Promise<RoundRecord | null> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns}, ${planHead(today)}, ${appliedColumn(sql`p.id`, sql`r.cut_off_on`)} as decisions_after
    from reporting_round r join plan p on p.id = r.plan_id join document d on d.id = p.document_id where r.id = ${roundId}
  `.execute(db);
  return rows[0] ? asRound(rows[0]) : null;
}

/** Rounds of the named plans, newest period first. */
export async function roundsOfPlans(db: Database, planIds: readonly string[] | null, today: CalendarDay): Promise<RoundRecord[]> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns}, ${planHead(today)}
    from reporting_round r join plan p on p.id = r.plan_id join document d on d.id = p.document_id
    where (${planIds}::uuid[] is null or r.plan_id = any(${planIds}::uuid[])) order by r.cut_off_on desc, r.period_id desc, r.id
  `.execute(db);
  return rows.map(asRound);
}

/** Holds the round still while something happens inside it: a lock and a submission never pass each other. */
export async function holdRound(tx: Tx, roundId: RoundId, how: "share" | "update"): Promise<void> {
  const query = tx.selectFrom("reportingRound").select("id").where("id", "=", roundId);
  await (how === "share" ? query.forShare() : query.forUpdate()).execute();
}

export type NewRound = Pick<RoundRecord, "periodId" | "cutOffOn" | "dueAt" | "dueSource" | "asksSignature" | "asksAcceptance"> & {
  readonly planId: PlanId;
  readonly openedBy: string | null;
};

export async function insertRound(tx: Tx, round: NewRound): Promise<RoundId> {
  const { id } = await tx.insertInto("reportingRound").values(round).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

/** Everything that a round asks for, body by body; written once when it opens. */
export async function insertDebtors(
  tx: Tx,
  roundId: RoundId,
  debtors: readonly {
    readonly organisationId: OrganisationId;
    readonly reasons: readonly OwingReason[];
    readonly indicatorIds: readonly IndicatorId[];
    readonly taskIds: readonly TaskId[];
  }[],
): Promise<void> {
  const rows = debtors.map(({ organisationId, reasons }) => ({ roundId, organisationId, reasons: [...reasons] }));
  const indicators = debtors.flatMap(({ organisationId, indicatorIds }) =>
    indicatorIds.map((indicatorId) => ({ roundId, organisationId, indicatorId })),
  );
  const tasks = debtors.flatMap(({ organisationId, taskIds }) => taskIds.map((taskId) => ({ roundId, organisationId, taskId })));
  for (const part of inParts(rows)) await tx.insertInto("roundDebtor").values(part).execute();
  for (const part of inParts(indicators)) await tx.insertInto("roundOwedIndicator").values(part).execute();
  for (const part of inParts(tasks)) await tx.insertInto("roundOwedTask").values(part).execute();
}

// PostgreSQL takes at most 65,535 parameters in one statement.
function inParts<T>(rows: readonly T[], size = 2000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

export async function setLocked(tx: Tx, roundId: RoundId, locked: boolean): Promise<void> {
  await tx
    .updateTable("reportingRound")
    .set({ lockedAt: locked ? sql<string>`now()` : null })
    .where("id", "=", roundId)
    .execute();
}

type SubmissionRow = Selectable<DB["submission"]>;

function asSubmission({ recordedAt: _recordedAt, ...row }: SubmissionRow): SubmissionRecord {
  return { ...row, id: asId(row.id), roundId: asId(row.roundId), organisationId: asId(row.organisationId) };
}

type DebtorRow = Omit<DebtorRecord, "latest" | "filled">;
/** Its latest version stands beside it; nothing of one where nothing was begun. */
type DebtorWithLatest = DebtorRow & { readonly filled: number | null } & (SubmissionRow | { readonly id: null });

/** Who owes in these rounds and how far each has come, in Vietnamese order of names. */
export async function debtorsOf(db: Database, roundIds: readonly string[], today: CalendarDay): Promise<DebtorRecord[]> {
  const ids = [...roundIds];
  const { rows } = await sql<DebtorWithLatest>`
    with named as (select id, name from organisation_named(${today}::date)),
    indicators as (select round_id, organisation_id, count(*)::int as n from round_owed_indicator where round_id = any(${ids}::uuid[]) group by 1, 2),
    tasks as (select round_id, organisation_id, count(*)::int as n from round_owed_task where round_id = any(${ids}::uuid[]) group by 1, 2),
    versions as (
      select x.round_id, x.organisation_id,
        max(x.version) filter (where x.state in ('approved', 'accepted') and not x.superseded) as official_version,
        min(e.at_local) as first_submitted_at
      from submission x left join submission_event e on e.submission_id = x.id and e.action = 'submit'
      where x.round_id = any(${ids}::uuid[]) group by 1, 2
    ),
    latest as (
      select distinct on (x.round_id, x.organisation_id) x.*,
        (select count(*)::int from actual a where a.submission_id = x.id)
          + (select count(*)::int from task_update u where u.submission_id = x.id) as filled
      from submission x where x.round_id = any(${ids}::uuid[])
      order by x.round_id, x.organisation_id, x.version desc
    )
    select l.*, b.round_id, b.organisation_id, coalesce(n.name, '') as name, b.reasons,
      coalesce(i.n, 0) as indicators, coalesce(t.n, 0) as tasks, v.official_version, v.first_submitted_at
    from round_debtor b
    left join latest l on l.round_id = b.round_id and l.organisation_id = b.organisation_id
    left join named n on n.id = b.organisation_id
    left join indicators i on i.round_id = b.round_id and i.organisation_id = b.organisation_id
    left join tasks t on t.round_id = b.round_id and t.organisation_id = b.organisation_id
    left join versions v on v.round_id = b.round_id and v.organisation_id = b.organisation_id
    where b.round_id = any(${ids}::uuid[])
    order by n.name collate vietnamese, b.organisation_id
  `.execute(db);
  return rows.map((row) => {
    const { name, reasons, indicators, tasks, officialVersion, firstSubmittedAt, filled, ...version } = row;
    const { roundId, organisationId } = row;
    const debtor = { roundId, organisationId, name, reasons, indicators, tasks, officialVersion, firstSubmittedAt };
    return { ...debtor, latest: version.id === null ? null : asSubmission(version), filled: filled ?? 0 };
  });
}

export async function submissionById(db: Database, id: SubmissionId): Promise<SubmissionRecord | null> {
  const row = await db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? asSubmission(row) : null;
}

/** Every version of one body in one round, oldest first. `hold` keeps others from changing them until the transaction ends. */
export async function versionsOf(
  db: Database,
  roundId: RoundId,
  organisationId: OrganisationId,
  hold: boolean,
): Promise<SubmissionRecord[]> {
  const query = db
    .selectFrom("submission")
    .selectAll()
    .where("roundId", "=", roundId)
    .where("organisationId", "=", organisationId)
    .orderBy("version");
  return (await (hold ? query.forUpdate() : query).execute()).map(asSubmission);
}

/** Holds a body's place in a round, so that two first saves at once do not both begin version 1; false when it owes nothing there. */
export async function holdDebtor(tx: Tx, roundId: RoundId, organisationId: OrganisationId): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${roundId} ${organisationId}`}, 0))`.execute(tx);
  return await isDebtor(tx, roundId, organisationId);
}

export async function isDebtor(db: Database, roundId: RoundId, organisationId: OrganisationId): Promise<boolean> {
  const query = db.selectFrom("roundDebtor").select("organisationId").where("roundId", "=", roundId);
  return (await query.where("organisationId", "=", organisationId).executeTakeFirst()) !== undefined;
}

export async function insertVersion(
  tx: Tx,
  place: { readonly roundId: RoundId; readonly organisationId: OrganisationId; readonly version: number },
): Promise<SubmissionRecord> {
  const row = await tx
    .insertInto("submission")
    .values({ ...place, state: "draft" })
    .returningAll()
    .executeTakeFirstOrThrow();
  return asSubmission(row);
}

/** Changes one version and raises its revision. */
export async function updateVersion(
  tx: Tx,
  id: SubmissionId,
  changed: Partial<Omit<SubmissionRecord, "id" | "roundId" | "organisationId" | "version" | "revision">>,
): Promise<SubmissionRecord> {
  const row = await tx
    .updateTable("submission")
    .set({ ...changed, revision: sql<number>`revision + 1` })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asSubmission(row);
}

/** Earlier versions give way: a later one was approved. */
export async function supersedeBefore(tx: Tx, of: SubmissionRecord): Promise<void> {
  await tx
    .updateTable("submission")
    .set({ superseded: true })
    .where("roundId", "=", of.roundId)
    .where("organisationId", "=", of.organisationId)
    .where("version", "<", of.version)
    .where("superseded", "=", false)
    .execute();
}

/** The values of one version begin as those of another; who entered them and when stays with them. */
export async function copyValues(tx: Tx, from: SubmissionId, to: SubmissionId): Promise<void> {
  await sql`
    insert into actual (submission_id, indicator_id, organisation_id, period_id, value, numerator, denominator, answer, absence, note, origin, recorded_by, recorded_at)
    select ${to}, indicator_id, organisation_id, period_id, value, numerator, denominator, answer, absence, note, origin, recorded_by, recorded_at
    from actual where submission_id = ${from}`.execute(tx);
  await sql`
    insert into task_update (submission_id, task_id, state, percent, result, done_on, delay_reason, recorded_by, recorded_at)
    select ${to}, task_id, state, percent, result, done_on, delay_reason, recorded_by, recorded_at
    from task_update where submission_id = ${from}`.execute(tx);
}

/** What stands in one version: figures and task updates, in the shape of the form. */
export async function enteredIn(db: Database, id: SubmissionId): Promise<{ values: EnteredValue[]; updates: EnteredUpdate[] }> {
  const [values, updates] = await Promise.all([
    db
      .selectFrom("actual")
      .select(["indicatorId", "value", "numerator", "denominator", "answer", "absence", "note"])
      .where("submissionId", "=", id)
      .orderBy("indicatorId")
      .execute(),
    db
      .selectFrom("taskUpdate")
      .select(["taskId", "state", "percent", "result", "doneOn", "delayReason"])
      .where("submissionId", "=", id)
      .orderBy("taskId")
      .execute(),
  ]);
  return {
    values: values.map((row) => ({ ...row, indicatorId: asId(row.indicatorId) })),
    updates: updates.map((row) => ({ ...row, taskId: asId(row.taskId) })),
  };
}

/** Writes what was entered into a version that is still open; what is no longer there is taken out. */
export async function saveEntered(
  tx: Tx,
  of: {
    readonly id: SubmissionId;
    readonly organisationId: OrganisationId;
    readonly periodId: PeriodId;
    readonly by: string | null;
  },
  entered: { readonly values: readonly EnteredValue[]; readonly updates: readonly EnteredUpdate[] },
): Promise<void> {
  const kept = entered.values.map((value) => value.indicatorId);
  const keptTasks = entered.updates.map((update) => update.taskId);
  await sql`delete from actual where submission_id = ${of.id} and not indicator_id = any(${kept}::uuid[])`.execute(tx);
  await sql`delete from task_update where submission_id = ${of.id} and not task_id = any(${keptTasks}::uuid[])`.execute(tx);
  await sql`
    insert into actual as a (submission_id, indicator_id, organisation_id, period_id, value, numerator, denominator, answer, absence, note, recorded_by)
    select ${of.id}, v."indicatorId", ${of.organisationId}, ${of.periodId}, v.value, v.numerator, v.denominator, v.answer, v.absence, v.note, ${of.by}::uuid
    from jsonb_to_recordset(${JSON.stringify(entered.values)}::jsonb)
      as v("indicatorId" uuid, value numeric, numerator numeric, denominator numeric, answer text, absence text, note text)
    on conflict (submission_id, indicator_id) do update set value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, answer = excluded.answer, absence = excluded.absence, note = excluded.note,
      origin = 'typed', recorded_by = excluded.recorded_by, recorded_at = now()
    where (a.value, a.numerator, a.denominator, a.answer, a.absence, a.note)
      is distinct from (excluded.value, excluded.numerator, excluded.denominator, excluded.answer, excluded.absence, excluded.note)
  `.execute(tx);
  await sql`
    insert into task_update as u (submission_id, task_id, state, percent, result, done_on, delay_reason, recorded_by)
    select ${of.id}, v."taskId", v.state, v.percent, v.result, v."doneOn", v."delayReason", ${of.by}::uuid
    from jsonb_to_recordset(${JSON.stringify(entered.updates)}::jsonb)
      as v("taskId" uuid, state text, percent int, result text, "doneOn" date, "delayReason" text)
    on conflict (submission_id, task_id) do update set state = excluded.state, percent = excluded.percent, result = excluded.result,
      done_on = excluded.done_on, delay_reason = excluded.delay_reason, recorded_by = excluded.recorded_by, recorded_at = now()
    where (u.state, u.percent, u.result, u.done_on, u.delay_reason)
      is distinct from (excluded.state, excluded.percent, excluded.result, excluded.done_on, excluded.delay_reason)
  `.execute(tx);
}

export type Owed = {
  readonly indicatorIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  /** Those of the tasks that it leads now. */
  readonly ledTaskIds: ReadonlySet<string>;
};

/** Ids of what one body owes in one round, as it was written down when the round opened; null when it owes nothing there. */
export async function owedBy(db: Database, roundId: RoundId, organisationId: OrganisationId): Promise<Owed | null> {
  const { rows } = await sql<{ indicatorIds: string[]; taskIds: string[]; ledTaskIds: string[] }>`
    select
      array(select i.indicator_id from round_owed_indicator i
        where i.round_id = b.round_id and i.organisation_id = b.organisation_id) as indicator_ids,
      array(select t.task_id from round_owed_task t
        where t.round_id = b.round_id and t.organisation_id = b.organisation_id) as task_ids,
      array(select t.task_id from round_owed_task t
        join task_assignment a on a.task_id = t.task_id and a.role = 'lead' and a.organisation_id = t.organisation_id
        where t.round_id = b.round_id and t.organisation_id = b.organisation_id) as led_task_ids
    from round_debtor b where b.round_id = ${roundId} and b.organisation_id = ${organisationId}
  `.execute(db);
  const [owed] = rows;
  if (owed === undefined) return null;
  return {
    indicatorIds: new Set(owed.indicatorIds),
    taskIds: new Set(owed.taskIds),
    ledTaskIds: new Set(owed.ledTaskIds),
  };
}

export type SubmissionEvent = {
  readonly submissionId: SubmissionId;
  readonly action: SubmissionAction;
  readonly fromState: SubmissionState | null;
  readonly toState: SubmissionState;
  readonly reason: string | null;
  readonly accountId: string | null;
  readonly actor: string;
  readonly atLocal: LocalInstant;
};

export async function insertEvent(tx: Tx, event: SubmissionEvent): Promise<void> {
  await tx.insertInto("submissionEvent").values(event).execute();
}

/** What happened to a body's report, version by version, oldest first. */
export async function historyOf(db: Database, roundId: RoundId, organisationId: OrganisationId) {
  return await db
    .selectFrom("submissionEvent as e")
    .innerJoin("submission as s", "s.id", "e.submissionId")
    .select(["s.version", "e.action", "e.toState", "e.actor", "e.atLocal", "e.reason"])
    .where("s.roundId", "=", roundId)
    .where("s.organisationId", "=", organisationId)
    .orderBy("e.id")
    .execute();
}

export type Official = { readonly on: CalendarDay; readonly periodId: PeriodId; readonly organisationId: OrganisationId };
export type OfficialUpdate = EnteredUpdate & Official;
export type OfficialValue = EnteredValue & Official & { readonly submissionId: SubmissionId };

// The official version of a body's report: approved, and no later one approved since.
const official = sql`s.round_id = r.id and s.state in ('approved', 'accepted') and not s.superseded`;

/** Official figures of a plan (of one body, if named), oldest first; `on` is the day up to which they speak. */
export async function officialValuesOf(
  db: Database,
  planId: PlanId,
  body: OrganisationId | null = null,
): Promise<OfficialValue[]> {
  const { rows } = await sql<OfficialValue>`
    select a.indicator_id, a.value, a.numerator, a.denominator, a.answer, a.absence, a.note, s.id as submission_id,
      r.cut_off_on as "on", r.period_id, s.organisation_id
    from reporting_round r join submission s on ${official} join actual a on a.submission_id = s.id
    where r.plan_id = ${planId} and (${body}::uuid is null or s.organisation_id = ${body}) order by r.cut_off_on, s.organisation_id
  `.execute(db);
  return rows;
}

/** Official task updates of a plan, in the same order. */
export async function officialUpdatesOf(
  db: Database,
  planId: PlanId,
  body: OrganisationId | null = null,
): Promise<OfficialUpdate[]> {
  const { rows } = await sql<OfficialUpdate>`
    select u.task_id, u.state, u.percent, u.result, u.done_on, u.delay_reason, r.cut_off_on as "on", r.period_id, s.organisation_id
    from reporting_round r join submission s on ${official} join task_update u on u.submission_id = s.id
    where r.plan_id = ${planId} and (${body}::uuid is null or s.organisation_id = ${body}) order by r.cut_off_on, s.approved_at
  `.execute(db);
  return rows;
}
