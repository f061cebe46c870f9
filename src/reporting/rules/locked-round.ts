/**
 * A locked round takes no entry, no signature and no report (domain §6); the office goes on with what it has received: it returns,
 * approves and accepts. Unlocking is a person's act with a reason.
 */
import type { SubmissionAction } from "../model.ts";

const goesOn: ReadonlySet<SubmissionAction> = new Set(["return", "approve", "accept"]);

export function refusedWhenLocked(round: { readonly locked: boolean }, action: SubmissionAction): boolean {
  return round.locked && !goesOn.has(action);
}
