/**
 * When a report is due, by the plan's own clause: "trước ngày 20 của tháng cuối quý", "trước ngày 15/6", "trước ngày 25/11".
 * Whether "trước ngày 20" includes the 20th is not settled (domain §17.6), so it is a setting; our default leaves the whole day in time.
 */
import { addDays, type CalendarDay, dayOf } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { CutOffRegime, DaySpan, DueRule, DueSettings, LocalInstant, PeriodId, PeriodType } from "../model.ts";
import { addMonths, periodDays } from "./period-days.ts";
import { periodLabelParts, periodShapes } from "./period-id.ts";

export const dueDefaults: DueSettings = { namedDayCounts: true, hour: "23:59" };

/** A clause as it was read: the day, the month if one is named, and the words. */
export type DueClause = { readonly dueDay: number | null; readonly dueMonth: number | null; readonly dueText: string | null };

/** Turns a clause into a rule for every period of a type; refuses when the clause names no day. */
export function dueRuleOf(type: PeriodType, clause: DueClause): Result<DueRule, "DUE_DAY_UNKNOWN"> {
  if (clause.dueDay === null) return refuse("DUE_DAY_UNKNOWN", { text: clause.dueText });
  // Only words of a limit not to be passed ("chậm nhất", "muộn nhất") make it the last day; the usual form is "trước ngày".
  const wording = /\b(cham nhat|muon nhat)\b/.test(fold(clause.dueText ?? "")) ? "by" : "before";
  return ok({ day: clause.dueDay, monthOffset: monthOffsetOf(type, clause.dueMonth), wording });
}

/**
 * A named month tells how far from the period's last month the report is due: for half-years June and December are 0, July is +1;
 * for a year November is −1, while January to March belong to the year after. One month thus serves every period of the type.
 */
function monthOffsetOf(type: PeriodType, month: number | null): number {
  const { months, perYear } = periodShapes[type];
  if (month === null || type === "month") return 0;
  if (perYear === 1) return month <= 3 ? month + 12 - months : month - months;
  const offset = ((month - 1) % months) + 1 - months;
  return offset <= -Math.ceil(months / 2) ? offset + months : offset;
}

/** The last day that is in time. */
export function dueOn(rule: DueRule, id: PeriodId, settings: Pick<DueSettings, "namedDayCounts">): CalendarDay {
  const { year, toMonth } = periodLabelParts(id);
  const due = addMonths(year, toMonth, rule.monthOffset);
  const named = dayOf(due.year, due.month, rule.day);
  return rule.wording === "before" && !settings.namedDayCounts ? addDays(named, -1) : named;
}

/** The last moment that is in time. */
export function dueAt(rule: DueRule, id: PeriodId, settings: DueSettings = dueDefaults): LocalInstant {
  return `${dueOn(rule, id, settings)}T${settings.hour}`;
}

/** Where the plan names no day, the report is due when its figures are complete: on the last day of the period. */
export function defaultDueAt(id: PeriodId, regime: CutOffRegime, hour: string = dueDefaults.hour): LocalInstant {
  return `${periodDays(id, regime).to}T${hour}`;
}

/**
 * Which days the figures of a report cover. A yearly report due on 25/11 closes before the cut-off of 14/12: its figures then end on
 * the due day, `endsEarly` says so, and the next period begins the day after (pass its `previousCutOffOn`), so that no day is lost.
 */
export function figuresCover(
  id: PeriodId,
  regime: CutOffRegime,
  dueDay: CalendarDay,
  previousCutOffOn: CalendarDay | null = null,
): DaySpan & { readonly endsEarly: boolean } {
  const days = periodDays(id, regime);
  const to = dueDay < days.to ? dueDay : days.to;
  const from = previousCutOffOn !== null && previousCutOffOn < to ? addDays(previousCutOffOn, 1) : days.from;
  return { from, to, endsEarly: to < days.to };
}
