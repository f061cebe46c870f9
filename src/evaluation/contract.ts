/** Verdicts over the wire: the overview of a plan and the proof behind one indicator. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";
import { shownTarget } from "#plans/contract.ts";

export const verdictName = z.enum([
  "achieved",
  "on-track",
  "at-risk",
  "off-track",
  "missed",
  "no-data",
  "not-assessable-yet",
  "by-judgement",
]);

/**
 * One numbered step of "Vì sao?": a code with its numbers; text/ has the sentence. The last step has the code "verdict" and
 * holds the reason (a ReasonCode) and how far a met target is exceeded.
 */
export const proofStep = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const proofShape = z.object({
  ruleVersion: z.number(),
  verdict: verdictName,
  verdictDay: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  steps: z.array(proofStep),
});
export type ProofAnswer = z.infer<typeof proofShape>;

export const indicatorVerdict = z.object({
  indicatorId: idText,
  verdict: verdictName,
  /** "exceeded" and the judgement of a person are shown beside the verdict. */
  exceeded: z.boolean(),
  judgement: z.enum(["met", "partly", "not-met"]).nullable(),
  milestoneYear: z.number().nullable(),
  actual: z.string().nullable(),
  actualAnswer: z.string().nullable(),
  actualPeriod: z.string().nullable(),
  expected: z.string().nullable(),
  coverage: z.object({ reported: z.number(), of: z.number(), missing: z.array(z.string()) }),
});
export type IndicatorVerdict = z.infer<typeof indicatorVerdict>;
/** GET /api/plans/:id/verdicts?roundId= */
export const verdictsAnswer = z.object({ asOf: z.string(), ruleVersion: z.number(), verdicts: z.array(indicatorVerdict) });

/** GET /api/indicators/:id : one indicator with its series and the proof of its verdict. */
export const indicatorDetailAnswer = z.object({
  indicatorId: idText,
  planId: idText,
  verdict: indicatorVerdict,
  proof: proofShape,
  series: z.array(
    z.object({
      periodId: z.string(),
      periodEnd: z.string(),
      organisationId: idText,
      organisationName: z.string(),
      value: z.string().nullable(),
      numerator: z.string().nullable(),
      denominator: z.string().nullable(),
      answer: z.string().nullable(),
      absence: z.string().nullable(),
      note: z.string(),
      submissionId: idText,
      version: z.number(),
      approved: z.boolean(),
      recordedBy: z.string().nullable(),
      recordedAt: z.string(),
    }),
  ),
  /** Points of the expected path and of the plan's own values, by day. */
  path: z.array(z.object({ on: z.string(), value: z.string() })),
  rolledUp: z.array(z.object({ periodId: z.string(), periodEnd: z.string(), value: z.string() })),
});
export type IndicatorDetail = z.infer<typeof indicatorDetailAnswer>;

/** GET /api/plans/:id/overview?roundId= */
export const overviewQuery = z.object({ roundId: idText.optional() });
const taskLine = z.object({
  taskId: idText,
  number: z.string().nullable(),
  text: z.string(),
  leads: z.array(z.string()),
  dueOn: z.string().nullable(),
  daysLate: z.number().nullable(),
  timeliness: z.string(),
});
export const overviewAnswer = z.object({
  asOf: z.string(),
  ruleVersion: z.number(),
  round: z.object({ id: idText, periodId: z.string(), dueAt: z.string() }).nullable(),
  verdictCounts: z.record(verdictName, z.number()),
  groups: z.array(
    z.object({
      group: z.string(),
      groupTitle: z.string().nullable(),
      total: z.number(),
      counts: z.record(verdictName, z.number()),
    }),
  ),
  attention: z.array(
    z.object({
      indicatorId: idText,
      name: z.string(),
      verdict: verdictName,
      actual: z.string().nullable(),
      expected: z.string().nullable(),
      target: shownTarget.nullable(),
      unit: z.string().nullable(),
      responsible: z.array(z.string()),
    }),
  ),
  tasks: z.object({
    total: z.number(),
    party: z.object({ done: z.number(), inTime: z.number(), overdue: z.number(), regular: z.number() }),
    doneOnTime: z.number(),
    doneLate: z.number(),
    dueSoon: z.number(),
    noDeadline: z.number(),
    paused: z.number(),
    cancelled: z.number(),
    regularSilent: z.number(),
    sixStates: z.record(z.string(), z.number()),
    twoByTwo: z.object({ doneOnTime: z.number(), doneLate: z.number(), openInTime: z.number(), openOverdue: z.number() }),
    overdue: z.array(taskLine),
    soon: z.array(taskLine),
  }),
  reporting: z.object({
    debtors: z.number(),
    approved: z.number(),
    waiting: z.number(),
    missing: z.array(z.object({ organisationId: idText, name: z.string(), overdue: z.boolean() })),
  }),
});
export type Overview = z.infer<typeof overviewAnswer>;
