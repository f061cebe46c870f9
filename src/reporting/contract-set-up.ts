/** The set-up desk of a plan over the wire: what it needs before its first round, what is proposed, and the acts that set it. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";
import {
  accumulationName,
  directionName,
  frequencyName,
  groupName,
  measureName,
  placeShape,
  planStateName,
} from "#plans/contract.ts";
import { judgedBys } from "#plans/model.ts";
import { cadences } from "./model.ts";
import { bodySources } from "./rules/set-up-bodies.ts";
import { certainties, proposedFields } from "./rules/set-up-measures.ts";

export const judgedByName = z.enum(judgedBys);
export const certaintyName = z.enum(certainties);
export const actKindName = z.enum(["accept", "edit", "copy", "rules", "route", "people", "undo"]);
export const checkCodes = [
  "records",
  "force",
  "indicator-bodies",
  "measure-kinds",
  "accumulations",
  "frequencies",
  "judged-by",
  "task-leads",
  "rules",
  "ratio-parts",
  "directions",
  "rule-days",
  "people",
  "signers",
] as const;
export const checkCodeName = z.enum(checkCodes);

export const fieldProposalShape = z.object({
  field: z.enum(proposedFields),
  value: z.string(),
  source: z.enum(["document", "catalogue", "other-plan", "reporting-clause"]),
  reason: z.string(),
  certainty: certaintyName,
  from: z.string().nullable(),
});
export type FieldProposalRow = z.infer<typeof fieldProposalShape>;

export const bodyProposalShape = z.object({
  organisationIds: z.array(idText),
  source: z.enum(bodySources),
  certainty: certaintyName,
  quote: z.string().nullable(),
});
export type BodyProposalRow = z.infer<typeof bodyProposalShape>;

export const setUpIndicator = z.object({
  id: idText,
  name: z.string(),
  unit: z.string().nullable(),
  rowLabel: z.string().nullable(),
  group: groupName,
  groupTitle: z.string().nullable(),
  measureKind: measureName.nullable(),
  direction: directionName.nullable(),
  accumulation: accumulationName.nullable(),
  frequency: frequencyName.nullable(),
  numeratorName: z.string().nullable(),
  denominatorName: z.string().nullable(),
  judgedBy: judgedByName.nullable(),
  bodies: z.array(idText),
  /** The targets in words, as printed; empty where all of them are numbers. */
  wordTargets: z.array(z.string()),
  /** What a person of the office concluded last; null: nothing yet. */
  judgement: z.object({ verdict: z.enum(["met", "partly", "not-met"]), on: z.string(), reason: z.string() }).nullable(),
  /** No target of it is a number. */
  isInWords: z.boolean(),
  proposed: z.array(fieldProposalShape),
  proposedBodies: z.array(bodyProposalShape),
});
export type SetUpIndicator = z.infer<typeof setUpIndicator>;

export const setUpTask = z.object({
  id: idText,
  number: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  scheduleText: z.string(),
  frequency: frequencyName.nullable(),
  leads: z.array(idText),
  supports: z.array(idText),
  /** As the document writes them, known or not. */
  writtenLeads: z.array(z.string()),
  writtenSupports: z.array(z.string()),
  proposedLeads: z.array(bodyProposalShape),
  /** Coordinating bodies that the document writes and the register knows, where they are not set yet. */
  proposedSupports: z.array(idText),
});
export type SetUpTask = z.infer<typeof setUpTask>;

export const cadenceName = z.enum(cadences);
const ruleFields = {
  cadence: cadenceName.nullable(),
  dueDay: z.number().int().min(1).max(31).nullable(),
  dueMonth: z.number().int().min(1).max(12).nullable(),
  namedDayCounts: z.boolean(),
  fromBodies: z.array(line(500)).max(60),
  toBodies: z.array(line(500)).max(60),
};
export const setUpRule = z.object({
  ...ruleFields,
  id: idText,
  dueText: z.string().nullable(),
  /** null: written here by a person. */
  place: placeShape.nullable(),
  /** Bodies that the clause means today, and names that mean nobody known. */
  means: z.array(idText),
  unknown: z.array(z.string()),
  /** Until when the report of the running period would be due; null where the clause has no periods or names no day. */
  nextDueAt: z.string().nullable(),
});
export type SetUpRule = z.infer<typeof setUpRule>;

export const setUpAct = z.object({
  id: idText,
  kind: actKindName,
  counts: z.object({ indicators: z.number(), tasks: z.number() }),
  actor: z.string(),
  at: z.string(),
  isTakenBack: z.boolean(),
});
export type SetUpAct = z.infer<typeof setUpAct>;

const personShape = z.object({ organisationId: idText, entersId: idText.nullable(), signsId: idText.nullable() });
export type SetUpPerson = z.infer<typeof personShape>;
/** Somebody with a log-in at a body of the plan. */
const accountShape = z.object({ id: idText, name: z.string(), organisationId: idText, roles: z.array(z.string()) });
export type SetUpAccount = z.infer<typeof accountShape>;

export const checkShape = z.object({
  code: checkCodeName,
  /** How many are missing, of how many. */
  open: z.number(),
  of: z.number(),
  /** Without it no first round should open; the others are worth a look. */
  required: z.boolean(),
});
export type Check = z.infer<typeof checkShape>;

/** GET /api/plans/:id/set-up */
export const setUpAnswer = z.object({
  state: planStateName,
  undecided: z.number(),
  rounds: z.number(),
  ownerId: idText,
  checks: z.array(checkShape),
  ready: z.boolean(),
  names: z.record(idText, z.string()),
  indicators: z.array(setUpIndicator),
  tasks: z.array(setUpTask),
  rules: z.array(setUpRule),
  route: z.object({ asksSignature: z.boolean(), asksAcceptance: z.boolean() }),
  people: z.array(personShape),
  accounts: z.array(accountShape),
  /** The newest first. */
  acts: z.array(setUpAct),
});
export type SetUp = z.infer<typeof setUpAnswer>;

const ids = z.array(idText).min(1).max(5000);
export const indicatorSet = z.object({
  measureKind: measureName.optional(),
  direction: directionName.optional(),
  accumulation: accumulationName.optional(),
  frequency: frequencyName.optional(),
  numeratorName: line(500).nullable().optional(),
  denominatorName: line(500).nullable().optional(),
  judgedBy: judgedByName.optional(),
  organisationIds: z.array(idText).max(200).optional(),
});
export type IndicatorSet = z.infer<typeof indicatorSet>;
export const taskSet = z.object({
  frequency: frequencyName.nullable().optional(),
  leadId: idText.optional(),
  supportIds: z.array(idText).max(200).optional(),
});
export type TaskSet = z.infer<typeof taskSet>;

/** POST /api/plans/:id/set-up/changes : exactly what a person saw and took, as one act. */
export const changeSetUpRequest = z.object({
  kind: z.enum(["accept", "edit", "copy"]),
  indicators: z.array(z.object({ ids, set: indicatorSet })).max(5000),
  tasks: z.array(z.object({ ids, set: taskSet })).max(5000),
});
export type ChangeSetUpRequest = z.infer<typeof changeSetUpRequest>;
/** Every act answers how many records changed; actId is null where nothing did. */
export const setUpChangedAnswer = z.object({ changed: z.number(), actId: idText.nullable() });

/** POST /api/plans/:id/set-up/undo */
export const undoSetUpRequest = z.object({ actId: idText });

/** POST /api/plans/:id/set-up/rules : all clauses of the plan as they stand from now on; a new one has no id. */
export const setRulesRequest = z.object({ rules: z.array(z.object({ ...ruleFields, id: idText.nullable() })).max(40) });
export type SetRulesRequest = z.infer<typeof setRulesRequest>;

/** POST /api/plans/:id/set-up/route */
export const setRouteRequest = z.object({ asksSignature: z.boolean(), asksAcceptance: z.boolean() });

/** POST /api/plans/:id/set-up/people */
export const setPeopleRequest = z.object({ people: z.array(personShape).min(1).max(500) });

/** GET /api/plans/:id/set-up/copy?from= : indicators of another readable plan that are the same as ours, and how they are set up there. */
export const copyQuery = z.object({ from: idText });
const copyPair = z.object({
  indicatorId: idText,
  theirName: z.string(),
  how: z.enum(["definition", "likeness"]),
  /** 0 to 1. */
  score: z.number(),
  set: indicatorSet,
});
export type CopyPair = z.infer<typeof copyPair>;
export const copyAnswer = z.object({ pairs: z.array(copyPair), names: z.record(idText, z.string()) });
