/** What a round's counts say, the same on every page that shows them. */
import type { DebtorRow, RoundRow } from "#reporting/contract.ts";
import { missingMark, overdueMark, type StatusMark, submissionMarks } from "#text/status-marks.ts";

/** Bodies whose report has arrived: what was returned to them is with them again. */
export function sentCount({ counts }: RoundRow): number {
  return counts.submitted + counts.approved;
}

export type DebtorFilter = "missing" | "overdue" | "draft" | "submitted" | "returned" | "approved";
export const debtorFilters = [
  "overdue",
  "submitted",
  "returned",
  "missing",
  "draft",
  "approved",
] as const satisfies readonly DebtorFilter[];

export function isIn(debtor: DebtorRow, filter: DebtorFilter): boolean {
  switch (filter) {
    case "overdue":
      return debtor.timeliness === "overdue";
    case "missing":
      return debtor.state === null;
    case "draft":
      return debtor.state === "draft" || debtor.state === "signed";
    case "approved":
      return debtor.state === "approved" || debtor.state === "accepted";
    default:
      return debtor.state === filter;
  }
}

export const timelinessMarks = {
  "in-time": { tone: "green", shape: "check" },
  late: { tone: "orange", shape: "triangle" },
  "not-due": { tone: "grey", shape: "ring" },
  overdue: overdueMark,
} as const satisfies Record<DebtorRow["timeliness"], StatusMark>;

export function markOf(state: DebtorRow["state"]): StatusMark {
  return state === null ? missingMark : submissionMarks[state];
}
