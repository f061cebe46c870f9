/**
 * Proposes how an indicator is measured, from its unit, its name and the operators of its targets: kind, direction, accumulation,
 * frequency, each with the reason as a code. These are proposals: state or flow has no default (domain §4), a person confirms.
 */
import type { MeasureFactsOf } from "#catalogue/model.ts";
import { timeAggregationOf, unitAggregationOf } from "#catalogue/rules/define.ts";
import { type Decimal, decimal } from "#kernel/decimal.ts";
import { fold } from "#kernel/fold.ts";
import type {
  Accumulation,
  Baseline,
  Direction,
  Frequency,
  MeasureKind,
  Target,
  TimeAggregation,
  UnitAggregation,
} from "../model.ts";
import {
  growthWords,
  happeningWords,
  indexUnits,
  indexWords,
  moneyUnits,
  perYearWords,
  physicalUnits,
  rankUnits,
  rankWords,
  standingWords,
  yearlyWords,
} from "./measure-words.ts";
import { proposeRatioParts, type RatioParts } from "./ratio-parts.ts";

export { timeAggregationOf, unitAggregationOf } from "#catalogue/rules/define.ts";

export type ProposalReason =
  | "DEFINITION_SAYS"
  | "ALL_TARGETS_IN_WORDS"
  | "TARGETS_ASK_WHETHER_IT_EXISTS"
  | "TARGET_IS_A_PLACE_IN_A_LIST"
  | "GROWTH_RATE"
  | "UNIT_IS_PERCENT"
  | "NAME_IS_AN_INDEX"
  | "UNIT_IS_MONEY"
  | "UNIT_IS_PHYSICAL"
  | "UNIT_IS_A_RATE"
  | "UNIT_IS_COUNTED"
  | "OPERATOR_SAYS"
  | "TARGETS_FALL"
  | "TARGETS_DO_NOT_FALL"
  | "KIND_SAYS"
  | "TARGET_IS_PER_YEAR"
  | "THINGS_THAT_HAPPEN"
  | "THINGS_THAT_STAND"
  | "COMES_OUT_YEARLY"
  | "FINEST_REPORTING_CLAUSE"
  | "NOTHING_SAYS";

export type Proposed<T> = { readonly value: T; readonly reason: ProposalReason };

export type MeasureFacts = {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: Baseline | null;
  readonly targets: readonly Pick<Target, "milestoneYear" | "operator" | "value" | "recurring">[];
  /** Cadences of the plan's reporting clauses that are frequencies. */
  readonly clauses: readonly Frequency[];
  /** What the linked definition of the catalogue says: before anything that the words say. */
  readonly definition?: MeasureFactsOf | null;
};

export type MeasureProposal = {
  readonly measureKind: Proposed<MeasureKind>;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly direction: Proposed<Direction | null>;
  readonly accumulation: Proposed<Accumulation | null>;
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation;
  readonly frequency: Proposed<Frequency | null>;
};

/** The whole proposal for one indicator: the linked definition first, then its words. */
export function proposeMeasure(facts: MeasureFacts): MeasureProposal {
  const { definition = null } = facts;
  const measureKind = said(definition?.measureKind) ?? proposeKind(facts);
  const accumulation = said(definition?.accumulation) ?? proposeAccumulation(facts, measureKind.value);
  return {
    measureKind,
    ...partsOf(facts, measureKind.value),
    direction: said(definition?.direction) ?? proposeDirection(facts, measureKind.value),
    accumulation,
    timeAggregation: definition?.timeAggregation ?? timeAggregationOf(measureKind.value, accumulation.value),
    unitAggregation: definition?.unitAggregation ?? unitAggregationOf(measureKind.value),
    frequency: proposeFrequency(facts, measureKind.value),
  };
}

function said<T>(value: T | null | undefined): Proposed<T> | null {
  return value === null || value === undefined ? null : because(value, "DEFINITION_SAYS");
}

function partsOf({ name, definition }: MeasureFacts, kind: MeasureKind): RatioParts {
  if (kind !== "ratio") return { numeratorName: null, denominatorName: null };
  const words = proposeRatioParts(name);
  return {
    numeratorName: definition?.numeratorName ?? words.numeratorName,
    denominatorName: definition?.denominatorName ?? words.denominatorName,
  };
}

/** What kind of measure it is. */
export function proposeKind({ name, unit, targets }: MeasureFacts): Proposed<MeasureKind> {
  const [words, measure] = [fold(name), fold(unit ?? "")];
  const operators = targets.map((target) => target.operator);
  const inNumbers = operators.filter((operator) => operator !== "text" && operator !== "exists");
  if (inNumbers.length === 0 && operators.includes("exists")) return because("yes-no", "TARGETS_ASK_WHETHER_IT_EXISTS");
  if (inNumbers.length === 0 && operators.length > 0) return because("text", "ALL_TARGETS_IN_WORDS");
  if (operators.includes("top") || rankUnits.test(measure)) return because("rank", "TARGET_IS_A_PLACE_IN_A_LIST");
  if (growthWords.test(words) || /^%.*\/\s*\S/.test(unit ?? "")) return because("index", "GROWTH_RATE");
  // A share keeps its percent sign even where its name mentions a ranking ("tỷ lệ doanh nghiệp được xếp hạng").
  if (measure.includes("%")) return because("ratio", "UNIT_IS_PERCENT");
  if (indexUnits.test(measure) || (measure === "" && indexWords.test(words))) return because("index", "NAME_IS_AN_INDEX");
  if (measure === "" && rankWords.test(words)) return because("rank", "TARGET_IS_A_PLACE_IN_A_LIST");
  if (moneyUnits.test(measure)) return because("currency", "UNIT_IS_MONEY");
  if (physicalUnits.test(measure)) return because("index", "UNIT_IS_PHYSICAL");
  // "doanh nghiệp/1.000 dân" does not add up; "sáng kiến/năm" does.
  if ((unit ?? "").includes("/") && !/ nam$/.test(measure)) return because("index", "UNIT_IS_A_RATE");
  return because("count", measure === "" ? "NOTHING_SAYS" : "UNIT_IS_COUNTED");
}

/** Which way is better. */
export function proposeDirection({ targets, baseline }: MeasureFacts, kind: MeasureKind): Proposed<Direction | null> {
  if (kind === "rank") return because("rank", "KIND_SAYS");
  if (kind === "yes-no") return because("up", "KIND_SAYS");
  if (kind === "text") return because(null, "KIND_SAYS");
  const operators = targets.map((target) => target.operator);
  if (operators.includes("range")) return because("range", "OPERATOR_SAYS");
  if (operators.some((operator) => operator === "<=" || operator === "<")) return because("down", "OPERATOR_SAYS");
  if (operators.some((operator) => operator === ">=" || operator === ">")) return because("up", "OPERATOR_SAYS");
  const values = valuesOverTime(targets, baseline);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return because(null, "NOTHING_SAYS");
  return last.lt(first) ? because("down", "TARGETS_FALL") : because("up", "TARGETS_DO_NOT_FALL");
}

function valuesOverTime(targets: MeasureFacts["targets"], baseline: Baseline | null): Decimal[] {
  const inOrder = targets.toSorted((a, b) => a.milestoneYear - b.milestoneYear).map((target) => target.value);
  return [baseline?.value ?? null, ...inOrder].filter((value) => value !== null).map(decimal);
}

/** Whether values are a state, add up by period, or are counted from the start; null when nothing speaks for one of them. */
export function proposeAccumulation({ name, unit, targets }: MeasureFacts, kind: MeasureKind): Proposed<Accumulation | null> {
  const words = fold(name);
  const measure = fold(unit ?? "");
  if (kind !== "count" && kind !== "currency") return because("state", "KIND_SAYS");
  const perYear = perYearWords.test(words) || / nam$/.test(measure);
  if (perYear || targets.some((target) => target.recurring === "annual")) return because("per-period", "TARGET_IS_PER_YEAR");
  if (kind === "currency") return because("per-period", "KIND_SAYS");
  // The unit says what is counted; else the thing that the name mentions first.
  return whatIsCounted(measure) ?? whatIsCounted(words) ?? because(null, "NOTHING_SAYS");
}

function whatIsCounted(words: string): Proposed<Accumulation> | null {
  const [happening, standing] = [words.search(happeningWords), words.search(standingWords)];
  if (happening >= 0 && (standing < 0 || happening < standing)) return because("cumulative", "THINGS_THAT_HAPPEN");
  return standing >= 0 ? because("state", "THINGS_THAT_STAND") : null;
}

/** How often it should be reported: external indices yearly, else as often as the plan's finest reporting clause asks. */
export function proposeFrequency({ name, clauses }: MeasureFacts, kind: MeasureKind): Proposed<Frequency | null> {
  if (kind === "rank" || (kind === "index" && yearlyWords.test(fold(name)))) return because("yearly", "COMES_OUT_YEARLY");
  const finest = (["monthly", "quarterly", "half-yearly", "yearly"] as const).find((frequency) => clauses.includes(frequency));
  return finest === undefined ? because(null, "NOTHING_SAYS") : because(finest, "FINEST_REPORTING_CLAUSE");
}

function because<T>(value: T, reason: ProposalReason): Proposed<T> {
  return { value, reason };
}
