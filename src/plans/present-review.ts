import type { RecordDecision, ReviewFinding } from "./contract-review.ts";

/** What was decided about a record, as the tables keep it. */
export type DecidedRecord = {
  readonly id: string;
  readonly decidedAt: string;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly mergedInto: string | null;
};

export function presentDecision({ decidedAt, decidedBy, reason, mergedInto }: DecidedRecord): RecordDecision {
  return { on: decidedAt, by: decidedBy, reason, mergedInto };
}

export type ReviewFindingRecord = {
  readonly id: string;
  readonly kind: string;
  readonly severity: "info" | "warning" | "error";
  readonly rule: string;
  readonly text: string;
  readonly fromLine: number;
  readonly toLine: number;
  readonly answer: "corrected" | "accepted-as-printed" | "ask-the-issuer" | null;
  readonly answerReason: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
};

export function presentReviewFinding(finding: ReviewFindingRecord): ReviewFinding {
  const { id, kind, severity, rule, text, fromLine, toLine, answer, answerReason, answeredAt, answeredBy } = finding;
  return {
    ...{ id, kind, severity, rule, text },
    lines: { from: fromLine, to: toLine },
    answer: answer === null ? null : { answer, reason: answerReason, by: answeredBy, on: answeredAt ?? "" },
  };
}
