import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { choicesOf, headingOf, type SheetKind } from "#reports/rules/sheet/sheet-columns.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type EditableRow, editKeys } from "./edit-columns.tsx";
import { RowsDialog } from "./rows-dialog.tsx";
import type { Rows } from "./use-rows.ts";
import { useSheetWords } from "./use-sheet-words.ts";

type Props = {
  readonly kind: SheetKind;
  readonly milestones: readonly string[];
  readonly selected: readonly EditableRow[];
  readonly rows: Rows;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** What is a record's own is not set for many. */
const own: ReadonlySet<string> = new Set(["rowLabel", "name", "number", "text"]);
const first = { indicators: "group", tasks: "lead" } as const;

/** One field of many records at once. */
export function BulkEdit({ kind, milestones, selected, rows, onSaved, onClose }: Props) {
  const words = useFurtherWords().planSheet;
  const format = useFormat();
  const sheetWords = useSheetWords();
  const [key, setKey] = useState<string>(first[kind]);
  const [value, setValue] = useState("");
  const choices = choicesOf(key, sheetWords);
  const given = selected.map(({ id, revision }) => ({ id, revision, cells: { [key]: value } }));
  return (
    <RowsDialog
      title={words.bulkTitle(format.number(selected.length))}
      rows={rows}
      given={given}
      onSaved={onSaved}
      onClose={onClose}
    >
      <Select
        label={words.bulkField}
        data={editKeys(kind, milestones)
          .filter((one) => !own.has(one))
          .map((one) => ({ value: one, label: headingOf(one, sheetWords) }))}
        value={key}
        allowDeselect={false}
        onChange={(next) => {
          setKey(next ?? key);
          setValue("");
        }}
      />
      {choices.length > 0 ? (
        <Select
          label={words.bulkValue}
          description={words.bulkHint}
          data={choices.map((one) => one.word)}
          value={value === "" ? null : value}
          clearable
          onChange={(next) => setValue(next ?? "")}
        />
      ) : (
        <Textarea
          label={words.bulkValue}
          description={words.bulkHint}
          value={value}
          autosize
          minRows={1}
          maxRows={5}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
    </RowsDialog>
  );
}
