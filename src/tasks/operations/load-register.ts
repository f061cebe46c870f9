import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { PlanId } from "#plans/model.ts";
import { type Register, type RegisterRecord, registerOf } from "#plans/rules/amendment-change.ts";
import { indicatorRecord, targetRecord } from "#plans/rules/amendment-records.ts";
import { indicatorsOfPlan, targetsOfPlan } from "#plans/store.ts";
import { taskRecord } from "../rules/amendment-tasks.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "../store.ts";

export type PlanToRead = { readonly id: PlanId; readonly title: string };

/** Every record of a plan as it stands today, for an amendment to be written against. */
export async function loadRegister(db: Database, { id, title }: PlanToRead, today: CalendarDay): Promise<Register> {
  const [indicators, targets, tasks, bodies] = await Promise.all([
    indicatorsOfPlan(db, id),
    targetsOfPlan(db, id),
    tasksOfPlan(db, id),
    taskBodiesOfPlan(db, id, today),
  ]);
  const bodiesOf = groupBy(bodies, (body) => body.taskId);
  const plan: RegisterRecord = { subject: "plan", id, fields: { title } };
  return registerOf([
    plan,
    ...indicators.map(indicatorRecord),
    ...targets.map(targetRecord),
    ...tasks.map((task) => taskRecord(task, bodiesOf.get(task.id) ?? [])),
  ]);
}
