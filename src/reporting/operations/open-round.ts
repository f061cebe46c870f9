import type { Change } from "#audit/operations/change.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { LocalInstant, PeriodId } from "#periods/model.ts";
import { periodDays } from "#periods/rules/period-days.ts";
import type { PlanId } from "#plans/model.ts";
import { lockPlan } from "#plans/store.ts";
import type { RoundId } from "../model.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { insertDebtors, insertRound, roundsOfPlans } from "../store.ts";
import { cutOffOf, proposeRound } from "./propose-round.ts";

export type OpenRound = {
  readonly planId: PlanId;
  readonly periodId: PeriodId;
  /** By hand; null takes the plan's clause or the end of the period. */
  readonly dueAt: LocalInstant | null;
  readonly asksSignature: boolean;
  readonly asksAcceptance: boolean;
};

/** Opens a period's round and writes down who owes what, so that it can be read back as it was. */
export async function openRound(change: Change, input: OpenRound, now: LocalInstant): Promise<RoundId> {
  const { tx, actor } = change;
  const today = dayOfInstant(now);
  await lockPlan(tx, input.planId);
  const proposal = await proposeRound(tx, input.planId, input.periodId, today);
  if (proposal.plan.state !== "in-force") refuseNow("PLAN_NOT_IN_FORCE", { state: proposal.plan.state });
  const rounds = await roundsOfPlans(tx, [input.planId], today);
  if (rounds.some((round) => round.periodId === input.periodId)) refuseNow("ROUND_ALREADY_OPEN", { periodId: input.periodId });
  const debtors = orRefuse(proposal.owing);
  if (proposal.notReady > 0) refuseNow("INDICATORS_NOT_READY", { indicators: proposal.notReady });

  const dueAt = input.dueAt ?? proposal.dueAt;
  if (dayOfInstant(dueAt) < periodDays(input.periodId, proposal.regime).from)
    refuseNow("DUE_BEFORE_PERIOD", { periodId: input.periodId });
  const round = {
    planId: input.planId,
    periodId: input.periodId,
    cutOffOn: cutOffOf(proposal, dueAt),
    dueAt,
    dueSource: input.dueAt === null ? proposal.dueSource : "by-hand",
    asksSignature: input.asksSignature,
    asksAcceptance: input.asksAcceptance,
  } as const;
  const id = await insertRound(tx, { ...round, openedBy: actor.accountId });
  await insertDebtors(tx, id, debtors);
  change.note({
    chain: proposal.plan.ownerId,
    operation: "open-round",
    subjectKind: "round",
    subjectId: id,
    before: null,
    after: {
      ...round,
      debtors: debtors.map((body) => ({
        organisationId: body.organisationId,
        name: proposal.names.get(body.organisationId) ?? null,
        reasons: body.reasons,
        indicators: body.indicatorIds.length,
        tasks: body.taskIds.length,
      })),
    },
  });
  return id;
}
