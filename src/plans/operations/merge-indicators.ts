import type { Change } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import type { IndicatorRecord } from "../present.ts";
import type { RecordRef } from "../rules/record-decisions.ts";
import { editedIndicator, indicatorWordsOf } from "../rules/record-fields.ts";
import { sameTarget, type TargetVersion, targetChanges } from "../rules/target-changes.ts";
import { insertTargetVersions, lockIndicator, saveIndicator, targetVersionsOf } from "../store-records.ts";
import { addResponsible, saveDecision } from "../store-review.ts";
import { draftToReview, headsOf } from "./decide-records.ts";
import { readingOf } from "./edit-indicator.ts";

export type MergeRecords = { readonly planId: PlanId; readonly into: RecordRef; readonly from: RecordRef };
export type Merged = { readonly into: RecordRef; readonly from: RecordRef; readonly targets: readonly string[] };

/**
 * Two readings of one indicator become one: the targets of the second go over with the place they were read at, what the first lacks
 * is filled from it, and the second is rejected with a pointer to the first.
 */
export async function mergeIndicators(change: Change, { planId, into, from }: MergeRecords): Promise<Merged> {
  const { tx, actor } = change;
  const plan = await draftToReview(change, planId);
  if (into.id === from.id) refuseNow("RECORD_MERGED_WITH_ITSELF");
  const heads = await headsOf(change, planId, [into, from]);
  if (heads.some(({ recordState }) => recordState === "rejected" || recordState === "withdrawn"))
    refuseNow("RECORD_NOT_STANDING");
  const [kept, gone] = [await standing(change, into), await standing(change, from)];
  const present = await targetVersionsOf(tx, kept.id);
  const moving = (await targetVersionsOf(tx, gone.id)).filter((one) => !one.withdrawn && !hasAlready(present, one));
  const set = moving.map((target) => ({ ...target, id: null, reading: target }));
  const versions = orRefuse(targetChanges(present, { set }, readingOf(kept)));
  await insertTargetVersions(tx, kept.id, versions, { effectiveOn: null, decisionDocumentId: null, recordedBy: actor.accountId });
  const revision = await saveIndicator(tx, kept.id, editedIndicator(filledFrom(kept, gone), {}));
  await addResponsible(tx, kept.id, gone.id);
  const decision = { recordState: "rejected", decidedBy: actor.accountId, reason: null, mergedInto: kept.id } as const;
  await saveDecision(tx, "indicator", [gone.id], decision);
  change.note({
    chain: plan.organisationId,
    operation: "merge-records",
    subjectKind: "indicator",
    subjectId: kept.id,
    before: { name: kept.name, other: { id: gone.id, name: gone.name } },
    after: { planId, revision, mergedFrom: gone.id, targets: moving.map(({ milestoneYear, raw }) => ({ milestoneYear, raw })) },
  });
  const now = await targetVersionsOf(tx, kept.id);
  const before = new Set(present.map(({ id }) => id));
  return {
    into: { ...into, revision },
    from: { ...from, revision: from.revision + 1 },
    targets: now.filter(({ id }) => !before.has(id)).map(({ id }) => id),
  };
}

async function standing({ tx }: Change, { id }: RecordRef): Promise<IndicatorRecord> {
  const indicatorId: IndicatorId = asId(id);
  return (await lockIndicator(tx, indicatorId)) ?? refuseNow("NOT_FOUND");
}

/** The same promise read twice stays once. */
function hasAlready(present: readonly TargetVersion[], target: TargetVersion): boolean {
  return present.some((one) => !one.withdrawn && sameTarget({ ...one, opUndecided: false }, target));
}

/** What the first record lacks, the second may know. */
function filledFrom(kept: IndicatorRecord, gone: IndicatorRecord) {
  const words = indicatorWordsOf(kept);
  const hasBaseline = words.baselineValue !== null || words.baselineText !== null;
  const { baselineValue, baselineText, baselineOn } = hasBaseline ? words : gone;
  return {
    ...words,
    ...{ baselineValue, baselineText, baselineOn },
    rowLabel: words.rowLabel ?? gone.rowLabel,
    unit: words.unit ?? gone.unit,
    groupTitle: words.groupTitle ?? gone.groupTitle,
    leadTexts: [...new Set([...words.leadTexts, ...gone.leadTexts])],
  };
}
