import type { Change } from "#audit/operations/change.ts";
import type { PlanId } from "../model.ts";
import { isSureEnough, type RecordKind, type RecordRef, surenessOf } from "../rules/record-decisions.ts";
import { candidatesOf, findingsToReview, reviewBarOf } from "../store-review.ts";
import { decideRecords, draftToReview } from "./decide-records.ts";

export type ConfirmRecords = {
  readonly planId: PlanId;
  /** "sure": what reaches the office's bar and no open finding speaks of. "all": every candidate, on the word of whoever asks. */
  readonly which: "all" | "sure";
  /** Only those of one section: indicators by the heading of their group, tasks by theirs. */
  readonly section?: { readonly kind: RecordKind; readonly title: string | null } | null;
};

/** Confirms many candidates at once; answers which. */
export async function confirmRecords(change: Change, { planId, which, section }: ConfirmRecords): Promise<readonly RecordRef[]> {
  const { tx } = change;
  const plan = await draftToReview(change, planId);
  const ofSection = (await candidatesOf(tx, planId)).filter(
    (one) => section === undefined || section === null || (one.kind === section.kind && one.section === section.title),
  );
  const chosen = which === "all" ? ofSection : await sureOnes(change, planId, plan.organisationId, ofSection);
  const records = chosen.map(({ kind, id, revision }) => ({ kind, id, revision }));
  return await decideRecords(change, { planId, records, decision: "confirm" });
}

async function sureOnes(
  { tx }: Change,
  planId: PlanId,
  organisationId: string,
  candidates: Awaited<ReturnType<typeof candidatesOf>>,
) {
  const bar = await reviewBarOf(tx, organisationId);
  const open = (await findingsToReview(tx, planId)).filter(({ answer, severity }) => answer === null && severity !== "info");
  return candidates.filter(({ kind, confidences, fromLine, toLine }) =>
    isSureEnough({ sureness: surenessOf(kind, confidences), fromLine, toLine }, bar, open),
  );
}
