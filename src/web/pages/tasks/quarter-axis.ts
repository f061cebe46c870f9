/** The axis of the chart by quarter: how wide a quarter is, where a day lies, and which quarters and years stand above. */
import { type Horizon, quartersTo } from "#tasks/rules/schedule-span.ts";

export type Axis = {
  readonly horizon: Horizon;
  readonly quarterWidth: number;
  readonly width: number;
  readonly today: number;
  readonly at: (day: string) => number;
};

const roomy = { upTo: 12, width: 56 };
const narrow = 30;

export function axisOf(horizon: Horizon, today: string): Axis {
  const quarters = (horizon.to - horizon.from + 1) * 4;
  const quarterWidth = quarters <= roomy.upTo ? roomy.width : narrow;
  const at = (day: string) => quartersTo(horizon, day) * quarterWidth;
  return { horizon, quarterWidth, width: quarters * quarterWidth, today: at(today), at };
}

const roman = ["I", "II", "III", "IV"] as const;

export function yearsOf({ horizon }: Axis): { readonly year: number; readonly quarters: readonly string[] }[] {
  return Array.from({ length: horizon.to - horizon.from + 1 }, (_, at) => ({ year: horizon.from + at, quarters: roman }));
}
