/** Rounds and submissions over the wire. */
import { z } from "zod";
import { dayText, decimalNumber, idText, line, prose } from "#kernel/wire.ts";
import { shownTarget } from "#plans/contract.ts";

export const submissionStateName = z.enum(["draft", "signed", "submitted", "returned", "approved", "accepted"]);
export const submissionActionName = z.enum(["sign", "submit", "return", "approve", "accept", "reopen"]);
export const taskStateName = z.enum(["not-started", "in-progress", "paused", "done", "cancelled"]);
export const absenceName = z.enum(["no-data", "nothing-arose", "not-applicable"]);
export const answerName = z.enum(["yes", "no", "met", "partly", "not-met"]);
export const localInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** GET /api/plans/:id/rounds/proposal?periodId= : what opening this period's round would mean. */
export const roundProposalQuery = z.object({ periodId: z.string().max(12) });
export const debtorProposal = z.object({
  organisationId: idText,
  name: z.string(),
  reasons: z.array(z.enum(["reporting-rule", "lead", "assigned"])),
  indicators: z.number(),
  tasks: z.number(),
});
export const roundProposalAnswer = z.object({
  periodId: z.string(),
  cutOffOn: z.string(),
  dueAt: localInstant,
  /** Where the due day comes from: the plan's own words, or a default of this office's settings. */
  dueSource: z.enum(["plan", "default"]),
  dueText: z.string().nullable(),
  debtors: z.array(debtorProposal),
  /** Bodies of the reporting clause that resolve to no known organisation, as written. */
  unresolved: z.array(z.string()),
  /** The way of a report as the plan's set-up says: where the form starts from. */
  route: z.object({ asksSignature: z.boolean(), asksAcceptance: z.boolean() }),
  unready: z.object({ indicatorsWithoutBody: z.number(), indicatorsWithoutMeasure: z.number(), tasksWithoutBody: z.number() }),
});
export type RoundProposal = z.infer<typeof roundProposalAnswer>;

/** POST /api/plans/:id/rounds answers roundAnswer. */
export const openRoundRequest = z.object({
  periodId: z.string().max(12),
  dueAt: localInstant.optional(),
  asksSignature: z.boolean(),
  /** Whether the level above accepts approved reports in a step of its own. */
  asksAcceptance: z.boolean().optional(),
});
/** POST /api/rounds/:id/lock and /unlock ask for a reason and answer roundAnswer. */
export const reasonRequest = z.object({ reason: line(1000) });

export const roundShape = z.object({
  id: idText,
  planId: idText,
  planTitle: z.string(),
  documentNumber: z.string().nullable(),
  ownerName: z.string(),
  periodId: z.string(),
  cutOffOn: z.string(),
  dueAt: localInstant,
  asksSignature: z.boolean(),
  locked: z.boolean(),
  counts: z.object({
    debtors: z.number(),
    submitted: z.number(),
    approved: z.number(),
    returned: z.number(),
    draft: z.number(),
    missing: z.number(),
    late: z.number(),
  }),
  /** "report" issues the plan's Word report; what a body may do with its own form stands in the form. */
  allowed: z.array(z.enum(["approve", "lock", "unlock", "report"])),
});
export type RoundRow = z.infer<typeof roundShape>;
/** GET /api/plans/:id/rounds, and GET /api/rounds for all rounds that the reader may see, newest first. */
export const roundsAnswer = z.object({ rounds: z.array(roundShape) });

export const debtorShape = z.object({
  organisationId: idText,
  name: z.string(),
  reasons: z.array(z.string()),
  indicators: z.number(),
  tasks: z.number(),
  /** null: nothing begun. */
  submissionId: idText.nullable(),
  version: z.number().nullable(),
  state: submissionStateName.nullable(),
  nothingToReport: z.boolean(),
  submittedAt: z.string().nullable(),
  timeliness: z.enum(["in-time", "late", "not-due", "overdue"]),
  returnReason: z.string().nullable(),
  filled: z.number(),
});
export type DebtorRow = z.infer<typeof debtorShape>;
/** GET /api/rounds/:id */
export const roundAnswer = z.object({ round: roundShape, debtors: z.array(debtorShape) });

export const actualInput = z.object({
  indicatorId: idText,
  value: decimalNumber.nullable(),
  numerator: decimalNumber.nullable(),
  denominator: decimalNumber.nullable(),
  answer: answerName.nullable(),
  absence: absenceName.nullable(),
  note: prose(4000),
});
export type ActualInput = z.infer<typeof actualInput>;
export const taskUpdateInput = z.object({
  taskId: idText,
  state: taskStateName,
  percent: z.number().int().min(0).max(100).nullable(),
  result: prose(8000),
  doneOn: dayText.nullable(),
  delayReason: prose(4000),
});
export type TaskUpdateInput = z.infer<typeof taskUpdateInput>;

const gap = z.object({ code: z.string(), indicatorId: idText.nullable(), taskId: idText.nullable() });
export type Gap = z.infer<typeof gap>;

/** GET /api/rounds/:id/submissions/:organisationId : the form with exactly what this body owes, and what stands in it. */
export const submissionFormAnswer = z.object({
  round: roundShape,
  organisationId: idText,
  organisationName: z.string(),
  submissionId: idText.nullable(),
  version: z.number(),
  revision: z.number(),
  state: submissionStateName.nullable(),
  nothingToReport: z.boolean(),
  narrative: z.string(),
  difficulties: z.string(),
  proposals: z.string(),
  submittedAt: z.string().nullable(),
  returnReason: z.string().nullable(),
  returnedBy: z.string().nullable(),
  indicators: z.array(
    z.object({
      indicatorId: idText,
      name: z.string(),
      groupTitle: z.string().nullable(),
      unit: z.string().nullable(),
      measureKind: z.string().nullable(),
      numeratorName: z.string().nullable(),
      denominatorName: z.string().nullable(),
      accumulation: z.string().nullable(),
      target: shownTarget.nullable(),
      previous: z.object({ periodId: z.string(), value: z.string().nullable(), answer: z.string().nullable() }).nullable(),
      actual: actualInput.nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      taskId: idText,
      number: z.string().nullable(),
      text: z.string(),
      deliverable: z.string().nullable(),
      scheduleText: z.string(),
      dueOn: z.string().nullable(),
      role: z.enum(["lead", "support"]),
      previous: z.object({ periodId: z.string(), state: z.string(), percent: z.number().nullable() }).nullable(),
      update: taskUpdateInput.nullable(),
    }),
  ),
  gaps: z.array(gap),
  warnings: z.array(gap),
  allowed: z.array(z.enum(["save", "sign", "submit", "return", "approve", "accept", "reopen"])),
  history: z.array(
    z.object({
      version: z.number(),
      action: z.string(),
      toState: z.string(),
      actor: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});
export type SubmissionForm = z.infer<typeof submissionFormAnswer>;

/** PUT /api/rounds/:id/submissions/:organisationId : saves what is given; a stale revision is refused (SUBMISSION_CHANGED_MEANWHILE). Answers submissionFormAnswer. */
export const saveSubmissionRequest = z.object({
  revision: z.number().int().min(0),
  nothingToReport: z.boolean(),
  narrative: prose(40000),
  difficulties: prose(40000),
  proposals: prose(40000),
  actuals: z.array(actualInput).max(5000),
  taskUpdates: z.array(taskUpdateInput).max(5000),
});
export type SaveSubmission = z.infer<typeof saveSubmissionRequest>;

/** POST /api/submissions/:id/:action */
export const submissionActionRequest = z.object({ revision: z.number().int(), reason: prose(4000).optional() });
export const submissionActionAnswer = z.object({
  submissionId: idText,
  state: submissionStateName,
  version: z.number(),
  revision: z.number(),
});

/** GET /api/my-work : what I owe, what was returned to me, what waits for me. */
export const myWorkAnswer = z.object({
  today: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(["owed", "returned", "to-sign", "to-approve", "task-overdue", "task-due-soon"]),
      urgency: z.enum(["overdue", "soon", "later"]),
      roundId: idText.nullable(),
      /** The task itself, of what is a task; null for a report. */
      taskId: idText.nullable(),
      planId: idText,
      planTitle: z.string(),
      organisationId: idText,
      organisationName: z.string(),
      periodId: z.string().nullable(),
      dueOn: z.string().nullable(),
      title: z.string(),
      filled: z.number().nullable(),
      owed: z.number().nullable(),
      quote: z.string().nullable(),
    }),
  ),
});
export type MyWork = z.infer<typeof myWorkAnswer>;
