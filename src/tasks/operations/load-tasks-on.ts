import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { PlanId } from "#plans/model.ts";
import type { AmendmentChange } from "#plans/rules/amendment-change.ts";
import { isBodies, type TasksWithBodies, tasksAsTheyStood } from "../rules/amendment-tasks.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "../store.ts";
import { tasksWithdrawnAfter } from "../store-amended.ts";

/** The tasks of a plan with their bodies as they stood on a day, under the names of that day. */
export async function loadTasksOn(
  db: Database,
  planId: PlanId,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
): Promise<TasksWithBodies> {
  const [tasks, bodies] = await Promise.all([tasksOfPlan(db, planId), taskBodiesOfPlan(db, planId, day)]);
  const mine = undoing.filter((change) => change.subject === "task");
  if (mine.length === 0) return { tasks, bodies };
  const withdrawn = await tasksWithdrawnAfter(db, planId, day);
  const ids = mine.flatMap(({ after }) => Object.values(after ?? {}).flatMap((value) => (isBodies(value) ? value : [])));
  const named = [...new Set(ids.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])))];
  const known = named.length === 0 ? [] : await organisationsAt(db, day, { ids: named });
  const names = new Map(known.map((body) => [body.id, body.name]));
  return tasksAsTheyStood({ tasks, bodies }, withdrawn, mine, (id) => names.get(id) ?? null);
}
