/**
 * What may be decided about a record of a draft on the review desk: it is confirmed, rejected with a reason, or given back as a
 * candidate. What stands confirmed is tracked once the plan is in force; nothing undecided ever is. Sureness is the weakest field a
 * person relies on, and a record goes with its section only where it reaches the office's bar and no open finding speaks of it.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordState } from "../model.ts";
import { lowest } from "../present.ts";

export const decisions = ["confirm", "reject", "reopen"] as const;
export type Decision = (typeof decisions)[number];

/** What a person says to a doubt of the reader. */
export type FindingAnswer = "corrected" | "accepted-as-printed" | "ask-the-issuer";

export type RecordKind = "indicator" | "task";
/** A record as somebody looked at it. */
export type RecordRef = { readonly kind: RecordKind; readonly id: string; readonly revision: number };

/** The state after the decision. A rejected record is given back before it can be confirmed, so that nobody confirms what is out of sight. */
export function stateAfter(state: RecordState, decision: Decision): Result<RecordState, "RECORD_NOT_STANDING"> {
  if (state === "withdrawn" || (state === "rejected" && decision === "confirm")) {
    return refuse("RECORD_NOT_STANDING", { recordState: state });
  }
  if (decision === "confirm") return ok("confirmed");
  return ok(decision === "reject" ? "rejected" : "candidate");
}

/** Nine tenths, until an office says otherwise. */
export const usualBar = 0.9;

const reliedOn: Readonly<Record<RecordKind, readonly string[]>> = {
  indicator: ["value", "op", "milestone", "indicator"],
  task: ["text", "leads", "schedule"],
};

/** The weakest of what was read for a record: its own fields and those of its targets; null where a person wrote all of it. */
export function surenessOf(kind: RecordKind, confidences: readonly unknown[]): number | null {
  const given = confidences.map((one) => lowest(one, reliedOn[kind])).filter((share) => share !== null);
  return given.length === 0 ? null : Math.min(...given);
}

export type SureRecord = {
  readonly sureness: number | null;
  readonly fromLine: number | null;
  readonly toLine: number | null;
};
export type DoubtedLines = { readonly fromLine: number; readonly toLine: number };

/** Whether a record may be accepted together with its section, without having been looked at alone. */
export function isSureEnough(record: SureRecord, bar: number, doubts: readonly DoubtedLines[]): boolean {
  const { sureness, fromLine, toLine } = record;
  if (sureness !== null && sureness < bar) return false;
  if (fromLine === null || toLine === null) return true;
  return !doubts.some((doubt) => doubt.fromLine <= toLine && doubt.toLine >= fromLine);
}
