/**
 * How well a plan is made, dimension by dimension (issue: measurable, owned, dated, consistent, aligned), each as a share whose
 * numerator and denominator are shown. Dimensions are never added up: a percentage averaged says nothing. Rule version 1.
 */
import { percentText } from "#kernel/decimal-text.ts";
import type { Coverage } from "../model.ts";

export const reviewRuleVersion = 1;

export const dimensions = ["measurable", "owned", "dated", "consistent", "aligned"] as const;
export type Dimension = (typeof dimensions)[number];

export type ReviewedRecord = {
  readonly kind: "indicator" | "task";
  readonly id: string;
  readonly text: string;
  readonly fromLine: number | null;
  readonly toLine: number | null;
  /** An indicator with a figure, or the question whether it exists; a task's text is no measure. */
  readonly isMeasured: boolean;
  /** Bodies that answer for the indicator or lead the task. */
  readonly owners: number;
  /** A milestone, a deadline, or regular work. */
  readonly isDated: boolean;
  /** Bodies put beside it that exist no more. */
  readonly goneBodies: readonly string[];
};

export type Doubt = { readonly severity: "info" | "warning" | "error"; readonly fromLine: number; readonly toLine: number };

export type Score = {
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
  /** One digit; null where there is nothing to divide by. */
  readonly percent: string | null;
};

export function scoresOf(
  records: readonly ReviewedRecord[],
  doubts: readonly Doubt[],
  coverages: readonly Coverage[] | null,
): Score[] {
  const indicators = records.filter((one) => one.kind === "indicator");
  const grave = doubts.filter((doubt) => doubt.severity !== "info");
  const asked = (coverages ?? []).filter((coverage) => coverage !== "kept");
  const met = asked.filter((coverage) => coverage === "covered" || coverage === "stricter");
  return [
    score("measurable", indicators.filter((one) => one.isMeasured).length, indicators.length),
    score("owned", records.filter((one) => one.owners > 0).length, records.length),
    score("dated", records.filter((one) => one.isDated).length, records.length),
    score("consistent", records.filter((one) => !grave.some((doubt) => touches(doubt, one))).length, records.length),
    score("aligned", met.length, asked.length),
  ];
}

function score(dimension: Dimension, numerator: number, denominator: number): Score {
  return { dimension, numerator, denominator, percent: denominator === 0 ? null : percentText(numerator, denominator, 1) };
}

/** A doubt about lines in which the record stands. */
function touches({ fromLine, toLine }: Doubt, record: ReviewedRecord): boolean {
  return record.fromLine !== null && record.toLine !== null && fromLine <= record.toLine && toLine >= record.fromLine;
}
