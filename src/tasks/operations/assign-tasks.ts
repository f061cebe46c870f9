import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { organisationOn } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import type { TaskId } from "../model.ts";
import { replaceLead, taskBodiesOfPlan, tasksOfPlan } from "../store.ts";

export type AssignTasks = {
  readonly planId: PlanId;
  readonly taskIds: readonly TaskId[];
  readonly organisationId: OrganisationId;
};

/** One body leads these tasks from now on; answers how many changed their lead. */
export async function assignTasks(change: Change, input: AssignTasks, today: CalendarDay): Promise<number> {
  const { tx } = change;
  const { planId, organisationId } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const wanted = new Set(input.taskIds);
  const tasks = (await tasksOfPlan(tx, planId)).filter((task) => wanted.has(task.id));
  if (tasks.length !== wanted.size) refuseNow("TASK_NOT_OF_PLAN");
  if ((await organisationOn(tx, organisationId, today)) === null) refuseNow("ORGANISATION_NOT_FOUND");

  const bodies = (await taskBodiesOfPlan(tx, planId, today)).filter(
    (body) => body.role === "lead" && body.organisationId !== null,
  );
  const leadsOf = groupBy(bodies, (body) => body.taskId);
  const before = tasks.map(({ id }) => ({ id, leads: (leadsOf.get(id) ?? []).map((body) => body.organisationId) }));
  const changed = before.filter(({ leads }) => leads.length !== 1 || leads[0] !== organisationId);
  if (changed.length > 0) {
    await replaceLead(
      tx,
      changed.map(({ id }) => id),
      organisationId,
    );
  }
  change.note({
    chain: plan.organisationId,
    operation: "assign-tasks",
    subjectKind: "plan",
    subjectId: planId,
    before: { tasks: changed },
    after: { tasks: changed.map(({ id }) => id), organisationId },
  });
  return changed.length;
}
