import type { Change } from "#audit/operations/change.ts";
import { loadJudgedPlan, loadTaskStandings } from "#evaluation/operations/load-standing.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { lockPlan, movePlan } from "#plans/store.ts";
import { carryLinks, insertSameRecords, plansBelow, type SameRecord } from "#reporting/store-carry-links.ts";
import type { TaskRecord } from "#tasks/present.ts";
import { taskWordsOf } from "#tasks/rules/task-fields.ts";
import { bodiesOfTask, insertTask, replaceTaskBodies } from "#tasks/store-records.ts";
import { checkedChoices, checkedPairs, type SameIndicator, type TaskChoice } from "../rules/close-plan.ts";
import { matchablesOf, promisedOf } from "../store.ts";
import { confirmTasks, definitionsGoingOn, insertSuccession } from "../store-succession.ts";

export type SupersedePlan = {
  readonly planId: PlanId;
  readonly successorId: PlanId;
  readonly reason: string;
  readonly choices: readonly TaskChoice[];
  /** Indicators of the new plan that go on with the series of one of the old. */
  readonly indicators: readonly SameIndicator[];
};

/** The plan closes, the other takes its place; each open task goes on there or ends. Nothing of the closed plan is deleted. */
export async function supersedePlan(change: Change, input: SupersedePlan, today: CalendarDay): Promise<void> {
  const { tx, actor } = change;
  const { planId, successorId, reason } = input;
  // In one order, whichever closes which: two people never wait for each other.
  const [first, second] = planId < successorId ? [planId, successorId] : [successorId, planId];
  const locked = new Map([
    [first, await lockPlan(tx, first)],
    [second, await lockPlan(tx, second)],
  ]);
  const plan = locked.get(planId) ?? refuseNow("NOT_FOUND");
  const successor = locked.get(successorId) ?? refuseNow("NOT_FOUND");
  if (planId === successorId) refuseNow("PLAN_ABOVE_ITSELF");
  if (plan.state === "superseded" || successor.state === "superseded") refuseNow("PLAN_SUPERSEDED");

  const standings = await loadTaskStandings(tx, await loadJudgedPlan(tx, planId, null, today));
  const successorTasks = new Set((await promisedOf(tx, [successorId])).map((task): string => task.id));
  const tasks = standings.map(({ task, standing }) => ({ id: task.id, state: standing.state }));
  const choices = orRefuse(checkedChoices(tasks, successorTasks, input.choices));
  const pairs = await samePairs(change, input);

  const records = new Map(standings.map(({ task }) => [task.id as string, task])); // brand dropped: choices name tasks by text
  const settled: TaskChoice[] = [];
  const written: string[] = [];
  for (const choice of choices) {
    const task = records.get(choice.taskId);
    if (choice.outcome === "ended" || choice.successorId !== null || task === undefined) {
      settled.push(choice.outcome === "ended" ? { ...choice, successorId: null } : choice);
      continue;
    }
    const id = await writeOver(change, task, successorId);
    written.push(id);
    settled.push({ ...choice, successorId: id });
  }
  if (successor.state === "in-force") await confirmTasks(tx, written, actor.accountId);
  await insertSuccession(tx, { planId, successorId, reason, by: actor.accountId }, settled);
  await goOnAs(
    change,
    input,
    [
      ...pairs.map((pair): SameRecord => ({ kind: "indicator", id: pair.successorId, fromId: pair.indicatorId })),
      ...settled.flatMap(({ taskId, successorId: id }): SameRecord[] =>
        id === null ? [] : [{ kind: "task", id, fromId: taskId }],
      ),
    ],
    today,
  );
  await movePlan(tx, planId, "superseded");
  const subject = { operation: "supersede-plan", subjectKind: "plan", reason } as const;
  change.note({
    ...{ ...subject, chain: plan.organisationId, subjectId: planId },
    before: { state: plan.state },
    after: { state: "superseded", successorId, tasks: settled, indicators: pairs },
  });
  change.note({
    ...{ ...subject, chain: successor.organisationId, subjectId: successorId },
    before: null,
    after: { supersedes: planId, tasks: written },
  });
}

/** The task as it stood, with its bodies, at the end of the new plan; no passage of the new paper speaks of it. */
async function writeOver({ tx }: Change, task: TaskRecord, planId: PlanId): Promise<string> {
  const id = await insertTask(tx, { ...taskWordsOf(task), dueOn: task.dueOn, planId, place: null, raw: task.raw });
  await replaceTaskBodies(tx, id, await bodiesOfTask(tx, task.id));
  return id;
}

async function samePairs({ tx }: Change, { planId, successorId, indicators }: SupersedePlan): Promise<readonly SameIndicator[]> {
  if (indicators.length === 0) return [];
  const records = await matchablesOf(tx, "indicator", [planId, successorId]);
  const of = (plan: PlanId) => new Set(records.filter((one) => one.planId === plan).map((one) => one.id));
  return orRefuse(checkedPairs(of(planId), of(successorId), indicators));
}

/** The series go on, and with them what was linked: definitions of the catalogue, tasks that move them, plans above and below. */
async function goOnAs(change: Change, input: SupersedePlan, pairs: readonly SameRecord[], today: CalendarDay): Promise<void> {
  const { tx } = change;
  const { planId: from, successorId: to } = input;
  await insertSameRecords(tx, to, pairs);
  const below = (await plansBelow(tx, from)).map((one) => one.planId);
  await carryLinks(tx, { from, to, below, asked: [] });
  const going = pairs.filter((pair) => pair.kind === "indicator").map((pair) => pair.id as IndicatorId); // brand minted: checked to be the plan's
  const links = await definitionsGoingOn(tx, to, going);
  if (links.length > 0) await linkDefinitions(change, { planId: to, links }, today);
}
