/**
 * Which milestone is judged on a day (design §4): the next one, or the last when all have passed, or the one asked for. A yearly
 * target ("mỗi năm ≥ 1") is due at the end of every year up to its milestone.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { Aim, EvaluationInput } from "../model.ts";
import { endOfAim } from "./target.ts";

export type DatedAim = { readonly aim: Aim; readonly end: CalendarDay };

export function yearOf(day: CalendarDay): string {
  return day.slice(0, 4);
}

/** All thresholds of the judged milestone, each with the day by which it is due; none when the indicator has no target. */
export function milestonesOf({ aims, on, milestoneYear }: Pick<EvaluationInput, "aims" | "on" | "milestoneYear">): DatedAim[] {
  const dated = aims.map((aim) => ({ aim, end: dueEndOf(aim, on), last: endOfAim(aim) }));
  const asked = milestoneYear === null ? dated : dated.filter(({ aim }) => aim.milestoneYear === milestoneYear);
  const inOrder = asked.toSorted((a, b) => compareText(a.last, b.last));
  const judged = inOrder.find(({ last }) => last >= on) ?? inOrder.at(-1);
  return judged === undefined ? [] : inOrder.filter(({ last }) => last === judged.last).map(({ aim, end }) => ({ aim, end }));
}

function dueEndOf(aim: Aim, on: CalendarDay): CalendarDay {
  const last = endOfAim(aim);
  const thisYear = `${yearOf(on)}-12-31`;
  return aim.recurring === "annual" && thisYear < last ? thisYear : last;
}
