/**
 * Tables of indicators and of tasks, one after the other. A table without a header goes on with the one before it, as when a
 * table crosses pages; a row that the page cut in two is one row again.
 */
import type { IndicatorRow } from "#ingest/model.ts";
import type { OutlinedTable } from "../outline/outline.ts";
import type { TargetReading } from "../targets/read-targets.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { addIndicator, type TableTarget } from "./indicator-rows.ts";
import { type Columns, columnsOf } from "./table-columns.ts";
import { joined, rowsOf, type TableRow } from "./table-rows.ts";
import { entered, noSection, type Section, sectionAbove } from "./table-sections.ts";
import { addTask, closeParent, type TaskList } from "./task-rows.ts";

export type { TableTarget } from "./indicator-rows.ts";

export type ReadTables = {
  readonly targets: readonly TableTarget[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
};

type Walk = {
  readonly reading: TargetReading;
  readonly targets: TableTarget[];
  readonly rows: IndicatorRow[];
  readonly numbered: Map<string, IndicatorRow>;
  readonly series: Map<string, number>;
  readonly tasks: TaskList;
  columns: Columns | null;
  section: Section;
  /** The row that may go on in the next table; it is added when something else begins. */
  open: { readonly row: TableRow; readonly columns: Columns; readonly section: Section; readonly table: string } | null;
};

/** Reads all tables of the document. */
export function readTables(tables: readonly OutlinedTable[], reading: TargetReading): ReadTables {
  const walk: Walk = {
    reading,
    targets: [],
    rows: [],
    numbered: new Map(),
    series: new Map(),
    tasks: { drafts: [], parent: null },
    columns: null,
    section: noSection,
    open: null,
  };
  for (const [index, place] of tables.entries()) {
    const own = columnsOf(place.table);
    const columns = own ?? continued(walk.columns, place.table.columns);
    if (columns === null) continue;
    // The same header at the top of the next page begins no new list.
    if (own !== null && !isSameHeader(walk.columns, own, place)) {
      closeRow(walk);
      walk.section = sectionAbove(place);
    }
    walk.columns = columns;
    readRows(walk, place, columns, `r${index + 1}`);
  }
  closeRow(walk);
  closeParent(walk.tasks);
  return { targets: walk.targets, rows: walk.rows, tasks: walk.tasks.drafts };
}

function continued(previous: Columns | null, width: number): Columns | null {
  return previous !== null && previous.width === width ? { ...previous, headerRows: 0 } : null;
}

function isSameHeader(before: Columns | null, own: Columns, place: OutlinedTable): boolean {
  if (before === null || place.before.length > 0 || before.width !== own.width || before.header.size !== own.header.size)
    return false;
  return [...own.header].every((words) => before.header.has(words));
}

function readRows(walk: Walk, place: OutlinedTable, columns: Columns, table: string): void {
  for (const item of rowsOf(place.table, columns)) {
    if (item.kind === "more") {
      if (walk.open) walk.open = { ...walk.open, row: joined(walk.open.row, item.row.cells, columns) };
      else if (item.row.name.length > 1) walk.open = { row: item.row, columns, section: walk.section, table };
      continue;
    }
    closeRow(walk);
    if (item.kind === "row") walk.open = { row: item.row, columns, section: walk.section, table };
    else {
      closeParent(walk.tasks);
      walk.section = entered(walk.section, item.label, item.title);
    }
  }
}

function closeRow(walk: Walk): void {
  const { open, reading } = walk;
  walk.open = null;
  if (open === null) return;
  const { row, columns, section, table } = open;
  if (columns.kind === "indicators") addIndicator(walk, row, columns, section, table, reading);
  else addTask(walk.tasks, row, columns, section, reading);
}
