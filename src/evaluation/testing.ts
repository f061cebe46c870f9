/** Builders for evaluation tests: an indicator in half-way of its line, and readings written as they are reported. */
import { periodDays } from "#periods/rules/period-days.ts";
import type { Aim, EvaluationInput, Reading } from "./model.ts";

export function aReading(periodId: string, over: Partial<Reading> | string): Reading {
  const said = typeof over === "string" ? { value: over } : over;
  return {
    periodId,
    ...periodDays(periodId, "calendar"),
    value: null,
    numerator: null,
    denominator: null,
    answer: null,
    absence: null,
    ...said,
  };
}

export function anAim(operator: Aim["operator"], value: string | null, over: Partial<Aim> = {}): Aim {
  return { milestoneYear: 2029, milestoneTo: null, operator, value, valueTo: null, recurring: null, ...over };
}

/** Baseline 40 on 31/12/2025, target ≥ 60 in 2029, judged on 31/12/2027: 730 of 1,461 days are gone, a little under half. */
export function anInput(over: Partial<EvaluationInput> = {}): EvaluationInput {
  return {
    on: "2027-12-31",
    milestoneYear: null,
    measureKind: "index",
    direction: "up",
    accumulation: "state",
    frequency: "yearly",
    baseline: { value: "40", on: "2025-12-31" },
    planStart: "2026-01-01",
    aims: [anAim(">=", "60")],
    readings: [],
    judgements: [],
    ...over,
  };
}
