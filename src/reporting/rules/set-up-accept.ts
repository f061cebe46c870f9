/**
 * Which proposals an act takes (issue, set-up desk: one by one, by group, or all that are sure): only for what is still open, never over
 * a person's own choice. The act carries the very values that were on the screen, so that nothing else than what was seen is set.
 */
import { canonicalJson } from "#kernel/canonical-json.ts";
import { groupBy } from "#kernel/group-by.ts";
import type {
  ChangeSetUpRequest,
  FieldProposalRow,
  IndicatorSet,
  SetUpIndicator,
  SetUpTask,
  TaskSet,
} from "../contract-set-up.ts";
import { indicatorSet } from "../contract-set-up.ts";
import { isAnswered } from "./set-up-checklist.ts";
import type { Certainty } from "./set-up-measures.ts";

export type Records = { readonly indicators: readonly SetUpIndicator[]; readonly tasks: readonly SetUpTask[] };

const order = { high: 0, medium: 1, low: 2 } as const;
const atLeast = (certainty: Certainty, least: Certainty) => order[certainty] <= order[least];

/** What is proposed for the open fields of one indicator, down to a certainty. */
export function openFields(one: SetUpIndicator, least: Certainty): FieldProposalRow[] {
  return one.proposed.filter(({ field, certainty }) => {
    if (!atLeast(certainty, least)) return false;
    const isPart = field === "numeratorName" || field === "denominatorName";
    if (isPart && one.measureKind !== null && one.measureKind !== "ratio") return false;
    if (field === "accumulation" && isAnswered(one)) return false;
    return one[field] === null;
  });
}

/** The body that is proposed for an indicator that nobody answers for. */
export function openBodies(one: SetUpIndicator, least: Certainty) {
  const [best] = one.proposedBodies;
  return one.bodies.length === 0 && best !== undefined && atLeast(best.certainty, least) ? best : null;
}

export function openLead(task: SetUpTask, least: Certainty) {
  const [best] = task.proposedLeads;
  return task.leads.length === 0 && best !== undefined && atLeast(best.certainty, least) ? best : null;
}

function acceptedOf(one: SetUpIndicator, least: Certainty): IndicatorSet {
  const fields = openFields(one, least).map(({ field, value }) => [field, value] as const);
  const bodies = openBodies(one, least);
  // JSON boundary: the fields' values are checked by the very shape that the act is sent in.
  return indicatorSet.parse({
    ...Object.fromEntries(fields),
    ...(bodies === null ? {} : { organisationIds: bodies.organisationIds }),
  });
}

function acceptedOfTask(task: SetUpTask, least: Certainty): TaskSet {
  const lead = openLead(task, least)?.organisationIds[0];
  return {
    ...(lead === undefined ? {} : { leadId: lead }),
    ...(task.proposedSupports.length === 0 ? {} : { supportIds: [...task.supports, ...task.proposedSupports] }),
  };
}

/** The act that takes every proposal of these records down to a certainty; records with the same decision go together. */
export function acceptAll({ indicators, tasks }: Records, least: Certainty): ChangeSetUpRequest {
  return {
    kind: "accept",
    indicators: together(indicators.map((one) => [one.id, acceptedOf(one, least)] as const)),
    tasks: together(tasks.map((task) => [task.id, acceptedOfTask(task, least)] as const)),
  };
}

function together<Set extends object>(decided: readonly (readonly [string, Set])[]): { ids: string[]; set: Set }[] {
  const said = decided.filter(([, set]) => Object.keys(set).length > 0);
  return [...groupBy(said, ([, set]) => canonicalJson(set)).values()].flatMap((same) => {
    const set = same[0]?.[1];
    return set === undefined ? [] : [{ ids: same.map(([id]) => id), set }];
  });
}

/** How many records an act would touch. */
export function recordsIn({ indicators, tasks }: ChangeSetUpRequest): number {
  return [...indicators, ...tasks].reduce((sum, { ids }) => sum + ids.length, 0);
}
