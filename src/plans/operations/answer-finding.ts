import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "../model.ts";
import type { FindingAnswer } from "../rules/record-decisions.ts";
import { lockPlan } from "../store.ts";
import { findFinding, saveAnswer } from "../store-review.ts";

export type AnswerFinding = {
  readonly planId: PlanId;
  readonly findingId: string;
  /** null takes the answer back. */
  readonly answer: FindingAnswer | null;
  readonly reason: string | null;
};

/** What a person says to a doubt of the reader; leaving the print as it is, or asking, needs a reason that others can read later. */
export async function answerFinding(change: Change, { planId, findingId, answer, reason }: AnswerFinding): Promise<void> {
  const { tx, actor } = change;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const finding = (await findFinding(tx, planId, findingId)) ?? refuseNow("NOT_FOUND");
  if (answer !== null && answer !== "corrected" && reason === null) refuseNow("FINDING_ANSWER_WITHOUT_REASON");
  await saveAnswer(tx, findingId, { answer, reason: answer === null ? null : reason, by: actor.accountId });
  change.note({
    chain: plan.organisationId,
    operation: "answer-finding",
    subjectKind: "plan",
    subjectId: planId,
    before: { finding: finding.text, rule: finding.rule, answer: finding.answer },
    after: { answer },
    ...(answer === null || reason === null ? {} : { reason }),
  });
}
