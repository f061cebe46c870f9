/**
 * What an indicator measures, apart from the plan that sets its targets: name, unit, kind of measure, what is divided by what, how values
 * add up, where they come from. A definition is revised by a new version; earlier versions stand as they were. One without an owner is
 * common to every body of the installation; an office keeps its own beside it. The words of measuring live here, plans use them.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { Id } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";

export type DefinitionId = Id<"definition">;

export const indicatorGroups = ["infrastructure", "resources", "science", "innovation", "digital", "other"] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

export const measureKinds = ["count", "ratio", "index", "rank", "currency", "yes-no", "text"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** up: more is better. down: less is better. range: between two values. rank: a place in a list, lower is better. */
export const directions = ["up", "down", "range", "rank"] as const;
export type Direction = (typeof directions)[number];

/** state: as it stands on a day. per-period: what happened in the period, adds up. cumulative: counted from the plan's start. */
export const accumulations = ["state", "per-period", "cumulative"] as const;
export type Accumulation = (typeof accumulations)[number];

/** How values of several periods make one: the last one, their sum (numerators and denominators alike), or not at all. */
export const timeAggregations = ["last", "sum", "none"] as const;
export type TimeAggregation = (typeof timeAggregations)[number];

/** How values of several bodies make one. */
export const unitAggregations = ["sum", "ratio", "none"] as const;
export type UnitAggregation = (typeof unitAggregations)[number];

/** How it is measured; null where the definition leaves it to the plan. */
export type MeasureFactsOf = {
  readonly measureKind: MeasureKind | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation | null;
};

/** What a version of a definition says. */
export type DefinitionContent = MeasureFactsOf & {
  readonly name: string;
  readonly nameEn: string | null;
  /** Other wordings by which plans mean the same. */
  readonly otherNames: readonly string[];
  readonly group: IndicatorGroup;
  readonly unit: string | null;
  readonly source: string | null;
  readonly method: string | null;
  readonly legalBasis: string | null;
};

export type DefinitionVersion = DefinitionContent & {
  readonly version: number;
  readonly validFrom: CalendarDay;
  /** Why it was revised; null for the first version. */
  readonly reason: string | null;
};

export type Definition = DefinitionVersion & {
  readonly id: DefinitionId;
  readonly code: string;
  readonly ownerId: OrganisationId | null;
  readonly starterVersion: number | null;
  readonly retiredOn: CalendarDay | null;
};
