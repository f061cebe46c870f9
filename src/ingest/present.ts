import type { UploadState } from "#plans/contract.ts";
import type { ImportCounts, SourceNote } from "./model.ts";

export type OutcomeRecord =
  | { readonly planId: string; readonly counts: ImportCounts; readonly notes: readonly SourceNote[]; readonly refusal: null }
  | {
      readonly planId: null;
      readonly kept: { readonly documentId: string } | { readonly amendmentId: string; readonly changes: number };
      readonly notes: readonly SourceNote[];
      readonly refusal: null;
    }
  | { readonly planId: null; readonly refusal: { readonly code: string; readonly data: Readonly<Record<string, unknown>> } };

/** How far an upload is, as the page shows it: waiting, reading, saving, done, or refused with the reason. */
export function presentUpload(
  outcome: OutcomeRecord | null,
  job: { readonly state: UploadState["state"]; readonly progress: unknown } | null,
): UploadState {
  const nothing = { planId: null, refusal: null, notes: [], counts: null };
  if (outcome === null) {
    // A job that failed for good without an outcome was given up: its reader died each time.
    if (job === null || job.state === "failed")
      return { ...nothing, state: "failed", step: "done", refusal: { code: "READER_CRASHED", data: {} } };
    const state = job.state === "done" ? "running" : job.state;
    return { ...nothing, state, step: stepOf(job.progress), progress: pagesOf(job.progress) };
  }
  if (outcome.refusal !== null) {
    const { code, data } = outcome.refusal;
    return { ...nothing, state: "failed", step: "done", refusal: { code, data: { ...data } } };
  }
  const notes = outcome.notes.map(({ code, data }) => ({ code, data: { ...data } }));
  const done = { ...nothing, state: "done", step: "done", notes } as const;
  if (outcome.planId === null) return { ...done, kept: { ...outcome.kept } };
  return { ...done, planId: outcome.planId, counts: outcome.counts };
}

function stepOf(progress: unknown): UploadState["step"] {
  const step = typeof progress === "object" && progress !== null && "step" in progress ? progress.step : null;
  return step === "reading" || step === "saving" ? step : "waiting";
}

/** Of a scan: how many pages are recognised, and how many there are. */
function pagesOf(progress: unknown): { page: number; of: number } | null {
  if (typeof progress !== "object" || progress === null || !("page" in progress) || !("of" in progress)) return null;
  const { page, of } = progress;
  return typeof page === "number" && typeof of === "number" ? { page, of } : null;
}
