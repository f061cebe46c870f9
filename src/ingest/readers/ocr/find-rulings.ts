/**
 * The ruling lines of a scanned page. A row of pixels is on a line where nine tenths of a stretch of it are dark once the darkest
 * of three neighbouring rows is taken; noise and a rest of slant break thinner rules. Letters are thrown out by their thickness.
 */
import type { Ruling } from "../../rules/pages/page-content.ts";
import type { PagePicture } from "./page-picture.ts";

export type FoundRulings = { readonly rulings: readonly Ruling[]; readonly strokes: readonly Stroke[] };

/** A ruling in pixels: rows (or columns) `first` to `last`, running from `from` to `to`. */
export type Stroke = { readonly direction: Ruling["direction"]; first: number; last: number; from: number; to: number };

/** Inches. */
const stretchAcross = 0.4;
const stretchDown = 0.2;
const thickest = 0.07;
const share = 0.9;

export function findRulings(picture: PagePicture, level: number): FoundRulings {
  const across = strokesOf(picture, level, "across");
  const touching = strokesOf(picture, level, "down").filter((down) => across.some((line) => meets(line, down, picture.dpi / 20)));
  const strokes = [...across, ...touching];
  return { strokes, rulings: strokes.map((stroke) => rulingOf(stroke, picture)) };
}

function rulingOf({ direction, first, last, from, to }: Stroke, { width, height }: PagePicture): Ruling {
  const [over, along] = direction === "across" ? [height, width] : [width, height];
  return { direction, at: (first + last + 1) / 2 / over, from: from / along, to: to / along };
}

/** A stem of a large letter is as long as a low row is high: only what touches a line across belongs to a table. */
function meets(across: Stroke, down: Stroke, reach: number): boolean {
  return (
    across.from - reach <= down.last &&
    down.first <= across.to + reach &&
    down.from - reach <= across.last &&
    across.first <= down.to + reach
  );
}

function strokesOf(picture: PagePicture, level: number, direction: Ruling["direction"]): Stroke[] {
  const isAcross = direction === "across";
  const [rows, length] = isAcross ? [picture.height, picture.width] : [picture.width, picture.height];
  const [overRows, alongRow] = isAcross ? [picture.width, 1] : [1, picture.width];
  const stretch = Math.round((isAcross ? stretchAcross : stretchDown) * picture.dpi) | 1;
  const open: Stroke[] = [];
  const done: Stroke[] = [];
  const dark = new Uint8Array(length);
  for (let row = 1; row < rows - 1; row += 1) {
    const start = row * overRows;
    let any = 0;
    for (let at = 0; at < length; at += 1) {
      const here = start + at * alongRow;
      const darkest = Math.min(
        picture.grey[here - overRows] ?? 255,
        picture.grey[here] ?? 255,
        picture.grey[here + overRows] ?? 255,
      );
      const isDark = darkest <= level ? 1 : 0;
      dark[at] = isDark;
      any += isDark;
    }
    const runs = any < stretch * share ? [] : runsOf(dark, stretch);
    for (const [from, to] of runs) add({ direction, first: row, last: row, from, to }, open);
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const stroke = open[at];
      if (stroke && stroke.last < row - 1) done.push(...open.splice(at, 1));
    }
  }
  return [...done, ...open].filter((stroke) => stroke.last - stroke.first <= thickest * picture.dpi);
}

/** Stretches of the row that are dark almost throughout. */
function runsOf(dark: Uint8Array, stretch: number): [number, number][] {
  const wanted = stretch * share;
  const runs: [number, number][] = [];
  let sum = 0;
  for (let at = 0; at < dark.length; at += 1) {
    sum += (dark[at] ?? 0) - (at >= stretch ? (dark[at - stretch] ?? 0) : 0);
    if (sum < wanted || at < stretch - 1) continue;
    const last = runs.at(-1);
    const from = at - stretch + 1;
    if (last && from <= last[1]) last[1] = at + 1;
    else runs.push([from, at + 1]);
  }
  return runs.map(([from, to]) => trimmed(dark, from, to));
}

function trimmed(dark: Uint8Array, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && dark[first] === 0) first += 1;
  while (last > first && dark[last - 1] === 0) last -= 1;
  return [first, last];
}

/** Joins the run to the strokes of the rows above that it goes on, and those to each other. */
function add(run: Stroke, open: Stroke[]): void {
  const touched = open.filter((stroke) => stroke.last >= run.first - 1 && stroke.from <= run.to + 2 && run.from <= stroke.to + 2);
  const [first, ...others] = touched;
  if (!first) {
    open.push(run);
    return;
  }
  for (const stroke of [run, ...others]) {
    first.first = Math.min(first.first, stroke.first);
    first.last = Math.max(first.last, stroke.last);
    first.from = Math.min(first.from, stroke.from);
    first.to = Math.max(first.to, stroke.to);
  }
  for (const stroke of others) open.splice(open.indexOf(stroke), 1);
}

/** Takes the lines out of the picture, in place, and leaves the letters that stand on them. */
export function eraseStrokes(picture: PagePicture, strokes: readonly Stroke[], level: number): void {
  const margin = Math.max(1, Math.round(picture.dpi / 150));
  for (const { direction, first, last, from, to } of strokes) {
    const isAcross = direction === "across";
    const [overRows, alongRow, rows] = isAcross ? [picture.width, 1, picture.height] : [1, picture.width, picture.width];
    const [top, bottom] = [Math.max(0, first - margin), Math.min(rows - 1, last + margin)];
    const passes = Math.max(2, Math.round(picture.dpi / 100));
    for (let at = from; at < to; at += 1) {
      const isInk = (row: number) => row >= 0 && row < rows && (picture.grey[row * overRows + at * alongRow] ?? 255) <= level;
      // Ink on both sides of the line, or well beyond one of them, is a letter that crosses it.
      if (isInk(top - passes) && isInk(top - 1)) continue;
      if (isInk(bottom + passes) && isInk(bottom + 1)) continue;
      for (let row = top; row <= bottom; row += 1) picture.grey[row * overRows + at * alongRow] = 255;
    }
  }
}
