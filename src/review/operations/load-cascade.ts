import type { Database } from "#db/connect.ts";
import type { PlanId } from "#plans/model.ts";
import type { Cascade } from "../contract-cascade.ts";
import type { Coverage, TaskCoverage } from "../model.ts";
import { coverages, taskCoverages } from "../model.ts";
import {
  type NeighbourRecord,
  presentAsked,
  presentIndicatorAnswer,
  presentIndicatorRow,
  presentMeasured,
  presentNeighbour,
  presentPromised,
  presentTaskRow,
} from "../present-cascade.ts";
import { additionalOf, indicatorRows, taskRows } from "../rules/cascade.ts";
import { countsOf, coverageBelow, taskCoverageBelow } from "../rules/count-coverage.ts";
import { keptOf, linksBelow, linksBetween, measuredBelow, measuredOf, promisedAround, promisedOf } from "../store.ts";

/** What is asked above and what answers it, with all that the comparison was made from. */
export async function cascadeRows(db: Database, planId: PlanId, superiorId: PlanId) {
  const [measured, promised, indicatorLinks, taskLinks, kept] = await Promise.all([
    measuredOf(db, [planId, superiorId]),
    promisedOf(db, [planId, superiorId]),
    linksBetween(db, "indicator", planId, superiorId),
    linksBetween(db, "task", planId, superiorId),
    keptOf(db, superiorId),
  ]);
  const of = <Item extends { readonly planId: PlanId }>(items: readonly Item[], id: PlanId) =>
    items.filter((item) => item.planId === id);
  const sides = {
    indicators: { superior: of(measured, superiorId), ours: of(measured, planId), links: indicatorLinks },
    tasks: { superior: of(promised, superiorId), ours: of(promised, planId), links: taskLinks },
  };
  return {
    sides,
    indicators: indicatorRows(sides.indicators, new Set(kept.map((one) => one.indicatorId))),
    tasks: taskRows(sides.tasks),
  };
}

/** A plan against one plan above it, record by record. */
export async function loadCascade(db: Database, planId: PlanId, superior: NeighbourRecord): Promise<Omit<Cascade, "mayLink">> {
  const { sides, indicators, tasks } = await cascadeRows(db, planId, superior.planId);
  return {
    superior: presentNeighbour(superior),
    indicators: indicators.map(presentIndicatorRow),
    tasks: tasks.map(presentTaskRow),
    additionalIndicators: additionalOf(sides.indicators.ours, sides.indicators.links).map(presentMeasured),
    additionalTasks: additionalOf(sides.tasks.ours, sides.tasks.links).map(presentPromised),
    ours: { indicators: sides.indicators.ours.map(presentMeasured), tasks: sides.tasks.ours.map(presentPromised) },
  };
}

/** A plan without a plan above it: everything is its own. */
export const noCascade: Omit<Cascade, "mayLink"> = {
  superior: null,
  indicators: [],
  tasks: [],
  additionalIndicators: [],
  additionalTasks: [],
  ours: { indicators: [], tasks: [] },
};

/** The plans below that count, against the plan: six questions to the database, whatever their number. */
export async function loadCascadeDown(db: Database, planId: PlanId, plans: readonly NeighbourRecord[]) {
  const ids = plans.map((plan) => plan.planId);
  const [superior, promised, links, taskLinks, linked, kept] = await Promise.all([
    measuredOf(db, [planId]),
    promisedAround(db, planId),
    linksBelow(db, "indicator", planId),
    linksBelow(db, "task", planId),
    measuredBelow(db, planId, null),
    keptOf(db, planId),
  ]);
  const ownTasks = promised.filter((one) => one.planId === planId);
  const horizons = new Map(plans.map((plan) => [plan.planId, plan.horizon]));
  const reasons = new Map(kept.map((one) => [one.indicatorId, one.reason]));
  const byIndicator = coverageBelow({ plans: ids, superior, linked, links }, new Set(reasons.keys()), horizons);
  const byTask = taskCoverageBelow({ plans: ids, superior: ownTasks, linked: promised, links: taskLinks });
  return {
    plans: plans.map(presentNeighbour),
    indicators: superior.map((one) => ({
      superior: presentAsked(one),
      counts: countsOf<Coverage>(coverages, byIndicator.get(one.id) ?? new Map()),
      kept: reasons.get(one.id) ?? null,
    })),
    tasks: ownTasks.map((one) => ({
      superior: presentPromised(one),
      counts: countsOf<TaskCoverage>(taskCoverages, byTask.get(one.id) ?? new Map()),
    })),
  };
}

/** One indicator of the plan, plan by plan below it; null when it is none of the plan's. */
export async function loadCascadePlans(db: Database, planId: PlanId, indicatorId: string, plans: readonly NeighbourRecord[]) {
  const [all, links, linked, kept] = await Promise.all([
    measuredOf(db, [planId]),
    linksBelow(db, "indicator", planId),
    measuredBelow(db, planId, indicatorId),
    keptOf(db, planId),
  ]);
  const superior = all.find((one) => one.id === indicatorId);
  if (superior === undefined) return null;
  const isKept = new Set(kept.map((one) => one.indicatorId));
  const rows = plans.map((plan) => {
    const own = linked.filter((one) => one.planId === plan.planId);
    const ownLinks = links.filter((link) => link.planId === plan.planId && link.superiorId === indicatorId);
    const [row] = indicatorRows({ superior: [superior], ours: own, links: ownLinks }, isKept, plan.horizon);
    const answer = row?.answers.find((one) => one.isCounted && one.coverage === row.coverage) ?? row?.answers[0];
    return {
      plan: presentNeighbour(plan),
      coverage: row?.coverage ?? "missing",
      answer: answer === undefined ? null : presentIndicatorAnswer(answer),
    };
  });
  return { superior: presentAsked(superior), plans: rows };
}
