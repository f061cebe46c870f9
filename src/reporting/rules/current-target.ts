/**
 * Which target a form shows beside a figure: the nearest milestone that has not passed on the day, else the last one. A span
 * ("2035–2045") passes with its last year (design §4).
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";

type Milestone = { readonly milestoneYear: number; readonly milestoneTo: number | null };

export function targetInPlay<T extends Milestone>(targets: readonly T[], on: CalendarDay): T | null {
  const year = Number(on.slice(0, 4));
  const inOrder = targets.toSorted((a, b) => endOf(a) - endOf(b));
  return inOrder.find((target) => endOf(target) >= year) ?? inOrder.at(-1) ?? null;
}

function endOf(target: Milestone): number {
  return target.milestoneTo ?? target.milestoneYear;
}
