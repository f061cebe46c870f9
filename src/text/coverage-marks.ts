/** Colour and shape of how a plan stands to the plan above it, on screen and in Excel: colour comes with a shape and a word. */
import type { z } from "zod";
import type { coverageName, taskCoverageName } from "#review/contract-cascade.ts";
import type { StatusMark } from "./status-marks.ts";

export type CoverageName = z.infer<typeof coverageName>;
export type TaskCoverageName = z.infer<typeof taskCoverageName>;

export const coverageMarks = {
  weaker: { tone: "red", shape: "diamond" },
  missing: { tone: "orange", shape: "triangle" },
  partial: { tone: "orange", shape: "half" },
  incomparable: { tone: "grey", shape: "dashed" },
  covered: { tone: "green", shape: "check" },
  stricter: { tone: "green", shape: "arrow" },
  kept: { tone: "grey", shape: "pause" },
} as const satisfies Record<CoverageName, StatusMark>;

/** What needs a hand comes first. */
export const coverageOrder = [
  "weaker",
  "missing",
  "partial",
  "incomparable",
  "covered",
  "stricter",
  "kept",
] as const satisfies readonly CoverageName[];

export const taskCoverageMarks = {
  later: { tone: "red", shape: "diamond" },
  missing: { tone: "orange", shape: "triangle" },
  "no-deadline": { tone: "orange", shape: "half" },
  covered: { tone: "green", shape: "check" },
} as const satisfies Record<TaskCoverageName, StatusMark>;

export const taskCoverageOrder = ["later", "missing", "no-deadline", "covered"] as const satisfies readonly TaskCoverageName[];
