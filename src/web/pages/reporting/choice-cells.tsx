import { absenceName, answerName } from "#reporting/contract.ts";
import { useWords } from "../../language.tsx";
import { type Entry, type FormIndicator, withAbsence } from "./draft.ts";

type Props = {
  readonly one: FormIndicator;
  readonly entry: Entry;
  readonly setEntry: (id: string, next: (entry: Entry) => Entry) => void;
  readonly row?: number;
};

const answersOf = (kind: string | null) => (kind === "text" ? (["met", "partly", "not-met"] as const) : (["yes", "no"] as const));

/** "Có / Chưa có", or how a body sees a target in words. */
export function AnswerChoice({ one, entry, setEntry, row }: Props) {
  const words = useWords().reporting.entry;
  const answers = answersOf(one.measureKind);
  return (
    <select
      className="cell-select"
      aria-label={words.grid.cell(one.name, words.grid.value)}
      value={entry.answer ?? ""}
      {...(row === undefined ? {} : { "data-row": row, "data-column": "value" })}
      onChange={(event) => {
        const answer = answerName.safeParse(event.currentTarget.value).data ?? null;
        setEntry(one.indicatorId, (current) => ({ ...current, answer, absence: answer === null ? current.absence : null }));
      }}
    >
      <option value="">{words.grid.choose}</option>
      {answers.map((answer) => (
        <option key={answer} value={answer}>
          {words.answers[answer]}
        </option>
      ))}
    </select>
  );
}

/** Why there is no figure: an explicit choice, never an empty cell. */
export function AbsenceChoice({ one, entry, setEntry, row }: Props) {
  const words = useWords().reporting.entry;
  return (
    <select
      className={`cell-select ${entry.absence === null ? "quiet" : ""}`}
      aria-label={words.grid.cell(one.name, words.grid.absence)}
      value={entry.absence ?? ""}
      {...(row === undefined ? {} : { "data-row": row, "data-column": "absence" })}
      onChange={(event) => {
        const absence = absenceName.safeParse(event.currentTarget.value).data ?? null;
        setEntry(one.indicatorId, (current) => withAbsence(current, absence));
      }}
    >
      <option value="">{words.grid.none}</option>
      {absenceName.options.map((absence) => (
        <option key={absence} value={absence}>
          {words.absences[absence]}
        </option>
      ))}
    </select>
  );
}
