import type { Change } from "#audit/operations/change.ts";
import type { DefinitionId } from "#catalogue/model.ts";
import type { DefinitionRecord } from "#catalogue/present.ts";
import { definitionsInSight } from "#catalogue/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { IndicatorId, PlanId } from "../model.ts";
import type { LinkRecord } from "../present-definitions.ts";
import { takenFields, takeOver } from "../rules/take-over.ts";
import { lockPlan } from "../store.ts";
import { linksOfPlan, saveLinks } from "../store-definitions.ts";

export type LinkDefinitions = {
  readonly planId: PlanId;
  readonly links: readonly { readonly indicatorId: IndicatorId; readonly definitionId: DefinitionId | null }[];
};

/** Links indicators of one plan to definitions (null: unlinks); empty facts are taken over. Answers how many changed. */
export async function linkDefinitions(change: Change, input: LinkDefinitions, today: CalendarDay): Promise<number> {
  const { tx } = change;
  const plan = (await lockPlan(tx, input.planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const wanted = new Map(input.links.map((link) => [link.indicatorId, link.definitionId]));
  const before = (await linksOfPlan(tx, input.planId)).filter((link) => wanted.has(link.id));
  if (before.length !== wanted.size) refuseNow("INDICATOR_NOT_OF_PLAN");
  const definitions = new Map((await definitionsInSight(tx, { owners: null }, today)).map((one) => [one.id, one]));
  const after = before.flatMap((link) => {
    const definitionId = wanted.get(link.id) ?? null;
    if (definitionId === link.definitionId) return [];
    return [linkedTo(link, definitionId === null ? null : usable(definitions.get(definitionId)))];
  });
  await saveLinks(tx, after);
  const changed = new Set(after.map((link) => link.id));
  change.note({
    chain: plan.organisationId,
    operation: after.every((link) => link.definitionId === null) ? "unlink-definitions" : "link-definitions",
    subjectKind: "plan",
    subjectId: input.planId,
    before: { links: before.filter((link) => changed.has(link.id)).map(snapshotOf) },
    after: { links: after.map(snapshotOf) },
  });
  return after.length;
}

function usable(definition: DefinitionRecord | undefined): DefinitionRecord {
  if (definition === undefined) return refuseNow("DEFINITION_NOT_FOUND");
  if (definition.retiredOn !== null) refuseNow("DEFINITION_RETIRED", { name: definition.name });
  return definition;
}

function linkedTo(link: LinkRecord, definition: DefinitionRecord | null): LinkRecord {
  return { ...link, ...takeOver(link, definition), definitionId: definition?.id ?? null };
}

function snapshotOf(link: LinkRecord) {
  const facts = Object.fromEntries(takenFields.map((field) => [field, link[field]]));
  return { id: link.id, definitionId: link.definitionId, ...facts, takenOver: [...link.takenOver] };
}
