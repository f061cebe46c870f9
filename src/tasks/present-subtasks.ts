import type { PartsProposal, SubtaskRow } from "./contract-subtasks.ts";
import { rollUpParts } from "./rules/roll-up-parts.ts";
import { canStep } from "./rules/subtask-steps.ts";

type Record = Omit<SubtaskRow, "allowed">;
export type PartRights = { readonly answers: boolean; readonly leads: boolean };

export function presentSubtask(part: Record, { answers, leads }: PartRights): SubtaskRow {
  const { id, taskId, text, leadName, organisationId, organisationName, accountId, personName } = part;
  const { dueOn, state, reason, progress, percent, result, doneOn, revision } = part;
  const allowed = [
    ...(answers && canStep(state, "return") ? (["answer"] as const) : []),
    ...(answers && canStep(state, "report") ? (["report"] as const) : []),
    ...(leads && canStep(state, "withdraw") ? (["withdraw"] as const) : []),
  ];
  return {
    ...{ id, taskId, text, leadName, organisationId, organisationName, accountId, personName },
    ...{ dueOn, state, reason, progress, percent, result, doneOn, revision, allowed },
  };
}

/** What the parts of each task propose for its own update. */
export function presentProposals(byTask: ReadonlyMap<string, readonly Record[]>): PartsProposal[] {
  return [...byTask].flatMap(([taskId, parts]) => {
    const proposal = rollUpParts(parts);
    return proposal === null ? [] : [{ taskId, ...proposal }];
  });
}
