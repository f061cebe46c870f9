/**
 * What the columns of pasted rows are: by their headings where the first row has them, else in the order of the page. A person can say
 * otherwise for each column before anything is looked at.
 */
import { keyOfHeading, mainColumn, type SheetKind, type SheetWords } from "./sheet-columns.ts";

export type PastedColumns = {
  readonly hasHeadings: boolean;
  /** The key of each pasted column; null for one that is not used. */
  readonly keys: readonly (string | null)[];
};

const usual = {
  indicators: ["rowLabel", "name", "unit", "baselineValue"],
  tasks: ["number", "text", "lead", "support", "deliverable", "schedule"],
} as const;

export function guessColumns(
  kind: SheetKind,
  rows: readonly (readonly string[])[],
  languages: readonly SheetWords[],
  milestones: readonly string[],
): PastedColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = unique((rows[0] ?? []).map((cell) => keyOfHeading(kind, cell, languages)));
  if (named.includes(mainColumn[kind])) return { hasHeadings: true, keys: padded(named, width) };
  if (width === 1) return { hasHeadings: false, keys: [mainColumn[kind]] };
  const order: readonly string[] = kind === "tasks" ? usual.tasks : [...usual.indicators, ...milestones, "responsible"];
  return { hasHeadings: false, keys: padded(order.slice(0, width), width) };
}

/** Rows with their cells by column, ready to be checked; the codes of another file are not taken over. */
export function pastedRows(rows: readonly (readonly string[])[], { hasHeadings, keys }: PastedColumns) {
  return rows.slice(hasHeadings ? 1 : 0).map((row) => ({
    id: null,
    revision: null,
    cells: Object.fromEntries(
      keys.flatMap((key, at) => (key === null || key === "id" || key === "revision" ? [] : [[key, row[at] ?? ""] as const])),
    ),
  }));
}

const padded = (keys: readonly (string | null)[], width: number) => Array.from({ length: width }, (_, at) => keys[at] ?? null);

/** A heading that stands twice counts once. */
function unique(keys: readonly (string | null)[]): (string | null)[] {
  return keys.map((key, at) => (key !== null && keys.indexOf(key) < at ? null : key));
}
