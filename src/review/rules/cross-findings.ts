/**
 * What only shows between a plan and others: weaker or missing against the plan above, deadlines after the superior's, bodies that
 * exist no more. Findings of reading stand beside them; the sentence of each rule stands in text/.
 */
import type { Measured, Promised } from "../model.ts";
import type { IndicatorRow, TaskRow } from "./cascade.ts";
import type { ReviewedRecord } from "./review-score.ts";

export const crossRules = {
  "weaker-than-superior": "error",
  "missing-against-superior": "warning",
  "milestone-missing": "warning",
  "not-comparable": "info",
  "task-later-than-superior": "error",
  "task-without-deadline": "warning",
  "task-missing-against-superior": "warning",
  "body-exists-no-more": "error",
} as const;
export type CrossRule = keyof typeof crossRules;

export type CrossFinding = {
  readonly rule: CrossRule;
  readonly severity: "info" | "warning" | "error";
  /** The superior's record, or ours where only ours is meant. */
  readonly text: string;
  /** Our record that answers it. */
  readonly ours: string | null;
  /** The number or the names that the sentence needs. */
  readonly detail: string | null;
  readonly lines: { readonly from: number; readonly to: number } | null;
};

const byCoverage = {
  weaker: "weaker-than-superior",
  missing: "missing-against-superior",
  partial: "milestone-missing",
  incomparable: "not-comparable",
} as const;
const byTaskCoverage = {
  later: "task-later-than-superior",
  "no-deadline": "task-without-deadline",
  missing: "task-missing-against-superior",
} as const;

export function crossFindings(
  indicators: readonly IndicatorRow[],
  tasks: readonly TaskRow[],
  records: readonly ReviewedRecord[],
): CrossFinding[] {
  const places = new Map(records.map((one) => [one.id, linesOf(one)]));
  const found = [
    ...indicators.flatMap((row) => indicatorFinding(row, places)),
    ...tasks.flatMap((row) => taskFinding(row, places)),
    ...records.filter((one) => one.goneBodies.length > 0).map(goneBody),
  ];
  const order = { error: 0, warning: 1, info: 2 } as const;
  return found.toSorted((a, b) => order[a.severity] - order[b.severity]);
}

type Places = ReadonlyMap<string, CrossFinding["lines"]>;

function indicatorFinding({ superior, coverage, answers }: IndicatorRow, places: Places): CrossFinding[] {
  if (coverage === "covered" || coverage === "stricter" || coverage === "kept") return [];
  const answer = answers.find((one) => one.isCounted && one.coverage === coverage);
  const years = (answer?.milestones ?? [])
    .filter(({ verdict }) => verdict === (coverage === "partial" ? "missing" : coverage))
    .map(({ superior: aim, gap }) => `${aim.milestoneTo ?? aim.milestoneYear}${gap === null || gap === "0" ? "" : `: ${gap}`}`);
  return [finding(byCoverage[coverage], superior.name, answer?.ours, places, years.length === 0 ? null : years.join("; "))];
}

function taskFinding({ superior, coverage, answers }: TaskRow, places: Places): CrossFinding[] {
  if (coverage === "covered") return [];
  const answer = answers.find((one) => one.isCounted && one.coverage === coverage);
  const days = answer?.daysLater ?? null;
  return [finding(byTaskCoverage[coverage], superior.text, answer?.ours, places, days === null ? null : String(days))];
}

function finding(
  rule: CrossRule,
  text: string,
  ours: Measured | Promised | undefined,
  places: Places,
  detail: string | null,
): CrossFinding {
  return {
    ...{ rule, text, detail, severity: crossRules[rule] },
    ours: ours === undefined ? null : "name" in ours ? ours.name : ours.text,
    lines: ours === undefined ? null : (places.get(ours.id) ?? null),
  };
}

function goneBody(record: ReviewedRecord): CrossFinding {
  const rule = "body-exists-no-more";
  return {
    rule,
    severity: crossRules[rule],
    text: record.text,
    ours: null,
    detail: record.goneBodies.join("; "),
    lines: linesOf(record),
  };
}

function linesOf({ fromLine, toLine }: ReviewedRecord): CrossFinding["lines"] {
  return fromLine === null || toLine === null ? null : { from: fromLine, to: toLine };
}
