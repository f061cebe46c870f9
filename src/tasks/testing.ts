import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import { inTransaction } from "#db/transaction.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { testActor, testToday } from "#organisations/testing.ts";
import type { AmendmentId, PlanId } from "#plans/model.ts";
import { attachDecision } from "#plans/operations/attach-decision.ts";
import { draftAmendment } from "#plans/operations/draft-amendment.ts";
import { nameDecision } from "#plans/operations/name-decision.ts";
import { amendmentById } from "#plans/store-amendments.ts";
import type { TaskId } from "./model.ts";
import { amendRecords, type RecordGiven } from "./operations/amend-records.ts";
import { applyAmendment } from "./operations/apply-amendment.ts";
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

export type AmendmentGiven = {
  readonly effectiveOn: string;
  readonly changes: readonly RecordGiven[];
  readonly number?: string;
  readonly today?: string;
};

/** A decision applied to a plan in force, from the draft to the versions. */
export async function anAmendment(db: Database, planId: PlanId, given: AmendmentGiven): Promise<AmendmentId> {
  const { effectiveOn, changes, number = "31-QĐ/ĐU", today = testToday } = given;
  const paper = { fileName: "quyet-dinh.txt", mediaType: "text/plain", format: "text", sourceText: "Quyết định" };
  const named = { number, type: "Quyết định", issuer: "Đảng ủy", issuedOn: effectiveOn, subject: null };
  return await makeChange(db, testActor, async (change) => {
    const amendmentId = await draftAmendment(change, planId);
    const now = async () => ({ amendmentId, revision: (await amendmentById(change.tx, amendmentId))?.revision ?? 0 });
    await amendRecords(change, { ...(await now()), changes }, today);
    const filed = { ...paper, ...named, bytes: () => Buffer.from("Quyết định") };
    await attachDecision(change, { ...(await now()), paper: filed }, today);
    await nameDecision(change, { ...(await now()), number, issuedOn: effectiveOn, issuer: "Đảng ủy", effectiveOn });
    await applyAmendment(change, { ...(await now()), lockedCutOffs: [] }, today);
    return amendmentId;
  });
}
