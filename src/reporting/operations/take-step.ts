import type { Change } from "#audit/operations/change.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { SubmissionRecord } from "../present.ts";
import { acceptSubmission } from "./accept-submission.ts";
import { approveSubmission } from "./approve-submission.ts";
import type { SubmissionStep } from "./hold-submission.ts";
import { reopenSubmission } from "./reopen-submission.ts";
import { returnSubmission } from "./return-submission.ts";
import { signSubmission } from "./sign-submission.ts";
import { submitSubmission } from "./submit-submission.ts";

const steps = {
  sign: signSubmission,
  submit: submitSubmission,
  return: returnSubmission,
  approve: approveSubmission,
  accept: acceptSubmission,
  reopen: reopenSubmission,
} as const;

export type StepName = keyof typeof steps;

/** The step of that name: every one holds the submission, asks the table of transitions, and records itself. */
export async function takeStep(
  name: StepName,
  change: Change,
  step: SubmissionStep,
  now: LocalInstant,
): Promise<SubmissionRecord> {
  return await steps[name](change, step, now);
}
