import type { reports as vi } from "../vi/reports.ts";
import type { Words } from "../words.ts";

export const reports: Words<typeof vi> = {
  refusals: {
    REPORT_NOT_FOUND: "This report was not found. Open it again from the round's list of reports.",
    RECEIPT_NOT_YET: "There is no receipt yet. It is written when the body sends its report; nothing that was entered is lost.",
  },
  kinds: { "plan-quarter": "Report on the results of the plan", "unit-receipt": "Receipt of a body's report" },
};
