/** The column of text of each page: the edges that most of its lines keep, the same for all pages of one size. */
import type { PageContent } from "./page-content.ts";
import { type PrintedLine, partsOf } from "./page-lines.ts";
import type { Measure } from "./paragraphs.ts";

export type PageEdges = {
  readonly page: PageContent;
  readonly lines: readonly PrintedLine[];
  readonly tableRights: readonly number[];
};

const near = 2;
const longLine = 0.5;
const enough = 5;
/** The right margin of a Vietnamese official document is 15 to 20 mm of 210; wider ones must show themselves. */
const likelyRight = 0.87;

/** The measure of a page by its number. */
export function measuresOf(pages: readonly PageEdges[]): (page: number) => Measure {
  const bySize = new Map<string, PageEdges[]>();
  for (const page of pages) {
    const key = `${Math.round(page.page.width / 8)} ${Math.round(page.page.height / 8)}`;
    bySize.set(key, [...(bySize.get(key) ?? []), page]);
  }
  const measures = new Map<number, Measure>();
  for (const group of bySize.values()) {
    const shared = measureOf(group);
    for (const page of group) {
      // A scan lies on the glass a little differently each time.
      const own = page.page.mode === "recognised" && page.lines.length >= 12 ? measureOf([page]) : shared;
      measures.set(page.page.number, own);
    }
  }
  return (page) => measures.get(page) ?? { left: 0, right: Number.POSITIVE_INFINITY };
}

function measureOf(pages: readonly PageEdges[]): Measure {
  const width = pages[0]?.page.width ?? 0;
  // A line with a wide gap in it belongs to columns of its own, and those may be wider than the text.
  const lines = pages.flatMap((page) => page.lines).filter((line) => partsOf(line).length === 1);
  const left = at(sorted(lines.map((line) => line.left)), 0.05) ?? width * 0.1;
  const rights = sorted(lines.filter((line) => line.right - line.left > width * longLine).map((line) => line.right));
  const high = at(rights, 0.95);
  if (high === undefined || rights.length < enough) {
    const tables = pages.flatMap((page) => page.tableRights);
    return { left, right: Math.max(...rights, ...tables, width * likelyRight) };
  }
  const isKept = rights.filter((right) => Math.abs(right - high) <= near).length >= rights.length * 0.2;
  return { left, right: isKept ? high - near : (at(rights, 0.9) ?? high) };
}

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function at(values: readonly number[], share: number): number | undefined {
  return values[Math.min(Math.floor(values.length * share), values.length - 1)];
}
