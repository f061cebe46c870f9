import type { Database } from "#db/connect.ts";
import { judgedPlanOf, loadTaskStandings } from "#evaluation/operations/load-standing.ts";
import { presentTaskStanding } from "#evaluation/present.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import { type PlanRecord, presentIndicators } from "#plans/present.ts";
import { indicatorsOfPlan, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { presentTask } from "#tasks/present.ts";
import type { NamedBody } from "../rules/sheet/sheet-changes.ts";
import type { PlanRows } from "../writers/plan-workbook.ts";

/** The records of a plan as its sheets show them. */
export async function loadPlanRows(db: Database, plan: PlanRecord, today: CalendarDay): Promise<PlanRows> {
  const judged = await judgedPlanOf(db, plan, null, today);
  const [indicators, targets, responsible, standings] = await Promise.all([
    indicatorsOfPlan(db, plan.id),
    targetsOfPlan(db, plan.id),
    responsibleOfPlan(db, plan.id, today),
    loadTaskStandings(db, judged),
  ]);
  return {
    indicators: presentIndicators(indicators, targets, responsible),
    tasks: standings.map((one) => presentTask(one.task, one.bodies, presentTaskStanding(one))),
  };
}

/** The body that a name in a cell means, from the plan's owner outwards. */
export async function bodyNamer(db: Database, plan: PlanRecord, today: CalendarDay): Promise<(name: string) => NamedBody> {
  const resolver = await bodyResolver(db, asId<"organisation">(plan.organisationId), today);
  return (name) => {
    const found = resolver.propose(name);
    if (found.outcome === "one") return { outcome: "one", organisationId: found.organisationId };
    if (found.outcome !== "several") return { outcome: "unknown" };
    return { outcome: "several", names: found.candidates.map((id) => resolver.nameOf(id)) };
  };
}
