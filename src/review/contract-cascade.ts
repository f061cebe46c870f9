/** A plan against the plans above and below it, over the wire. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";
import { operatorName } from "#plans/contract.ts";

export const coverageName = z.enum(["weaker", "missing", "partial", "incomparable", "covered", "stricter", "kept"]);
export const taskCoverageName = z.enum(["later", "missing", "no-deadline", "covered"]);
export const linkStateName = z.enum(["proposed", "confirmed", "rejected"]);
export const milestoneVerdictName = z.enum(["equal", "stricter", "weaker", "missing", "incomparable", "beyond"]);

const neighbour = z.object({
  planId: idText,
  title: z.string(),
  state: z.enum(["draft", "in-force", "superseded"]),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  organisationId: idText,
  organisationName: z.string(),
  reason: z.enum(["carries-out", "basis", "tree", "by-hand"]),
  linkState: linkStateName,
});
export type Neighbour = z.infer<typeof neighbour>;

/** GET /api/plans/:id/superiors : the plans above and below that the reader may see, rejected ones last. */
export const superiorsAnswer = z.object({
  superiors: z.array(neighbour),
  subordinates: z.array(neighbour),
  mayLink: z.boolean(),
});
/** PUT /api/plans/:id/superiors/:superiorId answers superiorsAnswer. */
export const superiorRequest = z.object({ state: z.enum(["confirmed", "rejected"]) });
/** POST /api/plans/:id/superiors/proposals looks again for plans above and below; answers superiorsAnswer. */

const aim = z.object({
  milestoneYear: z.number(),
  milestoneTo: z.number().nullable(),
  operator: operatorName,
  value: z.string().nullable(),
  valueTo: z.string().nullable(),
  text: z.string().nullable(),
  unit: z.string().nullable(),
  recurring: z.enum(["annual"]).nullable(),
});
const indicatorSide = z.object({ id: idText, position: z.number(), name: z.string(), unit: z.string().nullable() });
const taskSide = z.object({
  id: idText,
  position: z.number(),
  number: z.string().nullable(),
  text: z.string(),
  dueOn: z.string().nullable(),
});
export const milestoneShape = z.object({
  superior: aim,
  ours: aim.nullable(),
  verdict: milestoneVerdictName,
  gap: z.string().nullable(),
});
export type MilestoneLine = z.infer<typeof milestoneShape>;
const answering = { state: linkStateName, score: z.string().nullable(), isCounted: z.boolean() };
export const indicatorAnswerShape = z.object({
  ...answering,
  ours: indicatorSide,
  coverage: coverageName,
  milestones: z.array(milestoneShape),
});
const cascadeIndicator = z.object({
  superior: indicatorSide.extend({ aims: z.array(aim) }),
  coverage: coverageName,
  answers: z.array(indicatorAnswerShape),
});
export type CascadeIndicator = z.infer<typeof cascadeIndicator>;
const cascadeTask = z.object({
  superior: taskSide,
  coverage: taskCoverageName,
  answers: z.array(z.object({ ...answering, ours: taskSide, coverage: taskCoverageName, daysLater: z.number().nullable() })),
});
export type CascadeTask = z.infer<typeof cascadeTask>;

/** GET /api/plans/:id/cascade?superiorId= : without a superior named, the first that is not rejected. */
export const cascadeQuery = z.object({ superiorId: idText.optional() });
export const cascadeAnswer = z.object({
  superior: neighbour.nullable(),
  indicators: z.array(cascadeIndicator),
  tasks: z.array(cascadeTask),
  additionalIndicators: z.array(indicatorSide),
  additionalTasks: z.array(taskSide),
  /** Everything of ours, to choose a link from. */
  ours: z.object({ indicators: z.array(indicatorSide), tasks: z.array(taskSide) }),
  mayLink: z.boolean(),
});
export type Cascade = z.infer<typeof cascadeAnswer>;

/** PUT /api/plans/:id/cascade/links answers how many links were decided. */
export const linksRequest = z.object({
  superiorPlanId: idText,
  kind: z.enum(["indicator", "task"]),
  links: z
    .array(z.object({ id: idText, superiorId: idText, state: z.enum(["confirmed", "rejected"]) }))
    .min(1)
    .max(5000),
});
export const linksAnswer = z.object({ changed: z.number() });

/** PUT /api/plans/:id/cascade/kept answers how many indicators changed. */
export const keptRequest = z.object({ indicatorIds: z.array(idText).min(1).max(5000), isKept: z.boolean(), reason: line(1000) });

/** GET /api/plans/:id/cascade/down : every plan below that the reader may see, counted. */
export const cascadeDownAnswer = z.object({
  plans: z.array(neighbour),
  indicators: z.array(
    z.object({
      superior: indicatorSide.extend({ aims: z.array(aim) }),
      counts: z.record(coverageName, z.number()),
      kept: z.string().nullable(),
    }),
  ),
  tasks: z.array(z.object({ superior: taskSide, counts: z.record(taskCoverageName, z.number()) })),
  mayKeep: z.boolean(),
});
export type CascadeDown = z.infer<typeof cascadeDownAnswer>;

/** GET /api/plans/:id/cascade/down/:recordId : one indicator of the plan, plan by plan. */
export const cascadePlansAnswer = z.object({
  superior: indicatorSide.extend({ aims: z.array(aim) }),
  plans: z.array(z.object({ plan: neighbour, coverage: coverageName, answer: indicatorAnswerShape.nullable() })),
});
export type CascadePlans = z.infer<typeof cascadePlansAnswer>;
/** GET /api/plans/:id/cascade/file?superiorId= and GET /api/plans/:id/cascade/down/file are the same tables as Excel. */
