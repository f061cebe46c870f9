import type { Change } from "#audit/operations/change.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { updateVersion } from "../store.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";
import { refuseIncomplete } from "./refuse-incomplete.ts";

/** The head answers for the report, where the round asks for it. */
export async function signSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const held = await holdSubmission(change, step, "sign", now);
  await refuseIncomplete(change.tx, held);
  const after = await updateVersion(change.tx, held.submission.id, { state: held.move.state });
  await recordStep(change, held, after, null);
  return after;
}
