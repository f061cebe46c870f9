/** The groups of "Việc của tôi", in the order in which they need a hand. */
import type { MyWork } from "#reporting/contract.ts";
import { overdueMark, type StatusMark } from "#text/status-marks.ts";

export type WorkItem = MyWork["items"][number];
export type WorkGroup = "overdue" | "soon" | "returned" | "toSign" | "toApprove" | "tasks" | "later";

export const workGroups = [
  "overdue",
  "returned",
  "soon",
  "toSign",
  "toApprove",
  "tasks",
  "later",
] as const satisfies readonly WorkGroup[];

export const groupMarks = {
  overdue: overdueMark,
  returned: { tone: "orange", shape: "loop" },
  soon: { tone: "orange", shape: "triangle" },
  toSign: { tone: "blue", shape: "half" },
  toApprove: { tone: "blue", shape: "half" },
  tasks: overdueMark,
  later: { tone: "grey", shape: "ring" },
} as const satisfies Record<WorkGroup, StatusMark>;

/** An item stands in one group: what was returned or waits for a decision says so first, whatever its due day. */
export function groupOf(item: WorkItem): WorkGroup {
  switch (item.kind) {
    case "returned":
      return "returned";
    case "to-sign":
      return "toSign";
    case "to-approve":
      return "toApprove";
    case "task-overdue":
      return "tasks";
    case "owed":
    case "task-due-soon":
      return item.urgency;
  }
}
