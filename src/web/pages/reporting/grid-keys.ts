/** Moving between the cells of the entry grid by keyboard, and to the place that a gap names. */
import type { Gap } from "#reporting/contract.ts";

const cellSelector = "[data-row][data-column]";

/** The cell so many rows away in the same column; rows without such a cell are passed over. */
export function focusSibling(from: HTMLElement, steps: 1 | -1): boolean {
  const column = from.dataset.column;
  const grid = from.closest(".entry-grid");
  if (grid === null || column === undefined) return false;
  const cells = [...grid.querySelectorAll<HTMLElement>(cellSelector)];
  const at = cells.indexOf(from);
  const row = from.dataset.row;
  const order = steps === 1 ? cells.slice(at + 1) : cells.slice(0, at).toReversed();
  const others = order.filter((cell) => cell.dataset.row !== row);
  const sameColumn =
    others[0] === undefined
      ? undefined
      : others.find((c) => c.dataset.row === others[0]?.dataset.row && c.dataset.column === column);
  const inRow = others.filter((cell) => cell.dataset.row === others[0]?.dataset.row);
  return focusCell(sameColumn ?? (steps === 1 ? inRow[0] : inRow.at(-1)));
}

export function focusCell(cell: HTMLElement | undefined): boolean {
  if (cell === undefined) return false;
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
  cell.scrollIntoView({ block: "nearest" });
  return true;
}

/** Puts the focus on the first field of the record that a gap names. */
export function focusGap(gap: Gap): void {
  const id = gap.indicatorId ?? gap.taskId;
  if (id === null) return;
  const record = document.getElementById(`muc-${id}`);
  const field = record?.querySelector<HTMLElement>("input, select, textarea") ?? record?.querySelector("button");
  record?.scrollIntoView({ block: "center" });
  field?.focus();
}
