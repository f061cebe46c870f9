/** The review desk over the wire: decisions about records, answers to findings, leases. The desk itself stands with the tasks. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";

const lines = z.object({ from: z.number(), to: z.number() });
const revision = z.number().int().min(1);
export const recordKindName = z.enum(["indicator", "task"]);
/** A record as somebody looked at it. */
export const recordRefShape = z.strictObject({ kind: recordKindName, id: idText, revision });
const records = z.array(recordRefShape).min(1).max(20_000);

export const recordDecision = z.object({
  on: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  mergedInto: idText.nullable(),
});
export type RecordDecision = z.infer<typeof recordDecision>;

export const findingAnswerName = z.enum(["corrected", "accepted-as-printed", "ask-the-issuer"]);
export const reviewFinding = z.object({
  id: idText,
  kind: z.string(),
  severity: z.enum(["info", "warning", "error"]),
  rule: z.string(),
  text: z.string(),
  lines,
  answer: z
    .object({ answer: findingAnswerName, reason: z.string().nullable(), by: z.string().nullable(), on: z.string() })
    .nullable(),
});
export type ReviewFinding = z.infer<typeof reviewFinding>;

/** POST /api/plans/:id/review/confirm and …/reopen */
export const decideRequest = z.strictObject({ records });
/** POST /api/plans/:id/review/reject */
export const rejectRequest = z.strictObject({ records, reason: line(1000) });
/** POST /api/plans/:id/review/confirm-sure: everything sure enough, of the whole plan or of one section of one kind. */
export const confirmSureRequest = z.strictObject({
  section: z.strictObject({ kind: recordKindName, title: z.string().max(1000).nullable() }).nullable(),
});
/**
 * What became of the records: their new revisions, and the desk's stamp before and after. Whoever held the one before needs to
 * fetch nothing.
 */
export const decidedAnswer = z.object({ records: z.array(recordRefShape), before: z.string(), stamp: z.string() });

/** POST /api/plans/:id/review/merge: the targets or bodies of `from` go over; it is rejected and points at `into`. */
export const mergeRequest = z.strictObject({ into: recordRefShape, from: recordRefShape });
export const mergedAnswer = z.object({ into: recordRefShape, from: recordRefShape, targets: z.array(idText) });

/** POST /api/plans/:id/review/split: a second record takes the chosen targets of an indicator, or the rest of a task's words. */
export const splitRequest = z.union([
  z.strictObject({
    record: recordRefShape.extend({ kind: z.literal("indicator") }),
    name: line(2000),
    targetIds: z.array(idText).max(200),
  }),
  z.strictObject({ record: recordRefShape.extend({ kind: z.literal("task") }), text: line(8000), second: line(8000) }),
]);
export const splitAnswer = z.object({ record: recordRefShape, second: recordRefShape });

/** POST /api/plans/:id/review/passage: a record that the reader missed, made from a marked passage [from, to) of the source. */
export const markPassageRequest = z.strictObject({
  kind: recordKindName,
  span: z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(1) }),
});
export const markedAnswer = z.object({ record: recordRefShape });

/** POST /api/plans/:id/findings/:findingId: null takes the answer back. */
export const answerFindingRequest = z.strictObject({ answer: findingAnswerName.nullable(), reason: line(1000).nullable() });

/** PUT /api/plans/:id/review/bar */
export const reviewBarRequest = z.strictObject({ least: z.number().min(0.5).max(1) });

/** POST /api/plans/:id/review/presence: renews the lease on the record that is open (null: none) and says how the desk stands. */
export const presenceRequest = z.strictObject({ recordId: idText.nullable() });
export const reviewProgress = z.object({ decided: z.number(), total: z.number() });
export const presenceAnswer = z.object({
  leases: z.array(z.object({ recordId: idText, name: z.string() })),
  progress: reviewProgress,
  /** Changes when anybody saves or decides anything on this desk. */
  stamp: z.string(),
});
