import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetKind } from "#reports/rules/sheet/sheet-columns.ts";
import { Icon } from "../../components/icon.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { BulkEdit } from "./bulk-edit.tsx";
import { copyRows } from "./copy-rows.ts";
import type { EditableRow } from "./edit-columns.tsx";
import { PasteRows } from "./paste-rows.tsx";
import type { RowSelection } from "./row-selection.ts";
import type { Rows } from "./use-rows.ts";

type Props<Row> = {
  readonly kind: SheetKind;
  readonly milestones: readonly string[];
  readonly shown: readonly Row[];
  /** The rows in view as a table with its headings. */
  readonly table: () => readonly (readonly string[])[];
  /** A draft that the person may correct; else rows can only be copied. */
  readonly mayEdit: boolean;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
  readonly selection: RowSelection;
  readonly rows: Rows;
};

/** Copying what is in view, pasting new rows, editing in the table, and changing the picked rows together. */
export function RowTools<Row extends EditableRow>(props: Props<Row>) {
  const { kind, milestones, shown, table, mayEdit, isEditing, onEditing, selection, rows } = props;
  const words = useFurtherWords().planSheet;
  const format = useFormat();
  const toast = useToast();
  const [open, setOpen] = useState<"paste" | "bulk" | null>(null);
  const copy = () =>
    copyRows(table()).then(
      () => toast(words.copied(format.number(shown.length))),
      () => toast(words.copyFailed),
    );
  const picked = shown.filter((row) => selection.has(row.id));
  return (
    <>
      <Button leftSection={<Icon name="report" />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      {mayEdit ? (
        <>
          <Button leftSection={<Icon name="plus" />} onClick={() => setOpen("paste")}>
            {words.paste}
          </Button>
          <Button
            variant={isEditing ? "filled" : "default"}
            aria-pressed={isEditing}
            title={words.editingHint}
            onClick={() => onEditing(!isEditing)}
          >
            {words.editing}
          </Button>
        </>
      ) : null}
      {isEditing && picked.length > 0 ? (
        <span className="picked-rows" role="status">
          <span className="num">{words.selected(format.number(picked.length))}</span>
          <Button variant="filled" onClick={() => setOpen("bulk")}>
            {words.bulk}
          </Button>
          <Button variant="subtle" onClick={() => selection.set([])}>
            {words.clearSelection}
          </Button>
        </span>
      ) : null}
      {open === "paste" ? <PasteRows kind={kind} milestones={milestones} rows={rows} onClose={() => setOpen(null)} /> : null}
      {open === "bulk" ? (
        <BulkEdit
          kind={kind}
          milestones={milestones}
          selected={picked}
          rows={rows}
          onSaved={() => selection.set([])}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
