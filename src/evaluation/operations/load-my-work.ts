import type { Database } from "#db/connect.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { MyWork } from "#reporting/contract.ts";
import type { DebtorRecord, RoundRecord } from "#reporting/present.ts";
import { dayOfInstant } from "#reporting/rules/lateness.ts";
import { debtorsOf, roundsOfPlans } from "#reporting/store.ts";
import { plansWithTasksOf } from "#tasks/store.ts";
import { type TaskOfMine, workOf } from "../rules/my-work.ts";
import { openRoundsOf } from "../store.ts";
import { loadJudgedPlan, loadTaskStandings } from "./load-standing.ts";

/** What a person's roles reach: bodies they fill in for, bodies they sign for, owners whose rounds they read and approve. */
export type MyReach = {
  readonly fillsIn: readonly string[];
  readonly signs: readonly string[];
  readonly reviews: readonly string[];
};

/** Everything that waits for this person, most urgent first. */
export async function loadMyWork(db: Database, reach: MyReach, now: LocalInstant): Promise<MyWork> {
  const today = dayOfInstant(now);
  const mine = [...new Set([...reach.fillsIn, ...reach.signs])];
  const places = await openRoundsOf(db, mine, reach.reviews);
  const roundIds = new Set(places.map((place) => place.roundId));
  const planIds = [...new Set(places.map((place) => place.planId))];
  const [rounds, debtors, taskPlans] = await Promise.all([
    roundsOfPlans(db, planIds, today),
    debtorsOf(db, [...roundIds], today),
    plansWithTasksOf(db, mine),
  ]);
  const debtorsIn = groupBy(debtors, (debtor) => debtor.roundId);
  const open: { round: RoundRecord; debtors: readonly DebtorRecord[] }[] = rounds
    .filter((round) => roundIds.has(round.id) && round.plan.state === "in-force")
    .map((round) => ({ round, debtors: debtorsIn.get(round.id) ?? [] }));
  const tasks = await tasksOf(db, taskPlans, new Set(mine), now);
  return { today, items: workOf({ reach, open, tasks, now }) };
}

async function tasksOf(
  db: Database,
  planIds: readonly PlanId[],
  mine: ReadonlySet<string>,
  now: LocalInstant,
): Promise<TaskOfMine[]> {
  const found: TaskOfMine[] = [];
  for (const planId of planIds) {
    const judged = await loadJudgedPlan(db, planId, null, dayOfInstant(now));
    if (judged.plan.state !== "in-force") continue;
    for (const { task, bodies, standing } of await loadTaskStandings(db, judged)) {
      const lead = bodies.find((body) => body.role === "lead" && body.organisationId !== null && mine.has(body.organisationId));
      if (lead?.organisationId == null) continue;
      found.push({
        planId,
        planTitle: judged.plan.title,
        organisationId: asId(lead.organisationId),
        organisationName: lead.name ?? "",
        task,
        standing,
      });
    }
  }
  return found;
}
