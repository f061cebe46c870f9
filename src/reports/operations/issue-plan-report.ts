import type { Change } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { inTransaction, type Tx } from "#db/transaction.ts";
import { loadPlanStanding } from "#evaluation/operations/load-standing.ts";
import { putFile } from "#files/store.ts";
import { addDays } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import { periodDays } from "#periods/rules/period-days.ts";
import { previousPeriod } from "#periods/rules/period-id.ts";
import { reportingRulesOfPlan } from "#plans/store.ts";
import type { RoundId } from "#reporting/model.ts";
import type { RoundRecord } from "#reporting/present.ts";
import { roundById, roundsOfPlans } from "#reporting/store.ts";
import type { ReportFacts } from "../model.ts";
import { partyProfile } from "../rules/party-profile.ts";
import { selectPlanReport } from "../rules/select-plan-report.ts";
import { chainHeadOf, insertIssued, officialWordsOf, planPaperOf } from "../store.ts";
import { writePartyReport } from "../writers/party-report-docx.ts";

export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A report that is written and not yet issued. */
export type WrittenReport = { readonly facts: ReportFacts; readonly bytes: Uint8Array };

/** Writes the plan's report for a round as of one moment. Long annexes take their time, so no lock is held meanwhile. */
export async function writePlanReport(db: Database, roundId: RoundId, now: LocalInstant): Promise<WrittenReport> {
  const facts = await inTransaction(db, (tx) => loadReportFacts(tx, roundId, now), "repeatable read");
  return { facts, bytes: await writePartyReport(selectPlanReport(facts), partyProfile, now) };
}

/** Keeps the file and records that it went out. */
export async function issuePlanReport(change: Change, { facts, bytes }: WrittenReport): Promise<string> {
  const { tx, actor } = change;
  const { round, chain, now } = facts;
  const report = {
    planId: round.plan.planId,
    roundId: round.id,
    organisationId: round.plan.ownerId,
    kind: "plan-quarter",
    submissionId: null,
    fileSha256: await putFile(tx, Buffer.from(bytes), wordMediaType),
    fileName: `${["bao-cao", round.periodId.toLowerCase(), ...fold(facts.paper.number ?? "").split(" ")].filter(Boolean).join("-")}.docx`,
    chainHead: chain.hash,
  } as const;
  const id = await insertIssued(tx, { ...report, issuedBy: actor.accountId });
  change.note({
    chain: round.plan.ownerId,
    operation: "issue-report",
    subjectKind: "issued-report",
    subjectId: id,
    before: null,
    after: { ...report, periodId: round.periodId, at: now },
  });
  return id;
}

/** Everything the report is selected from; the transaction shows one moment. */
export async function loadReportFacts(tx: Tx, roundId: RoundId, now: LocalInstant): Promise<ReportFacts> {
  const today = now.slice(0, 10);
  const round = (await roundById(tx, roundId, today)) ?? refuseNow("ROUND_NOT_FOUND");
  const { planId, ownerId } = round.plan;
  const chain = await chainHeadOf(tx, ownerId);
  const standing = await loadPlanStanding(tx, planId, roundId, today);
  const paper = await planPaperOf(tx, planId, round.cutOffOn);
  const words = await officialWordsOf(tx, roundId, round.cutOffOn);
  const rules = await reportingRulesOfPlan(tx, planId);
  const rounds = await roundsOfPlans(tx, [planId], today);
  const { day, indicators, tasks, debtors } = standing;
  return {
    ...{ paper, round, day, indicators, tasks, debtors, words, chain, now },
    span: { from: spanStart(round, rounds), to: round.cutOffOn },
    recipients: rules.flatMap((rule) => rule.toBodies),
  };
}

/** Figures begin where those of the period before ended, so that no day is lost when a round closed early. */
function spanStart(round: RoundRecord, rounds: readonly RoundRecord[]): string {
  const before = rounds.find((one) => one.periodId === previousPeriod(round.periodId));
  return before === undefined ? periodDays(round.periodId, "calendar").from : addDays(before.cutOffOn, 1);
}
