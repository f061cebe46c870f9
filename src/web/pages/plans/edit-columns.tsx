import { Checkbox } from "@mantine/core";
import type { Cells } from "#reports/rules/sheet/sheet-cells.ts";
import {
  choicesOf,
  columnsOf,
  headingOf,
  indicatorColumns,
  mainColumn,
  type SheetKind,
  type SheetWords,
} from "#reports/rules/sheet/sheet-columns.ts";
import type { Column } from "../../components/virtual-table.tsx";
import type { AllWords } from "../../language.tsx";
import { EditableCell } from "./editable-cell.tsx";
import type { RowSelection } from "./row-selection.ts";
import type { Rows } from "./use-rows.ts";

export type EditableRow = { readonly id: string; readonly revision: number };

type Table<Row> = {
  readonly kind: SheetKind;
  readonly words: AllWords["planSheet"];
  readonly sheetWords: SheetWords;
  readonly milestones: readonly string[];
  readonly cellsOf: (row: Row) => Cells;
  readonly shown: readonly Row[];
  readonly selection: RowSelection;
  readonly rows: Rows;
};

const pixels = (width: number) => Math.round(width * 5.2) + 34;

export const editKeys = (kind: SheetKind, milestones: readonly string[]): readonly string[] =>
  kind === "tasks"
    ? columnsOf("tasks")
        .filter((column) => column.kind !== "shown")
        .map((column) => column.key)
    : [
        ...indicatorColumns.before.map((column) => column.key),
        ...milestones,
        ...indicatorColumns.behind.map((column) => column.key),
      ];

const widthOf = (kind: SheetKind, key: string) => pixels(columnsOf(kind).find((column) => column.key === key)?.width ?? 16);

export const editWidth = (kind: SheetKind, milestones: readonly string[]): number =>
  44 + editKeys(kind, milestones).reduce((sum, key) => sum + widthOf(kind, key), 0);

/** Every column of the sheet as cells that can be edited in place, with a box to select the row. */
export function editColumns<Row extends EditableRow>(table: Table<Row>): Column<Row>[] {
  const { kind, words, sheetWords, milestones, cellsOf, shown, selection, rows } = table;
  const select: Column<Row> = {
    key: "select",
    width: 44,
    className: "select-cell stick-number",
    header: (
      <Checkbox
        size="xs"
        aria-label={words.selectAll}
        checked={shown.length > 0 && shown.every((row) => selection.has(row.id))}
        onChange={(event) => selection.set(event.currentTarget.checked ? shown.map((row) => row.id) : [])}
      />
    ),
    cell: (row) => (
      <Checkbox
        size="xs"
        aria-label={words.selectRow(cellsOf(row)[mainColumn[kind]] ?? "")}
        checked={selection.has(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    ),
  };
  const save = async ({ id, revision }: Row, key: string, text: string) => {
    const answer = await rows.save([{ id, revision, cells: { [key]: text } }]);
    const [fault] = answer.faults;
    return fault === undefined ? null : words.faults[fault.code](fault.data);
  };
  const cells = editKeys(kind, milestones).map((key): Column<Row> => {
    const heading = headingOf(key, sheetWords);
    return {
      key,
      header: heading,
      width: widthOf(kind, key),
      className: key === mainColumn[kind] ? "edit-column stick-name edit-main" : "edit-column",
      cell: (row) => (
        <EditableCell
          key={`${row.id} ${key} ${row.revision}`}
          label={heading}
          text={cellsOf(row)[key] ?? ""}
          choices={choicesOf(key, sheetWords)}
          onSave={(text) => save(row, key, text)}
        />
      ),
    };
  });
  return [select, ...cells];
}
