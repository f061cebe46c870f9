/**
 * The points of the expected path (design §4): where the judged line starts, and the target of every milestone at its end. Targets
 * that recur every year and targets in words have no place on a path.
 */
import { decimal } from "#kernel/decimal.ts";
import { compareText } from "#kernel/text-order.ts";
import type { LinePoint, Proof } from "../model.ts";
import { endOfAim, isNumericAim, lineEndOf } from "./target.ts";

/** Oldest first; one point a day. */
export function expectedPath({ input, steps }: Pick<Proof, "input" | "steps">): LinePoint[] {
  const points = new Map<string, string>();
  const line = steps.find((step) => step.code === "line");
  const { baseline, planStart } = input;
  if (baseline?.value) points.set(baseline.on ?? planStart, baseline.value);
  if (typeof line?.data.from === "string" && typeof line.data.start === "string") points.set(line.data.from, line.data.start);
  const start = decimal([...points.values()].at(-1) ?? "0");
  for (const aim of input.aims) {
    if (isNumericAim(aim) && aim.recurring === null) points.set(endOfAim(aim), lineEndOf(aim, start).toFixed());
  }
  return [...points].map(([on, value]) => ({ on, value })).toSorted((a, b) => compareText(a.on, b.on));
}
