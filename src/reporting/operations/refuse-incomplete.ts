import type { Database } from "#db/connect.ts";
import { refuseNow } from "#kernel/result.ts";
import type { GapSubject } from "../model.ts";
import type { HeldSubmission } from "./hold-submission.ts";
import { loadForm } from "./load-form.ts";

/** A paper with gaps is neither signed nor sent: all gaps are counted, and figures that look odd need their sentence. */
export async function refuseIncomplete(db: Database, { round, submission, now }: HeldSubmission): Promise<void> {
  const form = await loadForm(db, round.id, submission.organisationId, now);
  if (form.gaps.length === 0 && form.unexplained.length === 0) return;
  const names = new Map<string, string>([
    ...form.indicators.map(({ indicator }) => [indicator.id, indicator.name] as const),
    ...form.tasks.map(({ task }) => [task.id, task.number ?? task.text] as const),
  ]);
  const subjects: string[] = [
    ...form.gaps.map(({ subject }) => subjectIdOf(subject)),
    ...form.unexplained.map((warning): string => warning.indicatorId),
  ].filter((id) => id !== "");
  refuseNow("SUBMISSION_INCOMPLETE", {
    gaps: form.gaps.length,
    unexplained: form.unexplained.length,
    first: subjects[0] === undefined ? null : (names.get(subjects[0]) ?? null),
    codes: [...new Set([...form.gaps.map((gap) => gap.code), ...form.unexplained.map((warning) => warning.code)])],
  });
}

function subjectIdOf(subject: GapSubject): string {
  if (subject.kind === "submission") return "";
  return subject.kind === "indicator" ? subject.indicatorId : subject.taskId;
}
