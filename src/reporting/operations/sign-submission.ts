import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { updateVersion } from "../store.ts";
import { signerOf } from "../store-set-up.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";
import { refuseIncomplete } from "./refuse-incomplete.ts";

/** The head answers for the report, where the round asks for it; where the plan's set-up names who signs, nobody else does. */
export async function signSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const held = await holdSubmission(change, step, "sign", now);
  const signer = await signerOf(change.tx, held.round.plan.planId, held.submission.organisationId);
  if (signer !== null && signer.id !== change.actor.accountId) refuseNow("SIGNER_IS_ANOTHER", { name: signer.name });
  await refuseIncomplete(change.tx, held);
  const after = await updateVersion(change.tx, held.submission.id, { state: held.move.state });
  await recordStep(change, held, after, null);
  return after;
}
