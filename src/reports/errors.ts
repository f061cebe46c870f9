import type { reports } from "#text/vi/reports.ts";

/** Refusal codes of this room and the status each has at the edge; their sentences stand in text/, below this room. */
export const reportsErrors = {
  REPORT_NOT_FOUND: 404,
  RECEIPT_NOT_YET: 404,
  SHEET_NOT_OURS: 422,
  SHEET_HAS_FAULTS: 409,
} as const satisfies Record<keyof typeof reports.refusals, number>;
