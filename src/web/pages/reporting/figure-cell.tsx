import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { useLanguage } from "../../language.tsx";
import { type CellName, type Entry, type FormIndicator, typed } from "./draft.ts";

type Props = {
  readonly one: FormIndicator;
  readonly name: CellName;
  readonly entry: Entry;
  readonly label: string;
  readonly setEntry: (id: string, next: (entry: Entry) => Entry) => void;
  /** Its place in the grid; cells of the details panel have none. */
  readonly row?: number;
  readonly className?: string;
};

/** One figure. What cannot be read keeps its text and says why, once the person has left the cell; Esc brings the old text back. */
export function FigureCell({ one, name, entry, label, setEntry, row, className }: Props) {
  const { words, language } = useLanguage();
  const problems: Readonly<Record<string, (first: string, second: string) => string>> = words.reporting.entry.problems;
  const [isTyping, setTyping] = useState(false);
  const before = useRef(entry);
  const cell = entry[name];
  const { problem } = cell;
  const shown = isTyping ? null : problem;
  const id = `${row === undefined ? "chi-tiet" : "o"}-${one.indicatorId}-${name}`;
  const onFocus = (event: FocusEvent<HTMLInputElement>) => {
    before.current = entry;
    setTyping(true);
    event.currentTarget.select();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Escape" || entry === before.current) return;
    event.stopPropagation();
    const old = before.current;
    setEntry(one.indicatorId, () => old);
  };
  return (
    <span className="figure-cell">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`cell-input num ${className ?? ""}`}
        aria-label={label}
        aria-invalid={shown !== null}
        aria-describedby={shown === null ? undefined : `${id}-loi`}
        value={cell.text}
        {...(row === undefined ? {} : { "data-row": row, "data-column": name })}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setEntry(one.indicatorId, (current) => typed(current, name, text, language, one.unit));
        }}
        onFocus={onFocus}
        onBlur={() => setTyping(false)}
        onKeyDown={onKeyDown}
      />
      {shown === null || row !== undefined ? null : (
        <span id={`${id}-loi`} className="cell-problem small red" role="alert">
          {problems[shown.code]?.(String(shown.data.first ?? ""), String(shown.data.second ?? ""))}
        </span>
      )}
    </span>
  );
}
