import type { Change } from "#audit/operations/change.ts";
import { putFile } from "#files/store.ts";
import { fold } from "#kernel/fold.ts";
import type { LocalInstant } from "#periods/model.ts";
import { loadForm } from "#reporting/operations/load-form.ts";
import type { SubmissionRecord } from "#reporting/present.ts";
import { partyProfile } from "../rules/party-profile.ts";
import { selectReceipt } from "../rules/select-receipt.ts";
import { chainHeadOf, insertIssued, planPaperOf } from "../store.ts";
import { writePartyReport } from "../writers/party-report-docx.ts";
import { wordMediaType } from "./issue-plan-report.ts";

/** Gives a body its own report back, right after it was sent and in the same transaction. */
export async function issueReceipt(change: Change, submission: SubmissionRecord, now: LocalInstant): Promise<string> {
  const { tx, actor } = change;
  const { roundId, organisationId } = submission;
  const form = await loadForm(tx, roundId, organisationId, now);
  const { planId, ownerId } = form.round.plan;
  const chain = await chainHeadOf(tx, ownerId);
  const paper = await planPaperOf(tx, planId, form.round.cutOffOn);
  const firstSubmittedAt = form.debtors.find((debtor) => debtor.organisationId === organisationId)?.firstSubmittedAt ?? null;
  const bytes = await writePartyReport(selectReceipt({ paper, form, firstSubmittedAt, chain, now }), partyProfile, now);
  const name = [
    "phieu-bao-cao",
    form.round.periodId.toLowerCase(),
    ...fold(form.organisationName).split(" "),
    `v${submission.version}`,
  ];
  const receipt = {
    ...{ planId, roundId, organisationId },
    kind: "unit-receipt",
    submissionId: submission.id,
    fileSha256: await putFile(tx, Buffer.from(bytes), wordMediaType),
    fileName: `${name.join("-")}.docx`,
    chainHead: chain.hash,
  } as const;
  const id = await insertIssued(tx, { ...receipt, issuedBy: actor.accountId });
  change.note({
    chain: ownerId,
    operation: "issue-receipt",
    subjectKind: "issued-report",
    subjectId: id,
    before: null,
    after: { ...receipt, version: submission.version, at: now },
  });
  return id;
}
