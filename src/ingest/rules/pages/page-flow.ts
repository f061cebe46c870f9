/**
 * The reading order of a document of pages: running text, two-column blocks and tables from page to page, with paragraphs and
 * tables that cross a page break in one piece again, and lines at the foot of a page after what they interrupt.
 */
import { type Furniture, withoutFurniture } from "./furniture.ts";
import { goesOn, type JoinedTable, joinTables } from "./joined-tables.ts";
import { type LooseTable, looseTableAt } from "./loose-tables.ts";
import { measuresOf, type PageEdges } from "./measures.ts";
import type { PageContent } from "./page-content.ts";
import { type FilledGrid, layoutOf, type PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./page-lines.ts";
import type { Measure } from "./paragraphs.ts";
import { type Run, type Sides, withSides } from "./sides.ts";

export type FlowBlock = Run | Sides | LooseTable | JoinedTable;

export type Flow = {
  readonly blocks: readonly FlowBlock[];
  /** Lines set apart at the foot of pages, page by page: they come after what they interrupt. */
  readonly feet: readonly PrintedLine[];
  readonly furniture: Pick<Furniture, "repeated" | "numbers">;
  readonly measure: (page: number) => Measure;
  readonly unreadTables: number;
};

type Item = Run | Sides | LooseTable | { readonly kind: "grid"; readonly grid: FilledGrid };

export function flowOf(pages: readonly PageContent[]): Flow {
  const layouts = pages.map(layoutOf);
  const furniture = withoutFurniture(layouts.map(({ page, lines }) => ({ ...page, lines })));
  const cleared = layouts.map((layout, at) => ({ ...layout, lines: furniture.pages[at]?.lines ?? [] }));
  const measure = measuresOf(cleared.map(edgesOf));
  const unread = { count: 0 };
  const items = cleared.map((layout) => {
    const { body, feet } = withoutFeet(layout);
    return { items: itemsOf({ ...layout, lines: body }, measure(layout.page.number), unread), feet };
  });
  const blocks = joinPages(items.flatMap(({ items }) => items.map((item, at) => ({ item, isFirst: at === 0 }))));
  return { blocks, feet: items.flatMap((page) => page.feet), furniture, measure, unreadTables: unread.count };
}

function edgesOf({ page, lines, grids }: PageLayout): PageEdges {
  return { page, lines, tableRights: grids.map(({ grid }) => grid.box[2] * page.width - 4) };
}

/** Small lines set apart at the foot of a page: footnotes, a line on whose property the document is. */
function withoutFeet({ page, lines, grids }: PageLayout): { body: readonly PrintedLine[]; feet: readonly PrintedLine[] } {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const lowest = Math.max(0, ...grids.map((grid) => grid.bottom));
  let first = lines.length;
  while (first > 0) {
    const line = lines[first - 1];
    if (!line || line.top < page.height * 0.75 || line.size > usual * 0.93 || line.top < lowest) break;
    first -= 1;
  }
  const [above, foot] = [lines[first - 1], lines[first]];
  const isApart = above && foot && foot.top - above.bottom > foot.size * 0.6;
  return isApart ? { body: lines.slice(0, first), feet: lines.slice(first) } : { body: lines, feet: [] };
}

/** What stands on one page, top to bottom. */
function itemsOf({ page, grids, lines }: PageLayout, measure: Measure, unread: { count: number }): Item[] {
  const items: Item[] = [];
  let rest = lines;
  for (const grid of grids) {
    const above = rest.filter((line) => (line.top + line.bottom) / 2 < grid.top);
    rest = rest.filter((line) => !above.includes(line));
    items.push(...looseItems(above, page, measure, unread), { kind: "grid", grid });
  }
  return [...items, ...looseItems(rest, page, measure, unread)];
}

function looseItems(lines: readonly PrintedLine[], page: PageContent, measure: Measure, unread: { count: number }): Item[] {
  const items: Item[] = [];
  const floors = page.rulings
    .filter(
      (ruling) => ruling.direction === "across" && (ruling.to - ruling.from) * page.width > (measure.right - measure.left) * 0.6,
    )
    .map((ruling) => ruling.at * page.height);
  let run: PrintedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = looseTableAt(lines, at, floors);
    if (found === null || found.table === "unread") {
      if (found !== null) unread.count += 1;
      run.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    items.push(...withSides(run, measure), found.table);
    run = [];
    at = found.next;
  }
  return [...items, ...withSides(run, measure)];
}

/** Joins what goes on over the page: lines go on as one run (paragraphs are made later), grids as one table. */
function joinPages(items: readonly { readonly item: Item; readonly isFirst: boolean }[]): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let pieces: FilledGrid[] = [];
  const closeTable = () => {
    if (pieces.length > 0) blocks.push(...tableBlocks(pieces));
    pieces = [];
  };
  for (const { item, isFirst } of items) {
    const last = pieces.at(-1);
    if (item.kind === "grid") {
      if (last && !(isFirst && goesOn(last, item.grid))) closeTable();
      pieces.push(item.grid);
      continue;
    }
    closeTable();
    const open = blocks.at(-1);
    if (item.kind === "lines" && open?.kind === "lines")
      blocks[blocks.length - 1] = { kind: "lines", lines: [...open.lines, ...item.lines] };
    else blocks.push(item);
  }
  closeTable();
  return blocks;
}

/** A single row of boxes is no table: its boxes are read one after the other. */
function tableBlocks(pieces: readonly FilledGrid[]): FlowBlock[] {
  const table = joinTables(pieces);
  if (table.rows.length > 1) return [table];
  return table.rows.flatMap((row) =>
    row.filter((cell) => cell.lines.length > 0).map((cell): Run => ({ kind: "lines", lines: cell.lines })),
  );
}
