import type { SheetAnswer } from "./contract-sheet.ts";
import type { CellChange, SheetOutcome } from "./rules/sheet/sheet-changes.ts";
import type { SheetKind } from "./rules/sheet/sheet-columns.ts";

type Shown = { readonly kind: SheetKind; readonly outcome: SheetOutcome<unknown> };
type Given = { readonly sheets: readonly { readonly ignoredColumns?: readonly string[] }[] };

/** A page shows so many of them; the counts are of all. */
const mostShown = 300;

export function presentSheet(sheets: readonly Shown[], given: Given, saved: boolean): SheetAnswer {
  const changes = sheets.flatMap(({ kind, outcome }) => outcome.changes.map((one) => ({ ...one, sheet: kind })));
  const faults = sheets.flatMap(({ kind, outcome }) => outcome.faults.map((fault) => ({ ...fault, sheet: kind })));
  const sum = (key: "unchanged" | "missing") => sheets.reduce((total, { outcome }) => total + outcome[key], 0);
  const added = changes.filter((one) => one.id === null).length;
  return {
    saved,
    changed: changes.length - added,
    added,
    unchanged: sum("unchanged"),
    missing: sum("missing"),
    faultCount: faults.length,
    faults: faults
      .slice(0, mostShown)
      .map(({ sheet, row, column, code, data }) => ({ sheet, row, column, code, data: plain(data) })),
    changes: changes.slice(0, mostShown).map(({ sheet, row, id, name, cells }) => ({
      ...{ sheet, row, isNew: id === null, name },
      cells: cells.map((cell: CellChange) => ({ ...cell })),
    })),
    ignoredColumns: [...new Set(given.sheets.flatMap((sheet) => sheet.ignoredColumns ?? []))],
  };
}

type Data = SheetAnswer["faults"][number]["data"];

/** The data of a fault with lists that may be changed, as the wire types them. */
function plain(data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>): Data {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === "object" && value !== null ? [...value] : value]),
  );
}
