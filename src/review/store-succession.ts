import { sql } from "kysely";
import type { DefinitionId } from "#catalogue/model.ts";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { IndicatorId, PlanId, PlanState } from "#plans/model.ts";
import type { TaskChoice } from "./rules/close-plan.ts";
import type { Followable } from "./rules/same-indicators.ts";

export type PlanNamed = {
  readonly id: PlanId;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly state: PlanState;
};

const named = sql.raw("q.id, q.title, d.number as document_number, d.issued_on, q.state");

/** Plans whose document replaces this plan's, then others of the same body. */
export async function successorsOf(db: Database, planId: PlanId): Promise<(PlanNamed & { isNamed: boolean })[]> {
  const { rows } = await sql<PlanNamed & { isNamed: boolean }>`
    select ${named}, exists (select from document_link l where l.document_id = q.document_id and l.kind = 'supersedes'
      and l.linked_document_id = p.document_id) as is_named
    from plan p
    join plan q on q.id <> p.id and q.state <> 'superseded' and (q.organisation_id = p.organisation_id or exists (
      select from document_link l where l.document_id = q.document_id and l.kind = 'supersedes' and l.linked_document_id = p.document_id))
    join document d on d.id = q.document_id
    where p.id = ${planId} order by is_named desc, d.issued_on desc nulls last, q.id
  `.execute(db);
  return rows;
}

/** Plans still in force whose document this plan's document replaces. */
export async function replacedBy(db: Database, planId: PlanId): Promise<PlanNamed[]> {
  const { rows } = await sql<PlanNamed>`
    select distinct ${named}
    from plan p join document_link l on l.document_id = p.document_id and l.kind = 'supersedes'
    join plan q on q.document_id = l.linked_document_id and q.state = 'in-force' join document d on d.id = q.document_id
    where p.id = ${planId}
  `.execute(db);
  return rows;
}

type TaskOutcome = {
  readonly taskId: string;
  readonly number: string | null;
  readonly text: string;
  readonly outcome: "carried-over" | "ended";
  readonly successorId: string | null;
  readonly successorNumber: string | null;
  readonly successorText: string | null;
  readonly taskReason: string | null;
};
export type Closing = PlanNamed & { readonly reason: string; readonly decidedAt: string } & Partial<TaskOutcome>;

/** By which plan and how the plan was closed: a row for each of its tasks that was open. */
export async function closingOf(db: Database, planId: PlanId): Promise<Closing[]> {
  const { rows } = await sql<Closing>`
    select ${named}, s.reason, s.decided_at, k.id as task_id, k.number, k.text, t.outcome, t.reason as task_reason,
      n.id as successor_id, n.number as successor_number, n.text as successor_text
    from plan_succession s join plan q on q.id = s.successor_id join document d on d.id = q.document_id
    left join (task_succession t join task k on k.id = t.task_id and k.plan_id = ${planId}) on true
    left join task n on n.id = t.successor_id
    where s.plan_id = ${planId} order by k.position
  `.execute(db);
  return rows;
}

type Succession = { readonly planId: PlanId; readonly successorId: PlanId; readonly reason: string; readonly by: string | null };

export async function insertSuccession(tx: Tx, { by, ...succession }: Succession, choices: readonly TaskChoice[]): Promise<void> {
  await tx
    .insertInto("planSuccession")
    .values({ ...succession, decidedBy: by })
    .execute();
  for (let from = 0; from < choices.length; from += 1000) {
    const rows = choices.slice(from, from + 1000).map((choice) => ({ ...choice, decidedBy: by }));
    await tx.insertInto("taskSuccession").values(rows).execute();
  }
}

/** Tasks written into a plan that is in force count at once: a person put them there by closing the old one. */
export async function confirmTasks(tx: Tx, ids: readonly string[], by: string | null): Promise<void> {
  await sql`update task set record_state = 'confirmed', decided_by = ${by}, decided_at = now() where id = any(${ids}::uuid[])`.execute(
    tx,
  );
}

/** Of these indicators those that follow no definition, where one that they go on with follows one in use. */
export async function definitionsGoingOn(
  tx: Tx,
  planId: PlanId,
  indicators: readonly IndicatorId[],
): Promise<{ indicatorId: IndicatorId; definitionId: DefinitionId }[]> {
  const { rows } = await sql<{ indicatorId: IndicatorId; definitionId: DefinitionId }>`
    select distinct on (i.id) i.id as indicator_id, d.id as definition_id
    from record_carried_over c join indicator i on i.id = c.record_id and i.definition_id is null
    join indicator old on old.id = c.from_record_id join definition d on d.id = old.definition_id and d.retired_on is null
    where c.plan_id = ${planId} and i.id = any(${indicators}::uuid[]) order by i.id, d.id
  `.execute(tx);
  return rows;
}

export type GoneOn = {
  readonly fromId: string;
  readonly fromName: string;
  readonly fromUnit: string | null;
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
};

/** Indicators of the closed plan that go on in the other one. */
export async function indicatorsGoneOn(db: Database, planId: PlanId, successorId: PlanId): Promise<GoneOn[]> {
  const { rows } = await sql<GoneOn>`
    select old.id as from_id, old.name as from_name, old.unit as from_unit, i.id, i.name, i.unit
    from record_carried_over c join indicator old on old.id = c.from_record_id and old.plan_id = ${planId}
    join indicator i on i.id = c.record_id
    where c.plan_id = ${successorId} and c.kind = 'indicator' order by old.position
  `.execute(db);
  return rows;
}

/** Indicators of both plans with the definitions that they follow. */
export async function followableOf(
  db: Database,
  plans: readonly PlanId[],
): Promise<(Followable & { readonly planId: PlanId })[]> {
  const { rows } = await sql<Followable & { planId: PlanId }>`
    select id, plan_id, name, unit, group_code, definition_id from indicator
    where plan_id = any(${plans}::uuid[]) and record_state in ${standing} order by plan_id, position
  `.execute(db);
  return rows;
}
