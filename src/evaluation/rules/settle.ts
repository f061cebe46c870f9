/** A verdict with the steps that led to it, and everything it knows so far; what is not known stays null. */
import type { ReasonCode, Step, Verdict, VerdictCode } from "../model.ts";

export type Settled = { readonly steps: readonly Step[]; readonly verdict: Verdict };

/** What a verdict knows before it is settled. */
export type Known = Partial<Omit<Verdict, "code" | "reason">>;

const nothing: Omit<Verdict, "code" | "reason"> = {
  milestoneYear: null,
  milestoneOn: null,
  actual: null,
  actualOn: null,
  target: null,
  beyond: null,
  expected: null,
  way: null,
  dueWay: null,
  provisional: false,
  judgement: null,
};

export function settle(steps: readonly Step[], code: VerdictCode, reason: ReasonCode, known: Known): Settled {
  return { steps, verdict: { ...nothing, ...known, code, reason } };
}
