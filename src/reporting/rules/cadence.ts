/**
 * Which periods a reporting clause opens rounds for (domain §6). Mid-term, end-term, 2.5-yearly and ad-hoc reports have no period of
 * their own kind: their rounds are opened by hand.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { DueSettings, LocalInstant, PeriodId, PeriodType } from "#periods/model.ts";
import { dueAt, dueDefaults, dueRuleOf } from "#periods/rules/due-day.ts";
import type { Frequency } from "#plans/model.ts";
import type { Cadence, ReportingRule } from "../model.ts";

const periodTypes: Partial<Record<Cadence, PeriodType>> = {
  monthly: "month",
  quarterly: "quarter",
  "half-yearly": "half-year",
  "nine-monthly": "nine-months",
  yearly: "year",
};

export function periodTypeOf(cadence: Cadence | null): PeriodType | null {
  return cadence === null ? null : (periodTypes[cadence] ?? null);
}

/** The cadence as a frequency of indicators, where it is one. */
export function frequencyOf(cadence: Cadence | null): Frequency | null {
  const isFrequency = cadence === "monthly" || cadence === "quarterly" || cadence === "half-yearly" || cadence === "yearly";
  return isFrequency ? cadence : null;
}

/** Whether an indicator of a frequency is owed in a period: a yearly one in the last quarter, not in the others. */
export function isOwedIn(frequency: Frequency | null, period: { readonly type: PeriodType; readonly toMonth: number }): boolean {
  // Not decided yet: asking too often is seen and corrected, never asking is not.
  if (frequency === null) return true;
  const months = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 }[frequency];
  return period.toMonth % months === 0;
}

type DueClauseOfRule = Pick<ReportingRule, "cadence" | "dueDay" | "dueMonth" | "dueText" | "namedDayCounts">;

/** The due moment of a period by the plan's own clause; refuses when the clause names no day or no regular period. */
export function ruleDueAt(
  rule: DueClauseOfRule,
  periodId: PeriodId,
  hour: DueSettings["hour"] = dueDefaults.hour,
): Result<LocalInstant, "DUE_DAY_UNKNOWN" | "CADENCE_HAS_NO_PERIODS"> {
  const type = periodTypeOf(rule.cadence);
  if (type === null) return refuse("CADENCE_HAS_NO_PERIODS", { cadence: rule.cadence });
  const due = dueRuleOf(type, rule);
  return due.ok ? ok(dueAt(due.value, periodId, { namedDayCounts: rule.namedDayCounts, hour })) : due;
}
