import type { Change } from "#audit/operations/change.ts";
import { clean } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { updateVersion } from "../store.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";

/** Gives the report back with a reason in words; what was entered stays. */
export async function returnSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const reason = clean(step.reason ?? "").trim();
  if (reason === "") refuseNow("RETURN_REASON_MISSING");
  const held = await holdSubmission(change, step, "return", now);
  const after = await updateVersion(change.tx, held.submission.id, { state: held.move.state, returnReason: reason });
  await recordStep(change, held, after, reason);
  return after;
}
