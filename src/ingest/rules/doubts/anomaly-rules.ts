/**
 * The doubts that a reader can raise by itself, one id per rule. The sentence of each id stands in
 * text/<language>/ingest-findings.ts; severity says how sure the rule can be, never how bad the plan is.
 */
import type { Anomaly, AnomalyKind, LineRange } from "#ingest/model.ts";

export const anomalyRules = {
  "later-target-lower": { kind: "regressing-target", severity: "warning" },
  "measured-then-vague": { kind: "regressing-target", severity: "warning" },
  "all-then-part": { kind: "regressing-target", severity: "warning" },
  "baseline-already-there": { kind: "regressing-target", severity: "info" },
  "same-indicator-twice": { kind: "duplicate", severity: "warning" },
  "same-indicator-differs": { kind: "duplicate", severity: "error" },
  "phrase-repeated": { kind: "duplicate", severity: "info" },
  "words-repeated-unmeasured": { kind: "duplicate", severity: "info" },
  "same-task-twice": { kind: "duplicate", severity: "warning" },
  "known-date-differs": { kind: "wrong-date", severity: "error" },
  "citations-disagree": { kind: "wrong-date", severity: "warning" },
  "deadline-before-issue": { kind: "wrong-date", severity: "warning" },
  "deadline-past-horizon": { kind: "wrong-date", severity: "warning" },
  "deadline-unclear": { kind: "wrong-date", severity: "info" },
  "heading-out-of-sequence": { kind: "numbering", severity: "warning" },
  "heading-as-list-item": { kind: "numbering", severity: "info" },
  "part-out-of-sequence": { kind: "numbering", severity: "warning" },
  "letter-out-of-sequence": { kind: "numbering", severity: "warning" },
  "letter-skipped": { kind: "numbering", severity: "info" },
  "section-misplaced": { kind: "numbering", severity: "info" },
  "row-out-of-sequence": { kind: "numbering", severity: "warning" },
  "row-number-unclear": { kind: "numbering", severity: "info" },
  "rows-missing": { kind: "numbering", severity: "error" },
  "list-start-missing": { kind: "numbering", severity: "info" },
  "annex-named-otherwise": { kind: "numbering", severity: "info" },
  "body-abolished": { kind: "outdated-body", severity: "warning" },
  "body-merged": { kind: "outdated-body", severity: "warning" },
  "bodies-end-before-deadlines": { kind: "outdated-body", severity: "error" },
  "body-of-other-level": { kind: "outdated-body", severity: "warning" },
  "tasks-without-lead": { kind: "missing-lead", severity: "info" },
  "tasks-without-deadline": { kind: "missing-deadline", severity: "info" },
  "tasks-without-result": { kind: "other", severity: "info" },
  "tasks-only-effort": { kind: "other", severity: "info" },
  "lead-unnamed": { kind: "missing-lead", severity: "warning" },
  "report-without-day": { kind: "missing-deadline", severity: "info" },
  "count-differs": { kind: "contradiction", severity: "error" },
  "body-annex-differs": { kind: "contradiction", severity: "error" },
  "body-annex-milestone": { kind: "contradiction", severity: "warning" },
  "body-annex-deadline": { kind: "contradiction", severity: "warning" },
  "group-count-differs": { kind: "contradiction", severity: "warning" },
  "document-cut-off": { kind: "other", severity: "error" },
  "other-level-wording": { kind: "contradiction", severity: "warning" },
  "address-pasted": { kind: "other", severity: "info" },
  debris: { kind: "other", severity: "info" },
  "figure-repaired": { kind: "other", severity: "warning" },
  "ruled-table-not-held": { kind: "other", severity: "warning" },
  "row-without-target": { kind: "other", severity: "warning" },
  "targets-without-figure": { kind: "other", severity: "info" },
  "unit-disagrees": { kind: "unit", severity: "warning" },
  "rank-without-figure": { kind: "unit", severity: "warning" },
  "sign-undecided": { kind: "other", severity: "info" },
  "share-above-hundred": { kind: "unit", severity: "warning" },
} as const satisfies Record<string, { kind: AnomalyKind; severity: Anomaly["severity"] }>;

export type AnomalyRuleId = keyof typeof anomalyRules;

/** A doubt of the given rule about these words of these lines. */
export function anomaly(rule: AnomalyRuleId, text: string, lines: LineRange): Anomaly {
  const { kind, severity } = anomalyRules[rule];
  return { kind, severity, rule, text: text.length > 240 ? `${text.slice(0, 239)}…` : text, lines };
}
