import { Checkbox, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { guessColumns, type PastedColumns, pastedRows } from "#reports/rules/sheet/pasted-rows.ts";
import { headingOf, mainColumn, type SheetKind } from "#reports/rules/sheet/sheet-columns.ts";
import { readTabText } from "#reports/rules/sheet/tab-text.ts";
import { useFurtherWords } from "../../language.tsx";
import { editKeys } from "./edit-columns.tsx";
import { RowsDialog } from "./rows-dialog.tsx";
import type { Rows } from "./use-rows.ts";
import { useSheetWords } from "./use-sheet-words.ts";

type Props = {
  readonly kind: SheetKind;
  readonly milestones: readonly string[];
  readonly rows: Rows;
  readonly onClose: () => void;
};

/** Rows copied in a spreadsheet become new records: which column is what can be corrected, and all is seen before it is saved. */
export function PasteRows({ kind, milestones, rows, onClose }: Props) {
  const words = useFurtherWords().planSheet;
  const sheetWords = useSheetWords();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<PastedColumns | null>(null);
  const pasted = useMemo(() => readTabText(text), [text]);
  const columns = chosen ?? guessColumns(kind, pasted, [sheetWords], milestones);
  const isReady = pasted.length > (columns.hasHeadings ? 1 : 0) && columns.keys.includes(mainColumn[kind]);
  return (
    <RowsDialog title={words.pasteTitle} rows={rows} given={isReady ? pastedRows(pasted, columns) : null} onClose={onClose}>
      <p className="t13">{words.pasteBody}</p>
      <Textarea
        label={words.pasteLabel}
        value={text}
        rows={5}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
        }}
      />
      {pasted.length === 0 ? null : (
        <>
          <Checkbox
            size="xs"
            label={words.pasteHeader}
            checked={columns.hasHeadings}
            onChange={(event) => setChosen({ ...columns, hasHeadings: event.currentTarget.checked })}
          />
          <fieldset className="plain-fieldset">
            <legend className="t13">{words.pasteColumns}</legend>
            <div className="paste-columns">
              {columns.keys.map((key, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column is known by its place alone.
                <label key={at} className="paste-column">
                  <span className="under">{words.pasteColumn(at + 1)}</span>
                  <select
                    value={key ?? ""}
                    onChange={(event) => setChosen({ ...columns, keys: replaced(columns.keys, at, event.currentTarget.value) })}
                  >
                    <option value="">{words.pasteSkip}</option>
                    {editKeys(kind, milestones).map((one) => (
                      <option key={one} value={one}>
                        {headingOf(one, sheetWords)}
                      </option>
                    ))}
                  </select>
                  <span className="under clamp-2">{pasted[columns.hasHeadings ? 1 : 0]?.[at] ?? ""}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
    </RowsDialog>
  );
}

/** A column stands once: where it stood before is not used any more. */
function replaced(keys: readonly (string | null)[], at: number, key: string): (string | null)[] {
  return keys.map((one, place) => (place === at ? key || null : one === key ? null : one));
}
