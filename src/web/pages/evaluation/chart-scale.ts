/** A straight scale from values to pixels, and round numbers for its grid. */
export type Scale = { readonly from: number; readonly to: number; readonly at: (value: number) => number };

/** `margin` is the share of the span that is left free above and below; a single value gets a span of one. */
export function scaleOf(values: readonly number[], start: number, end: number, margin: number): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high === low ? 1 : high - low;
  const from = low - span * margin;
  const to = (high === low ? low + 1 : high) + span * margin;
  return { from, to, at: (value) => start + ((value - from) / (to - from)) * (end - start) };
}

/** At most `count` or so round values between two ends: steps of 1, 2 or 5 times a power of ten. */
export function ticksOf(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step); k * step <= to; k++) ticks.push(Number((k * step).toFixed(10)));
  return ticks;
}
