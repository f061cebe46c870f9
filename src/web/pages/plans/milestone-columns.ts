import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { IndicatorRow, PlanSummary, TargetRow } from "#plans/contract.ts";

export type Milestone = {
  readonly key: string;
  readonly years: string;
  readonly year: number;
  readonly to: number | null;
  readonly lastYear: number;
};

const keyOf = (year: number, to: number | null) => (to === null ? String(year) : `${year}–${to}`);

/** The columns of the milestones, in time: those of the plan, and any other that a target names. */
export function milestoneColumns(milestones: PlanSummary["milestones"], indicators: readonly IndicatorRow[]): Milestone[] {
  const named = indicators.flatMap((one) =>
    one.targets.map((target) => ({ year: target.milestoneYear, to: target.milestoneTo })),
  );
  const columns = [...milestones, ...named].map(({ year, to }) => ({
    key: keyOf(year, to),
    years: keyOf(year, to),
    ...{ year, to },
    lastYear: to ?? year,
  }));
  const once = new Map(columns.map((column) => [column.key, column]));
  return [...once.values()].toSorted((a, b) => a.lastYear - b.lastYear || a.key.localeCompare(b.key));
}

/** The milestone that the plan is on its way to: the next one, or the last when all have passed. */
export function milestoneInPlay(columns: readonly Milestone[], today: CalendarDay): Milestone | null {
  const year = Number(today.slice(0, 4));
  return columns.find((column) => column.lastYear >= year) ?? columns.at(-1) ?? null;
}

/** Several targets may stand at one milestone ("ít nhất 80%, trong đó …"). */
export function targetsAt(indicator: IndicatorRow, { key }: Milestone): readonly TargetRow[] {
  return indicator.targets.filter((target) => keyOf(target.milestoneYear, target.milestoneTo) === key);
}
