import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import type { AmendmentChange } from "#plans/rules/amendment-change.ts";
import type { TaskRecord } from "../present.ts";
import { isBodies, type TasksWithBodies, tasksAsTheyStood } from "../rules/amendment-tasks.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "../store.ts";

/** The tasks of a plan as they stood on a day, without their bodies. */
export async function loadTaskRowsOn(
  db: Database,
  planId: PlanId,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
): Promise<readonly TaskRecord[]> {
  return tasksAsTheyStood({ tasks: await tasksOfPlan(db, planId, day), bodies: [] }, undoing, () => null).tasks;
}

/** The tasks of a plan with their bodies as they stood on a day, under the names of that day. */
export async function loadTasksOn(
  db: Database,
  planId: PlanId,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
): Promise<TasksWithBodies> {
  const [tasks, bodies] = await Promise.all([tasksOfPlan(db, planId, day), taskBodiesOfPlan(db, planId, day)]);
  const names = new Map(bodies.map((body): [string | null, string | null] => [body.organisationId, body.name]));
  for (const body of await unnamed(db, day, undoing, names)) names.set(body.id, body.name);
  return tasksAsTheyStood({ tasks, bodies }, undoing, (id) => names.get(id) ?? null);
}

/** Bodies that stand in no task of the plan any more, but did before a decision. */
async function unnamed(
  db: Database,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
  known: ReadonlyMap<string | null, string | null>,
) {
  const bodies = undoing.flatMap(({ after }) => Object.values(after ?? {}).flatMap((value) => (isBodies(value) ? value : [])));
  const ids = bodies.flatMap(({ organisationId }) =>
    organisationId === null || known.has(organisationId) ? [] : [organisationId],
  );
  return ids.length === 0 ? [] : await organisationsAt(db, day, { ids: [...new Set(ids)] });
}
