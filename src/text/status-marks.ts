/**
 * One table for colour and shape of every state that a person sees, on screen and in Word: colour is a judgement and always
 * comes with a shape and a word. Circle = good or under way, triangle = watch, diamond = act, square = failed or closed,
 * dashed = unknown; unknown is never red (design §4, domain §4).
 */

import type { z } from "zod";
import type { verdictName } from "#evaluation/contract.ts";
import type { submissionStateName } from "#reporting/contract.ts";
import type { timelinessName } from "#tasks/contract.ts";

export type Tone = "green" | "orange" | "yellow" | "red" | "blue" | "grey";
export type Shape =
  | "check"
  | "double-check"
  | "arrow"
  | "triangle"
  | "diamond"
  | "square"
  | "dashed"
  | "half"
  | "ring"
  | "loop"
  | "pause";
export type StatusMark = { readonly tone: Tone; readonly shape: Shape };

export type VerdictName = z.infer<typeof verdictName>;
export type TimelinessName = z.infer<typeof timelinessName>;
export type SubmissionStateName = z.infer<typeof submissionStateName>;

export const verdictMarks = {
  achieved: { tone: "green", shape: "check" },
  "on-track": { tone: "green", shape: "arrow" },
  "at-risk": { tone: "orange", shape: "triangle" },
  "off-track": { tone: "red", shape: "diamond" },
  missed: { tone: "red", shape: "square" },
  "no-data": { tone: "grey", shape: "dashed" },
  "not-assessable-yet": { tone: "grey", shape: "dashed" },
  "by-judgement": { tone: "blue", shape: "half" },
} as const satisfies Record<VerdictName, StatusMark>;

/** The order of legends and lists: what needs a hand comes first. */
export const verdictOrder = [
  "missed",
  "off-track",
  "at-risk",
  "on-track",
  "achieved",
  "by-judgement",
  "not-assessable-yet",
  "no-data",
] as const satisfies readonly VerdictName[];

export const timelinessMarks = {
  "done-on-time": { tone: "green", shape: "check" },
  "done-late": { tone: "green", shape: "ring" },
  "done-undated": { tone: "green", shape: "ring" },
  "open-in-time": { tone: "blue", shape: "half" },
  "due-soon": { tone: "orange", shape: "triangle" },
  overdue: { tone: "red", shape: "diamond" },
  "regular-updated": { tone: "grey", shape: "loop" },
  "regular-silent": { tone: "orange", shape: "loop" },
  "no-deadline": { tone: "grey", shape: "dashed" },
  paused: { tone: "grey", shape: "pause" },
  cancelled: { tone: "grey", shape: "square" },
} as const satisfies Record<TimelinessName, StatusMark>;

export const submissionMarks = {
  draft: { tone: "grey", shape: "ring" },
  signed: { tone: "blue", shape: "ring" },
  submitted: { tone: "blue", shape: "half" },
  returned: { tone: "orange", shape: "triangle" },
  approved: { tone: "green", shape: "check" },
  accepted: { tone: "green", shape: "double-check" },
} as const satisfies Record<SubmissionStateName, StatusMark>;

/** A body that owes a report and has begun none. */
export const missingMark: StatusMark = { tone: "grey", shape: "dashed" };
export const overdueMark: StatusMark = { tone: "red", shape: "diamond" };
