import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { definitionsInSight } from "#catalogue/store.ts";
import type { Database } from "#db/connect.ts";
import type { Reading } from "#ingest/model.ts";
import { importReading } from "#ingest/operations/import-plan.ts";
import { readDocumentFile } from "#ingest/operations/read-file.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { orRefuse } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { assignIndicators } from "#plans/operations/assign-indicators.ts";
import { confirmRecords } from "#plans/operations/confirm-records.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { putInForce } from "#plans/operations/put-in-force.ts";
import { indexDefinitions, suggestDefinitions } from "#plans/rules/suggest-definitions.ts";
import { indicatorsOfPlan, targetsOfPlan } from "#plans/store.ts";
import type { TaskId } from "#tasks/model.ts";
import { assignTasks } from "#tasks/operations/assign-tasks.ts";
import { tasksOfPlan } from "#tasks/store.ts";
import type { People } from "./create-people.ts";
import { type StoryIndicator, type StoryPlan, samplePath } from "./story.ts";
import { named, theOne } from "./the-one.ts";

export type ReadPlan = { readonly plan: StoryPlan; readonly reading: Reading; readonly sha256: string };

/** A plan in the register, and which of its records the story's words mean. */
export type BroughtPlan = {
  readonly plan: StoryPlan;
  readonly planId: PlanId;
  readonly officer: Actor;
  readonly indicators: ReadonlyMap<string, IndicatorId>;
  readonly tasks: ReadonlyMap<string, TaskId>;
};

/** Reads the document as an upload is read. */
export async function readPlan(plan: StoryPlan): Promise<ReadPlan> {
  const path = samplePath(plan.file);
  const reading = orRefuse(await readDocumentFile(path));
  return {
    plan,
    reading,
    sha256: createHash("sha256")
      .update(await readFile(path))
      .digest("hex"),
  };
}

/** The officer imports the plan, decides what it leaves open, and puts it in force. */
export async function bringPlan(db: Database, read: ReadPlan, people: People, today: CalendarDay): Promise<BroughtPlan> {
  const { plan, reading, sha256 } = read;
  const officer = named(people.actors, plan.recordedBy);
  const organisationId = named(people.bodies, plan.organisation);
  const file = { name: plan.file, sha256, bytes: () => createReadStream(samplePath(plan.file)) };
  const { planId } = await makeChange(db, officer, (change) => importReading(change, { reading, file, organisationId }, today));
  const brought = {
    ...{ plan, planId, officer },
    indicators: await meantIndicators(db, plan, planId),
    tasks: await meantTasks(db, plan, planId),
  };
  if (plan.state === "draft") return brought;
  await decideMeasures(db, brought, people, today);
  await linkSurely(db, brought, today);
  await decideLeads(db, brought, people, today);
  await makeChange(db, officer, (change) => confirmRecords(change, { planId, which: "all" }));
  await makeChange(db, officer, (change) => putInForce(change, planId));
  return brought;
}

/** The story speaks of what has a target at the first milestone; later milestones may hold indicators of a like name. */
async function meantIndicators(db: Database, plan: StoryPlan, planId: PlanId): Promise<Map<string, IndicatorId>> {
  const targets = await targetsOfPlan(db, planId);
  const first = Math.min(...targets.map((target) => target.milestoneYear));
  const early = new Set<string>(targets.filter((target) => target.milestoneYear === first).map((target) => target.indicatorId));
  const indicators = (await indicatorsOfPlan(db, planId)).filter((indicator) => early.has(indicator.id));
  return new Map(plan.indicators.map(({ match }) => [match, theOne(match, indicators, (one) => one.name).id]));
}

async function meantTasks(db: Database, plan: StoryPlan, planId: PlanId): Promise<Map<string, TaskId>> {
  const tasks = await tasksOfPlan(db, planId);
  return new Map(plan.tasks.map(({ match }) => [match, theOne(match, tasks, (one) => one.text).id]));
}

/** First the program's proposals for the whole plan, then the decisions of the story, alike ones together. */
async function decideMeasures(db: Database, brought: BroughtPlan, people: People, today: CalendarDay): Promise<void> {
  const { plan, planId, officer } = brought;
  const all = (await indicatorsOfPlan(db, planId)).map((indicator) => indicator.id);
  const proposed = { measureKind: "proposed", direction: "proposed", accumulation: "proposed", frequency: "proposed" } as const;
  await makeChange(db, officer, (change) => assignIndicators(change, { planId, indicatorIds: all, ...proposed }, today));
  const decisions = groupBy(plan.indicators, decisionKey);
  if (decisions.size === 0) return;
  await makeChange(db, officer, async (change) => {
    for (const alike of decisions.values()) {
      const [decision] = alike;
      if (decision === undefined) continue;
      const { organisation, measureKind, accumulation, frequency, numeratorName, denominatorName } = decision;
      const indicatorIds = alike.map(({ match }) => named(brought.indicators, match));
      const organisationIds = [named(people.bodies, organisation)];
      const measure = { measureKind, accumulation, frequency, numeratorName, denominatorName, direction: "proposed" } as const;
      await assignIndicators(change, { planId, indicatorIds, organisationIds, ...measure }, today);
    }
  });
}

/** What reads like a definition of the catalogue beyond doubt follows it, so that plans share their series. */
async function linkSurely(db: Database, { planId, officer }: BroughtPlan, today: CalendarDay): Promise<void> {
  const [indicators, definitions] = await Promise.all([
    indicatorsOfPlan(db, planId),
    definitionsInSight(db, { owners: [], inUse: true }, today),
  ]);
  const index = indexDefinitions(definitions, []);
  const links = indicators.flatMap(({ id, name, unit, group }) => {
    const [first] = suggestDefinitions({ name, unit, groupCode: group }, index);
    return first?.sure ? [{ indicatorId: id, definitionId: first.definitionId }] : [];
  });
  if (links.length > 0) await makeChange(db, officer, (change) => linkDefinitions(change, { planId, links }, today));
}

function decisionKey({ match: _own, actuals: _later, ...decision }: StoryIndicator): string {
  return JSON.stringify(decision);
}

async function decideLeads(db: Database, brought: BroughtPlan, people: People, today: CalendarDay): Promise<void> {
  const { plan, planId, officer } = brought;
  if (plan.tasks.length === 0) return;
  await makeChange(db, officer, async (change) => {
    for (const [organisation, tasks] of groupBy(plan.tasks, (task) => task.organisation)) {
      const taskIds = tasks.map(({ match }) => named(brought.tasks, match));
      await assignTasks(change, { planId, taskIds, organisationId: named(people.bodies, organisation) }, today);
    }
  });
}
