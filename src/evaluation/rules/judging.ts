/**
 * Who concludes on a target in words (design §4, "by judgement"), as the plan's set-up says: the statement of the body, once its report is
 * approved; a person of the office, with a reason, whatever the body states; or nobody, because the words only ask whether, and the body
 * answers yes or not yet. Where nothing was chosen the statement counts.
 */
import type { JudgedBy, TargetOperator } from "#plans/model.ts";
import type { Answer } from "#reporting/model.ts";
import type { Judgement } from "../model.ts";

/** What a body stated of a target in words, with the last day that it covers. */
export type Statement = { readonly answer: Answer | null; readonly to: string; readonly note: string };

/** The judgements that count for an indicator. */
export function judgementsThatCount(
  judgedBy: JudgedBy | null,
  statements: readonly Statement[],
  ofOffice: readonly Judgement[],
): readonly Judgement[] {
  if (judgedBy === "person") return ofOffice;
  if (judgedBy === "yes-no") return [];
  return statements.flatMap(({ answer, to, note }) =>
    answer === "met" || answer === "partly" || answer === "not-met" ? [{ verdict: answer, on: to, reason: note }] : [],
  );
}

/** A target whose words only ask whether is one that exists or does not. */
export function operatorJudged(operator: TargetOperator, judgedBy: JudgedBy | null): TargetOperator {
  return operator === "text" && judgedBy === "yes-no" ? "exists" : operator;
}
