import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { refuseUnknownBodies } from "#plans/operations/edit-indicator.ts";
import { canEditRecord } from "#plans/rules/record-fields.ts";
import { lockPlan } from "#plans/store.ts";
import { planOfRecord } from "#plans/store-records.ts";
import type { TaskId } from "../model.ts";
import type { TaskRecord } from "../present.ts";
import {
  changedTaskFields,
  checkedBodies,
  editedTask,
  type TaskBody,
  type TaskFields,
  type TaskWords,
  taskWordsOf,
} from "../rules/task-fields.ts";
import { bodiesOfTask, lockTask, replaceTaskBodies, saveTask } from "../store-records.ts";

export type EditTask = {
  /** The plan that it must be of; not given: whichever it is of. */
  readonly planId?: PlanId | undefined;
  readonly taskId: TaskId;
  /** The one that was looked at. */
  readonly revision: number;
  readonly fields: TaskFields;
  /** These bodies and no others from now on; not given: stays. */
  readonly bodies?: readonly TaskBody[] | undefined;
};

/** Changes a task of a draft; one that is tracked already changes by an amendment. Answers the new revision. */
export async function editTask(change: Change, input: EditTask, today: CalendarDay): Promise<number> {
  const planId = input.planId ?? (await planOfRecord(change.tx, "task", input.taskId)) ?? refuseNow("NOT_FOUND");
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  const task = (await lockTask(change.tx, input.taskId)) ?? refuseNow("NOT_FOUND");
  if (task.planId !== planId) refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  return await applyTaskEdit(change, { ...input, task, chain: plan.organisationId }, today);
}

export type TaskEdit = EditTask & { readonly task: TaskRecord; readonly chain: string };

/** The edit itself, whatever the plan's state: the caller knows by which right. The task is locked already. */
export async function applyTaskEdit(change: Change, edit: TaskEdit, today: CalendarDay): Promise<number> {
  const { tx } = change;
  const { task } = edit;
  const before = taskWordsOf(task);
  orRefuse(canEditRecord(task, edit.revision, before));
  const after = orRefuse(editedTask(before, edit.fields));
  const bodiesBefore = edit.bodies === undefined ? [] : await bodiesOfTask(tx, task.id);
  if (edit.bodies !== undefined) {
    await replaceTaskBodies(tx, task.id, await knownBodies(change, edit.bodies, today));
  }
  const revision = await saveTask(tx, task.id, after);
  const changed = changedTaskFields(before, after);
  const { planId } = task;
  change.note({
    chain: edit.chain,
    operation: "edit-task",
    subjectKind: "task",
    subjectId: task.id,
    before: { revision: task.revision, ...only(before, changed), ...(edit.bodies === undefined ? {} : { bodies: bodiesBefore }) },
    after: { revision, planId, ...only(after, changed), ...(edit.bodies === undefined ? {} : { bodies: edit.bodies }) },
  });
  return revision;
}

/** Bodies that may stand beside a task: each once in its role, and in the register. */
export async function knownBodies(change: Change, bodies: readonly TaskBody[], today: CalendarDay): Promise<readonly TaskBody[]> {
  const ids = new Set(bodies.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])));
  await refuseUnknownBodies(change, [...ids], today);
  return orRefuse(checkedBodies(bodies));
}

function only(words: TaskWords, fields: readonly (keyof TaskWords)[]): Partial<TaskWords> {
  return Object.fromEntries(fields.map((field) => [field, words[field]]));
}
