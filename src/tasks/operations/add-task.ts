import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import type { PlaceColumns } from "#plans/present.ts";
import { lockPlan } from "#plans/store.ts";
import type { TaskId } from "../model.ts";
import { editedTask, type TaskBody, type TaskFields, type TaskWords } from "../rules/task-fields.ts";
import { insertTask, replaceTaskBodies } from "../store-records.ts";
import { knownBodies } from "./edit-task.ts";

export type AddTask = {
  readonly planId: PlanId;
  readonly fields: TaskFields & Pick<TaskWords, "text">;
  readonly bodies?: readonly TaskBody[] | undefined;
  /** Where it stands in the source; null for a task that no passage speaks of. */
  readonly place: PlaceColumns | null;
  /** The passage as printed. */
  readonly raw?: string | undefined;
  readonly after?: number | undefined;
};

const empty: Omit<TaskWords, "text"> = {
  number: null,
  heading: null,
  deliverable: null,
  scheduleKind: "none",
  scheduleFrom: null,
  scheduleTo: null,
  scheduleText: "",
  scheduleAlso: null,
};

/** Adds a candidate to a draft: what the reader missed, or what a row pasted by a person says. */
export async function addTask(change: Change, input: AddTask, today: CalendarDay): Promise<TaskId> {
  const plan = (await lockPlan(change.tx, input.planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  return await insertNewTask(change, { ...input, chain: plan.organisationId }, today);
}

/** The addition itself, whatever the plan's state: the caller knows by which right and holds the plan. */
export async function insertNewTask(
  change: Change,
  input: AddTask & { readonly chain: string },
  today: CalendarDay,
): Promise<TaskId> {
  const { tx } = change;
  const { planId, fields, place, raw, after } = input;
  const task = orRefuse(editedTask({ ...empty, text: fields.text }, fields));
  const bodies = await knownBodies(change, input.bodies ?? [], today);
  const id = await insertTask(tx, { ...task, planId, place, raw, after });
  await replaceTaskBodies(tx, id, bodies);
  change.note({
    chain: input.chain,
    operation: "add-task",
    subjectKind: "task",
    subjectId: id,
    before: null,
    after: { planId, ...task, bodies },
  });
  return id;
}
