import type { findings as vi } from "../vi/findings-page.ts";
import type { Words } from "../words.ts";
import { ingestFindings } from "./ingest-findings.ts";

export const findings: Words<typeof vi> = {
  title: "To look at again",
  note: "What the reader finds odd in the document itself. The register keeps the words of the document.",
  empty: "The reader found nothing odd.",
  filter: "Filter by kind",
  all: "All",
  severities: { error: "Wrong", warning: "Look at it", info: "Note" },
  kinds: {
    "regressing-target": "Target falls back",
    "wrong-date": "Dates",
    duplicate: "Duplicates",
    numbering: "Numbering, headings",
    "missing-lead": "No lead",
    "missing-deadline": "No deadline",
    unit: "Value, unit",
    contradiction: "Contradiction",
    "outdated-body": "Body no longer exists",
    other: "Other",
  },
  advice: {
    "regressing-target":
      "Compare both milestones with the original. If it is printed so, ask the issuing body before following it.",
    "wrong-date": "Check the original. If it is printed wrong, ask the issuing body for a correction.",
    duplicate: "If it is one and the same, give both to one body, so that reports do not differ.",
    numbering: "See whether the original lacks a row or section. Where only a number is wrong, nothing needs to be done.",
    "missing-lead": "Choose a lead under Set-up.",
    "missing-deadline": "Ask the lead for a deadline. The due day of a report can be entered when the round is opened.",
    unit: "Check number and unit in the original: a wrong number makes a wrong verdict.",
    contradiction: "Two places disagree. Ask the issuing body for the right figure.",
    "outdated-body": "Give it to the successor under Set-up.",
    other: "Read this passage again in the original.",
  },
  sentences: ingestFindings,
  more: (n) => `Show ${n} more`,
  emptyFilter: (kind) => `Nothing of the kind “${kind}”`,
  toAssignment: "Go to Set-up",
};
