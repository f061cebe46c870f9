/**
 * Reading a plan document: file → source (text with places) → candidates → register. Nothing here is official yet:
 * a candidate is what the reader believes, with the words it read, where they stand and how sure it is.
 * The shape of a read register follows the reference registers (`lotrinh read --json` prints it).
 */

/** Lines are 1-based and inclusive; they count the lines of `Source.text`. */
export type LineRange = readonly [number, number];

/** [from, to) in characters of `Source.text`. */
export type Span = readonly [number, number];

export type SourceFormat = "docx" | "xlsx" | "pdf" | "image" | "text" | "markdown";

/** [left, top, right, bottom] as shares (0 to 1) of the page's width and height, from its top left corner. */
export type Box = readonly [number, number, number, number];

/** How the words of a page were come by: from its own text, by recognition of its picture, or not at all. */
export type PageMode = "text" | "recognised" | "blank";

/** One page of a PDF or a scan. `lines` and `span` are null for a page without a word. */
export type SourcePage = {
  readonly number: number;
  readonly mode: PageMode;
  readonly lines: LineRange | null;
  readonly span: Span | null;
  /** Points (1/72 inch), after the page was turned upright. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise, in degrees, that brought the page upright. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Ruling lines that looked like a table and did not hold: what stands between them was read as lines of text. */
  readonly unsoundGrids?: number;
};

/** A word with the place of its ink, for marking it on the picture of the page. */
export type SourceWord = {
  readonly page: number;
  readonly span: Span;
  readonly box: Box;
  /** 0 to 1 for a recognised word; null for a word of the file's own text. */
  readonly confidence: number | null;
  /** The picture showed otherwise than recognition had it: a sign, a decimal point. */
  readonly repair?: Repair;
};

export type SourceParagraph = {
  readonly kind: "paragraph";
  readonly text: string;
  /** One source line each: a paragraph of a text file is one line; a wrapped bullet is joined later, by structure. */
  readonly line: number;
  readonly span: Span;
  /** Outline level of a heading style (1 = top), null when the format does not say. */
  readonly headingLevel: number | null;
};

export type SourceCell = {
  /** Always `Source.text.slice(...span)`; the paragraphs of a Word cell stand on lines of their own, joined by "\n". */
  readonly text: string;
  readonly lines: LineRange;
  readonly span: Span;
  /** 0-based grid column of the cell's left edge, after spans are resolved. */
  readonly column: number;
  readonly columnSpan: number;
  /** Rows that the cell covers downwards; covered cells below are not repeated in the rows. */
  readonly rowSpan: number;
};

export type SourceTable = {
  readonly kind: "table";
  readonly lines: LineRange;
  readonly columns: number;
  readonly rows: readonly (readonly SourceCell[])[];
};

export type SourceBlock = SourceParagraph | SourceTable;

/** What the reader did to the file before reading it, said in codes: text/<language>/ingest.ts has the sentences. */
export const sourceNoteCodes = [
  "ENCODING_CONVERTED",
  "LEGACY_FONTS_CONVERTED",
  "TRACKED_CHANGES_ACCEPTED",
  "TEXT_BOXES_READ",
  "FOOTNOTES_LEFT_OUT",
  "HIDDEN_TEXT_LEFT_OUT",
  "CONTENTS_LEFT_OUT",
  "IMAGES_LEFT_OUT",
  "EMBEDDED_PARTS_LEFT_OUT",
  "HEADERS_AND_FOOTERS_READ",
  "LEGACY_WORD_CONVERTED",
  "HIDDEN_SHEETS_LEFT_OUT",
  "HIDDEN_CELLS_LEFT_OUT",
  "FORMULAS_WITHOUT_RESULT",
  "CELL_ERRORS_LEFT_OUT",
  "CELL_COMMENTS_LEFT_OUT",
  "DRAWINGS_LEFT_OUT",
  "MACROS_LEFT_OUT",
  "PAGE_NUMBERS_LEFT_OUT",
  "PAGES_RECOGNISED",
  "TEXT_LAYER_OVER_PICTURE",
  "TABLES_WITHOUT_LINES",
  "RULED_TABLES_NOT_HELD",
] as const;
export type SourceNoteCode = (typeof sourceNoteCodes)[number];
export type SourceNote = { readonly code: SourceNoteCode; readonly data: Readonly<Record<string, string | number>> };

export type Source = {
  readonly format: SourceFormat;
  readonly encoding: string | null;
  /** The flat text that lines and spans refer to; kept with the document and shown beside each record. */
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  /** Empty for formats without pages or boxes of their own (Word, Excel, text). */
  readonly pages: readonly SourcePage[];
  readonly words: readonly SourceWord[];
  /** A garbled text restored for people to read: one entry for each line of `text`. Nothing is read from it. */
  readonly restored?: { readonly lines: readonly string[] };
};

export type TargetOperator = ">=" | "<=" | ">" | "<" | "=" | "range" | "top" | "exists" | "text";
export type IndicatorGroup = "infrastructure" | "resources" | "science" | "innovation" | "digital" | "other";
export type Confidence = Readonly<Record<string, number>>;
export type Repair = { readonly rule: string; readonly raw: string; readonly read: string };

/** Fields whose words were restored from garbled print: what was read, and whether every word is sure. */
export type Restored = Readonly<Record<string, { readonly raw: string; readonly sure: boolean }>>;

/** `page` is where a record begins, 1-based, in documents that have pages. */
type Placed = { readonly lines: LineRange; readonly span: Span; readonly page?: number; readonly restored?: Restored };

export type CitedDocument = { readonly number: string | null; readonly date: string | null; readonly issuer: string | null };

export type DocumentHeader = {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly parentBody: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly signer: string | null;
  readonly signerRole: string | null;
  readonly basis: readonly CitedDocument[];
  readonly supersedes: readonly CitedDocument[];
  /** Documents that it names without carrying them out, and documents that it changes in part. */
  readonly cites?: readonly CitedDocument[];
  readonly amends?: readonly CitedDocument[];
  /** "internal" where a line of the print keeps the document within the offices it belongs to. */
  readonly confidentiality: "internal" | null;
  readonly confidence: Confidence;
  /** Where each field was read, for the fields that have a place. */
  readonly places: Readonly<Record<string, { readonly lines: LineRange; readonly span: Span; readonly page?: number }>>;
  readonly restored?: Restored;
};

export type TargetCandidate = Placed & {
  readonly id: string;
  readonly indicator: string;
  readonly group: IndicatorGroup;
  /** The heading as printed ("a) Phát triển hạ tầng"), for the office's own grouping. */
  readonly groupTitle: string | null;
  readonly milestone: number;
  readonly milestoneTo?: number;
  readonly op: TargetOperator;
  /** JSON numbers in the read shape; the register stores them as exact decimals made from the printed text. */
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
  readonly text?: string;
  readonly row?: number | string;
  readonly series: string;
  readonly raw: string;
  readonly opUndecided: boolean;
  readonly repairs: readonly Repair[];
  readonly confidence: Confidence;
};

export type IndicatorRow = Placed & {
  readonly row: number | string;
  readonly indicator: string;
  readonly group: IndicatorGroup;
  readonly unit: string | null;
  readonly baseline: { readonly date: string | null; readonly text: string; readonly value: number | null } | null;
  readonly leads: readonly string[];
  readonly series: string;
  readonly repairs?: readonly Repair[];
};

export type ScheduleKind = "month" | "quarter" | "year" | "range" | "annual" | "continuous" | "done" | "none";
export type Schedule = {
  readonly kind: ScheduleKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
  readonly also?: ScheduleKind;
};

export type TaskCandidate = Placed & {
  readonly id: string;
  readonly number: string | null;
  readonly group: string | null;
  readonly form: "table" | "prose";
  readonly text: string;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly deliverable: string | null;
  readonly schedule: Schedule;
  readonly raw: string;
  readonly repairs?: readonly Repair[];
  readonly confidence: Confidence;
};

export type Cadence = "monthly" | "quarterly" | "half-yearly" | "yearly" | "mid-term" | "end-term" | "ad-hoc" | "2.5-yearly";
export type ReportingDuty = Placed & {
  readonly cadence: Cadence | null;
  readonly due: string | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly via: string | null;
};

export type DutyKind = "issue-own-plan" | "report" | "inspect" | "review" | "publicise" | "fund" | "standing";
export type Duty = Placed & { readonly body: string; readonly text: string; readonly kind: DutyKind };

export type Responsibility = {
  readonly body: string;
  readonly duties: number;
  readonly lines: LineRange;
  readonly page?: number;
  readonly restored?: Restored;
};
export type Funding = {
  readonly source: string;
  readonly text: string;
  readonly lines: LineRange;
  readonly page?: number;
  readonly restored?: Restored;
};

export type AnomalyKind =
  | "regressing-target"
  | "wrong-date"
  | "duplicate"
  | "numbering"
  | "missing-lead"
  | "missing-deadline"
  | "unit"
  | "contradiction"
  | "outdated-body"
  | "other";
export type Anomaly = {
  readonly kind: AnomalyKind;
  readonly severity: "info" | "warning" | "error";
  readonly rule: string;
  /** The words of the source that the doubt is about; the sentence around them comes from text/. */
  readonly text: string;
  readonly lines: LineRange;
  readonly page?: number;
};

export type ReadRegister = {
  readonly document: DocumentHeader;
  readonly targets: readonly TargetCandidate[];
  readonly indicatorRows: readonly IndicatorRow[];
  readonly tasks: readonly TaskCandidate[];
  readonly reporting: readonly ReportingDuty[];
  readonly responsibilities: readonly Responsibility[];
  readonly duties: readonly Duty[];
  readonly funding: readonly Funding[];
  readonly anomalies: readonly Anomaly[];
};

/** What the watched child process answers: the source and what was read from it. */
export type Reading = { readonly source: Source; readonly register: ReadRegister };

/** How much of a reading went into the register. */
export type ImportCounts = {
  readonly indicators: number;
  readonly targets: number;
  readonly tasks: number;
  readonly findings: number;
};
