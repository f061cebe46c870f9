/**
 * A block pasted from a spreadsheet goes into the grid from the cell that has the focus, downwards and to the right. Cells that take
 * no figure are passed over in their row; what does not fit is listed before anything is written, never dropped in silence.
 */
export type GridCell = { readonly row: number; readonly column: string };
export type PastedCell = { readonly row: number; readonly column: string; readonly text: string };
export type PastePlan = {
  readonly cells: readonly PastedCell[];
  /** Figures for which the grid has no cell, as pasted. */
  readonly left: readonly string[];
};

/** Rows and columns of clipboard text; the empty line that spreadsheets add at the end is none. */
export function clipboardBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** `rows[i]` names the input columns of row i in order; a row without any takes no figure. */
export function planPaste(
  block: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  start: GridCell,
  order: readonly string[],
): PastePlan {
  const cells: PastedCell[] = [];
  const left: string[] = [];
  const from = order.indexOf(start.column);
  block.forEach((line, offset) => {
    const row = start.row + offset;
    const inputs = (rows[row] ?? []).filter((column) => order.indexOf(column) >= from);
    line.forEach((text, index) => {
      const column = inputs[index];
      if (column !== undefined) cells.push({ row, column, text });
      else if (text !== "") left.push(text);
    });
  });
  return { cells, left };
}
