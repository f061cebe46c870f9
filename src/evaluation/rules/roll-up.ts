/**
 * Totals over bodies (design §4): numerators and denominators are added and divided once, percentages are never averaged, counts add
 * up; ranks, indices and texts do not roll up. Every total says whose numbers it holds and whose are missing.
 * A total is itself a part, so a province may be added from communes or from groups of communes: it comes out the same.
 */
import { type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { UnitAggregation } from "#plans/model.ts";
import type { Actual } from "#reporting/model.ts";
import { numberTextOf } from "#reporting/rules/actual-number.ts";
import type { RollUpPart } from "../model.ts";

type Numbers = Pick<Actual, "value" | "numerator" | "denominator">;

/** One body's part; null is a body that reported nothing. A ratio without both its parts cannot be added and counts as missing. */
export function partOf(organisationId: OrganisationId, numbers: Numbers | null, how: UnitAggregation): RollUpPart {
  const none: RollUpPart = { reported: [], missing: [organisationId], value: null, numerator: null, denominator: null };
  if (numbers === null) return none;
  const { value, numerator, denominator } = numbers;
  if (how === "ratio") {
    return numerator === null || denominator === null
      ? none
      : { ...none, reported: [organisationId], missing: [], numerator, denominator };
  }
  return value === null ? none : { ...none, reported: [organisationId], missing: [], value };
}

/** The sum of parts. What does not roll up keeps its coverage and has no number. */
export function rollUp(parts: readonly RollUpPart[], how: UnitAggregation): RollUpPart {
  const adds = how !== "none";
  return {
    reported: idsOf(parts.map((part) => part.reported)),
    missing: idsOf(parts.map((part) => part.missing)),
    value: adds ? sumOf(parts.map((part) => part.value)) : null,
    numerator: adds ? sumOf(parts.map((part) => part.numerator)) : null,
    denominator: adds ? sumOf(parts.map((part) => part.denominator)) : null,
  };
}

/** The number of a total (a percentage for a ratio); null when nobody reported. */
export function totalOf(part: RollUpPart): DecimalText | null {
  return numberTextOf(part);
}

export type Coverage = { readonly reported: number; readonly of: number; readonly missing: readonly OrganisationId[] };

export function coverageOf({ reported, missing }: RollUpPart): Coverage {
  return { reported: reported.length, of: reported.length + missing.length, missing };
}

function sumOf(numbers: readonly (DecimalText | null)[]): DecimalText | null {
  const reported = numbers.filter((number) => number !== null);
  if (reported.length === 0) return null;
  return decimalText(reported.reduce((sum, number) => sum.plus(decimal(number)), decimal(0)));
}

function idsOf(lists: readonly (readonly OrganisationId[])[]): OrganisationId[] {
  return [...new Set(lists.flat())].sort();
}
