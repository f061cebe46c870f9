/** Plans, their indicators and documents over the wire, with the assignment page. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";

const lines = z.object({ from: z.number(), to: z.number() });
/** Where a record was read: lines and characters of the document's source text. */
export const placeShape = z.object({ lines, span: lines });
export type Place = z.infer<typeof placeShape>;

export const groupName = z.enum(["infrastructure", "resources", "science", "innovation", "digital", "other"]);
export const measureName = z.enum(["count", "ratio", "index", "rank", "currency", "yes-no", "text"]);
export const directionName = z.enum(["up", "down", "range", "rank"]);
export const accumulationName = z.enum(["state", "per-period", "cumulative"]);
export const frequencyName = z.enum(["monthly", "quarterly", "half-yearly", "yearly"]);
export const planStateName = z.enum(["draft", "in-force", "superseded"]);
/** A candidate was read and waits for a person; a withdrawn record was taken out by a decision. */
export const recordStateName = z.enum(["candidate", "confirmed", "rejected", "withdrawn"]);
export const operatorName = z.enum([">=", "<=", ">", "<", "=", "range", "top", "exists", "text"]);

/** POST /api/uploads?organisationId=&fileName= with the file as the raw body. Papers for a stub, a plan or a draft answer alike. */
export const uploadQuery = z.object({ organisationId: idText, fileName: line(255) });
export const uploadAnswer = z.object({ jobId: idText });
/** GET /api/uploads/:jobId */
export const uploadStateAnswer = z.object({
  state: z.enum(["queued", "running", "done", "failed"]),
  step: z.enum(["waiting", "reading", "saving", "done"]),
  /** Of a scan: the page that is being recognised, and how many there are. */
  progress: z.object({ page: z.number(), of: z.number() }).nullable().optional(),
  planId: idText.nullable(),
  refusal: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  notes: z.array(z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) })),
  counts: z.object({ indicators: z.number(), targets: z.number(), tasks: z.number(), findings: z.number() }).nullable(),
  /** Of a paper that made no plan: the document that it is the file of, or the draft amendment with how much it proposes to change. */
  kept: z.union([z.object({ documentId: idText }), z.object({ amendmentId: idText, changes: z.number() })]).optional(),
});
export type UploadState = z.infer<typeof uploadStateAnswer>;

export const planSummary = z.object({
  id: idText,
  title: z.string(),
  state: planStateName,
  organisationId: idText,
  organisationName: z.string(),
  documentNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  issuedOn: z.string().nullable(),
  indicatorCount: z.number(),
  taskCount: z.number(),
  findingCount: z.number(),
  unassignedIndicators: z.number(),
  unassignedTasks: z.number(),
  /** Candidates that no person has confirmed or rejected. */
  undecidedRecords: z.number(),
  milestones: z.array(z.object({ year: z.number(), to: z.number().nullable() })),
  /** What the reader may do here: the buttons that the page shows. */
  allowed: z.array(z.enum(["review", "assign", "put-in-force", "open-round", "approve", "report"])),
});
export type PlanSummary = z.infer<typeof planSummary>;
/** GET /api/plans?q= and GET /api/plans/:id */
export const plansAnswer = z.object({ plans: z.array(planSummary) });
export const planAnswer = z.object({ plan: planSummary });

export const repairShape = z.object({ rule: z.string(), raw: z.string(), read: z.string() });
export type Repair = z.infer<typeof repairShape>;
export const repairsShape = z.array(repairShape);

/** Fields whose words were restored from garbled print, by the reader's name of the field: what was read, and whether all is sure. */
export const restoredShape = z.record(z.string(), z.object({ raw: z.string(), sure: z.boolean() }));
export type Restored = z.infer<typeof restoredShape>;

/** What a label of a target is made of; the words come from text/, in the language of the reader. */
export const shownTarget = z.object({
  operator: operatorName,
  value: z.string().nullable(),
  valueTo: z.string().nullable(),
  text: z.string().nullable(),
  unit: z.string().nullable(),
  recurring: z.enum(["annual"]).nullable(),
});
export const targetShape = z.object({
  id: idText,
  milestoneYear: z.number(),
  milestoneTo: z.number().nullable(),
  ...shownTarget.shape,
  opUndecided: z.boolean(),
  raw: z.string(),
  /** What the reader mended, by which rule: the printed signs and what they were taken for. */
  repairs: repairsShape,
  place: placeShape,
  /** The lowest confidence of the fields that count (0 to 1). */
  confidence: z.number().nullable(),
});
export type TargetRow = z.infer<typeof targetShape>;

export const bodyRef = z.object({ organisationId: idText.nullable(), name: z.string(), written: z.string().nullable() });
export type BodyRef = z.infer<typeof bodyRef>;

export const indicatorShape = z.object({
  id: idText,
  position: z.number(),
  rowLabel: z.string().nullable(),
  name: z.string(),
  group: groupName,
  groupTitle: z.string().nullable(),
  unit: z.string().nullable(),
  measureKind: measureName.nullable(),
  numeratorName: z.string().nullable(),
  denominatorName: z.string().nullable(),
  direction: directionName.nullable(),
  accumulation: accumulationName.nullable(),
  frequency: frequencyName.nullable(),
  baseline: z.object({ value: z.string().nullable(), text: z.string().nullable(), on: z.string().nullable() }).nullable(),
  responsible: z.array(bodyRef),
  targets: z.array(targetShape),
  restored: restoredShape.optional(),
  recordState: recordStateName,
  revision: z.number(),
  place: placeShape.nullable(),
});
export type IndicatorRow = z.infer<typeof indicatorShape>;
/** GET /api/plans/:id/indicators */
export const indicatorsAnswer = z.object({ indicators: z.array(indicatorShape) });

export const linkedDocument = z.object({
  kind: z.enum(["carries-out", "cites", "amends", "supersedes"]),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  /** The document of the register, or the stub that waits for it; null where the words name none for certain. */
  linkedDocumentId: idText.nullable(),
});
/** GET /api/plans/:id/document */
export const documentAnswer = z.object({
  id: idText,
  fileName: z.string(),
  fileSha256: z.string(),
  byteSize: z.number(),
  format: z.string(),
  number: z.string().nullable(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  parentBody: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  signerRole: z.string().nullable(),
  /** "internal" where the print keeps it within the offices it belongs to. */
  confidentiality: z.enum(["internal"]).nullable(),
  recordedAt: z.string(),
  lineCount: z.number(),
  links: z.array(linkedDocument),
  notes: z.array(z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) })),
  reportingRules: z.array(
    z.object({
      id: idText,
      cadence: z.string().nullable(),
      dueText: z.string().nullable(),
      dueDay: z.number().nullable(),
      dueMonth: z.number().nullable(),
      from: z.array(z.string()),
      to: z.array(z.string()),
      via: z.string().nullable(),
      place: placeShape,
    }),
  ),
  duties: z.array(z.object({ id: idText, body: z.string(), kind: z.string(), text: z.string(), place: placeShape })),
  findings: z.array(
    z.object({
      id: idText,
      kind: z.string(),
      severity: z.enum(["info", "warning", "error"]),
      rule: z.string(),
      text: z.string(),
      lines,
    }),
  ),
});
export type DocumentDetail = z.infer<typeof documentAnswer>;

/**
 * GET /api/plans/:id/source?from=&to= : lines of the source text, 1-based, inclusive; offset = character of the first.
 * `restored` has an entry for each line where the print was garbled: the same line, its diacritics put back for people to read.
 */
export const sourceQuery = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) });
export const sourceAnswer = z.object({
  from: z.number(),
  offset: z.number(),
  lineCount: z.number(),
  lines: z.array(z.string()),
  restored: z.array(z.string()).optional(),
});

/** GET /api/plans/:id/pages : the pages of a PDF or a scan, in their order; empty for a document without pages of its own. */
export const documentPage = z.object({
  number: z.number(),
  mode: z.enum(["text", "recognised", "blank"]),
  lines: lines.nullable(),
  span: lines.nullable(),
  /** Points, after the page was turned upright. */
  width: z.number(),
  height: z.number(),
  /** False until the page was drawn, which happens in its own time after the import. */
  hasPicture: z.boolean(),
});
export type DocumentPage = z.infer<typeof documentPage>;
export const pagesAnswer = z.object({ pages: z.array(documentPage) });
/** GET /api/plans/:id/pages/:number/words : [left, top, right, bottom] as shares of the page; confidence null for a file's own text. */
export const pageWordsAnswer = z.object({
  words: z.array(
    z.object({
      span: lines,
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      confidence: z.number().nullable(),
    }),
  ),
});
/** GET /api/plans/:id/pages/:number/picture is the page's picture. */

/** GET /api/plans/:id/file downloads the original file. */

const bodyProposal = z.object({
  organisationId: idText.nullable(),
  name: z.string(),
  /** Why this body: lead named in the document, lead of other records of the group, a duty, the reporting clause, the plan's owner. */
  reason: z.enum(["named-lead", "sister-record", "duty", "reporting-clause", "plan-owner"]),
  quote: z.string().nullable(),
  place: placeShape.nullable(),
});
export type BodyProposal = z.infer<typeof bodyProposal>;

/** GET /api/plans/:id/assignment: everything without a responsible body, grouped, with proposals. */
export const assignmentAnswer = z.object({
  indicatorGroups: z.array(
    z.object({
      key: z.string(),
      group: groupName,
      groupTitle: z.string().nullable(),
      proposals: z.array(bodyProposal),
      indicators: z.array(
        z.object({
          id: idText,
          name: z.string(),
          unit: z.string().nullable(),
          responsible: z.array(bodyRef),
          writtenLeads: z.array(z.string()),
          measureKind: measureName.nullable(),
          direction: directionName.nullable(),
          accumulation: accumulationName.nullable(),
          frequency: frequencyName.nullable(),
          /** Proposed, never set by the program alone. */
          proposed: z.object({
            measureKind: measureName,
            direction: directionName.nullable(),
            /** null: nothing in the plan speaks for one of them, a person chooses. */
            accumulation: accumulationName.nullable(),
            frequency: frequencyName.nullable(),
            numeratorName: z.string().nullable(),
            denominatorName: z.string().nullable(),
          }),
        }),
      ),
    }),
  ),
  taskGroups: z.array(
    z.object({
      key: z.string(),
      heading: z.string().nullable(),
      proposals: z.array(bodyProposal),
      tasks: z.array(
        z.object({
          id: idText,
          number: z.string().nullable(),
          text: z.string(),
          leads: z.array(bodyRef),
          writtenLeads: z.array(z.string()),
        }),
      ),
    }),
  ),
  progress: z.object({
    indicators: z.number(),
    indicatorsReady: z.number(),
    tasks: z.number(),
    tasksReady: z.number(),
  }),
});
export type Assignment = z.infer<typeof assignmentAnswer>;

/** POST /api/plans/:id/assignment/indicators: sets what is given for all the named indicators at once. */
export const assignIndicatorsRequest = z.object({
  indicatorIds: z.array(idText).min(1).max(5000),
  organisationIds: z.array(idText).max(200).optional(),
  /** "proposed" takes each indicator's own proposal. */
  measureKind: z.union([measureName, z.literal("proposed")]).optional(),
  direction: z.union([directionName, z.literal("proposed")]).optional(),
  accumulation: z.union([accumulationName, z.literal("proposed")]).optional(),
  frequency: z.union([frequencyName, z.literal("proposed")]).optional(),
  numeratorName: line(500).nullable().optional(),
  denominatorName: line(500).nullable().optional(),
});
/** POST /api/plans/:id/assignment/tasks: the lead of all the named tasks. */
export const assignTasksRequest = z.object({ taskIds: z.array(idText).min(1).max(5000), organisationId: idText });
/** Both answer how many records changed; POST /api/plans/:id/in-force answers planAnswer. */
export const assignedAnswer = z.object({ changed: z.number() });

/** GET /api/search?q= : plans, indicators, tasks, bodies by name or number, with or without diacritics. */
export const searchQuery = z.object({ q: z.string().trim().min(1).max(200) });
export const searchAnswer = z.object({
  hits: z.array(
    z.object({
      kind: z.enum(["plan", "indicator", "task", "organisation"]),
      id: idText,
      planId: idText.nullable(),
      title: z.string(),
      context: z.string(),
    }),
  ),
});
