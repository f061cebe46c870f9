import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import type { PlanRecord } from "#plans/present.ts";
import { responsibleOfPlan } from "#plans/store.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import type { PlansCompared } from "../contract-compare.ts";
import type { Measured } from "../model.ts";
import { comparableIndicators, comparableTasks, presentComparedPlan, presentComparison } from "../present-compare.ts";
import { comparePlans } from "../rules/compare-plans.ts";
import { measuredOf } from "../store.ts";

/** Two plans record by record. */
export async function loadComparison(
  db: Database,
  left: PlanRecord,
  right: PlanRecord,
  today: CalendarDay,
): Promise<PlansCompared> {
  const measured = await measuredOf(db, [left.id, right.id]);
  const [a, b] = [await comparables(db, left.id, measured, today), await comparables(db, right.id, measured, today)];
  return {
    left: presentComparedPlan(left),
    right: presentComparedPlan(right),
    indicators: presentComparison(comparePlans(a.indicators, b.indicators), left.id, right.id),
    tasks: presentComparison(comparePlans(a.tasks, b.tasks), left.id, right.id),
  };
}

type OfPlan = Measured & { readonly planId: PlanId };

async function comparables(db: Database, planId: PlanId, measured: readonly OfPlan[], today: CalendarDay) {
  const [responsible, tasks, bodies] = await Promise.all([
    responsibleOfPlan(db, planId, today),
    tasksOfPlan(db, planId),
    taskBodiesOfPlan(db, planId, today),
  ]);
  const own = measured.filter((one) => one.planId === planId);
  return { indicators: comparableIndicators(own, responsible), tasks: comparableTasks(tasks, bodies) };
}
