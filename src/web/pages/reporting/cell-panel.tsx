import { Button, CloseButton, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { targetLabel } from "#text/target-label.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { figureOf, type Issues } from "./check-draft.ts";
import { AbsenceChoice, AnswerChoice } from "./choice-cells.tsx";
import { cellsOf, type Entry, type FormIndicator } from "./draft.ts";
import { FigureCell } from "./figure-cell.tsx";

type Props = {
  readonly one: FormIndicator;
  readonly entry: Entry | null;
  readonly issues: Issues;
  readonly position: number;
  readonly total: number;
  readonly isEditable: boolean;
  readonly setEntry: (id: string, next: (entry: Entry) => Entry) => void;
  readonly onClose: () => void;
  readonly onMove: (steps: 1 | -1) => void;
};

/** One cell in full beside the grid: whole name, figures, the last period, warnings and the note. Esc goes back to the grid. */
export function CellPanel({ one, entry, issues, position, total, isEditable, setEntry, onClose, onMove }: Props) {
  const { reporting, shell } = useWords();
  const words = reporting.entry;
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const named: Readonly<Record<string, string>> = reporting.warnings;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  if (entry === null) return null;
  const answers: Readonly<Record<string, string>> = words.answers;
  const previous = one.previous;
  return (
    <aside className="card cell-panel" aria-label={words.panel.title} onKeyDown={onKeyDown}>
      <header>
        <div>
          <p className="small muted">
            {words.panel.of(format.number(position), format.number(total))}
            {one.groupTitle === null ? "" : ` · ${one.groupTitle}`}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {one.name}
          </h2>
        </div>
        <CloseButton aria-label={shell.close} onClick={onClose} />
      </header>
      <div className="pad stack">
        {isEditable ? (
          <>
            <Figures one={one} entry={entry} setEntry={setEntry} />
            <AbsenceChoice one={one} entry={entry} setEntry={setEntry} />
          </>
        ) : null}
        <dl className="facts">
          <dt>{words.panel.target}</dt>
          <dd className="num">{one.target === null ? format.number(null) : targetLabel(one.target, format.language)}</dd>
          {one.unit === null ? null : (
            <>
              <dt>{words.grid.unit}</dt>
              <dd>{one.unit}</dd>
            </>
          )}
          {previous === null ? null : (
            <>
              <dt>{words.panel.before(format.period(previous.periodId))}</dt>
              <dd className="num">
                {previous.value === null
                  ? (answers[previous.answer ?? ""] ?? format.number(null))
                  : format.number(previous.value, 2)}
              </dd>
            </>
          )}
        </dl>
        {issues.warnings.map((warning) => (
          <p key={warning.code} className="notice orange">
            <StatusText mark={{ tone: "orange", shape: "triangle" }} word={named[warning.code] ?? warning.code} />
          </p>
        ))}
        {isEditable ? (
          <Textarea
            label={
              <>
                {words.panel.note}{" "}
                {issues.warnings.length > 0 && entry.note.trim() === "" ? (
                  <span className="red small">{words.panel.noteRequired}</span>
                ) : null}
              </>
            }
            description={words.panel.noteHint}
            value={entry.note}
            onChange={(event) => {
              const note = event.currentTarget.value;
              setEntry(one.indicatorId, (current) => ({ ...current, note }));
            }}
            minRows={3}
            maxLength={4000}
          />
        ) : (
          <div>
            <h3>{words.panel.note}</h3>
            <p className="t13 kept-lines">{entry.note === "" ? words.words.none : entry.note}</p>
          </div>
        )}
        <Link to="/chi-tieu/$indicatorId" params={{ indicatorId: one.indicatorId }} className="inline-link t13">
          {words.panel.toIndicator}
        </Link>
      </div>
      <footer className="row">
        <Button disabled={position === 1} onClick={() => onMove(-1)}>
          {words.panel.previous}
        </Button>
        <Button variant="filled" disabled={position === total} onClick={() => onMove(1)}>
          {words.panel.next}
        </Button>
      </footer>
    </aside>
  );
}

type FigureProps = Pick<Props, "one" | "setEntry"> & { readonly entry: Entry };

function Figures({ one, entry, setEntry }: FigureProps) {
  const words = useWords().reporting.entry;
  const format = useFormat();
  if (cellsOf(one.measureKind).length === 0) return <AnswerChoice one={one} entry={entry} setEntry={setEntry} />;
  if (one.measureKind !== "ratio") {
    return (
      <div>
        <p className="small muted">{words.grid.value}</p>
        <FigureCell one={one} name="value" entry={entry} setEntry={setEntry} label={words.grid.value} className="boxed" />
      </div>
    );
  }
  const numerator = one.numeratorName ?? words.grid.numerator;
  const denominator = one.denominatorName ?? words.grid.denominator;
  return (
    <div className="panel-ratio">
      <div>
        <p className="small muted clamp-2" title={numerator}>
          {numerator}
        </p>
        <FigureCell one={one} name="numerator" entry={entry} setEntry={setEntry} label={numerator} className="boxed" />
      </div>
      <div>
        <p className="small muted clamp-2" title={denominator}>
          {denominator}
        </p>
        <FigureCell one={one} name="denominator" entry={entry} setEntry={setEntry} label={denominator} className="boxed" />
      </div>
      <p className="num panel-result">
        {figureOf(entry) === null ? format.number(null) : `${format.number(figureOf(entry), 2)}%`}
      </p>
    </div>
  );
}
