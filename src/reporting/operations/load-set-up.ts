import { definitionsInSight } from "#catalogue/store.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import { asKnownBody } from "#organisations/store.ts";
import type { PlanRecord } from "#plans/present.ts";
import { dutiesOfPlan, indicatorsOfPlan, targetsOfPlan } from "#plans/store.ts";
import { tasksOfPlan } from "#tasks/store.ts";
import type { SetUpDesk } from "../present-set-up.ts";
import { bodiesAround } from "../rules/reporting-bodies.ts";
import { setUpStateOf } from "../store-set-up.ts";
import { deskExtrasOf, indicatorsOfOtherPlans } from "../store-set-up-desk.ts";

/** Everything that the set-up desk shows. `owners`: whose own definitions the reader sees; null: everybody's. */
export async function loadSetUp(
  db: Database,
  plan: PlanRecord,
  owners: readonly string[] | null,
  today: CalendarDay,
): Promise<SetUpDesk> {
  const owner = asId<"organisation">(plan.organisationId);
  const [resolver, indicators, targets, tasks, duties, state, definitions, others, extras] = await Promise.all([
    bodyResolver(db, owner, today),
    indicatorsOfPlan(db, plan.id),
    targetsOfPlan(db, plan.id),
    tasksOfPlan(db, plan.id),
    dutiesOfPlan(db, plan.id),
    setUpStateOf(db, plan.id, null),
    definitionsInSight(db, { owners }, today),
    indicatorsOfOtherPlans(db, plan.organisationId, plan.id),
    deskExtrasOf(db, plan.id),
  ]);
  const { propose, nameOf, tree } = resolver;
  const around = tree.bodies.map((body) => ({ ...asKnownBody(body), parentId: body.parentId }));
  const known = bodiesAround(owner, around, tree.pairs);
  return { plan, owner, today, indicators, targets, tasks, duties, state, definitions, others, extras, known, propose, nameOf };
}
