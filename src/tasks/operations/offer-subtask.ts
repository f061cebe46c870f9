import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { subtreeOf } from "#organisations/rules/subtree.ts";
import { treePairsAt } from "#organisations/store.ts";
import type { TaskId } from "../model.ts";
import { insertSubtask, peopleOf, taskToBreak } from "../store-subtasks.ts";

export type OfferSubtask = {
  readonly taskId: TaskId;
  /** Leads of the task for whom the person may act. */
  readonly leads: readonly string[];
  readonly text: string;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly dueOn: CalendarDay | null;
};

/** A lead gives a part of its task to one of its own units, or to a person of that unit. */
export async function offerSubtask(change: Change, input: OfferSubtask, today: CalendarDay): Promise<string> {
  const { tx } = change;
  const { taskId, organisationId, accountId, text, dueOn } = input;
  const task = (await taskToBreak(tx, taskId)) ?? refuseNow("NOT_FOUND");
  if (task.planState !== "in-force") refuseNow("SUBTASK_PLAN_NOT_RUNNING");
  const pairs = await treePairsAt(tx, today);
  const leadId = input.leads.find((lead) => {
    const own: readonly string[] = subtreeOf(asId<"organisation">(lead), pairs);
    return task.leads.includes(lead) && own.includes(organisationId);
  });
  if (leadId === undefined) refuseNow("SUBTASK_UNIT_NOT_OWN");
  if (accountId !== null && !(await peopleOf(tx, [organisationId])).some((person) => person.id === accountId)) {
    refuseNow("SUBTASK_PERSON_NOT_OF_UNIT");
  }
  const id = await insertSubtask(tx, {
    taskId,
    leadId,
    text,
    organisationId,
    accountId,
    dueOn,
    recordedBy: change.actor.accountId,
  });
  change.note({
    chain: leadId,
    operation: "offer-subtask",
    subjectKind: "subtask",
    subjectId: id,
    before: null,
    after: { taskId, text, organisationId, accountId, dueOn },
  });
  return id;
}
