/** Reports over the wire: issued, listed, downloaded. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";

/** POST /api/rounds/:id/report writes the plan's report for the round and answers the issued report. */
export const issuedReportShape = z.object({
  id: idText,
  kind: z.enum(["plan-quarter", "unit-receipt"]),
  fileName: z.string(),
  fileSha256: z.string(),
  organisationName: z.string(),
  periodId: z.string(),
  chainHead: z.string(),
  issuedAt: z.string(),
  issuedBy: z.string().nullable(),
});
export type IssuedReport = z.infer<typeof issuedReportShape>;
export const issuedReportAnswer = z.object({ report: issuedReportShape });
/** GET /api/rounds/:id/reports ; GET /api/reports/:id/file downloads ; GET /api/submissions/:id/receipt downloads the unit's own page. */
export const issuedReportsAnswer = z.object({ reports: z.array(issuedReportShape) });
