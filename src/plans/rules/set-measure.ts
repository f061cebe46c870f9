/**
 * What a person decides about how indicators are measured, applied to one of them (domain §4): a value for the whole group, or each
 * indicator's own proposal. Where nothing speaks for a proposal the field stays as it is; a program never decides alone.
 */
import { timeAggregationOf, unitAggregationOf } from "#catalogue/rules/define.ts";
import type { Accumulation, Direction, Frequency, MeasureKind, TimeAggregation, UnitAggregation } from "../model.ts";
import type { MeasureProposal } from "./propose-measure.ts";
import type { TakenField } from "./take-over.ts";

export type Measure = {
  readonly measureKind: MeasureKind | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
};

/** undefined: not decided now. "proposed": what the rule proposes for this indicator. */
export type MeasureDecision = {
  readonly measureKind?: MeasureKind | "proposed" | undefined;
  readonly direction?: Direction | "proposed" | undefined;
  readonly accumulation?: Accumulation | "proposed" | undefined;
  readonly frequency?: Frequency | "proposed" | undefined;
  readonly numeratorName?: string | null | undefined;
  readonly denominatorName?: string | null | undefined;
};

export type DecidedMeasure = Measure & {
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation | null;
};

export function decidesMeasure(decision: MeasureDecision): boolean {
  const { measureKind, direction, accumulation, frequency, numeratorName, denominatorName } = decision;
  return [measureKind, direction, accumulation, frequency, numeratorName, denominatorName].some((field) => field !== undefined);
}

/** Facts that a person has decided, with those that follow from them: what was taken over there counts as confirmed. */
export function decidedFields(decision: Readonly<Partial<Record<keyof MeasureDecision, unknown>>>): readonly TakenField[] {
  const { measureKind, direction, accumulation, numeratorName, denominatorName } = decision;
  const decided: readonly (readonly [unknown, readonly TakenField[]])[] = [
    [measureKind, ["measureKind", "numeratorName", "denominatorName", "unitAggregation"]],
    [direction, ["direction"]],
    [accumulation, ["accumulation", "timeAggregation"]],
    [numeratorName, ["numeratorName"]],
    [denominatorName, ["denominatorName"]],
  ];
  return [...new Set(decided.flatMap(([field, fields]) => (field === undefined ? [] : fields)))];
}

/** The measure after the decision; how values combine over time and over bodies follows from it. */
export function setMeasure(measure: Measure, decision: MeasureDecision, proposal: MeasureProposal): DecidedMeasure {
  const measureKind = chosen(decision.measureKind, proposal.measureKind.value, measure.measureKind);
  const accumulation = chosen(decision.accumulation, proposal.accumulation.value, measure.accumulation);
  return {
    measureKind,
    direction: chosen(decision.direction, proposal.direction.value, measure.direction),
    accumulation,
    frequency: chosen(decision.frequency, proposal.frequency.value, measure.frequency),
    ...partsOf(measureKind, measure, decision, proposal),
    timeAggregation: measureKind === null ? null : timeAggregationOf(measureKind, accumulation),
    unitAggregation: measureKind === null ? null : unitAggregationOf(measureKind),
  };
}

function chosen<T extends string>(decided: T | "proposed" | undefined, proposed: T | null, now: T | null): T | null {
  if (decided === undefined) return now;
  return decided === "proposed" ? (proposed ?? now) : decided;
}

/** Only a ratio has parts; the proposed names help where nobody has named them. */
function partsOf(kind: MeasureKind | null, measure: Measure, decision: MeasureDecision, proposal: MeasureProposal) {
  if (kind !== "ratio") return { numeratorName: null, denominatorName: null };
  const name = (decided: string | null | undefined, now: string | null, proposed: string | null) =>
    decided === undefined ? (now ?? proposed) : decided;
  return {
    numeratorName: name(decision.numeratorName, measure.numeratorName, proposal.numeratorName),
    denominatorName: name(decision.denominatorName, measure.denominatorName, proposal.denominatorName),
  };
}
