/** Columns that are left out of a table, as the address keeps them ("unit.baseline"). */
import type { Column } from "../../components/virtual-table.tsx";

export const hiddenColumns = (word: string): ReadonlySet<string> => new Set(word.split(".").filter((key) => key !== ""));

export const hiddenWord = (keys: readonly string[]): string | null => (keys.length === 0 ? null : keys.join("."));

/** The columns that are shown, and the width that they need: what may not be left out stays whatever the address says. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  minWidth: number,
  word: string,
  names: Readonly<Record<string, string>>,
): { readonly columns: readonly Column<Row>[]; readonly minWidth: number } {
  const hidden = hiddenColumns(word);
  const isOut = ({ key }: Column<Row>) => hidden.has(key) && Object.hasOwn(names, key);
  const saved = columns.filter(isOut).reduce((sum, { width }) => sum + (width === "auto" ? 0 : width), 0);
  return { columns: columns.filter((column) => !isOut(column)), minWidth: minWidth - saved };
}
