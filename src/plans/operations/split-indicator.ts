import type { Change } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "../model.ts";
import type { RecordRef } from "../rules/record-decisions.ts";
import { canEditRecord, editedIndicator, indicatorWordsOf } from "../rules/record-fields.ts";
import { targetChanges } from "../rules/target-changes.ts";
import { insertIndicator, insertTargetVersions, lockIndicator, saveIndicator, targetVersionsOf } from "../store-records.ts";
import { addResponsible } from "../store-review.ts";
import { draftToReview, headsOf } from "./decide-records.ts";
import { readingOf } from "./edit-indicator.ts";

export type SplitIndicator = {
  readonly planId: PlanId;
  readonly record: RecordRef;
  /** The name of the second one. */
  readonly name: string;
  /** The targets that go over to it. */
  readonly targetIds: readonly string[];
};

/** One passage held two indicators: the second takes the chosen targets and stands directly after the first. Both are candidates. */
export async function splitIndicator(
  change: Change,
  { planId, record, name, targetIds }: SplitIndicator,
): Promise<{ readonly record: RecordRef; readonly second: RecordRef }> {
  const { tx, actor } = change;
  const plan = await draftToReview(change, planId);
  await headsOf(change, planId, [record]);
  const first = (await lockIndicator(tx, asId(record.id))) ?? refuseNow("NOT_FOUND");
  const words = indicatorWordsOf(first);
  orRefuse(canEditRecord(first, record.revision, words));
  const origin = { effectiveOn: null, decisionDocumentId: null, recordedBy: actor.accountId };
  const standing = await targetVersionsOf(tx, first.id);
  const leaving = orRefuse(targetChanges(standing, { remove: targetIds }, readingOf(first)));
  const chosen = new Set(targetIds);
  const set = standing.filter(({ id }) => chosen.has(id)).map((target) => ({ ...target, id: null, reading: target }));
  const arriving = orRefuse(targetChanges([], { set }, readingOf(first)));

  const { fromLine, toLine, spanFrom, spanTo } = first;
  const hasPlace = fromLine !== null && toLine !== null && spanFrom !== null && spanTo !== null;
  const place = hasPlace ? { fromLine, toLine, spanFrom, spanTo } : null;
  const { confidence, position } = first;
  const second = { ...editedIndicator({ ...words, rowLabel: null }, { name }), planId, place, confidence, after: position };
  const id = await insertIndicator(tx, second);
  await insertTargetVersions(tx, first.id, leaving, origin);
  await insertTargetVersions(tx, id, arriving, origin);
  await addResponsible(tx, id, first.id);
  const revision = await saveIndicator(tx, first.id, editedIndicator(words, {}));
  change.note({
    chain: plan.organisationId,
    operation: "split-record",
    subjectKind: "indicator",
    subjectId: first.id,
    before: { name: first.name, targets: standing.filter(({ withdrawn }) => !withdrawn).length },
    after: { planId, revision, second: id, name, targets: set.map(({ milestoneYear, raw }) => ({ milestoneYear, raw })) },
  });
  return { record: { ...record, revision }, second: { kind: "indicator", id, revision: 1 } };
}
