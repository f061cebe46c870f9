/** The audit trail over the wire: GET /api/audit, newest first, only what the reader may see. */
import { z } from "zod";
import { dayText } from "#kernel/wire.ts";

export const auditQuery = z.object({
  operation: z.string().max(80).optional(),
  subjectKind: z.string().max(80).optional(),
  subjectId: z.string().max(80).optional(),
  actor: z.string().max(200).optional(),
  fromDay: dayText.optional(),
  toDay: dayText.optional(),
  beforeId: z.coerce.number().int().optional(),
});
export const auditRecordShape = z.object({
  id: z.number(),
  recordedAt: z.string(),
  actor: z.string(),
  address: z.string().nullable(),
  port: z.number().nullable(),
  operation: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  chain: z.string(),
  chainName: z.string(),
  sequence: z.number(),
  hash: z.string(),
});
export const auditAnswer = z.object({ records: z.array(auditRecordShape), more: z.boolean(), operations: z.array(z.string()) });
export type AuditRow = z.infer<typeof auditRecordShape>;
