import type { DefinitionId } from "#catalogue/model.ts";
import type { DefinitionRecord } from "#catalogue/present.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { DefinitionLinks, FollowingRow, LinkRow } from "./contract-definitions.ts";
import type { IndicatorId, PlanId, PlanState } from "./model.ts";
import type { IndicatorRecord, TargetAim } from "./present.ts";
import { indexDefinitions, type KnownWording, suggestDefinitions } from "./rules/suggest-definitions.ts";
import type { Taking } from "./rules/take-over.ts";

export type LinkRecord = Taking & { readonly id: IndicatorId; readonly definitionId: DefinitionId | null };

/** An indicator of some plan that follows a definition. */
export type FollowingRecord = {
  readonly id: IndicatorId;
  readonly name: string;
  readonly unit: string | null;
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly planState: PlanState;
  readonly documentNumber: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
};

export type LinkDesk = {
  readonly indicators: readonly IndicatorRecord[];
  readonly targets: readonly TargetAim[];
  readonly links: readonly LinkRecord[];
  readonly definitions: readonly DefinitionRecord[];
  readonly wordings: readonly KnownWording[];
  readonly mayLink: boolean;
};

/** Every indicator of a plan with the definition it follows, or the three that are most like it. */
export function presentLinks(desk: LinkDesk): DefinitionLinks {
  const inUse = desk.definitions.filter((definition) => definition.retiredOn === null);
  const index = indexDefinitions(inUse, desk.wordings);
  const linkOf = new Map(desk.links.map((link) => [link.id, link]));
  const targetsOf = groupBy(desk.targets, (target) => target.indicatorId);
  const indicators = desk.indicators.map((indicator): LinkRow => {
    const { id, position, rowLabel, name, unit, group } = indicator;
    const link = linkOf.get(id);
    const definitionId = link?.definitionId ?? null;
    const suggestions = definitionId === null ? suggestDefinitions({ name, unit, groupCode: group }, index) : [];
    return {
      ...{ id, position, rowLabel, name, unit, group, definitionId },
      targets: (targetsOf.get(id) ?? []).map(presentAim),
      takenOver: [...(link?.takenOver ?? [])],
      suggestions: suggestions.map((one) => ({ ...one, differing: [...one.differing] })),
    };
  });
  const linked = new Set(indicators.map((indicator) => indicator.definitionId));
  const definitions = desk.definitions
    .filter((definition) => definition.retiredOn === null || linked.has(definition.id))
    .map(({ id, code, name, unit, group, retiredOn }) => ({ id, code, name, unit, group, retired: retiredOn !== null }));
  return { indicators, definitions, mayLink: desk.mayLink };
}

/** Indicators that follow a definition, each with its targets. */
export function presentFollowing(indicators: readonly FollowingRecord[], targets: readonly TargetAim[]): FollowingRow[] {
  const targetsOf = groupBy(targets, (target) => target.indicatorId);
  return indicators.map((indicator) => ({
    ...indicator,
    targets: (targetsOf.get(indicator.id) ?? []).map(presentAim),
  }));
}

export function presentAim(target: TargetAim) {
  const { milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring } = target;
  return { milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring };
}
