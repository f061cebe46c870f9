import type { SubtaskRow } from "#tasks/contract-subtasks.ts";
import type { StatusMark } from "#text/status-marks.ts";

/** How a part stands between the two sides; once it is accepted its progress speaks. */
export const subtaskMarks = {
  offered: { tone: "grey", shape: "ring" },
  accepted: { tone: "blue", shape: "half" },
  returned: { tone: "orange", shape: "loop" },
  withdrawn: { tone: "grey", shape: "square" },
} as const satisfies Record<SubtaskRow["state"], StatusMark>;

export const progressMarks = {
  "not-started": { tone: "grey", shape: "ring" },
  "in-progress": { tone: "blue", shape: "half" },
  paused: { tone: "grey", shape: "pause" },
  done: { tone: "green", shape: "check" },
  cancelled: { tone: "grey", shape: "square" },
} as const satisfies Record<SubtaskRow["progress"], StatusMark>;
