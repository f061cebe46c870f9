import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { DutyId, DutyState, PlanId } from "../model.ts";
import { lockPlan } from "../store.ts";
import { dutiesFollowed, setDuty } from "../store-duties.ts";

export type SetDutyState = {
  readonly planId: PlanId;
  readonly dutyId: DutyId;
  readonly state: DutyState;
  readonly note: string;
  readonly on: CalendarDay;
};

/** What became of a duty: done, not applicable, or open again; who said so and for which day is kept. */
export async function setDutyState(change: Change, input: SetDutyState): Promise<void> {
  const { tx, actor } = change;
  const plan = (await lockPlan(tx, input.planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const duty =
    (await dutiesFollowed(tx, input.planId, input.on)).find((one) => one.id === input.dutyId) ?? refuseNow("NOT_FOUND");
  const isOpen = input.state === "open";
  await setDuty(tx, input.dutyId, {
    ...{ state: input.state, stateNote: input.note.trim() },
    ...{ decidedOn: isOpen ? null : input.on, decidedBy: isOpen ? null : actor.accountId },
  });
  change.note({
    ...{ chain: plan.organisationId, operation: "set-duty-state", subjectKind: "plan", subjectId: input.planId },
    before: { title: duty.text.slice(0, 200), state: duty.state, note: duty.note },
    after: { title: duty.text.slice(0, 200), state: input.state, note: input.note, doneOn: isOpen ? null : input.on },
  });
}
