import { sql } from "kysely";
import type { Tx } from "#db/transaction.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type { PlanId } from "#plans/model.ts";
import type { PlaceColumns } from "#plans/present.ts";
import { lastBefore, makeRoom } from "#plans/store-records.ts";
import type { TaskId } from "./model.ts";
import type { TaskRecord } from "./present.ts";
import type { EditedTask, TaskBody } from "./rules/task-fields.ts";
import { asTask, insertTaskRows, taskFields } from "./store.ts";

/** One task in whatever state, held until the transaction ends. */
export async function lockTask(tx: Tx, id: TaskId): Promise<TaskRecord | null> {
  const row = await taskFields(tx.selectFrom("task")).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : asTask(row);
}

export async function bodiesOfTask(tx: Tx, id: TaskId): Promise<TaskBody[]> {
  const rows = await tx
    .selectFrom("taskAssignment")
    .select(["role", "bodyText", "organisationId"])
    .where("taskId", "=", id)
    .orderBy("role")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, organisationId: row.organisationId === null ? null : asId(row.organisationId) }));
}

/** Writes what a task says now and counts the edit; answers the new revision. */
export async function saveTask(tx: Tx, id: TaskId, edited: EditedTask): Promise<number> {
  const { revision } = await tx
    .updateTable("task")
    .set({ ...edited, searchKey: searchKeyOf(edited), revision: sql`revision + 1` })
    .where("id", "=", id)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return revision;
}

function searchKeyOf({ text, number }: EditedTask): string {
  return fold(`${text} ${number ?? ""}`);
}

/** These bodies and no others, in this order within each role. */
export async function replaceTaskBodies(tx: Tx, id: TaskId, bodies: readonly TaskBody[]): Promise<void> {
  await tx.deleteFrom("taskAssignment").where("taskId", "=", id).execute();
  const rows = [...groupBy(bodies, ({ role }) => role).values()].flatMap((ofRole) =>
    ofRole.map((body, position) => ({ ...body, taskId: id, position })),
  );
  await insertTaskRows(tx, "taskAssignment", rows);
}

export type NewTask = EditedTask & {
  readonly planId: PlanId;
  readonly place: PlaceColumns | null;
  /** The passage as printed; the text itself where there is none. */
  readonly raw?: string | undefined;
  readonly confidence?: unknown;
  /** Directly after the task at this position; not given: where its place in the source puts it, without a place last. */
  readonly after?: number | undefined;
};

/** Puts a task among those of its plan and moves the later ones on by one. */
export async function insertTask(tx: Tx, task: NewTask): Promise<TaskId> {
  const { planId, place, raw, confidence, after, ...columns } = task;
  const position = (after ?? (await lastBefore(tx, "task", planId, place))) + 1;
  await makeRoom(tx, "task", planId, position);
  const { id } = await tx
    .insertInto("task")
    .values({
      ...columns,
      ...(place ?? { fromLine: 0, toLine: 0, spanFrom: 0, spanTo: 0 }),
      ...{ planId, position, raw: raw ?? "" },
      searchKey: searchKeyOf(task),
      confidence: JSON.stringify(confidence ?? {}),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return asId(id);
}
