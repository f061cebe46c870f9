/**
 * Where a passage stands on the picture of a page: boxes of its words, those of one line drawn as one. Boxes are shares of the
 * page's width and height, so that they fit the picture at any size.
 */
import type { SourceSpan } from "./text-pieces.ts";

/** [left, top, right, bottom], 0 to 1. */
export type PageBox = readonly [number, number, number, number];

export type PlacedWord = { readonly span: SourceSpan; readonly box: PageBox; readonly confidence: number | null };

/** Words further apart than this many line heights stand in two columns. */
const widestGap = 2.5;

/** `aspect` is the page's width over its height: gaps across are measured in line heights. */
export function marksOf(words: readonly PlacedWord[], span: SourceSpan, aspect: number): PageBox[] {
  const marks: PageBox[] = [];
  for (const { box } of wordsIn(words, span)) {
    const last = marks.at(-1);
    if (last !== undefined && isSameLine(last, box, aspect)) marks[marks.length - 1] = around(last, box);
    else marks.push(box);
  }
  return marks;
}

/** The words of a passage in reading order. */
export function wordsIn(words: readonly PlacedWord[], { from, to }: SourceSpan): PlacedWord[] {
  const inside = words.filter(({ span }) => span.from < to && span.to > from);
  return inside.toSorted((a, b) => a.span.from - b.span.from);
}

function isSameLine(a: PageBox, b: PageBox, aspect: number): boolean {
  const [flatter = 0, taller = 0] = [a[3] - a[1], b[3] - b[1]].toSorted((one, other) => one - other);
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const gap = (Math.max(a[0], b[0]) - Math.min(a[2], b[2])) * aspect;
  // A dash before a statement is as flat as a stroke: only its neighbour tells how high the line is.
  return shared >= flatter / 2 && gap <= taller * widestGap;
}

function around(a: PageBox, b: PageBox): PageBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The page that a passage begins on: the first that shares characters with it, else the one before its place. */
export function pageOfSpan<Page extends { readonly number: number; readonly span: SourceSpan | null }>(
  pages: readonly Page[],
  span: SourceSpan,
): Page | null {
  const withText = pages.filter((page) => page.span !== null);
  return (
    withText.find((page) => page.span !== null && page.span.from < span.to && page.span.to > span.from) ??
    withText.findLast((page) => page.span !== null && page.span.from <= span.from) ??
    pages[0] ??
    null
  );
}
