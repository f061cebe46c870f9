import type { Change } from "#audit/operations/change.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { supersedeBefore, updateVersion } from "../store.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";

/** Makes the version official; only now does an earlier official version give way. */
export async function approveSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const held = await holdSubmission(change, step, "approve", now);
  const after = await updateVersion(change.tx, held.submission.id, { state: held.move.state, approvedAt: now });
  await supersedeBefore(change.tx, after);
  await recordStep(change, held, after, null);
  return after;
}
