import type { Change } from "#audit/operations/change.ts";
import { changesOfAmendment, removeChanges } from "../store-amendments.ts";
import { type DraftLookedAt, holdDraft } from "./hold-draft.ts";

/** Takes changes out of a draft; with a new indicator its targets go too. */
export async function removeFromDraft(
  change: Change,
  input: DraftLookedAt & { readonly changeIds: readonly string[] },
): Promise<void> {
  const { plan, amendment } = await holdDraft(change.tx, input);
  const changes = await changesOfAmendment(change.tx, amendment.id);
  const wanted = new Set(input.changeIds);
  const gone = changes.filter((one) => wanted.has(one.id));
  const added = new Set(gone.filter((one) => one.subject === "indicator" && one.action === "add").map((one) => one.recordId));
  const orphans = changes.filter((one) => one.subject === "target" && added.has(one.recordId.split(":")[0] ?? ""));
  const ids = [...new Set([...gone, ...orphans].map((one) => one.id))];
  if (ids.length > 0) await removeChanges(change.tx, amendment.id, ids);
  change.note({
    chain: plan.organisationId,
    operation: "amend-draft",
    subjectKind: "amendment",
    subjectId: amendment.id,
    before: { changes: gone.map(({ subject, recordId, after }) => ({ subject, recordId, after })) },
    after: { planId: plan.id, changes: [] },
  });
}
