/**
 * The way of a part of a task (issue of the register, "assign and delegate"): offered, then accepted or given back with a reason; only
 * an accepted part is reported on, and the lead may take back any part that still lives. A person who acts names the revision seen.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";

export type SubtaskState = "offered" | "accepted" | "returned" | "withdrawn";
export type SubtaskStep = "accept" | "return" | "report" | "withdraw";

/** A part may be given back also after it was accepted: circumstances change, and the lead must know. */
const steps: Record<SubtaskState, Partial<Record<SubtaskStep, SubtaskState>>> = {
  offered: { accept: "accepted", return: "returned", withdraw: "withdrawn" },
  accepted: { return: "returned", report: "accepted", withdraw: "withdrawn" },
  returned: { withdraw: "withdrawn" },
  withdrawn: {},
};

export const canStep = (state: SubtaskState, step: SubtaskStep): boolean => steps[state][step] !== undefined;

export function nextSubtaskState(
  part: { readonly state: SubtaskState; readonly revision: number },
  step: SubtaskStep,
  seen: number,
): Result<SubtaskState, "SUBTASK_CHANGED_MEANWHILE" | "SUBTASK_STEP_NOT_ALLOWED"> {
  if (part.revision !== seen) return refuse("SUBTASK_CHANGED_MEANWHILE");
  const next = steps[part.state][step];
  return next === undefined ? refuse("SUBTASK_STEP_NOT_ALLOWED", { state: part.state, step }) : ok(next);
}
