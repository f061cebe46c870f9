import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import { inTransaction } from "#db/transaction.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { TaskId } from "./model.ts";
import { insertTaskRows } from "./store.ts";

export type TaskGiven = Omit<Partial<Insertable<DB["task"]>>, "confidence"> & {
  readonly lead?: OrganisationId;
  readonly leadText?: string;
  readonly supports?: readonly OrganisationId[];
};

/** Tasks of a plan, appended in the given order; a task without a deadline and without a lead unless told otherwise. */
export async function someTasks(db: Database, planId: PlanId, given: readonly TaskGiven[]): Promise<readonly TaskId[]> {
  return await inTransaction(db, async (tx) => {
    const last = await tx
      .selectFrom("task")
      .select((e) => e.fn.max("position").as("last"))
      .where("planId", "=", planId)
      .executeTakeFirst();
    const first = (last?.last ?? 0) + 1;
    const tasks = given.map((one, i) => ({ id: asId<"task">(randomUUID()), position: first + i, given: one }));
    const rows = tasks.map(({ id, position, given: { lead: _l, leadText: _w, supports: _s, ...fields } }) => {
      const text = fields.text ?? `Nhiệm vụ thử ${position}`;
      return { ...plainTask, ...fields, ...{ id, planId, position, text }, searchKey: fold(`${text} ${fields.number ?? ""}`) };
    });
    await insertTaskRows(tx, "task", rows);
    await insertTaskRows(
      tx,
      "taskAssignment",
      tasks.flatMap(({ id, given: one }) => bodiesOf(id, one)),
    );
    return tasks.map(({ id }) => id);
  });
}

const plainTask = {
  recordState: "confirmed",
  scheduleKind: "none",
  raw: "nhiệm vụ",
  fromLine: 1,
  toLine: 1,
  spanFrom: 0,
  spanTo: 10,
} as const;

function bodiesOf(taskId: TaskId, { lead, leadText, supports }: TaskGiven): Insertable<DB["taskAssignment"]>[] {
  const leads =
    lead === undefined && leadText === undefined
      ? []
      : [{ taskId, role: "lead" as const, position: 0, organisationId: lead ?? null, bodyText: leadText ?? null }];
  const helpers = (supports ?? []).map((organisationId, position) => ({
    taskId,
    role: "support" as const,
    position,
    organisationId,
  }));
  return [...leads, ...helpers.map((helper) => ({ ...helper, bodyText: null }))];
}
