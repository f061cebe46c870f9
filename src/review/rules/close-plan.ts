/**
 * A superseded plan closes (issue: plans that hang together): each of its open tasks goes on in the new plan or ends, by choice and
 * with a reason where it ends; none is left to be forgotten, and none that is finished is carried on. Indicators that a person finds to
 * be the same in both plans go on as one series, with what was linked to them (decision 0010).
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

export type SameIndicator = { readonly indicatorId: string; readonly successorId: string };

/** Pairs of an indicator of the old plan and one of the new, each indicator in one pair at most. */
export function checkedPairs(
  old: ReadonlySet<string>,
  successors: ReadonlySet<string>,
  pairs: readonly SameIndicator[],
): Result<readonly SameIndicator[], "RECORD_NOT_OF_PLANS" | "INDICATOR_PAIRED_TWICE"> {
  if (pairs.some((pair) => !old.has(pair.indicatorId) || !successors.has(pair.successorId))) return refuse("RECORD_NOT_OF_PLANS");
  const distinct = (key: keyof SameIndicator) => new Set(pairs.map((pair) => pair[key])).size === pairs.length;
  return distinct("indicatorId") && distinct("successorId") ? ok(pairs) : refuse("INDICATOR_PAIRED_TWICE");
}
