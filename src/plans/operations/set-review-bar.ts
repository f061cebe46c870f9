import type { Change } from "#audit/operations/change.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { reviewBarOf, saveReviewBar } from "../store-review.ts";

/** From which confidence on the office accepts the records of a section at once. */
export async function setReviewBar(change: Change, organisationId: OrganisationId, least: number): Promise<void> {
  const before = await reviewBarOf(change.tx, organisationId);
  await saveReviewBar(change.tx, organisationId, least);
  change.note({
    chain: organisationId,
    operation: "set-review-bar",
    subjectKind: "organisation",
    subjectId: organisationId,
    before: { least: before },
    after: { least },
  });
}
