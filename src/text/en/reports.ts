import type { reports as vi } from "../vi/reports.ts";
import type { Words } from "../words.ts";

export const reports: Words<typeof vi> = {
  refusals: {
    REPORT_NOT_FOUND: "This report was not found. Open it again from the round's list of reports.",
    RECEIPT_NOT_YET: "There is no receipt yet. It is written when the body sends its report; nothing that was entered is lost.",
    SHEET_NOT_OURS:
      "The file was not read. It must be an .xlsx with the sheet “Chỉ tiêu” or “Nhiệm vụ” and the headings of the download. The register is unchanged.",
    SHEET_HAS_FAULTS: "Nothing was saved. Somebody changed this plan while you were looking at it; preview again.",
  },
  kinds: { "plan-quarter": "Report on the results of the plan", "unit-receipt": "Receipt of a body's report" },
};
