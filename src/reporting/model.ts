/**
 * Reporting rule → round → submission (design §3). A rule says who reports how often and until when; a round is one period of it;
 * a submission is what one body sends in, in versions: reopening makes version n + 1 and version n stays official until the new one
 * is approved. "Không phát sinh" is a complete submission. Locked is a property of the round, not a state.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import type { Id } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant, PeriodId } from "#periods/model.ts";
import type { IndicatorId, MeasureKind, PlanId } from "#plans/model.ts";
import type { TaskId, TaskState } from "#tasks/model.ts";

export type ReportingRuleId = Id<"reporting-rule">;
export type RoundId = Id<"round">;
export type SubmissionId = Id<"submission">;

export const cadences = [
  "monthly",
  "quarterly",
  "half-yearly",
  "nine-monthly",
  "yearly",
  "mid-term",
  "end-term",
  "2.5-yearly",
  "ad-hoc",
] as const;
export type Cadence = (typeof cadences)[number];

/** What can go from one body to another: responsibility, a debt not yet begun, a person's role, a plan. */
export const workKinds = ["indicator", "task", "report", "person", "plan"] as const;
export type WorkKind = (typeof workKinds)[number];

export type ReportingRule = {
  readonly id: ReportingRuleId;
  readonly planId: PlanId;
  readonly position: number;
  /** null when the plan says only "định kỳ". */
  readonly cadence: Cadence | null;
  /** As written: "trước ngày 20 của tháng cuối quý". */
  readonly dueText: string | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly namedDayCounts: boolean;
  readonly asksSignature: boolean;
  readonly fromBodies: readonly string[];
  readonly toBodies: readonly string[];
  readonly via: string | null;
};

/** Where a round's due day comes from: the plan's clause, the regime's default, or a person's hand. */
export type DueSource = "plan-rule" | "default" | "by-hand";

export type Round = {
  readonly id: RoundId;
  readonly planId: PlanId;
  readonly periodId: PeriodId;
  /** Last day that the figures cover; printed, since a yearly report may be due before the year is over. */
  readonly cutOffOn: CalendarDay;
  readonly dueAt: LocalInstant;
  readonly dueSource: DueSource;
  readonly asksSignature: boolean;
  readonly locked: boolean;
};

export const submissionStates = ["draft", "signed", "submitted", "returned", "approved", "accepted"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionActions = ["save", "sign", "submit", "return", "approve", "accept", "reopen"] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** What the rule asks of every submission of a round. */
export type WorkflowRule = { readonly asksSignature: boolean; readonly asksAcceptance: boolean };

type SubmissionCore = {
  readonly id: SubmissionId;
  readonly roundId: RoundId;
  readonly organisationId: OrganisationId;
  readonly version: number;
  /** Raised by every save, so that a stale edit is noticed. */
  readonly revision: number;
  readonly nothingToReport: boolean;
  readonly narrative: string;
  readonly difficulties: string;
  readonly proposals: string;
  /** A later version was approved. */
  readonly superseded: boolean;
};

/** A state carries what is true in it. */
export type Submission =
  | (SubmissionCore & { readonly state: "draft" })
  | (SubmissionCore & { readonly state: "signed" })
  | (SubmissionCore & { readonly state: "submitted"; readonly submittedAt: LocalInstant })
  | (SubmissionCore & { readonly state: "returned"; readonly submittedAt: LocalInstant; readonly returnReason: string })
  | (SubmissionCore & {
      readonly state: "approved" | "accepted";
      readonly submittedAt: LocalInstant;
      readonly approvedAt: LocalInstant;
    });

/** yes, no: whether something exists. met, partly, not-met: how a body sees a target in words. */
export const answers = ["yes", "no", "met", "partly", "not-met"] as const;
export type Answer = (typeof answers)[number];

/** Why there is no number, when there is none: each differs from silence and from zero. */
export const absences = ["no-data", "nothing-arose", "not-applicable"] as const;
export type Absence = (typeof absences)[number];

export type ActualOrigin = "typed" | "computed" | "imported";

/** One indicator of one body in one period. A ratio holds numerator and denominator; its percentage is computed, not typed. */
export type Actual = {
  readonly submissionId: SubmissionId;
  readonly indicatorId: IndicatorId;
  readonly organisationId: OrganisationId;
  readonly periodId: PeriodId;
  readonly value: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly answer: Answer | null;
  readonly absence: Absence | null;
  /** What the answer rests on, or the sentence that a surprising figure asks for. */
  readonly note: string;
  readonly origin: ActualOrigin;
};

export type TaskUpdate = {
  readonly submissionId: SubmissionId;
  readonly taskId: TaskId;
  readonly state: TaskState;
  readonly percent: number | null;
  readonly result: string;
  readonly doneOn: CalendarDay | null;
  /** Why it is late, or by which decision it is paused or cancelled. */
  readonly delayReason: string;
};

/** Why a body owes a report. A body may owe for several reasons at once and owes once. */
export type OwingReason = "reporting-rule" | "indicator" | "task-lead";

export type OwingBody = {
  readonly organisationId: OrganisationId;
  readonly reasons: readonly OwingReason[];
  readonly indicatorIds: readonly IndicatorId[];
  readonly taskIds: readonly TaskId[];
};

/** An indicator in a body's form. */
export type OwedIndicator = {
  readonly indicatorId: IndicatorId;
  readonly measureKind: MeasureKind | null;
  readonly unit: string | null;
};

/** A task in a body's form; a `regular` task (thường xuyên) is never done. */
export type OwedTask = { readonly taskId: TaskId; readonly regular: boolean };

/** What a form holds for an indicator before it is official. */
export type EnteredValue = Pick<Actual, "indicatorId" | "value" | "numerator" | "denominator" | "answer" | "absence" | "note">;

/** What a form holds for a task before it is official. */
export type EnteredUpdate = Pick<TaskUpdate, "taskId" | "state" | "percent" | "result" | "doneOn" | "delayReason">;

export type GapCode =
  | "VALUE_MISSING"
  | "VALUE_NOT_A_NUMBER"
  | "NUMERATOR_MISSING"
  | "DENOMINATOR_MISSING"
  | "DENOMINATOR_ZERO"
  | "ANSWER_MISSING"
  | "NUMBER_AND_ABSENCE"
  | "UPDATE_MISSING"
  | "PERCENT_OUT_OF_RANGE"
  | "PERCENT_BELOW_HUNDRED_WHEN_DONE"
  | "DONE_DAY_MISSING"
  | "DONE_DAY_NOT_A_DAY"
  | "DONE_DAY_IN_FUTURE"
  | "DONE_DAY_WITHOUT_DONE"
  | "REGULAR_TASK_NEVER_DONE"
  | "REASON_MISSING"
  | "PERCENT_NOT_WHOLE"
  | "NOT_OWED"
  | "REPORTED_TWICE"
  | "NOTHING_TO_REPORT_WITH_VALUES";

export type GapSubject =
  | { readonly kind: "indicator"; readonly indicatorId: IndicatorId }
  | { readonly kind: "task"; readonly taskId: TaskId }
  | { readonly kind: "submission" };

/** What a submission lacks before it can be submitted. */
export type Gap = { readonly code: GapCode; readonly subject: GapSubject };

export type WarningCode =
  | "PERCENT_OUTSIDE_0_100"
  | "NUMERATOR_ABOVE_DENOMINATOR"
  | "CUMULATIVE_BELOW_LAST"
  | "JUMP_OVER_TENFOLD"
  | "NEGATIVE_VALUE";

/** A figure that may be right but asks for a sentence. */
export type Warning = {
  readonly code: WarningCode;
  readonly indicatorId: IndicatorId;
  readonly reported: DecimalText;
  readonly last: DecimalText | null;
};
