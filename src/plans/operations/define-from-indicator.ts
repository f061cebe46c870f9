import type { Change } from "#audit/operations/change.ts";
import type { DefinitionId } from "#catalogue/model.ts";
import { createDefinition } from "#catalogue/operations/create-definition.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import { definitionFrom } from "../rules/definition-from.ts";
import { proposeMeasures } from "../rules/measure-facts.ts";
import { indicatorsOfPlan, lockPlan, reportingRulesOfPlan } from "../store.ts";
import { aimsOfIndicators } from "../store-definitions.ts";
import { linkDefinitions } from "./link-definitions.ts";

export type DefineFromIndicator = { readonly planId: PlanId; readonly indicatorId: IndicatorId };

/** A definition of the plan's owner, made of the indicator and linked to it at once. */
export async function defineFromIndicator(change: Change, input: DefineFromIndicator, today: CalendarDay): Promise<DefinitionId> {
  const { tx } = change;
  const { planId, indicatorId } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const indicators = await indicatorsOfPlan(tx, planId);
  const indicator = indicators.find((one) => one.id === indicatorId) ?? refuseNow("INDICATOR_NOT_OF_PLAN");
  const clauses = (await reportingRulesOfPlan(tx, planId)).map((rule) => rule.cadence);
  const proposal = proposeMeasures([indicator], await aimsOfIndicators(tx, [indicatorId]), clauses).get(indicatorId);
  if (proposal === undefined) throw new Error(`no proposal for indicator ${indicatorId}`);
  const content = definitionFrom(indicator, proposal);
  const ownerId = asId<"organisation">(plan.organisationId);
  const definitionId = await createDefinition(change, { content, ownerId, code: null }, today);
  await linkDefinitions(change, { planId, links: [{ indicatorId, definitionId }] }, today);
  return definitionId;
}
