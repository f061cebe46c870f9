import { memo } from "react";
import { targetLabel } from "#text/target-label.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { figureOf } from "./check-draft.ts";
import { AbsenceChoice, AnswerChoice } from "./choice-cells.tsx";
import { type CellName, cellsOf, type Entry, type FormIndicator, hasProblem } from "./draft.ts";
import { FigureCell } from "./figure-cell.tsx";
import { SaveIcon } from "./save-status.tsx";
import type { SaveState } from "./use-autosave.ts";

type Props = {
  readonly one: FormIndicator;
  readonly row: number;
  readonly number: number;
  /** Given where a group begins. */
  readonly groupTitle: string | null;
  readonly entry: Entry;
  readonly gaps: string;
  readonly warnings: string;
  readonly state: SaveState;
  readonly isEditable: boolean;
  readonly isQuiet: boolean;
  readonly isOpened: boolean;
  readonly hasRatio: boolean;
  /** The details panel is open and shows unit, target and last period. */
  readonly isNarrow: boolean;
  readonly setEntry: (id: string, next: (entry: Entry) => Entry) => void;
  readonly onOpen: (id: string, from: HTMLElement | null) => void;
};

/** One indicator: what it is, what was said last time, what is said now, and how the cell stands. */
export const IndicatorRow = memo(function IndicatorRow(props: Props) {
  const { one, entry, isEditable, hasRatio, isNarrow } = props;
  const columns = (hasRatio ? 7 : 5) + (isNarrow ? 0 : 3);
  const words = useWords().reporting.entry.grid;
  const format = useFormat();
  return (
    <>
      {props.groupTitle === null ? null : (
        <tr className="entry-group">
          <th scope="rowgroup" colSpan={columns}>
            {props.groupTitle}
          </th>
        </tr>
      )}
      <tr
        id={`muc-${one.indicatorId}`}
        className={hasProblem(entry) ? "is-refused" : ""}
        aria-current={props.isOpened ? true : undefined}
      >
        <td className="col-number num muted">{format.number(props.number)}</td>
        <th scope="row" className="col-name">
          <button
            type="button"
            className="row-link entry-name"
            title={one.name}
            onClick={(event) => props.onOpen(one.indicatorId, event.currentTarget)}
          >
            {one.name}
          </button>
          <RowRemarks {...props} />
        </th>
        {isNarrow ? null : <GivenCells one={one} />}
        {isEditable ? <InputCells {...props} /> : <ReadCells {...props} />}
        <td className="col-absence" data-label={words.absence}>
          {isEditable ? (
            <AbsenceChoice one={one} entry={entry} setEntry={props.setEntry} row={props.row} />
          ) : (
            <Absence entry={entry} />
          )}
        </td>
        <td className="col-state" data-label={words.state}>
          <CellState {...props} />
        </td>
      </tr>
    </>
  );
});

function GivenCells({ one }: { readonly one: FormIndicator }) {
  const words = useWords().reporting.entry.grid;
  return (
    <>
      <td className="col-unit muted" data-label={words.unit}>
        {one.unit ?? ""}
      </td>
      <td className="col-previous right num muted" data-label={words.previous}>
        <Previous one={one} />
      </td>
      <td className="col-target right num muted" data-label={words.target}>
        <TargetWords one={one} />
      </td>
    </>
  );
}

/** What the plan promises for this period, its unit standing in a column of its own. */
function TargetWords({ one }: { readonly one: FormIndicator }) {
  const format = useFormat();
  const label = one.target === null ? null : targetLabel(one.target, format.language, { unit: false });
  return (
    <span className="clamp-2" title={label ?? undefined}>
      {label ?? format.number(null)}
    </span>
  );
}

function RowRemarks({ warnings, entry, one, onOpen, isEditable }: Props) {
  const { reporting } = useWords();
  const named: Readonly<Record<string, string>> = reporting.warnings;
  const grid = reporting.entry.grid;
  const codes = warnings === "" ? [] : warnings.split(" ");
  const hasNote = entry.note.trim() !== "";
  const problems: Readonly<Record<string, (first: string, second: string) => string>> = reporting.entry.problems;
  return (
    <>
      {cellsOf(one.measureKind).map((name) => {
        const { problem } = entry[name];
        if (problem === null) return null;
        return (
          <span key={name} id={`o-${one.indicatorId}-${name}-loi`} className="entry-problem small red">
            {problems[problem.code]?.(String(problem.data.first ?? ""), String(problem.data.second ?? ""))}
          </span>
        );
      })}
      {codes.map((code) => (
        <span key={code} className="entry-remark small orange">
          <StatusText mark={{ tone: "orange", shape: "triangle" }} word={named[code] ?? code} />
        </span>
      ))}
      {codes.length === 0 || hasNote || !isEditable ? null : (
        <button
          type="button"
          className="quiet-button small entry-note-wanted"
          onClick={(event) => onOpen(one.indicatorId, event.currentTarget)}
        >
          {grid.noteWanted}
        </button>
      )}
      {hasNote ? <span className="entry-remark small muted entry-note">{entry.note}</span> : null}
    </>
  );
}

function Previous({ one }: { readonly one: FormIndicator }) {
  const words = useWords().reporting.entry;
  const format = useFormat();
  const { previous } = one;
  if (previous === null) return <span className="small">{words.grid.previousNone}</span>;
  const answers: Readonly<Record<string, string>> = words.answers;
  const said =
    previous.value === null ? (answers[previous.answer ?? ""] ?? format.number(null)) : format.number(previous.value, 2);
  return <span title={format.period(previous.periodId)}>{said}</span>;
}

function InputCells({ one, entry, row, setEntry, hasRatio }: Props) {
  const words = useWords().reporting.entry.grid;
  const format = useFormat();
  const names = cellsOf(one.measureKind);
  if (names.length === 0) {
    return (
      <td className="entry-cell" colSpan={hasRatio ? 3 : 1} data-label={words.value}>
        <AnswerChoice one={one} entry={entry} setEntry={setEntry} row={row} />
      </td>
    );
  }
  const cell = (name: CellName, label: string) => (
    <td key={name} className="entry-cell" data-label={partName(one, name) ?? label}>
      <FigureCell
        one={one}
        name={name}
        entry={entry}
        row={row}
        setEntry={setEntry}
        label={words.cell(one.name, partName(one, name) ?? label)}
      />
    </td>
  );
  if (one.measureKind !== "ratio") {
    return (
      <>
        {hasRatio ? <td className="computed not-here" colSpan={2} /> : null}
        {cell("value", words.value)}
      </>
    );
  }
  return (
    <>
      {cell("numerator", words.numerator)}
      {cell("denominator", words.denominator)}
      <td className="computed right num strong" data-label={words.value} title={words.computed}>
        {format.number(figureOf(entry), 2)}
      </td>
    </>
  );
}

function partName(one: FormIndicator, name: CellName): string | null {
  if (name === "numerator") return one.numeratorName;
  return name === "denominator" ? one.denominatorName : null;
}

function ReadCells({ one, entry, hasRatio }: Props) {
  const { grid, answers } = useWords().reporting.entry;
  const format = useFormat();
  if (cellsOf(one.measureKind).length === 0) {
    return (
      <td colSpan={hasRatio ? 3 : 1} className="right strong" data-label={grid.value}>
        {entry.answer === null ? format.number(null) : answers[entry.answer]}
      </td>
    );
  }
  const isRatio = one.measureKind === "ratio";
  return (
    <>
      {hasRatio ? (
        <>
          <td className={`right num ${isRatio ? "" : "not-here"}`} data-label={grid.numerator}>
            {isRatio ? format.number(entry.numerator.number) : ""}
          </td>
          <td className={`right num ${isRatio ? "" : "not-here"}`} data-label={grid.denominator}>
            {isRatio ? format.number(entry.denominator.number) : ""}
          </td>
        </>
      ) : null}
      <td className="right num strong" data-label={grid.value}>
        {isRatio ? format.number(figureOf(entry), 2) : format.number(entry.value.number)}
      </td>
    </>
  );
}

function Absence({ entry }: { readonly entry: Entry }) {
  const { absences } = useWords().reporting.entry;
  return <span className="small">{entry.absence === null ? "" : absences[entry.absence]}</span>;
}

/** In words with a mark: refused and waiting cells first, then what is missing, else saved. */
function CellState({ entry, gaps, state, isEditable, isQuiet }: Props) {
  const { reporting } = useWords();
  const words = reporting.entry.save.cell;
  const named: Readonly<Record<string, string>> = reporting.gaps;
  const [code] = gaps.split(" ");
  if (hasProblem(entry)) return <State state="refused" word={words.refused} tone="red" />;
  if (state === "saving") return <State state="saving" word={words.saving} tone="blue" />;
  if (state === "offline") return <State state="offline" word={words.offline} tone="orange" />;
  if (state === "refused" || state === "conflict") return <State state="refused" word={words.refused} tone="red" />;
  if (isEditable && state === "pending") return <State state="pending" word={words.pending} tone="grey" />;
  if (isQuiet) return null;
  if (code !== undefined && code !== "") return <span className="small muted">{named[code] ?? code}</span>;
  return isEditable ? <State state="saved" word={words.saved} tone="green" /> : null;
}

function State({ state, word, tone }: { readonly state: SaveState; readonly word: string; readonly tone: string }) {
  return (
    <span className={`cell-state small ${tone}`}>
      <SaveIcon state={state} />
      <span>{word}</span>
    </span>
  );
}
