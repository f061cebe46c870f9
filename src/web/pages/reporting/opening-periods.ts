/**
 * Which periods can be chosen when a round is opened: of the kinds that the plan's reporting clause asks for first, then of the
 * others, each around today. Proposed is the current period of the shortest kind asked for, or the next one without a round.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PeriodId, PeriodType } from "#periods/model.ts";
import { periodOfDay } from "#periods/rules/period-days.ts";
import { formatPeriod, periodOf, shiftPeriod } from "#periods/rules/period-id.ts";
import type { Cadence } from "#reporting/model.ts";
import { periodTypeOf } from "#reporting/rules/cadence.ts";

const kinds = ["month", "quarter", "half-year", "nine-months", "year"] as const satisfies readonly PeriodType[];
// How far back and ahead a round may still be wanted; the first nine months end with September and are named by their year.
const reach = {
  month: [-5, 1],
  quarter: [-2, 1],
  "half-year": [-2, 1],
  "nine-months": [-1, 0],
  year: [-1, 1],
} as const satisfies Record<PeriodType, readonly [number, number]>;

export type PeriodKind = { readonly type: PeriodType; readonly isAsked: boolean };

/** The kinds of periods in the order of the choice; quarters lead where the plan asks for no regular report. */
export function periodKinds(cadences: readonly (string | null)[]): PeriodKind[] {
  const asked = new Set(cadences.map((cadence) => periodTypeOf(asCadence(cadence))));
  const shown = kinds.map((type) => ({ type, isAsked: asked.has(type) }));
  return [...shown.filter((kind) => kind.isAsked), ...shown.filter((kind) => !kind.isAsked)];
}

/** The kind that stands first in the choice when nobody has chosen. */
export function usualKind(all: readonly PeriodKind[]): PeriodType {
  return all.find((kind) => kind.isAsked)?.type ?? "quarter";
}

export type PeriodChoice = {
  readonly current: PeriodId;
  readonly all: readonly PeriodId[];
  readonly proposed: PeriodId;
};

export function periodsAround(today: CalendarDay, type: PeriodType, opened: readonly PeriodId[]): PeriodChoice {
  const current =
    type === "nine-months"
      ? formatPeriod({ type, year: periodOf(periodOfDay(today, "year", "calendar")).year, number: 1 })
      : periodOfDay(today, type, "calendar");
  const [first, last] = reach[type];
  const all = Array.from({ length: last - first + 1 }, (_, index) => shiftPeriod(current, first + index));
  const free = all.filter((period) => !opened.includes(period));
  const wanted = [current, shiftPeriod(current, 1), ...free.toReversed()];
  return { current, all, proposed: wanted.find((period) => free.includes(period)) ?? current };
}

const cadences = ["monthly", "quarterly", "half-yearly", "nine-monthly", "yearly"] as const satisfies readonly Cadence[];

function asCadence(text: string | null): Cadence | null {
  return cadences.find((cadence) => cadence === text) ?? null;
}
