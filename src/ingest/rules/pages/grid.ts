/**
 * The tables that ruling lines draw: lines that cross belong together, two neighbouring fields with no line between them are one
 * cell. A box with one cell is a frame, not a table. Plans of this genre print their annexes as ruled tables (domain §3).
 */
import type { Box } from "../../model.ts";
import type { PageContent } from "./page-content.ts";
import { type Line, type PageRulings, wholeRulings } from "./rulings.ts";

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Shares of the page, as everywhere. */
  readonly box: Box;
};

export type PageGrid = {
  readonly box: Box;
  /** Left and right edges of the columns, top and bottom edges of the rows: one more than there are columns or rows. */
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
  /** Row by row; a cell covers its spans, covered fields are not repeated. */
  readonly cells: readonly GridCell[];
  /** The columns run on above the first line or below the last one: the row there goes on over the page. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
};

/** How far two lines may miss each other and still meet; edges nearer than `sameEdge` are one. */
const reach = 3;
const sameEdge = 5;
const overhang = 12;
const mostFields = 60_000;

type Drawn = { readonly across: Line[]; readonly down: Line[] };
type Edges = { readonly at: readonly number[]; readonly isOpenBefore: boolean; readonly isOpenAfter: boolean };

/** The grids of a page, top to bottom, with the boxes of their cells. */
export function gridsOf(page: Pick<PageContent, "width" | "height" | "rulings">): readonly PageGrid[] {
  return connected(wholeRulings(page))
    .flatMap((drawn) => {
      const grid = gridOf(drawn, page.width, page.height);
      return grid === null ? [] : [grid];
    })
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Lines that cross, directly or through others. */
function connected({ across, down }: PageRulings): readonly Drawn[] {
  const leader = Array.from({ length: across.length + down.length }, (_, at) => at);
  const leaderOf = (of: number): number => {
    let at = of;
    while (leader[at] !== at) at = leader[at] ?? at;
    for (let step = of; step !== at; ) {
      const next = leader[step] ?? at;
      leader[step] = at;
      step = next;
    }
    return at;
  };
  across.forEach((a, i) => {
    down.forEach((d, j) => {
      if (meets(a, d)) leader[leaderOf(i)] = leaderOf(across.length + j);
    });
  });
  const groups = new Map<number, Drawn>();
  const groupOf = (at: number) => {
    const group = groups.get(leaderOf(at)) ?? { across: [], down: [] };
    groups.set(leaderOf(at), group);
    return group;
  };
  across.forEach((line, i) => {
    groupOf(i).across.push(line);
  });
  down.forEach((line, j) => {
    groupOf(across.length + j).down.push(line);
  });
  return [...groups.values()].filter((group) => group.across.length > 0 && group.down.length > 0);
}

function meets(across: Line, down: Line): boolean {
  return (
    down.from - reach <= across.at &&
    across.at <= down.to + reach &&
    across.from - reach <= down.at &&
    down.at <= across.to + reach
  );
}

function gridOf(drawn: Drawn, width: number, height: number): PageGrid | null {
  const columns = edgesOf(drawn.down, drawn.across);
  const rows = edgesOf(drawn.across, drawn.down);
  const fields = (columns.at.length - 1) * (rows.at.length - 1);
  if (columns.at.length < 3 || rows.at.length < 2 || fields > mostFields) return null;
  const box = (left: number, top: number, right: number, bottom: number): Box => [
    left / width,
    top / height,
    right / width,
    bottom / height,
  ];
  const edge = (edges: Edges, at: number) => edges.at[Math.min(at, edges.at.length - 1)] ?? 0;
  const cells = cellsOf(drawn, columns.at, rows.at).map((cell) => ({
    ...cell,
    box: box(
      edge(columns, cell.column),
      edge(rows, cell.row),
      edge(columns, cell.column + cell.columnSpan),
      edge(rows, cell.row + cell.rowSpan),
    ),
  }));
  if (cells.length < 2) return null;
  return {
    box: box(edge(columns, 0), edge(rows, 0), edge(columns, columns.at.length), edge(rows, rows.at.length)),
    columnEdges: columns.at.map((at) => at / width),
    rowEdges: rows.at.map((at) => at / height),
    cells,
    isOpenAbove: rows.isOpenBefore,
    isOpenBelow: rows.isOpenAfter,
  };
}

/** Where the lines stand; one more edge at a side that two or more of the crossing lines run out of. */
function edgesOf(lines: readonly Line[], crossing: readonly Line[]): Edges {
  const at: number[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const last = at.at(-1);
    if (last === undefined || line.at - last > sameEdge) at.push(line.at);
  }
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  const before = crossing.filter((line) => line.from < first - overhang).map((line) => line.from);
  const after = crossing.filter((line) => line.to > last + overhang).map((line) => line.to);
  return {
    at: [...(before.length > 1 ? [Math.min(...before)] : []), ...at, ...(after.length > 1 ? [Math.max(...after)] : [])],
    isOpenBefore: before.length > 1,
    isOpenAfter: after.length > 1,
  };
}

type Span = { readonly row: number; readonly column: number; rowSpan: number; columnSpan: number };

/** Fields of a row join sideways first, then whole runs join downwards, so that every cell is a rectangle. */
function cellsOf(drawn: Drawn, columns: readonly number[], rows: readonly number[]): Span[] {
  const walls = wallsOf(drawn.down, columns, rows);
  const floors = wallsOf(drawn.across, rows, columns);
  const cells: Span[] = [];
  let above = new Map<number, Span>();
  for (let row = 0; row < rows.length - 1; row += 1) {
    const runs = new Map<number, Span>();
    for (let column = 0; column < columns.length - 1; ) {
      let width = 1;
      while (column + width < columns.length - 1 && !walls.has(`${column + width} ${row}`)) width += 1;
      const upper = above.get(column);
      const isOpen = upper?.columnSpan === width && range(column, width).every((at) => !floors.has(`${row} ${at}`));
      if (upper && isOpen) upper.rowSpan += 1;
      const run = upper && isOpen ? upper : { row, column, rowSpan: 1, columnSpan: width };
      if (!isOpen) cells.push(run);
      runs.set(column, run);
      column += width;
    }
    above = runs;
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at);
}

/** "edge field" for each field edge along which a line is drawn over most of the field's length. */
function wallsOf(lines: readonly Line[], edges: readonly number[], along: readonly number[]): ReadonlySet<string> {
  const walls = new Set<string>();
  edges.forEach((edge, at) => {
    const here = lines.filter((line) => line.at >= edge - reach && line.at <= edge + sameEdge + reach);
    for (let field = 0; field < along.length - 1; field += 1) {
      const [from, to] = [along[field] ?? 0, along[field + 1] ?? 0];
      const covered = here.reduce((sum, line) => sum + Math.max(0, Math.min(to, line.to) - Math.max(from, line.from)), 0);
      if (covered >= (to - from) * 0.6) walls.add(`${at} ${field}`);
    }
  });
  return walls;
}
