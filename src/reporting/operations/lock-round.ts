import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { RoundId } from "../model.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { holdRound, roundById, setLocked } from "../store.ts";

export type LockRound = { readonly roundId: RoundId; readonly reason: string };

/** Closes a round to entries; reading, approving and returning go on. */
export async function lockRound(change: Change, input: LockRound, now: LocalInstant): Promise<void> {
  await turn(change, input, true, now);
}

/** Opens a locked round again; who, when and why stand in the audit trail. */
export async function unlockRound(change: Change, input: LockRound, now: LocalInstant): Promise<void> {
  await turn(change, input, false, now);
}

async function turn(change: Change, { roundId, reason }: LockRound, locked: boolean, now: LocalInstant): Promise<void> {
  await holdRound(change.tx, roundId, "update");
  const round = (await roundById(change.tx, roundId, dayOfInstant(now))) ?? refuseNow("ROUND_NOT_FOUND");
  if (round.locked === locked) refuseNow(locked ? "ROUND_LOCKED" : "ROUND_NOT_LOCKED", { periodId: round.periodId });
  await setLocked(change.tx, roundId, locked);
  change.note({
    chain: round.plan.ownerId,
    operation: locked ? "lock-round" : "unlock-round",
    subjectKind: "round",
    subjectId: roundId,
    before: { locked: round.locked },
    after: { locked, at: now },
    reason,
  });
}
