import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import {
  type BodyRef,
  type DocumentDetail,
  type IndicatorRow,
  type Place,
  type PlanSummary,
  type Repair,
  type Restored,
  repairsShape,
  restoredShape,
  type TargetRow,
} from "./contract.ts";
import type {
  Accumulation,
  Direction,
  Frequency,
  IndicatorGroup,
  IndicatorId,
  JudgedBy,
  MeasureKind,
  PlanId,
  PlanState,
  RecordState,
  TargetId,
  TargetOperator,
  UnitAggregation,
} from "./model.ts";
import type { PlanAction } from "./policy.ts";
import type { AppliedAmendment } from "./rules/amendment-change.ts";

/** Where a record was read, as the tables keep it. */
export type PlaceColumns = {
  readonly fromLine: number;
  readonly toLine: number;
  readonly spanFrom: number;
  readonly spanTo: number;
};

export type PlanRecord = {
  readonly id: PlanId;
  readonly documentId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly state: PlanState;
  readonly documentNumber: string | null;
  readonly documentType: string | null;
  readonly issuedOn: string | null;
  readonly indicatorCount: number;
  readonly unassignedIndicators: number;
  readonly findingCount: number;
  readonly undecidedRecords: number;
  readonly milestones: readonly { readonly year: number; readonly to: number | null }[];
  /** Bodies that owe something in it: they read it too. */
  readonly owing: readonly string[];
  /** What decisions have changed, in the order of application; empty in lists of plans. */
  readonly applied: readonly AppliedAmendment[];
};

export type TargetRecord = PlaceColumns & {
  readonly id: TargetId;
  readonly indicatorId: IndicatorId;
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
  readonly opUndecided: boolean;
  readonly raw: string;
  readonly repairs: unknown;
  readonly confidence: unknown;
  readonly version: number;
};

/** What a verdict needs of a target: all that it asks for, nothing of where and how it was read. */
export type TargetAim = Omit<TargetRecord, keyof PlaceColumns | "raw" | "repairs" | "confidence" | "version">;

export type IndicatorRecord = {
  readonly id: IndicatorId;
  readonly planId: PlanId;
  readonly position: number;
  readonly rowLabel: string | null;
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly groupTitle: string | null;
  readonly unit: string | null;
  readonly measureKind: MeasureKind | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  readonly unitAggregation: UnitAggregation | null;
  /** The definition that it follows, where the question asks for it. */
  readonly definitionId?: string | null;
  /** How its targets in words are judged; not given: by the statement of the body. */
  readonly judgedBy?: JudgedBy | null;
  readonly baselineValue: string | null;
  readonly baselineText: string | null;
  readonly baselineOn: string | null;
  readonly leadTexts: readonly string[];
  readonly fromLine: number | null;
  readonly toLine: number | null;
  readonly spanFrom: number | null;
  readonly spanTo: number | null;
  readonly confidence: unknown;
  readonly restored: unknown;
  readonly recordState: RecordState;
  /** Counts the edits: whoever saves names the one that was looked at. */
  readonly revision: number;
};

/** A body that answers for an indicator. */
export type ResponsibleRecord = {
  readonly indicatorId: IndicatorId;
  readonly organisationId: OrganisationId;
  readonly name: string;
};

export type TaskCounts = { readonly tasks: number; readonly unassigned: number };

export function presentPlan(plan: PlanRecord, tasks: TaskCounts, allowed: readonly PlanAction[]): PlanSummary {
  const { id, title, state, organisationId, organisationName, documentNumber, documentType, issuedOn } = plan;
  return {
    ...{ id, title, state, organisationId, organisationName, documentNumber, documentType, issuedOn },
    indicatorCount: plan.indicatorCount,
    taskCount: tasks.tasks,
    findingCount: plan.findingCount,
    unassignedIndicators: plan.unassignedIndicators,
    unassignedTasks: tasks.unassigned,
    undecidedRecords: plan.undecidedRecords,
    milestones: plan.milestones.map(({ year, to }) => ({ year, to })),
    allowed: [...allowed],
  };
}

export function presentPlace({ fromLine, toLine, spanFrom, spanTo }: PlaceColumns): Place {
  return { lines: { from: fromLine, to: toLine }, span: { from: spanFrom, to: spanTo } };
}

/** What a label of a target is made of, for the reader's own language. */
export function presentShownTarget({ operator, value, valueTo, text, unit, recurring }: TargetAim) {
  return { operator, value, valueTo, text, unit, recurring };
}

export function presentTarget(target: TargetRecord): TargetRow {
  const { id, milestoneYear, milestoneTo, opUndecided, raw } = target;
  return {
    ...{ id, milestoneYear, milestoneTo, opUndecided, raw, ...presentShownTarget(target) },
    repairs: presentRepairs(target.repairs),
    place: presentPlace(target),
    confidence: lowest(target.confidence, ["value", "op", "milestone", "indicator"]),
  };
}

/** What the reader mended on its way from the printed words to the value, as it was written down at the import. */
export function presentRepairs(repairs: unknown): Repair[] {
  if (Array.isArray(repairs) && repairs.length === 0) return [];
  const read = repairsShape.safeParse(repairs);
  return read.success ? read.data : [];
}

/** Fields whose words were restored; nothing where the print was clean. */
export function presentRestored(restored: unknown): { restored?: Restored } {
  if (isEmptyObject(restored)) return {};
  const read = restoredShape.safeParse(restored);
  return read.success && Object.keys(read.data).length > 0 ? { restored: read.data } : {};
}

// Nearly every record of a clean paper: not worth a schema.
const isEmptyObject = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** Indicators in the plan's order, each with its targets and the bodies that answer for it. */
export function presentIndicators(
  indicators: readonly IndicatorRecord[],
  targets: readonly TargetRecord[],
  responsible: readonly ResponsibleRecord[],
): IndicatorRow[] {
  const targetsOf = groupBy(targets, (target) => target.indicatorId);
  const bodiesOf = groupBy(responsible, (one) => one.indicatorId);
  // Added to the fresh row: a copy of two dozen fields for each of thousands of rows is most of the work.
  return indicators.map((indicator) =>
    Object.assign(presentFields(indicator), {
      responsible: presentBodies(bodiesOf.get(indicator.id) ?? []),
      targets: (targetsOf.get(indicator.id) ?? []).map(presentTarget),
    }),
  );
}

export function presentBodies(bodies: readonly { readonly organisationId: string; readonly name: string }[]): BodyRef[] {
  return bodies.map(({ organisationId, name }) => ({ organisationId, name, written: null }));
}

function presentFields(indicator: IndicatorRecord) {
  const { id, position, rowLabel, name, group, groupTitle, unit, measureKind, numeratorName, denominatorName } = indicator;
  const { direction, accumulation, frequency, baselineValue, baselineText, baselineOn } = indicator;
  const hasBaseline = baselineValue !== null || baselineText !== null;
  return {
    ...{ id, position, rowLabel, name, group, groupTitle, unit, measureKind, numeratorName, denominatorName },
    ...{ direction, accumulation, frequency },
    ...{ recordState: indicator.recordState, revision: indicator.revision },
    baseline: hasBaseline ? { value: baselineValue, text: baselineText, on: baselineOn } : null,
    ...presentRestored(indicator.restored),
    place: placeOf(indicator),
  };
}

function placeOf({ fromLine, toLine, spanFrom, spanTo }: IndicatorRecord): Place | null {
  if (fromLine === null || toLine === null || spanFrom === null || spanTo === null) return null;
  return presentPlace({ fromLine, toLine, spanFrom, spanTo });
}

/** The weakest of the named fields: one doubtful field makes the record doubtful. Null when the reader gave none. */
export function lowest(confidence: unknown, fields: readonly string[]): number | null {
  if (typeof confidence !== "object" || confidence === null) return null;
  const shares: Readonly<Record<string, unknown>> = { ...confidence };
  let least: number | null = null;
  for (const field of fields) {
    const share = shares[field];
    if (typeof share === "number" && (least === null || share < least)) least = share;
  }
  return least;
}

export type RuleRecord = PlaceColumns & {
  readonly id: string;
  readonly cadence: string | null;
  readonly dueText: string | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly fromBodies: readonly string[];
  readonly toBodies: readonly string[];
  readonly via: string | null;
};

export function presentReportingRule(rule: RuleRecord): DocumentDetail["reportingRules"][number] {
  const { id, cadence, dueText, dueDay, dueMonth, via } = rule;
  return {
    id,
    cadence,
    dueText,
    dueDay,
    dueMonth,
    via,
    from: [...rule.fromBodies],
    to: [...rule.toBodies],
    place: presentPlace(rule),
  };
}

export function presentDuty(
  duty: PlaceColumns & { readonly id: string; readonly bodyText: string; readonly kind: string; readonly text: string },
): DocumentDetail["duties"][number] {
  const { id, bodyText: body, kind, text } = duty;
  return { id, body, kind, text, place: presentPlace(duty) };
}

export type FindingRecord = Omit<DocumentDetail["findings"][number], "lines"> & {
  readonly fromLine: number;
  readonly toLine: number;
};

export function presentFinding({
  id,
  kind,
  severity,
  rule,
  text,
  fromLine,
  toLine,
}: FindingRecord): DocumentDetail["findings"][number] {
  return { id, kind, severity, rule, text, lines: { from: fromLine, to: toLine } };
}
