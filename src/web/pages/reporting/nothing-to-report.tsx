import { Button, Checkbox } from "@mantine/core";
import type { Dispatch, SetStateAction } from "react";
import { useWords } from "../../language.tsx";
import type { Check } from "./check-draft.ts";
import { type Draft, withAbsence } from "./draft.ts";

type Props = {
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  readonly isEditable: boolean;
  readonly check: Check;
};

/** "Không phát sinh" is a full answer for the whole report; figures that still stand would contradict it. */
export function NothingToReport({ draft, setDraft, isEditable, check }: Props) {
  const words = useWords().reporting.entry.nothing;
  const isOn = draft.words.nothingToReport;
  const set = (nothingToReport: boolean) => setDraft((before) => ({ ...before, words: { ...before.words, nothingToReport } }));
  const clear = () =>
    setDraft((before) => ({
      ...before,
      entries: new Map([...before.entries].map(([id, entry]) => [id, { ...withAbsence(entry, "nothing-arose"), absence: null }])),
    }));
  const isClash = check.gaps.some((gap) => gap.code === "NOTHING_TO_REPORT_WITH_VALUES");
  return (
    <div className="nothing-line">
      {isEditable ? (
        <Checkbox label={words.label} description={words.hint} checked={isOn} onChange={(e) => set(e.currentTarget.checked)} />
      ) : (
        <p className="t13">{words.active}</p>
      )}
      {isOn && isClash && isEditable ? (
        <p className="notice orange">
          {words.clash} <Button onClick={clear}>{words.clear}</Button>
        </p>
      ) : null}
    </div>
  );
}
