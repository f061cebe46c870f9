import { sql } from "kysely";
import type { Role } from "#accounts/model.ts";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanState } from "#plans/model.ts";
import type { AssignmentRole } from "#tasks/model.ts";
import type { SubmissionState, WorkKind } from "./model.ts";

type OfPlan = { readonly planId: string; readonly planTitle: string };
export type HeldPlan = OfPlan & {
  readonly documentNumber: string | null;
  readonly state: PlanState;
  readonly carriedTo: readonly { readonly planId: string; readonly organisationId: string; readonly name: string }[];
  readonly carriedFrom: string | null;
};
export type HeldIndicator = OfPlan & { readonly id: string; readonly name: string; readonly open: boolean };
export type HeldTask = OfPlan & {
  readonly id: string;
  readonly role: AssignmentRole;
  readonly number: string | null;
  readonly text: string;
  readonly open: boolean;
};
/** A debt of a round; `open` while the round is not locked and nothing of it was begun. */
export type HeldReport = OfPlan & {
  readonly id: string;
  readonly periodId: string;
  readonly state: SubmissionState | null;
  readonly locked: boolean;
  readonly open: boolean;
};
export type HeldRole = {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly disabled: boolean;
};
export type WorkOfBody = {
  readonly plans: readonly HeldPlan[];
  readonly indicators: readonly HeldIndicator[];
  readonly tasks: readonly HeldTask[];
  readonly reports: readonly HeldReport[];
  readonly people: readonly HeldRole[];
};

/** What the body held of one kind on the day: what it holds, without what it got later, with what it gave away later. */
function heldOn(body: string, kind: WorkKind, on: CalendarDay, current: ReturnType<typeof sql>) {
  const later = sql`w.kind = ${kind} and w.effective_on > ${on}::date`;
  return sql`(
    select c.subject_id, c.detail from (${current}) c
    where not exists (select from work_handover w
      where ${later} and w.to_id = ${body}::uuid and w.subject_id = c.subject_id and w.detail = c.detail)
    union
    select w.subject_id, w.detail from work_handover w
    where ${later} and w.from_id = ${body}::uuid and not exists (select from work_handover w2
      where w2.kind = ${kind} and w2.effective_on > ${on}::date and w2.to_id = ${body}::uuid
        and w2.subject_id = w.subject_id and w2.detail = w.detail)
  )`;
}

/** Copies of a carried plan are there from that day on only. */
const isThereOn = (on: CalendarDay) =>
  sql`not exists (select from plan_carried_over c where c.plan_id = p.id and c.effective_on > ${on}::date)`;

/** A plan that was carried over is closed from that day on only; before, it stood as its copies began. */
const stateOn = (on: CalendarDay) => sql`case
  when p.state = 'superseded' and exists (select from plan_carried_over c where c.from_plan_id = p.id and c.effective_on > ${on}::date)
  then coalesce((select 'draft' from plan_carried_over c join plan n on n.id = c.plan_id
    where c.from_plan_id = p.id and n.state = 'draft' limit 1), 'in-force')
  else p.state end`;

/** Everything that hangs on a body on a day, in five queries. */
export async function workOf(db: Database, body: OrganisationId, on: CalendarDay): Promise<WorkOfBody> {
  const [plans, indicators, tasks, reports, people] = await Promise.all([
    plansHeld(db, body, on),
    indicatorsHeld(db, body, on),
    tasksHeld(db, body, on),
    reportsHeld(db, body, on),
    rolesHeld(db, body, on),
  ]);
  return { plans, indicators, tasks, reports, people };
}

async function plansHeld(db: Database, body: string, on: CalendarDay): Promise<HeldPlan[]> {
  const { rows } = await sql<HeldPlan>`
    select p.id as plan_id, p.title as plan_title, d.number as document_number, ${stateOn(on)} as state,
      coalesce((select jsonb_agg(jsonb_build_object('planId', n.id, 'organisationId', n.organisation_id, 'name', o.name) order by o.name)
        from plan_carried_over c join plan n on n.id = c.plan_id join organisation_named(${on}::date) o on o.id = n.organisation_id
        where c.from_plan_id = p.id and c.effective_on <= ${on}::date), '[]') as carried_to,
      (select c.from_plan_id from plan_carried_over c where c.plan_id = p.id) as carried_from
    from plan p join document d on d.id = p.document_id
    where p.organisation_id = ${body}::uuid and ${isThereOn(on)}
    order by d.issued_on desc nulls last, p.id
  `.execute(db);
  return rows;
}

async function indicatorsHeld(db: Database, body: string, on: CalendarDay): Promise<HeldIndicator[]> {
  const current = sql`select indicator_id as subject_id, '' as detail from indicator_assignment where organisation_id = ${body}::uuid`;
  const { rows } = await sql<HeldIndicator>`
    select i.id, i.name, p.id as plan_id, p.title as plan_title, ${stateOn(on)} <> 'superseded' as open
    from ${heldOn(body, "indicator", on, current)} h
    join indicator i on i.id = h.subject_id and i.record_state in ${standing}
    join plan p on p.id = i.plan_id and ${isThereOn(on)}
    order by p.recorded_at desc, p.id, i.position
  `.execute(db);
  return rows;
}

async function tasksHeld(db: Database, body: string, on: CalendarDay): Promise<HeldTask[]> {
  const current = sql`select task_id as subject_id, role as detail from task_assignment where organisation_id = ${body}::uuid`;
  const { rows } = await sql<HeldTask>`
    select t.id, h.detail as role, t.number, t.text, p.id as plan_id, p.title as plan_title,
      ${stateOn(on)} <> 'superseded' and t.schedule_kind <> 'done' and coalesce(u.state, '') not in ('done', 'cancelled') as open
    from ${heldOn(body, "task", on, current)} h
    join task t on t.id = h.subject_id and t.record_state in ${standing}
    join plan p on p.id = t.plan_id and ${isThereOn(on)}
    left join lateral (
      select u.state from task_update u
      join submission s on s.id = u.submission_id and s.state in ('approved', 'accepted') and not s.superseded
      join reporting_round r on r.id = s.round_id
      where u.task_id = t.id order by r.cut_off_on desc, s.version desc limit 1
    ) u on true
    order by p.recorded_at desc, p.id, t.position, h.detail
  `.execute(db);
  return rows;
}

async function reportsHeld(db: Database, body: string, on: CalendarDay): Promise<HeldReport[]> {
  const current = sql`select round_id as subject_id, '' as detail from round_debtor where organisation_id = ${body}::uuid`;
  const { rows } = await sql<HeldReport>`
    select r.id, r.period_id, p.id as plan_id, p.title as plan_title, s.state, r.locked_at is not null as locked,
      r.locked_at is null and s.state is null as open
    from ${heldOn(body, "report", on, current)} h
    join reporting_round r on r.id = h.subject_id
    join plan p on p.id = r.plan_id
    left join lateral (select state from submission
      where round_id = r.id and organisation_id = ${body}::uuid order by version desc limit 1) s on true
    order by r.due_at desc, p.id
  `.execute(db);
  return rows;
}

async function rolesHeld(db: Database, body: string, on: CalendarDay): Promise<HeldRole[]> {
  const current = sql`select account_id as subject_id, role as detail from account_role where organisation_id = ${body}::uuid`;
  const { rows } = await sql<HeldRole>`
    select a.id, a.name, a.login, h.detail as role, a.disabled_at is not null as disabled
    from ${heldOn(body, "person", on, current)} h join account a on a.id = h.subject_id
    order by a.name collate vietnamese, h.detail
  `.execute(db);
  return rows;
}

export type Handing = {
  readonly kind: WorkKind;
  readonly subjectId: string;
  readonly detail: string;
  readonly fromId: OrganisationId;
  readonly toId: OrganisationId;
};

/** Writes down what went where, so that every past day can be read back. */
export async function insertHandovers(
  tx: Tx,
  rows: readonly Handing[],
  about: { readonly eventId: string | null; readonly effectiveOn: CalendarDay; readonly recordedBy: string | null },
): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) {
    const part = rows.slice(from, from + 2000).map((row) => ({ ...row, ...about }));
    await tx.insertInto("workHandover").values(part).execute();
  }
}

/** Moves of one kind as rows of a statement. */
function asRows(moves: readonly Handing[]) {
  const rows = JSON.stringify(moves.map(({ subjectId, detail, fromId, toId }) => ({ subjectId, detail, fromId, toId })));
  return sql`jsonb_to_recordset(${rows}::jsonb) as m("subjectId" uuid, detail text, "fromId" uuid, "toId" uuid)`;
}

export async function moveIndicators(tx: Tx, moves: readonly Handing[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`delete from indicator_assignment a using ${asRows(moves)}
    where a.indicator_id = m."subjectId" and a.organisation_id = m."fromId"`.execute(tx);
  await sql`insert into indicator_assignment (indicator_id, organisation_id) select m."subjectId", m."toId" from ${asRows(moves)}
    on conflict (indicator_id, organisation_id) do nothing`.execute(tx);
}

/**
 * The heir stands where the body stood, beside the same words of the plan; each further heir is added to its role. Where an heir
 * has the role already, only the words of the plan stay.
 */
export async function moveTasks(tx: Tx, moves: readonly Handing[]): Promise<void> {
  const seen = new Set<string>();
  const first = moves.filter(({ subjectId, detail, fromId }) => {
    const key = `${subjectId} ${detail} ${fromId}`;
    return seen.has(key) ? false : seen.add(key);
  });
  if (first.length === 0) return;
  const held = sql`exists (select from task_assignment o where o.task_id = a.task_id and o.role = a.role and o.organisation_id = m."toId")`;
  await sql`delete from task_assignment a using ${asRows(first)}
    where a.task_id = m."subjectId" and a.role = m.detail and a.organisation_id = m."fromId" and a.body_text is null and ${held}`.execute(
    tx,
  );
  await sql`update task_assignment a set organisation_id = case when ${held} then null else m."toId" end from ${asRows(first)}
    where a.task_id = m."subjectId" and a.role = m.detail and a.organisation_id = m."fromId"`.execute(tx);
  const further = moves.filter((move) => !first.includes(move));
  if (further.length === 0) return;
  await sql`insert into task_assignment (task_id, role, position, organisation_id)
    select m."subjectId", m.detail, 1000 + row_number() over (partition by m."subjectId", m.detail), m."toId" from ${asRows(further)}
    where not exists (select from task_assignment o
      where o.task_id = m."subjectId" and o.role = m.detail and o.organisation_id = m."toId")`.execute(tx);
}

/** Debts in rounds in which nothing was begun: the heir owes the same, beside what it owes already. */
export async function moveDebts(tx: Tx, moves: readonly Handing[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`insert into round_debtor (round_id, organisation_id, reasons)
    select d.round_id, m."toId", d.reasons from ${asRows(moves)}
    join round_debtor d on d.round_id = m."subjectId" and d.organisation_id = m."fromId" on conflict do nothing`.execute(tx);
  for (const [table, record] of [
    ["round_owed_indicator", "indicator_id"],
    ["round_owed_task", "task_id"],
  ] as const) {
    await sql`insert into ${sql.table(table)} (round_id, organisation_id, ${sql.ref(record)})
      select d.round_id, m."toId", d.${sql.ref(record)} from ${asRows(moves)}
      join ${sql.table(table)} d on d.round_id = m."subjectId" and d.organisation_id = m."fromId" on conflict do nothing`.execute(
      tx,
    );
    await sql`delete from ${sql.table(table)} d using ${asRows(moves)}
      where d.round_id = m."subjectId" and d.organisation_id = m."fromId"`.execute(tx);
  }
  await sql`delete from round_debtor d using ${asRows(moves)}
    where d.round_id = m."subjectId" and d.organisation_id = m."fromId"`.execute(tx);
}

export async function moveRoles(tx: Tx, moves: readonly Handing[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`delete from account_role r using ${asRows(moves)}
    where r.account_id = m."subjectId" and r.role = m.detail and r.organisation_id = m."fromId"`.execute(tx);
  await sql`insert into account_role (account_id, organisation_id, role) select m."subjectId", m."toId", m.detail from ${asRows(moves)}
    on conflict do nothing`.execute(tx);
}

/** Which body owns each of these plans. */
export async function ownersOf(
  db: Database,
  plans: readonly string[],
): Promise<{ readonly planId: string; readonly ownerId: OrganisationId }[]> {
  const { rows } = await sql<{ planId: string; ownerId: OrganisationId }>`
    select id as plan_id, organisation_id as owner_id from plan where id = any(${plans}::uuid[])
  `.execute(db);
  return rows;
}
