import type { Change } from "#audit/operations/change.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "../model.ts";
import { type Decision, type RecordKind, type RecordRef, stateAfter } from "../rules/record-decisions.ts";
import { lockPlan } from "../store.ts";
import { type RecordHead, recordHeads, saveDecision } from "../store-review.ts";

/** What the audit trail calls each decision. */
const operationOf = { confirm: "confirm-records", reject: "reject-records", reopen: "reopen-records" } as const;

export type DecideRecords = {
  readonly planId: PlanId;
  readonly records: readonly RecordRef[];
  readonly decision: Decision;
  /** Why they are rejected. */
  readonly reason?: string | undefined;
};

/** One decision about records of a draft, each as somebody looked at it; answers their new revisions. */
export async function decideRecords(change: Change, input: DecideRecords): Promise<readonly RecordRef[]> {
  const { tx, actor } = change;
  const plan = await draftToReview(change, input.planId);
  const heads = await headsOf(change, input.planId, input.records);
  const states = heads.map((head) => orRefuse(stateAfter(head.recordState, input.decision)));
  const [recordState = "candidate"] = states;
  const moved = heads.filter((head) => head.recordState !== recordState);
  const decision = { recordState, decidedBy: actor.accountId, reason: input.reason ?? null, mergedInto: null };
  for (const kind of ["indicator", "task"] as const) await saveDecision(tx, kind, idsOf(moved, kind), decision);
  change.note({
    chain: plan.organisationId,
    operation: operationOf[input.decision],
    subjectKind: "plan",
    subjectId: input.planId,
    before: { records: moved.map(({ id, kind, recordState: state }) => ({ id, kind, state })) },
    after: { records: moved.map(({ id, kind, name }) => ({ id, kind, name })), state: recordState },
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  });
  const changed = new Set(moved.map(({ id }) => id));
  return heads.map(({ kind, id, revision }) => ({ kind, id, revision: changed.has(id) ? revision + 1 : revision }));
}

/** The draft, held: everything on the desk waits for its turn. */
export async function draftToReview(change: Change, planId: PlanId) {
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  return plan;
}

/** The records as they stand; refused when one is of another plan or was saved since it was looked at. */
export async function headsOf({ tx }: Change, planId: PlanId, records: readonly RecordRef[]): Promise<RecordHead[]> {
  const heads = await recordHeads(
    tx,
    planId,
    records.map(({ id }) => id),
  );
  const looked = new Map(records.map((record) => [record.id, record]));
  if (heads.length !== looked.size || heads.some(({ id, kind }) => looked.get(id)?.kind !== kind)) {
    refuseNow("RECORD_NOT_OF_PLAN");
  }
  const newer = heads.find(({ id, revision }) => looked.get(id)?.revision !== revision);
  if (newer !== undefined) {
    const { id, name, revision, recordState } = newer;
    refuseNow("RECORD_CHANGED_MEANWHILE", { id, name, revision, recordState });
  }
  return heads;
}

function idsOf(heads: readonly RecordHead[], kind: RecordKind): string[] {
  return heads.filter((head) => head.kind === kind).map(({ id }) => id);
}
