import type { Change } from "#audit/operations/change.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionAction, SubmissionId } from "../model.ts";
import type { RoundRecord, SubmissionRecord } from "../present.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { refusedWhenLocked } from "../rules/locked-round.ts";
import { latestVersion, type Move, nextState } from "../rules/workflow.ts";
import { holdDebtor, holdRound, insertEvent, roundById, submissionById, versionsOf } from "../store.ts";

/** A step in the life of a submission, as it is asked for. `revision` is the one the person saw. */
export type SubmissionStep = { readonly submissionId: SubmissionId; readonly revision: number; readonly reason?: string };

/** A submission that nobody else can change until the transaction ends, and what the step makes of it. */
export type HeldSubmission = {
  readonly round: RoundRecord;
  readonly submission: SubmissionRecord;
  readonly move: Move;
  readonly action: SubmissionAction;
  readonly now: LocalInstant;
};

/** Loads and holds, then asks the table of transitions. Two people at once: the second finds the revision moved on. */
export async function holdSubmission(
  change: Change,
  step: SubmissionStep,
  action: SubmissionAction,
  now: LocalInstant,
): Promise<HeldSubmission> {
  const { tx } = change;
  const seen = (await submissionById(tx, step.submissionId)) ?? refuseNow("SUBMISSION_NOT_FOUND");
  await holdRound(tx, seen.roundId, "share");
  await holdDebtor(tx, seen.roundId, seen.organisationId);
  const round = (await roundById(tx, seen.roundId, dayOfInstant(now))) ?? refuseNow("ROUND_NOT_FOUND");
  const latest = latestVersion(await versionsOf(tx, seen.roundId, seen.organisationId, true));
  if (latest === null) refuseNow("SUBMISSION_NOT_FOUND");
  if (latest.id !== seen.id || latest.revision !== step.revision) {
    refuseNow("SUBMISSION_CHANGED_MEANWHILE", { state: latest.state, revision: latest.revision, version: latest.version });
  }
  refuseWhenLocked(round, action);
  return { round, submission: latest, move: orRefuse(nextState(latest.state, action, round)), action, now };
}

export function refuseWhenLocked(round: RoundRecord, action: SubmissionAction): void {
  if (refusedWhenLocked(round, action)) refuseNow("ROUND_LOCKED", { periodId: round.periodId });
}

/** Writes the step into the submission's history and into the audit trail of the plan's owner. */
export async function recordStep(
  change: Change,
  held: HeldSubmission,
  after: SubmissionRecord,
  reason: string | null,
): Promise<void> {
  const { round, submission, action, now } = held;
  await insertEvent(change.tx, {
    submissionId: after.id,
    action,
    fromState: submission.state,
    toState: after.state,
    reason,
    accountId: change.actor.accountId,
    actor: change.actor.name,
    atLocal: now,
  });
  change.note({
    chain: round.plan.ownerId,
    operation: `${action}-submission`,
    subjectKind: "submission",
    subjectId: after.id,
    before: stepOf(submission),
    after: { ...stepOf(after), periodId: round.periodId, organisationId: after.organisationId, at: now },
    ...(reason === null ? {} : { reason }),
  });
}

function stepOf({ state, version, revision, submittedAt }: SubmissionRecord) {
  return { state, version, revision, submittedAt };
}
