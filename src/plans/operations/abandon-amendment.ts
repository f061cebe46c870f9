import type { Change } from "#audit/operations/change.ts";
import { settleAmendment } from "../store-amendments.ts";
import { type DraftLookedAt, holdDraft } from "./hold-draft.ts";

/** Gives a draft up; it stays to be read and changes nothing. */
export async function abandonAmendment(change: Change, input: DraftLookedAt): Promise<void> {
  const { plan, amendment } = await holdDraft(change.tx, input);
  await settleAmendment(change.tx, amendment.id, "abandoned", change.actor.accountId);
  change.note({
    chain: plan.organisationId,
    operation: "abandon-amendment",
    subjectKind: "amendment",
    subjectId: amendment.id,
    before: { state: "draft" },
    after: { planId: plan.id, state: "abandoned" },
  });
}
