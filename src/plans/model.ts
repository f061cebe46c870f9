/**
 * A plan is a document's promises (design §3): indicators with a target at each milestone. Words are kept as written beside the
 * values read from them, because the paper is the authority. What decides how an indicator is
 * reported and judged (measure kind, direction, accumulation, frequency) is a person's decision and null until it is taken. They are proposed, never set silently (domain §4).
 */

import type {
  Accumulation,
  DefinitionId,
  Direction,
  IndicatorGroup,
  MeasureKind,
  TimeAggregation,
  UnitAggregation,
} from "#catalogue/model.ts";
import type { DocumentId } from "#documents/model.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import type { Id } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";

export type PlanId = Id<"plan">;
export type IndicatorId = Id<"indicator">;
export type TargetId = Id<"target">;
export type DutyId = Id<"duty">;
export type AmendmentId = Id<"amendment">;

/** A draft collects changes; applied it is in the register for ever; abandoned it never was. */
export const amendmentStates = ["draft", "applied", "abandoned"] as const;
export type AmendmentState = (typeof amendmentStates)[number];

export const planStates = ["draft", "in-force", "superseded"] as const;
export type PlanState = (typeof planStates)[number];

/** A candidate was read and waits for a person; rejected ones and those that a decision withdrew stand outside the register. */
export const recordStates = ["candidate", "confirmed", "rejected", "withdrawn"] as const;
export type RecordState = (typeof recordStates)[number];

export type Plan = {
  readonly id: PlanId;
  readonly documentId: DocumentId;
  readonly organisationId: OrganisationId;
  readonly title: string;
  readonly state: PlanState;
};

export {
  type Accumulation,
  accumulations,
  type Direction,
  directions,
  type IndicatorGroup,
  indicatorGroups,
  type MeasureKind,
  measureKinds,
  type TimeAggregation,
  timeAggregations,
  type UnitAggregation,
  unitAggregations,
} from "#catalogue/model.ts";

export const frequencies = ["monthly", "quarterly", "half-yearly", "yearly"] as const;
export type Frequency = (typeof frequencies)[number];

/** How a target in words is judged: by the body's approved statement, by a person of the office, or as a question of yes or no. */
export const judgedBys = ["statement", "person", "yes-no"] as const;
export type JudgedBy = (typeof judgedBys)[number];

export type Baseline = { readonly value: DecimalText | null; readonly text: string; readonly on: CalendarDay | null };

export type Indicator = {
  readonly id: IndicatorId;
  readonly planId: PlanId;
  readonly position: number;
  readonly name: string;
  readonly group: IndicatorGroup;
  /** The heading as printed; the office's own grouping. */
  readonly groupTitle: string | null;
  /** The printed row number ("11.1"); null in prose. */
  readonly rowLabel: string | null;
  readonly unit: string | null;
  readonly measureKind: MeasureKind | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation | null;
  readonly baseline: Baseline | null;
  readonly frequency: Frequency | null;
  /** The definition of the catalogue that it follows; null while nobody has linked it. */
  readonly definitionId: DefinitionId | null;
};

export const targetOperators = [">=", "<=", ">", "<", "=", "range", "top", "exists", "text"] as const;
export type TargetOperator = (typeof targetOperators)[number];

export type Target = {
  readonly id: TargetId;
  readonly indicatorId: IndicatorId;
  readonly milestoneYear: number;
  /** Last year of a span ("2035–2045"); null for one year. */
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  /** The threshold; the lower end of a range; the place of "top 3". Null for "exists" and "text". */
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly text: string | null;
  readonly recurring: "annual" | null;
  readonly unit: string | null;
  /** The passage as written. */
  readonly raw: string;
  /** The source cannot tell "≥" from ">": a person decides, the rule reads it as written here until then. */
  readonly opUndecided: boolean;
  readonly version: number;
};

/** A body answers for an indicator. */
export type IndicatorAssignment = { readonly indicatorId: IndicatorId; readonly organisationId: OrganisationId };

export const dutyKinds = ["issue-own-plan", "report", "inspect", "review", "publicise", "fund", "standing"] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const dutyStates = ["open", "done", "not-applicable"] as const;
export type DutyState = (typeof dutyStates)[number];

/** What the organisation section orders a body to do; `organisationId` is null until the written name is resolved. */
export type Duty = {
  readonly id: DutyId;
  readonly planId: PlanId;
  readonly position: number;
  readonly bodyText: string;
  readonly organisationId: OrganisationId | null;
  readonly kind: DutyKind;
  readonly text: string;
};
