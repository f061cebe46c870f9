/** Amendments over the wire: the list of a plan, a draft with its changes and its check, and the history of one record. */
import { z } from "zod";
import { auditRecordShape } from "#audit/contract.ts";
import { dayText, idText, line } from "#kernel/wire.ts";
import { operatorName } from "./contract.ts";

export const amendmentStateName = z.enum(["draft", "applied", "abandoned"]);
export const amendmentSubjectName = z.enum(["plan", "indicator", "target", "task"]);
export const changeActionName = z.enum(["add", "change", "withdraw"]);

const bodyValue = z.object({ organisationId: idText.nullable(), written: z.string().max(500).nullable() });
export const fieldValue = z.union([z.string().max(4000), z.number(), z.boolean(), z.null(), z.array(bodyValue).max(100)]);
export const fieldsShape = z.record(z.string().max(40), fieldValue);
export type FieldsOnWire = z.infer<typeof fieldsShape>;

export const amendmentShape = z.object({
  id: idText,
  planId: idText,
  state: amendmentStateName,
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  hasDocument: z.boolean(),
  fileName: z.string().nullable(),
  revision: z.number(),
  draftedAt: z.string(),
  draftedBy: z.string().nullable(),
  appliedAt: z.string().nullable(),
  appliedBy: z.string().nullable(),
  changeCount: z.number(),
});
export type AmendmentRow = z.infer<typeof amendmentShape>;

/** GET /api/plans/:id/amendments */
export const amendmentsAnswer = z.object({ amendments: z.array(amendmentShape), mayAmend: z.boolean() });

export const changeShape = z.object({
  id: idText,
  subject: amendmentSubjectName,
  recordId: z.string(),
  action: changeActionName,
  /** What the record is called. */
  label: z.string(),
  before: fieldsShape.nullable(),
  after: fieldsShape.nullable(),
  /** The whole record as it stands today; null for a new one. */
  standing: fieldsShape.nullable(),
  /** Of a proposal: the words of the decision, and how alike they are to the record (0 to 1). */
  raw: z.string().nullable(),
  likeness: z.number().nullable(),
});
export type ChangeRow = z.infer<typeof changeShape>;

const recordRef = z.object({ subject: amendmentSubjectName, id: z.string() });
export const amendmentFault = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  record: recordRef.nullable(),
  label: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});
export type AmendmentFaultRow = z.infer<typeof amendmentFault>;

export const registerFinding = z.object({
  rule: z.enum(["target-falls-back", "deadline-beyond-horizon", "task-without-lead", "indicator-without-target", "named-twice"]),
  record: recordRef,
  label: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RegisterFindingRow = z.infer<typeof registerFinding>;

/** GET /api/amendments/:id, and the answer to every change of a draft. */
export const amendmentAnswer = z.object({
  amendment: amendmentShape,
  changes: z.array(changeShape),
  /** What stands against applying it (errors) and what should be known before (warnings); empty once it is settled. */
  faults: z.array(amendmentFault),
  /** Findings on the register that come with the amendment, go with it, and how many stay. */
  findings: z.object({ introduced: z.array(registerFinding), resolved: z.array(registerFinding), staying: z.number() }),
  mayAmend: z.boolean(),
});
export type AmendmentDetail = z.infer<typeof amendmentAnswer>;

/**
 * POST /api/amendments/:id/changes: what a person sets. `recordId` null: a new record; a new target names its indicator and year.
 * `after` null withdraws the record. A change that leaves everything as it stands is taken out of the draft.
 */
export const saveChangesRequest = z.object({
  revision: z.number().int(),
  changes: z
    .array(
      z.object({
        subject: amendmentSubjectName,
        recordId: z.string().max(60).nullable(),
        after: fieldsShape.nullable(),
        indicatorId: idText.optional(),
        milestoneYear: z.number().int().min(2000).max(2100).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type ChangeGiven = z.infer<typeof saveChangesRequest>["changes"][number];
/** POST /api/amendments/:id/changes/remove */
export const removeChangesRequest = z.object({ revision: z.number().int(), changeIds: z.array(idText).min(1).max(5000) });
/** POST /api/amendments/:id/decision */
export const decisionRequest = z.object({
  revision: z.number().int(),
  number: line(100).nullable(),
  issuedOn: dayText.nullable(),
  issuer: line(300).nullable(),
  effectiveOn: dayText.nullable(),
});
/** POST /api/amendments/:id/apply and /abandon */
export const settleRequest = z.object({ revision: z.number().int() });
/**
 * POST /api/amendments/:id/file?fileName= and POST /api/plans/:id/amendments/from-document?fileName= take the raw file
 * and answer the job that reads it.
 */
export const decisionFileQuery = z.object({ fileName: line(255) });

export const targetVersionShape = z.object({
  milestoneYear: z.number(),
  milestoneTo: z.number().nullable(),
  position: z.number(),
  version: z.number(),
  operator: operatorName,
  value: z.string().nullable(),
  valueTo: z.string().nullable(),
  text: z.string().nullable(),
  unit: z.string().nullable(),
  recurring: z.enum(["annual"]).nullable(),
  withdrawn: z.boolean(),
  effectiveOn: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decisionOn: z.string().nullable(),
});
export type TargetVersionRow = z.infer<typeof targetVersionShape>;

/** GET /api/plans/:id/history?subject=&recordId= */
export const historyQuery = z.object({ subject: z.enum(["indicator", "task"]), recordId: idText });
export const historyAnswer = z.object({
  targets: z.array(targetVersionShape),
  decisions: z.array(
    z.object({
      amendmentId: idText,
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
      effectiveOn: z.string().nullable(),
      appliedAt: z.string().nullable(),
      appliedBy: z.string().nullable(),
      action: changeActionName,
      before: fieldsShape.nullable(),
      after: fieldsShape.nullable(),
    }),
  ),
  /** Only for whoever reads the audit trail of the plan's owner. */
  audit: z.array(auditRecordShape),
});
export type RecordHistory = z.infer<typeof historyAnswer>;

/** GET /api/plans/:id/amendable: every record of the plan as it stands, for choosing what to amend; names of the bodies in them. */
export const amendableAnswer = z.object({
  records: z.array(z.object({ subject: amendmentSubjectName, id: z.string(), label: z.string(), fields: fieldsShape })),
  bodies: z.record(z.string(), z.string()),
});
export type AmendableRecord = z.infer<typeof amendableAnswer>["records"][number];

/** ?day= on the lists of a plan: as it stood on that day. */
export const dayQuery = z.object({ day: dayText.optional() });
