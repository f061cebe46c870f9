import { Button, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { SheetAnswer } from "#reports/contract-sheet.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { SheetPreview } from "./sheet-preview.tsx";
import type { RowGiven, Rows } from "./use-rows.ts";

type Props = {
  readonly title: string;
  readonly rows: Rows;
  /** The form; null when there is nothing to look at yet. */
  readonly given: readonly RowGiven[] | null;
  readonly children: ReactNode;
  readonly onSaved?: () => void;
  readonly onClose: () => void;
};

/** Rows that a person puts together, looked at before they are saved; a changed form is looked at anew. */
export function RowsDialog({ title, rows, given, children, onSaved, onClose }: Props) {
  const { shell } = useWords();
  const { planSheet: words } = useFurtherWords();
  const format = useFormat();
  const toast = useToast();
  const [seen, setSeen] = useState<{ readonly of: string; readonly answer: SheetAnswer } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const of = JSON.stringify(given);
  const answer = seen?.of === of ? seen.answer : null;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  };
  const check = (all: readonly RowGiven[]) => attempt(async () => setSeen({ of, answer: await rows.check(all) }));
  const save = (all: readonly RowGiven[]) =>
    attempt(async () => {
      const saved = await rows.save(all);
      if (!saved.saved) return setSeen({ of, answer: saved });
      toast(words.saved(format.number(saved.changed + saved.added)));
      onSaved?.();
      onClose();
    });
  const waits = answer === null ? 0 : answer.changed + answer.added;
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        {children}
        {answer === null ? null : <SheetPreview answer={answer} />}
        <RefusalNotice error={error} />
        <div className="row">
          {answer !== null && answer.faultCount === 0 && waits > 0 && given !== null ? (
            <Button variant="filled" loading={isBusy} onClick={() => void save(given)}>
              {words.save(format.number(waits))}
            </Button>
          ) : (
            <Button
              variant="filled"
              loading={isBusy}
              disabled={given === null}
              onClick={() => (given === null ? undefined : void check(given))}
            >
              {words.pasteCheck}
            </Button>
          )}
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
