/**
 * Figures that may be right but ask for a sentence (domain §4): a percentage outside 0 to 100, a part larger than its whole,
 * a cumulative value below the last period, a jump of more than ten times, a count below zero. Warnings, never refusals:
 * the paper may well say 120 %.
 */
import { type Decimal, decimal, decimalText, isDecimalText } from "#kernel/decimal.ts";
import type { Accumulation, IndicatorId, MeasureKind } from "#plans/model.ts";
import type { EnteredValue, Warning, WarningCode } from "../model.ts";
import { numberOf } from "./actual-number.ts";

type Figure = Pick<EnteredValue, "value" | "numerator" | "denominator">;

export type PlausibilityFacts = {
  readonly indicatorId: IndicatorId;
  readonly measureKind: MeasureKind | null;
  readonly unit: string | null;
  readonly accumulation: Accumulation | null;
  /** The official figure of the period before, in the same shape; null where there is none. */
  readonly last: Figure | null;
};

const jump = 10;

/** Every warning about one figure; none about a figure that is missing or no number (that is a gap). */
export function warningsOf(entered: Figure, facts: PlausibilityFacts): Warning[] {
  const reported = safeNumber(entered);
  if (reported === null) return [];
  const last = facts.last === null ? null : safeNumber(facts.last);
  const codes: WarningCode[] = [];
  const isPercent = facts.measureKind === "ratio" || (facts.unit ?? "").trim() === "%";
  if (isPercent && (reported.lt(0) || reported.gt(100))) codes.push("PERCENT_OUTSIDE_0_100");
  if (partExceedsWhole(entered)) codes.push("NUMERATOR_ABOVE_DENOMINATOR");
  if (facts.measureKind === "count" && reported.lt(0)) codes.push("NEGATIVE_VALUE");
  if (facts.accumulation === "cumulative" && facts.last !== null && fell(facts.last, entered))
    codes.push("CUMULATIVE_BELOW_LAST");
  if (last !== null && jumped(last, reported)) codes.push("JUMP_OVER_TENFOLD");
  return codes.map((code) => ({
    code,
    indicatorId: facts.indicatorId,
    reported: decimalText(reported),
    last: last === null ? null : decimalText(last),
  }));
}

/** Warnings that still have no sentence: the form asks for one before it is sent. */
export function unexplained(
  warnings: readonly Warning[],
  values: readonly Pick<EnteredValue, "indicatorId" | "note">[],
): Warning[] {
  return warnings.filter(
    (warning) => !values.some((value) => value.indicatorId === warning.indicatorId && value.note.trim() !== ""),
  );
}

/** What is counted from the start never falls; the percentage of two such counts may, so a ratio is asked by its parts. */
function fell(before: Figure, now: Figure): boolean {
  return (["value", "numerator", "denominator"] as const).some((part) => {
    const [then, reported] = [before[part], now[part]];
    return then !== null && reported !== null && isDecimalText(then) && decimal(reported).lt(decimal(then));
  });
}

function jumped(last: Decimal, reported: Decimal): boolean {
  const [before, after] = [last.abs(), reported.abs()];
  // From or to zero no multiple can be said: a first figure after zero is news, not a typing error.
  return !before.isZero() && !after.isZero() && (after.gt(before.times(jump)) || before.gt(after.times(jump)));
}

function partExceedsWhole({ numerator, denominator }: Pick<EnteredValue, "numerator" | "denominator">): boolean {
  if (numerator === null || denominator === null) return false;
  return isDecimalText(numerator) && isDecimalText(denominator) && decimal(numerator).gt(decimal(denominator));
}

function safeNumber(entered: Figure): Decimal | null {
  const parts = [entered.value, entered.numerator, entered.denominator].filter((text) => text !== null);
  return parts.every(isDecimalText) ? numberOf(entered) : null;
}
