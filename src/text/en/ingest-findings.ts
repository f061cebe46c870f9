/** The sentence of each doubt of the reader; `text` holds the words (or the count) that it is about. */
import type { AnomalyRuleId } from "#ingest/rules/doubts/anomaly-rules.ts";

export const ingestFindings = {
  "later-target-lower": (text) => `A later milestone asks for less than an earlier one: ${text}.`,
  "measured-then-vague": (text) => `An earlier milestone has a figure, this one only words: “${text}”.`,
  "all-then-part": (text) => `An earlier milestone asks for all of them, this one for a part: “${text}”.`,
  "baseline-already-there": (text) => `The baseline already meets every milestone, so the indicator asks for nothing: “${text}”.`,
  "same-indicator-twice": (text) => `The same thing has two targets within one milestone: “${text}”.`,
  "phrase-repeated": (text) => `A phrase is repeated within one target: “${text}”.`,
  "words-repeated-unmeasured": (text) =>
    `A target without a figure is repeated word for word, so its milestones cannot be told apart: “${text}”.`,
  "same-task-twice": (text) => `The same task is given twice: “${text}”.`,
  "known-date-differs": (text) => `A cited document carries a date other than its known one: ${text}.`,
  "citations-disagree": (text) => `The same document is cited with different dates: ${text}.`,
  "deadline-before-issue": (text) => `A deadline lies before the day of issue: ${text}`,
  "heading-out-of-sequence": (text) => `A heading is numbered out of sequence: “${text}”.`,
  "heading-as-list-item": (text) => `A heading is printed as a list item and may be taken for a target: “${text}”.`,
  "letter-skipped": (text) => `The lettering leaves out “đ”: “${text}”.`,
  "section-misplaced": (text) => `The section on money stands inside the part on goals and tasks: “${text}”.`,
  "row-out-of-sequence": (text) => `Row numbers of a table are not consecutive: “${text}”.`,
  "body-abolished": (text) => `A district-level body that ended on 1 July 2025: “${text}”.`,
  "body-merged": (text) => `A body that was merged on 1 March 2025: “${text}”.`,
  "tasks-without-lead": (text) => `Tasks that name no lead: ${text}.`,
  "tasks-without-deadline": (text) => `Tasks that name no deadline: ${text}.`,
  "report-without-day": (text) => `A reporting duty names no day: “${text}”.`,
  "sign-undecided": (text) => `Targets whose “>” may be “≥”, which text recognition cannot write: ${text}.`,
  "share-above-hundred": (text) => `A share above 100%: ${text}.`,
} as const satisfies Record<AnomalyRuleId, (text: string) => string>;
