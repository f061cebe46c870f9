import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { TaskState } from "../model.ts";
import { nextSubtaskState, type SubtaskStep } from "../rules/subtask-steps.ts";
import { lockSubtask, type SubtaskChange, saveSubtask } from "../store-subtasks.ts";

type Seen = { readonly id: string; readonly revision: number };

/** The assignee takes the part on. */
export async function acceptSubtask(change: Change, seen: Seen): Promise<void> {
  await step(change, seen, "accept", { reason: null });
}

/** The assignee gives the part back and says why. */
export async function returnSubtask(change: Change, input: Seen & { readonly reason: string }): Promise<void> {
  await step(change, input, "return", { reason: input.reason });
}

/** The lead takes the part back; what was reported stays written in the audit trail. */
export async function withdrawSubtask(change: Change, seen: Seen): Promise<void> {
  await step(change, seen, "withdraw", {});
}

export type ReportSubtask = Seen & {
  readonly progress: TaskState;
  readonly percent: number | null;
  readonly result: string | null;
  readonly doneOn: CalendarDay | null;
};

/** How far the part is: a proposal to the task above, whose own update stays with whoever reports on it. */
export async function reportSubtask(change: Change, input: ReportSubtask, today: CalendarDay): Promise<void> {
  const { progress, result } = input;
  const isDone = progress === "done";
  if (input.doneOn !== null && input.doneOn > today) refuseNow("SUBTASK_DONE_IN_FUTURE");
  const percent = isDone ? 100 : input.percent;
  await step(change, input, "report", { progress, percent, result, doneOn: isDone ? input.doneOn : null });
}

async function step(change: Change, seen: Seen, taken: SubtaskStep, fields: Omit<SubtaskChange, "state">): Promise<void> {
  const part = (await lockSubtask(change.tx, seen.id)) ?? refuseNow("NOT_FOUND");
  const state = orRefuse(nextSubtaskState(part, taken, seen.revision));
  await saveSubtask(change.tx, seen.id, { state, ...fields });
  const { progress, percent, result, doneOn, reason } = part;
  change.note({
    chain: part.leadId,
    operation: `${taken}-subtask`,
    subjectKind: "subtask",
    subjectId: seen.id,
    before: { state: part.state, progress, percent, result, doneOn, reason },
    after: { taskId: part.taskId, state, ...fields },
  });
}
