import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import { findPlan } from "#plans/store.ts";
import { loadSuccession } from "#review/operations/load-succession.ts";
import { supersedePlan } from "#review/operations/supersede-plan.ts";
import type { BroughtPlan } from "./bring-plan.ts";
import { named, theOne } from "./the-one.ts";

/** The officer closes a plan that another one replaced: what the story ends ends, all else goes on where it reads the same. */
export async function replacePlan(
  db: Database,
  { plan, planId, officer }: BroughtPlan,
  all: readonly BroughtPlan[],
  today: CalendarDay,
): Promise<void> {
  const { succession } = plan;
  if (succession === undefined || succession.on > today) return;
  const { planId: successorId } = named(new Map(all.map((one) => [one.plan.id, one])), succession.by);
  const record = (await findPlan(db, planId, succession.on)) ?? refuseNow("NOT_FOUND");
  const { openTasks, sameIndicators } = await loadSuccession(db, record, successorId, succession.on);
  const endings = new Map(
    succession.ended.map(({ match, reason }) => [theOne(match, openTasks, (task) => task.text).id, reason]),
  );
  const choices = openTasks.map(({ id, proposed }) => {
    const reason = endings.get(id);
    return reason === undefined
      ? { taskId: id, outcome: "carried-over" as const, successorId: proposed?.id ?? null, reason: "" }
      : { taskId: id, outcome: "ended" as const, successorId: null, reason };
  });
  const indicators = sameIndicators
    .filter((pair) => pair.isSure)
    .map(({ indicator, successor }) => ({ indicatorId: indicator.id, successorId: successor.id }));
  const { reason, on } = succession;
  await makeChange(db, officer, (change) => supersedePlan(change, { planId, successorId, reason, choices, indicators }, on));
}
