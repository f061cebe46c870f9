/** What a proposal would put into the empty fields of an entry; what a person wrote is never touched. */
import type { PartsProposal } from "#tasks/contract-subtasks.ts";
import type { TaskEntry } from "./draft.ts";

export function fillEmpty(entry: TaskEntry, proposal: PartsProposal): Partial<TaskEntry> {
  const takesState = entry.state === null;
  const takesDay = entry.doneOn === null && proposal.doneOn !== null && (takesState ? proposal.state : entry.state) === "done";
  return {
    ...(takesState ? { state: proposal.state } : {}),
    ...(entry.percentText.trim() === "" && proposal.percent !== null ? { percentText: String(proposal.percent) } : {}),
    ...(entry.result.trim() === "" && proposal.result !== "" ? { result: proposal.result } : {}),
    ...(takesDay ? { doneOn: proposal.doneOn } : {}),
  };
}
