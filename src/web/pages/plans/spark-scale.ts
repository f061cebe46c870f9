/** The places of a small line in its box: time to the right, more upwards, with the target in sight. Numbers serve drawing only. */

import type { PlanSeries } from "#evaluation/contract-series.ts";
import { dayNumber } from "#kernel/calendar-day.ts";

export type SparkBox = { readonly width: number; readonly height: number; readonly inset: number };
export type Spark = { readonly points: readonly (readonly [number, number])[]; readonly target: number | null };

export function sparkOf({ points, target }: Pick<PlanSeries, "points" | "target">, { width, height, inset }: SparkBox): Spark {
  const values = points.map((point) => Number(point.value));
  const aim = target === null ? null : Number(target);
  const [low, high] = [Math.min(...values, ...(aim === null ? [] : [aim])), Math.max(...values, ...(aim === null ? [] : [aim]))];
  const days = points.map((point) => dayNumber(point.on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const y = (value: number) => (high === low ? height / 2 : inset + ((high - value) / (high - low)) * (height - 2 * inset));
  const x = (day: number) => (last === first ? width - inset : inset + ((day - first) / (last - first)) * (width - 2 * inset));
  return { points: values.map((value, at) => [x(days[at] ?? first), y(value)]), target: aim === null ? null : y(aim) };
}
