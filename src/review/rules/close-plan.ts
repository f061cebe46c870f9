/**
 * A superseded plan closes (issue: plans that hang together): each of its open tasks goes on in the new plan or ends, by choice and
 * with a reason where it ends; none is left to be forgotten, and none that is finished is carried on.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { TaskState } from "#tasks/model.ts";

export type TaskChoice = {
  readonly taskId: string;
  readonly outcome: "carried-over" | "ended";
  /** A task of the new plan that goes on with it; null: it is written into the new plan. */
  readonly successorId: string | null;
  readonly reason: string;
};

export type ClosingTask = { readonly id: string; readonly state: TaskState };

/** Work that is neither done nor cancelled. */
export function isOpen(state: TaskState): boolean {
  return state !== "done" && state !== "cancelled";
}

type Refused = "TASKS_LEFT_OPEN" | "TASK_NOT_OPEN" | "ENDING_NEEDS_REASON" | "TASK_NOT_OF_PLAN";

/** The choices, complete and each for a task of its own; else the first reason why not. */
export function checkedChoices(
  tasks: readonly ClosingTask[],
  successorTasks: ReadonlySet<string>,
  choices: readonly TaskChoice[],
): Result<readonly TaskChoice[], Refused> {
  const open = new Set(tasks.filter(({ state }) => isOpen(state)).map((task) => task.id));
  const chosen = new Set(choices.map((choice) => choice.taskId));
  if (chosen.size !== choices.length || [...chosen].some((id) => !open.has(id))) return refuse("TASK_NOT_OPEN");
  const left = [...open].filter((id) => !chosen.has(id)).length;
  if (left > 0) return refuse("TASKS_LEFT_OPEN", { left });
  if (choices.some(({ successorId }) => successorId !== null && !successorTasks.has(successorId)))
    return refuse("TASK_NOT_OF_PLAN");
  if (choices.some(({ outcome, reason }) => outcome === "ended" && reason.trim() === "")) return refuse("ENDING_NEEDS_REASON");
  return ok(choices);
}
