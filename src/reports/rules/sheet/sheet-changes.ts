/**
 * What rows given by a person would change in a plan: all or nothing, every fault by row and column, nothing dropped in silence.
 * Rows that name a record change it where their cells say something else; rows without one are new; records without a row stay.
 */
import type { RefusalData } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { sheetFaultCodes } from "#reports/contract-sheet.ts";
import type { Cells } from "./sheet-cells.ts";
import type { SheetWords } from "./sheet-columns.ts";

export type SheetFaultCode = (typeof sheetFaultCodes)[number];

/** A row as it was given: `row` is its number in the sheet; only the columns that were given are there. */
export type GivenRow = {
  readonly row: number;
  readonly id: string | null;
  readonly revision: number | null;
  readonly cells: Cells;
};

export type SheetFault = {
  readonly row: number;
  readonly column: string | null;
  readonly code: SheetFaultCode;
  readonly data: RefusalData;
};

export type CellChange = { readonly column: string; readonly before: string; readonly after: string };

/** A record to change (with the revision that was looked at) or to add (id null). */
export type RowChange<Edit> = {
  readonly row: number;
  readonly id: string | null;
  readonly revision: number;
  readonly name: string;
  readonly cells: readonly CellChange[];
  readonly edit: Edit;
};

export type SheetOutcome<Edit> = {
  readonly changes: readonly RowChange<Edit>[];
  readonly faults: readonly SheetFault[];
  readonly unchanged: number;
  /** Records of the plan that no row names. */
  readonly missing: number;
};

export type NamedBody =
  | { readonly outcome: "one"; readonly organisationId: OrganisationId }
  | { readonly outcome: "several"; readonly names: readonly string[] }
  | { readonly outcome: "unknown" };

export type SheetSetting = { readonly words: SheetWords; readonly bodyNamed: (name: string) => NamedBody };

export type StandingRecord = { readonly id: string; readonly revision: number };

export type Reader<Row, Edit> = {
  readonly cellsOf: (row: Row) => Cells;
  readonly nameOf: (cells: Cells) => string;
  /** The edit that the changed cells ask for, or their faults. */
  readonly read: (
    changed: Cells,
    now: Row | null,
  ) => { readonly edit: Edit; readonly faults: readonly Omit<SheetFault, "row">[] };
  readonly isSame: (column: string, given: string, now: string) => boolean;
  readonly mainColumn: string;
};

/** The rows against the records that stand now. */
export function changesOf<Row extends StandingRecord, Edit>(
  rows: readonly GivenRow[],
  records: readonly Row[],
  reader: Reader<Row, Edit>,
): SheetOutcome<Edit> {
  const byId = new Map<string, Row>(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const changes: RowChange<Edit>[] = [];
  const faults: SheetFault[] = [];
  let unchanged = 0;
  for (const given of rows) {
    const now = given.id === null ? null : (byId.get(given.id) ?? null);
    const misplaced = misplacedFault(given, now, seen);
    if (given.id !== null) seen.add(given.id);
    if (misplaced !== null) {
      faults.push(misplaced);
      continue;
    }
    const before = now === null ? {} : reader.cellsOf(now);
    const changed = changedCells(given.cells, before, reader);
    if (Object.keys(changed).length === 0 && now !== null) {
      unchanged += 1;
      continue;
    }
    const found = rowFaults(given, changed, now, reader);
    const { edit, faults: unread } = reader.read(changed, now);
    faults.push(...[...found, ...unread].map((fault) => ({ ...fault, row: given.row })));
    const cells = Object.entries(changed).map(([column, after]) => ({ column, before: before[column] ?? "", after }));
    const name = reader.nameOf({ ...before, ...given.cells });
    changes.push({ row: given.row, id: given.id, revision: given.revision ?? now?.revision ?? 1, name, cells, edit });
  }
  return { changes, faults, unchanged, missing: records.filter((record) => !seen.has(record.id)).length };
}

function misplacedFault(given: GivenRow, now: StandingRecord | null, seen: ReadonlySet<string>): SheetFault | null {
  if (given.id === null) return null;
  if (now === null) return { row: given.row, column: null, code: "RECORD_UNKNOWN", data: {} };
  return seen.has(given.id) ? { row: given.row, column: null, code: "RECORD_TWICE", data: {} } : null;
}

function changedCells<Row, Edit>(cells: Cells, before: Cells, reader: Reader<Row, Edit>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([key, text]) => !reader.isSame(key, text, before[key] ?? "")));
}

function rowFaults<Row extends StandingRecord, Edit>(
  given: GivenRow,
  changed: Cells,
  now: Row | null,
  reader: Reader<Row, Edit>,
): Omit<SheetFault, "row">[] {
  const main = now === null ? (given.cells[reader.mainColumn] ?? "") : changed[reader.mainColumn];
  const nameless = main !== undefined && main.trim() === "";
  const isStale = now !== null && given.revision !== null && given.revision !== now.revision;
  return [
    ...(nameless ? [{ column: reader.mainColumn, code: "NAME_MISSING" as const, data: {} }] : []),
    ...(isStale ? [{ column: null, code: "CHANGED_MEANWHILE" as const, data: {} }] : []),
  ];
}
