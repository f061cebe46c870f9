/**
 * What an official report says, before it becomes a file: headings, sentences, tables, signature, recipients, annexes.
 * A selection (rules/select-*.ts) fills it from the register; a writer (writers/) prints it in a profile. The same register gives
 * the same model, so that a report can be compared cell by cell.
 */
import type { DayOfJudgement, IndicatorStanding, TaskStanding } from "#evaluation/rules/plan-standing.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DaySpan, LocalInstant } from "#periods/model.ts";
import type { DebtorRecord, RoundRecord } from "#reporting/present.ts";

export type Align = "left" | "centre" | "right";

/** A table column; `share` is its part of the width, in thousandths. */
export type Column = { readonly title: string; readonly share: number; readonly align: Align };

export type Row =
  | { readonly kind: "group"; readonly text: string }
  | { readonly kind: "cells"; readonly cells: readonly string[] };

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "subheading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly text: string }
  /** A body's own words, with its name before them; empty lines part its paragraphs. */
  | { readonly kind: "quote"; readonly source: string; readonly text: string }
  /** Small print: where the paper comes from. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "table"; readonly table: Table };

export type PartyHeader = {
  readonly parentBody: string | null;
  readonly issuingBody: string;
  readonly number: string;
  readonly place: string | null;
  readonly date: string;
};

export type Signature = { readonly authority: string; readonly role: string; readonly name: string | null };

/** An annex stands on landscape pages of its own; `closing` are the lines under its table. */
export type Annex = {
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  readonly table: Table;
  readonly closing: readonly string[];
};

export type OfficialReport = {
  readonly header: PartyHeader;
  readonly type: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly signature: Signature | null;
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
};

export type IssuedReportKind = "plan-quarter" | "unit-receipt";

/** What the paper's head, its first sentence and its signature are made of: the plan's own document, and who owns the plan. */
export type PlanPaper = {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly parentBody: string | null;
  readonly place: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly subject: string | null;
  readonly signerRole: string | null;
  readonly ownerName: string;
};

/** What a body wrote in its official report. */
export type BodyWords = {
  readonly organisationId: string;
  readonly name: string;
  readonly narrative: string;
  readonly difficulties: string;
  readonly proposals: string;
};

/** Everything that a plan's report for a round is selected from; nothing else is. */
export type ReportFacts = {
  readonly paper: PlanPaper;
  readonly round: RoundRecord;
  /** Days that the figures cover, both included. */
  readonly span: DaySpan;
  readonly day: DayOfJudgement;
  readonly indicators: readonly IndicatorStanding[];
  readonly tasks: readonly TaskStanding[];
  readonly debtors: readonly DebtorRecord[];
  readonly words: readonly BodyWords[];
  readonly recipients: readonly string[];
  readonly chain: { readonly sequence: number; readonly hash: string };
  /** The moment of extraction on the office's clock. */
  readonly now: LocalInstant;
};

export type SheetCell = string | number | null;

/** A table as it goes to Excel: a title and a note above a header that can be filtered. */
export type SheetTable = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
};
