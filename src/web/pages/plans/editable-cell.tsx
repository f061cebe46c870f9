import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Choice } from "#reports/rules/sheet/sheet-columns.ts";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useRefusalText } from "../../refusal.ts";

type Props = {
  readonly label: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Saves the typed text; answers what is wrong with it, or null. */
  readonly onSave: (text: string) => Promise<string | null>;
};

/** A cell that is read until it is clicked: Enter saves, Esc leaves it as it was; what was typed stays when it is refused. */
export function EditableCell({ label, text, choices, onSave }: Props) {
  const { shell } = useWords();
  const { planSheet } = useFurtherWords();
  const refusalText = useRefusalText();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = typed !== null;
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const leave = () => {
    setTyped(null);
    setFault(null);
  };
  const save = async (given: string) => {
    if (isBusy) return;
    if (given === text) return leave();
    setBusy(true);
    const said = await onSave(given).catch(refusalText);
    setBusy(false);
    if (said === null) leave();
    else setFault(said);
  };
  if (typed === null) {
    return (
      <button
        ref={button}
        type="button"
        className="edit-cell"
        aria-label={planSheet.editCell(label)}
        onClick={() => setTyped(text)}
      >
        {text === "" ? <span className="muted">–</span> : <span className="clamp-3">{text}</span>}
      </button>
    );
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !event.shiftKey) void save(typed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    "aria-label": label,
    "aria-invalid": fault !== null,
    disabled: isBusy,
    onKeyDown: onKey,
    "data-own-keys": true,
  };
  return (
    <span className="edit-open">
      {choices.length > 0 ? (
        <select
          {...shared}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this very field.
          autoFocus
          value={typed}
          onBlur={leave}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            void save(event.currentTarget.value);
          }}
        >
          <option value="">{planSheet.empty}</option>
          {choices.map((one) => (
            <option key={one.code} value={one.word}>
              {one.word}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          {...shared}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this very field.
          autoFocus
          rows={Math.min(6, Math.max(1, typed.split("\n").length + Math.floor(typed.length / 40)))}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => void save(typed)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {fault === null ? null : (
        <span className="edit-fault" role="alert">
          {fault}
          <button type="button" className="action-link" onMouseDown={leave} onClick={leave}>
            {shell.cancel}
          </button>
        </span>
      )}
    </span>
  );
}
