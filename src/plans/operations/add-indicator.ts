import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import type { PlaceColumns } from "../present.ts";
import { editedIndicator, type IndicatorFields, type IndicatorWords } from "../rules/record-fields.ts";
import { type TargetFields, targetChanges } from "../rules/target-changes.ts";
import { lockPlan, replaceResponsible } from "../store.ts";
import { insertIndicator, insertTargetVersions, type VersionOrigin } from "../store-records.ts";
import { refuseUnknownBodies } from "./edit-indicator.ts";

export type AddIndicator = {
  readonly planId: PlanId;
  readonly fields: IndicatorFields & Pick<IndicatorWords, "name">;
  readonly targets?: readonly TargetFields[] | undefined;
  readonly responsible?: readonly OrganisationId[] | undefined;
  /** Where it stands in the source; null for a record that no passage speaks of. */
  readonly place: PlaceColumns | null;
  /** The passage as printed. */
  readonly raw?: string | undefined;
  /** Directly after the record at this position; not given: where the place puts it. */
  readonly after?: number | undefined;
};

const empty: Omit<IndicatorWords, "name"> = {
  rowLabel: null,
  group: "other",
  groupTitle: null,
  unit: null,
  leadTexts: [],
  baselineValue: null,
  baselineText: null,
  baselineOn: null,
  measureKind: null,
  direction: null,
  accumulation: null,
  frequency: null,
  numeratorName: null,
  denominatorName: null,
};

/** Adds a candidate to a draft: what the reader missed, or what a row pasted by a person says. */
export async function addIndicator(change: Change, input: AddIndicator, today: CalendarDay): Promise<IndicatorId> {
  const plan = (await lockPlan(change.tx, input.planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
  const origin = { effectiveOn: null, decisionDocumentId: null, recordedBy: change.actor.accountId };
  return await insertNewIndicator(change, { ...input, chain: plan.organisationId, origin }, today);
}

export type NewIndicatorOfPlan = AddIndicator & { readonly chain: string; readonly origin: VersionOrigin };

/** The addition itself, whatever the plan's state: the caller knows by which right and holds the plan. */
export async function insertNewIndicator(change: Change, input: NewIndicatorOfPlan, today: CalendarDay): Promise<IndicatorId> {
  const { tx } = change;
  const { planId, fields, place, after, responsible } = input;
  const words = editedIndicator({ ...empty, name: fields.name }, fields);
  const spot = place ?? { fromLine: 0, toLine: 0, spanFrom: 0, spanTo: 0 };
  const reading = { ...spot, raw: input.raw ?? "", repairs: [], confidence: {} };
  const set = (input.targets ?? []).map((target) => ({ ...target, id: null }));
  const versions = orRefuse(targetChanges([], { set }, reading));
  const id = await insertIndicator(tx, { ...words, planId, place, ...(after === undefined ? {} : { after }) });
  await insertTargetVersions(tx, id, versions, input.origin);
  if (responsible !== undefined && responsible.length > 0) {
    await refuseUnknownBodies(change, responsible, today);
    await replaceResponsible(tx, [id], responsible);
  }
  change.note({
    chain: input.chain,
    operation: "add-indicator",
    subjectKind: "indicator",
    subjectId: id,
    before: null,
    after: {
      planId,
      name: words.name,
      rowLabel: words.rowLabel,
      unit: words.unit,
      targets: set,
      organisationIds: responsible ?? [],
    },
  });
  return id;
}
