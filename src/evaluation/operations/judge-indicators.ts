import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { indicatorsOfPlan, lockPlan } from "#plans/store.ts";
import type { Judgement } from "../model.ts";
import { insertJudgements } from "../store-judgements.ts";

export type JudgeIndicators = {
  readonly planId: PlanId;
  readonly indicatorIds: readonly IndicatorId[];
  readonly verdict: Judgement["verdict"];
  readonly reason: string;
};

/** A person of the office concludes on targets in words, many at once; only where the set-up leaves it to a person. */
export async function judgeIndicators(change: Change, input: JudgeIndicators, today: CalendarDay): Promise<number> {
  const { tx, actor } = change;
  const { planId, verdict, reason } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "in-force") refuseNow("PLAN_NOT_IN_FORCE", { state: plan.state });
  const wanted = new Set(input.indicatorIds);
  const indicators = (await indicatorsOfPlan(tx, planId)).filter((one) => wanted.has(one.id));
  if (indicators.length !== wanted.size) refuseNow("INDICATOR_NOT_OF_PLAN");
  if (indicators.some((one) => one.judgedBy !== "person")) refuseNow("JUDGEMENT_NOT_ASKED");
  const judgements = indicators.map(({ id }) => ({
    ...{ indicatorId: id, verdict, reason, judgedOn: today, judgedBy: actor.accountId },
  }));
  await insertJudgements(tx, judgements);
  change.note({
    chain: plan.organisationId,
    operation: "judge-indicators",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { indicators: indicators.map(({ id }) => id), verdict },
    reason,
  });
  return judgements.length;
}
