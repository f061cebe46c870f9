import type { Change } from "#audit/operations/change.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { updateVersion } from "../store.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";
import { refuseIncomplete } from "./refuse-incomplete.ts";

/** Sends the report in. A late one is taken all the same; when it came stands in its history. */
export async function submitSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const held = await holdSubmission(change, step, "submit", now);
  await refuseIncomplete(change.tx, held);
  const after = await updateVersion(change.tx, held.submission.id, { state: held.move.state, submittedAt: now });
  await recordStep(change, held, after, null);
  return after;
}
