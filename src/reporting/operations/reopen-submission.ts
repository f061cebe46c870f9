import type { Change } from "#audit/operations/change.ts";
import { clean } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { copyValues, insertVersion, updateVersion } from "../store.ts";
import { holdSubmission, recordStep, type SubmissionStep } from "./hold-submission.ts";

/** Opens version n + 1 with everything that stood in version n; n stays official until the new one is approved. */
export async function reopenSubmission(change: Change, step: SubmissionStep, now: LocalInstant): Promise<SubmissionRecord> {
  const reason = clean(step.reason ?? "").trim();
  if (reason === "") refuseNow("REOPEN_REASON_MISSING");
  const held = await holdSubmission(change, step, "reopen", now);
  const { roundId, organisationId, version, nothingToReport, narrative, difficulties, proposals } = held.submission;
  const opened = await insertVersion(change.tx, { roundId, organisationId, version: version + 1 });
  await copyValues(change.tx, held.submission.id, opened.id);
  const after = await updateVersion(change.tx, opened.id, { nothingToReport, narrative, difficulties, proposals });
  await recordStep(change, held, after, reason);
  return after;
}
