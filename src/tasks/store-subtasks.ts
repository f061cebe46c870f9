import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import { standing } from "#db/standing-records.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { SubtaskRow } from "./contract-subtasks.ts";
import type { TaskId, TaskState } from "./model.ts";
import type { SubtaskState } from "./rules/subtask-steps.ts";

export type SubtaskRecord = Omit<SubtaskRow, "allowed"> & {
  readonly leadId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly planOwnerId: string;
  readonly taskText: string;
};

/** Parts by plan, by task, by one's own id, or of whoever answers for them or gave them; those taken back are gone. */
export type SubtaskFilter =
  | { readonly planId: string }
  | { readonly id: string }
  | { readonly accountId: string; readonly units: readonly string[] };

const nameOf = (column: "organisation_id" | "lead_id", today: CalendarDay) => sql`
  coalesce((select n.name from organisation_name n where n.organisation_id = s.${sql.ref(column)} and n.valid_from <= ${today}::date
    order by n.valid_from desc limit 1), '')`;

export async function subtasksOf(db: Database, filter: SubtaskFilter, today: CalendarDay): Promise<SubtaskRecord[]> {
  const { rows } = await sql<SubtaskRecord>`
    select s.id, s.task_id, s.lead_id, s.text, s.organisation_id, s.account_id, s.due_on, s.state, s.reason, s.progress, s.percent, s.result,
      s.done_on, s.revision, a.name as person_name, ${nameOf("organisation_id", today)} as organisation_name,
      ${nameOf("lead_id", today)} as lead_name,
      t.plan_id, t.text as task_text, p.title as plan_title, p.organisation_id as plan_owner_id
    from subtask s
    join task t on t.id = s.task_id
    join plan p on p.id = t.plan_id
    left join account a on a.id = s.account_id
    where ${conditionOf(filter)} and t.record_state in ${standing}
    order by t.position, s.position, s.id
  `.execute(db);
  return rows;
}

function conditionOf(filter: SubtaskFilter) {
  if ("id" in filter) return sql`s.id = ${filter.id}`;
  if ("planId" in filter) return sql`t.plan_id = ${filter.planId} and s.state <> 'withdrawn'`;
  const { accountId, units } = filter;
  return sql`p.state = 'in-force' and s.progress not in ('done', 'cancelled') and (
    (s.state in ('offered', 'accepted') and
      (s.account_id = ${accountId} or (s.account_id is null and s.organisation_id = any(${[...units]}::uuid[]))))
    or (s.state = 'returned' and s.lead_id = any(${[...units]}::uuid[])))`;
}

/** The part, held until the transaction ends. */
export async function lockSubtask(tx: Tx, id: string) {
  const row = await tx.selectFrom("subtask").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ?? null;
}

export type NewSubtask = {
  readonly taskId: TaskId;
  readonly leadId: string;
  readonly text: string;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly dueOn: CalendarDay | null;
  readonly recordedBy: string | null;
};

export async function insertSubtask(tx: Tx, part: NewSubtask): Promise<string> {
  const { id } = await tx
    .insertInto("subtask")
    .values({
      ...part,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from subtask where task_id = ${part.taskId})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type SubtaskChange = {
  readonly state: SubtaskState;
  readonly reason?: string | null;
  readonly progress?: TaskState;
  readonly percent?: number | null;
  readonly result?: string | null;
  readonly doneOn?: CalendarDay | null;
};

export async function saveSubtask(tx: Tx, id: string, change: SubtaskChange): Promise<void> {
  await tx
    .updateTable("subtask")
    .set({ ...change, revision: sql`revision + 1` })
    .where("id", "=", id)
    .execute();
}

export type TaskToBreak = {
  readonly planId: string;
  readonly planState: string;
  readonly leads: readonly string[];
};

/** The plan of a task and the bodies that lead it; null when there is no such task in the register. */
export async function taskToBreak(db: Database, id: TaskId): Promise<TaskToBreak | null> {
  const { rows } = await sql<TaskToBreak>`
    select t.plan_id, p.state as plan_state,
      array(select a.organisation_id from task_assignment a
        where a.task_id = t.id and a.role = 'lead' and a.organisation_id is not null order by a.position) as leads
    from task t join plan p on p.id = t.plan_id
    where t.id = ${id} and t.record_state in ${standing}
  `.execute(db);
  return rows[0] ?? null;
}

export type PersonOfUnit = { readonly organisationId: string; readonly id: string; readonly name: string };

/** People who work for one of the bodies, by name. */
export async function peopleOf(db: Database, bodies: readonly string[]): Promise<PersonOfUnit[]> {
  const { rows } = await sql<PersonOfUnit>`
    select distinct r.organisation_id, a.id, a.name, a.name collate vietnamese as sorting
    from account_role r join account a on a.id = r.account_id and a.disabled_at is null
    where r.organisation_id = any(${[...bodies]}::uuid[]) and r.role in ('officer', 'head', 'reporter')
    order by sorting, a.id
  `.execute(db);
  return rows.map(({ organisationId, id, name }) => ({ organisationId, id, name }));
}
