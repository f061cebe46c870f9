/**
 * Ruling lines as a page draws them are pieces: one per cell border, doubled where two cells meet. Here they become whole lines, in
 * points. What a page draws without measure (a map, a hatched picture) is no table and is left alone (decision 0007).
 */
import type { PageContent, Ruling } from "./page-content.ts";

/** A whole line in points: `at` across its run, `from` to `to` along it. */
export type Line = { readonly at: number; readonly from: number; readonly to: number };

export type PageRulings = { readonly across: readonly Line[]; readonly down: readonly Line[] };

/** Two pieces this near to each other are one line. */
const sameLine = 2.5;
const sameRun = 3;
const shortest = 4;
const most = 3_000;

/** The whole lines of a page; none where the page draws more of them than any table has. */
export function wholeRulings(page: Pick<PageContent, "width" | "height" | "rulings">): PageRulings {
  const across = wholeLines(page.rulings, "across", page.height, page.width);
  const down = wholeLines(page.rulings, "down", page.width, page.height);
  return across.length > most || down.length > most ? { across: [], down: [] } : { across, down };
}

function wholeLines(rulings: readonly Ruling[], direction: Ruling["direction"], over: number, along: number): Line[] {
  const pieces = rulings
    .filter((ruling) => ruling.direction === direction)
    .map(({ at, from, to }): Line => ({ at: at * over, from: Math.min(from, to) * along, to: Math.max(from, to) * along }))
    .sort((a, b) => a.at - b.at);
  const whole: Line[] = [];
  let bundle: Line[] = [];
  for (const piece of pieces) {
    const first = bundle[0];
    if (first && piece.at - first.at > sameLine) {
      whole.push(...joined(bundle));
      bundle = [];
    }
    bundle.push(piece);
  }
  return [...whole, ...joined(bundle)].filter(({ from, to }) => to - from >= shortest);
}

/** Pieces of one bundle that touch, end to end. */
function joined(bundle: readonly Line[]): Line[] {
  const lines: { at: number; from: number; to: number }[] = [];
  for (const { at, from, to } of [...bundle].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (last && from - last.to <= sameRun) {
      if (to - from > last.to - last.from) last.at = at;
      last.to = Math.max(last.to, to);
    } else lines.push({ at, from, to });
  }
  return lines;
}
