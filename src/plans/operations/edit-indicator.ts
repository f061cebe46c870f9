import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import type { IndicatorRecord } from "../present.ts";
import {
  canEditRecord,
  changedFields,
  editedIndicator,
  type IndicatorFields,
  type IndicatorWords,
  indicatorWordsOf,
} from "../rules/record-fields.ts";
import { decidedFields } from "../rules/set-measure.ts";
import {
  type NewTargetVersion,
  type TargetChanges,
  type TargetReading,
  type TargetVersion,
  targetChanges,
} from "../rules/target-changes.ts";
import { lockPlan, replaceResponsible } from "../store.ts";
import { confirmTakenOver } from "../store-definitions.ts";
import {
  insertTargetVersions,
  lockIndicator,
  planOfRecord,
  saveIndicator,
  targetVersionsOf,
  type VersionOrigin,
} from "../store-records.ts";

export type EditIndicator = {
  /** The plan that it must be of; not given: whichever it is of. */
  readonly planId?: PlanId | undefined;
  readonly indicatorId: IndicatorId;
  /** The one that was looked at. */
  readonly revision: number;
  readonly fields: IndicatorFields;
  readonly targets?: TargetChanges | undefined;
  /** These bodies and no others answer for it from now on; not given: stays. */
  readonly responsible?: readonly OrganisationId[] | undefined;
};

/** Changes an indicator of a draft; one that is tracked already changes by an amendment. Answers the new revision. */
export async function editIndicator(change: Change, input: EditIndicator, today: CalendarDay): Promise<number> {
  const planId = input.planId ?? (await planOfRecord(change.tx, "indicator", input.indicatorId)) ?? refuseNow("NOT_FOUND");
  const plan = (await lockPlan(change.tx, planId)) ?? refuseNow("NOT_FOUND");
  const indicator = (await lockIndicator(change.tx, input.indicatorId)) ?? refuseNow("NOT_FOUND");
  if (indicator.planId !== planId) refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  const origin = { effectiveOn: null, decisionDocumentId: null, recordedBy: change.actor.accountId };
  return await applyIndicatorEdit(change, { ...input, indicator, chain: plan.organisationId, origin }, today);
}

export type IndicatorEdit = EditIndicator & {
  readonly indicator: IndicatorRecord;
  /** The body in whose chain the change is written down. */
  readonly chain: string;
  readonly origin: VersionOrigin;
};

/** The edit itself, whatever the plan's state: the caller knows by which right. The indicator is locked already. */
export async function applyIndicatorEdit(change: Change, edit: IndicatorEdit, today: CalendarDay): Promise<number> {
  const { tx } = change;
  const { indicator, fields } = edit;
  const before = indicatorWordsOf(indicator);
  orRefuse(canEditRecord(indicator, edit.revision, before));
  const after = editedIndicator(before, fields);
  const standing = await targetVersionsOf(tx, indicator.id);
  const versions = orRefuse(targetChanges(standing, edit.targets ?? {}, readingOf(indicator)));
  if (edit.responsible !== undefined) {
    await refuseUnknownBodies(change, edit.responsible, today);
    await replaceResponsible(tx, [indicator.id], edit.responsible);
  }
  const revision = await saveIndicator(tx, indicator.id, after);
  await confirmTakenOver(tx, [indicator.id], decidedFields(fields));
  await insertTargetVersions(tx, indicator.id, versions, edit.origin);
  const changed = changedFields(before, after);
  change.note({
    chain: edit.chain,
    operation: "edit-indicator",
    subjectKind: "indicator",
    subjectId: indicator.id,
    before: { revision: indicator.revision, ...only(before, changed), ...targetsBefore(standing, versions) },
    after: {
      ...{ revision, planId: indicator.planId, ...only(after, changed) },
      ...(versions.length === 0 ? {} : { targets: versions.map(aimOf) }),
      ...(edit.responsible === undefined ? {} : { organisationIds: edit.responsible }),
    },
  });
  return revision;
}

/** A target that a person adds is said to stand where its indicator stands. */
export function readingOf({ fromLine, toLine, spanFrom, spanTo }: IndicatorRecord): TargetReading {
  const place = { fromLine: fromLine ?? 0, toLine: toLine ?? 0, spanFrom: spanFrom ?? 0, spanTo: spanTo ?? 0 };
  return { ...place, raw: "", repairs: [], confidence: {} };
}

/** Bodies that an edit names must stand in the register. */
export async function refuseUnknownBodies({ tx }: Change, ids: readonly OrganisationId[], today: CalendarDay): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await organisationsAt(tx, today, { ids })).map((body) => body.id));
  if (!ids.every((id) => known.has(id))) refuseNow("ORGANISATION_NOT_FOUND");
}

function only(words: IndicatorWords, fields: readonly (keyof IndicatorWords)[]): Partial<IndicatorWords> {
  return Object.fromEntries(fields.map((field) => [field, words[field]]));
}

function targetsBefore(standing: readonly TargetVersion[], added: readonly NewTargetVersion[]) {
  const touched = standing.filter(({ milestoneYear, position, withdrawn }) => {
    return !withdrawn && added.some((one) => one.milestoneYear === milestoneYear && one.position === position);
  });
  return added.length === 0 ? {} : { targets: touched.map(aimOf) };
}

function aimOf({ milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring, withdrawn }: NewTargetVersion) {
  return { milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring, withdrawn };
}
