/** Rows and cells as written → cells on a grid: where each one starts and how many columns and rows it covers. */
import type { CellNode, TableNode } from "./docx-nodes.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type GridCell = { readonly node: CellNode; readonly column: number; columnSpan: number; rowSpan: number };

export type Grid = { readonly columns: number; readonly rows: readonly (readonly GridCell[])[] };

export function resolveGrid(table: TableNode, limits: ReaderLimits): Grid {
  const rows: GridCell[][] = [];
  // The cell that reaches down into the current row, by its left column.
  let reaching = new Map<number, GridCell>();
  let columns = 0;
  for (const row of table.rows) {
    if (row.isDeleted) continue;
    const cells: GridCell[] = [];
    const next = new Map<number, GridCell>();
    let column = row.gridBefore;
    for (const node of row.cells) {
      placeCell(node, column, { cells, reaching, next });
      column += node.columnSpan;
    }
    columns = Math.max(columns, column);
    if (columns > limits.tableColumns) refuseFile("TABLE_TOO_WIDE", { columns: widest(table), limit: limits.tableColumns });
    rows.push(cells);
    reaching = next;
  }
  return { columns, rows };
}

type Placing = {
  readonly cells: GridCell[];
  readonly reaching: ReadonlyMap<number, GridCell>;
  readonly next: Map<number, GridCell>;
};

function placeCell(node: CellNode, column: number, { cells, reaching, next }: Placing): void {
  const above = node.down === "continue" ? reaching.get(column) : undefined;
  if (above) {
    above.rowSpan += 1;
    next.set(column, above);
    return;
  }
  const left = cells.at(-1);
  if (node.across === "continue" && left) {
    left.columnSpan += node.columnSpan;
    return;
  }
  const cell = { node, column, columnSpan: node.columnSpan, rowSpan: 1 };
  cells.push(cell);
  if (node.down !== null) next.set(column, cell);
}

function widest(table: TableNode): number {
  let columns = 0;
  for (const row of table.rows) {
    let width = row.gridBefore;
    for (const cell of row.cells) width += cell.columnSpan;
    columns = Math.max(columns, width);
  }
  return columns;
}
