/** What stands in the ruled tables of a page, and what stands outside of them. */
import { type GridCell, gridsOf, type PageGrid } from "./grid.ts";
import type { PageContent } from "./page-content.ts";
import { linesOf, type PlacedWord, type PrintedLine, placedWords } from "./page-lines.ts";

export type FilledCell = GridCell & { readonly lines: readonly PrintedLine[]; readonly width: number };
export type FilledGrid = {
  readonly grid: PageGrid;
  readonly page: number;
  readonly columns: number;
  /** The cells that begin in each row. */
  readonly rows: readonly (readonly FilledCell[])[];
  readonly top: number;
  readonly bottom: number;
};

export type PageLayout = {
  readonly page: PageContent;
  readonly grids: readonly FilledGrid[];
  readonly lines: readonly PrintedLine[];
};

export function layoutOf(page: PageContent): PageLayout {
  const words = placedWords(page);
  const taken = new Set<PlacedWord>();
  const grids = gridsOf(page).flatMap((grid) => {
    const filled = fill(
      grid,
      page,
      words.filter((word) => !taken.has(word) && isIn(word, grid, page)),
    );
    if (filled === null) return [];
    for (const row of filled.rows)
      for (const cell of row) for (const line of cell.lines) for (const word of line.words) taken.add(word);
    return [filled];
  });
  return { page, grids, lines: linesOf(words.filter((word) => !taken.has(word))) };
}

const middleX = (word: PlacedWord) => (word.left + word.right) / 2;
const middleY = (word: PlacedWord) => (word.top + word.bottom) / 2;

function isIn(word: PlacedWord, { box }: PageGrid, { width, height }: PageContent): boolean {
  const [x, y] = [middleX(word) / width, middleY(word) / height];
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

/** A drawing of boxes and arrows is no table: in a table hardly a word stands across a wall, and more than one cell speaks. */
function fill(grid: PageGrid, page: PageContent, words: readonly PlacedWord[]): FilledGrid | null {
  const owner = ownersOf(grid);
  const rowAt = (word: PlacedWord) => fieldOf(grid.rowEdges, middleY(word) / page.height);
  const columnAt = (x: number) => fieldOf(grid.columnEdges, x / page.width);
  const inside = new Map<GridCell, PlacedWord[]>();
  let across = 0;
  for (const word of words) {
    const row = rowAt(word);
    const cell = owner.get(`${row} ${columnAt(middleX(word))}`);
    if (!cell) continue;
    inside.set(cell, [...(inside.get(cell) ?? []), word]);
    const sides = [word.left + (word.right - word.left) * 0.2, word.right - (word.right - word.left) * 0.2];
    if (sides.some((x) => owner.get(`${row} ${columnAt(x)}`) !== cell)) across += 1;
  }
  if (inside.size < 2 || across > words.length * 0.15) return null;
  const rows: FilledCell[][] = Array.from({ length: grid.rowEdges.length - 1 }, () => []);
  for (const cell of grid.cells)
    rows[cell.row]?.push({ ...cell, lines: linesOf(inside.get(cell) ?? []), width: (cell.box[2] - cell.box[0]) * page.width });
  return {
    grid,
    page: page.number,
    columns: grid.columnEdges.length - 1,
    rows,
    top: grid.box[1] * page.height,
    bottom: grid.box[3] * page.height,
  };
}

function ownersOf(grid: PageGrid): ReadonlyMap<string, GridCell> {
  const owners = new Map<string, GridCell>();
  for (const cell of grid.cells)
    for (let row = 0; row < cell.rowSpan; row += 1)
      for (let column = 0; column < cell.columnSpan; column += 1) owners.set(`${cell.row + row} ${cell.column + column}`, cell);
  return owners;
}

/** The field between two edges that a place falls into. */
function fieldOf(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
