import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import type { IndicatorRecord, ResponsibleRecord } from "../present.ts";
import { proposeMeasures } from "../rules/measure-facts.ts";
import { decidedFields, decidesMeasure, type MeasureDecision, setMeasure } from "../rules/set-measure.ts";
import {
  indicatorsOfPlan,
  lockPlan,
  type MeasureChange,
  replaceResponsible,
  reportingRulesOfPlan,
  responsibleOfPlan,
  saveMeasures,
  targetsOfPlan,
} from "../store.ts";
import { confirmTakenOver, definitionFactsOfPlan } from "../store-definitions.ts";

export type AssignIndicators = MeasureDecision & {
  readonly planId: PlanId;
  readonly indicatorIds: readonly IndicatorId[];
  /** Who answers from now on; not given: stays as it is. */
  readonly organisationIds?: readonly OrganisationId[] | undefined;
};

/** Sets who answers for indicators and how they are measured, for a whole group at once; answers how many changed. */
export async function assignIndicators(change: Change, input: AssignIndicators, today: CalendarDay): Promise<number> {
  const { tx } = change;
  const { planId, organisationIds } = input;
  if (organisationIds === undefined && !decidesMeasure(input)) refuseNow("NOTHING_TO_ASSIGN");
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const wanted = new Set(input.indicatorIds);
  const indicators = (await indicatorsOfPlan(tx, planId)).filter((indicator) => wanted.has(indicator.id));
  if (indicators.length !== wanted.size) refuseNow("INDICATOR_NOT_OF_PLAN");
  if (organisationIds !== undefined) await refuseUnknown(change, organisationIds, today);

  const measures = decidesMeasure(input) ? await decidedMeasures(change, input, indicators) : [];
  await saveMeasures(tx, measures);
  await confirmTakenOver(tx, input.indicatorIds, decidedFields(input));
  const responsible = await responsibleOfPlan(tx, planId, today);
  const moved = organisationIds === undefined ? [] : indicatorsToMove(indicators, responsible, organisationIds);
  if (organisationIds !== undefined && moved.length > 0) await replaceResponsible(tx, moved, organisationIds);

  const changed = [...new Set([...measures.map((measure) => measure.id), ...moved])];
  change.note({
    chain: plan.organisationId,
    operation: "assign-indicators",
    subjectKind: "plan",
    subjectId: planId,
    before: { indicators: indicators.filter(({ id }) => changed.includes(id)).map((one) => snapshotOf(one, responsible)) },
    after: { changed, measures, ...(organisationIds === undefined ? {} : { organisationIds }) },
  });
  return changed.length;
}

/** Bodies that an assignment names must stand in the register. */
async function refuseUnknown({ tx }: Change, ids: readonly OrganisationId[], today: CalendarDay): Promise<void> {
  const known = new Set((await organisationsAt(tx, today, { ids })).map((body) => body.id));
  if (!ids.every((id) => known.has(id))) refuseNow("ORGANISATION_NOT_FOUND");
}

/** The measures that differ from what stands. */
async function decidedMeasures(
  { tx }: Change,
  input: AssignIndicators,
  indicators: readonly IndicatorRecord[],
): Promise<MeasureChange[]> {
  const targets = await targetsOfPlan(tx, input.planId);
  const rules = await reportingRulesOfPlan(tx, input.planId);
  const proposals = proposeMeasures(
    indicators,
    targets,
    rules.map((rule) => rule.cadence),
    await definitionFactsOfPlan(tx, input.planId),
  );
  return indicators.flatMap((indicator) => {
    const proposal = proposals.get(indicator.id);
    if (proposal === undefined) return [];
    const decided = setMeasure(indicator, input, proposal);
    const differs = measureFields.some((field) => decided[field] !== indicator[field]);
    return differs ? [{ id: indicator.id, ...decided }] : [];
  });
}

const measureFields = ["measureKind", "direction", "accumulation", "frequency", "numeratorName", "denominatorName"] as const;

function indicatorsToMove(
  indicators: readonly IndicatorRecord[],
  responsible: readonly ResponsibleRecord[],
  bodies: readonly OrganisationId[],
): IndicatorId[] {
  const now = groupBy(responsible, (one) => one.indicatorId);
  const then = [...new Set<string>(bodies)].sort().join(" ");
  return indicators
    .map(({ id }) => id)
    .filter(
      (id) =>
        then !==
        (now.get(id) ?? [])
          .map((one) => one.organisationId)
          .sort()
          .join(" "),
    );
}

function snapshotOf(indicator: IndicatorRecord, responsible: readonly ResponsibleRecord[]) {
  const { id, measureKind, direction, accumulation, frequency, numeratorName, denominatorName } = indicator;
  const organisationIds = responsible.filter((one) => one.indicatorId === id).map((one) => one.organisationId);
  return { id, measureKind, direction, accumulation, frequency, numeratorName, denominatorName, organisationIds };
}
