/**
 * The reporting clauses of a plan as a person sets them (design §3, reporting rule; domain §6): what the document says is kept with its
 * place and can be corrected, a clause may be added by hand or taken out. A day must be one that the calendar has; a month makes sense
 * only beside a day, and never for a monthly report.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Cadence } from "../model.ts";
import type { RuleSetUp } from "./set-up-state.ts";

export type RuleGiven = {
  /** null: a new one. */
  readonly id: string | null;
  readonly cadence: Cadence | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly namedDayCounts: boolean;
  readonly fromBodies: readonly string[];
  readonly toBodies: readonly string[];
};

export type RuleRefusal =
  | "REPORTING_RULE_NOT_OF_PLAN"
  | "REPORTING_RULE_WITHOUT_DAY"
  | "REPORTING_RULE_MONTH_NOT_MEANT"
  | "REPORTING_RULE_DAY_NOT_IN_MONTH";

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** All clauses after the change, in the order given. */
export function rulesAfter(
  before: readonly RuleSetUp[],
  given: readonly RuleGiven[],
  newId: (at: number) => string,
): Result<RuleSetUp[], RuleRefusal> {
  const known = new Map(before.map((rule) => [rule.id, rule]));
  const after: RuleSetUp[] = [];
  for (const [at, rule] of given.entries()) {
    const wrong = whatIsWrong(rule);
    if (wrong !== null) return wrong;
    const stood = rule.id === null ? byHand(newId(at)) : known.get(rule.id);
    if (stood === undefined) return refuse("REPORTING_RULE_NOT_OF_PLAN");
    after.push(withGiven(stood, rule, at));
  }
  return ok(after);
}

function whatIsWrong({ cadence, dueDay, dueMonth }: RuleGiven): Result<never, RuleRefusal> | null {
  if (dueMonth !== null && dueDay === null) return refuse("REPORTING_RULE_WITHOUT_DAY");
  if (dueMonth !== null && cadence === "monthly") return refuse("REPORTING_RULE_MONTH_NOT_MEANT");
  if (dueMonth !== null && dueDay !== null && dueDay > (daysOf[dueMonth - 1] ?? 0))
    return refuse("REPORTING_RULE_DAY_NOT_IN_MONTH", { day: dueDay, month: dueMonth });
  return null;
}

function withGiven(stood: RuleSetUp, { id: _, ...given }: RuleGiven, at: number): RuleSetUp {
  // The printed words stay only as long as they say the same day.
  const sameDay = stood.dueDay === given.dueDay && stood.dueMonth === given.dueMonth;
  return { ...stood, ...given, position: at + 1, dueText: sameDay ? stood.dueText : null };
}

function byHand(id: string): RuleSetUp {
  return {
    ...{ id, position: 0, cadence: null, dueText: null, dueDay: null, dueMonth: null, namedDayCounts: true },
    ...{ fromBodies: [], toBodies: [], via: null, fromLine: 0, toLine: 0, spanFrom: 0, spanTo: 0, byHand: true },
  };
}
