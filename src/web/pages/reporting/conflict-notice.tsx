import { Button } from "@mantine/core";
import { useFormat, useWords } from "../../language.tsx";
import { figureOf } from "./check-draft.ts";
import type { Draft, Entry, TaskEntry } from "./draft.ts";
import type { Autosave, Conflict } from "./use-autosave.ts";

type Props = { readonly save: Autosave; readonly conflict: Conflict; readonly onReload: () => Promise<void> };

/** Two people changed one report: both values side by side, and a person chooses; the last one to write never simply wins. */
export function ConflictNotice({ save, conflict, onReload }: Props) {
  const words = useWords().reporting.entry.conflict;
  const lines = useDifferences(save, conflict);
  const isOpen = conflict.form.allowed.includes("save");
  return (
    <section className="notice red conflict" role="alert">
      <h2>{words.title}</h2>
      <p>{isOpen ? words.body : words.closed}</p>
      {lines.length === 0 ? null : (
        <table className="table block-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td data-label={words.field}>{line.name}</td>
                <td data-label={words.mine} className="kept-lines">
                  {line.mine}
                </td>
                <td data-label={words.theirs} className="kept-lines">
                  {line.theirs}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row-wrap">
        {isOpen ? (
          <Button variant="filled" onClick={save.keepMine}>
            {words.keepMine}
          </Button>
        ) : null}
        <Button onClick={() => void onReload()}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}

type Difference = { readonly id: string; readonly name: string; readonly mine: string; readonly theirs: string };

/** Records that the person changed and that differ from the newer version. */
function useDifferences(save: Autosave, { form, theirs }: Conflict): Difference[] {
  const { reporting, tasks } = useWords();
  const { entry: words } = reporting;
  const format = useFormat();
  const said = (entry: Entry | undefined): string => {
    if (entry === undefined) return format.number(null);
    const { value, numerator, denominator, answer, absence, note } = entry;
    const parts =
      numerator.text === "" && denominator.text === ""
        ? value.text
        : `${numerator.text} / ${denominator.text} = ${format.number(figureOf(entry), 2)}`;
    const reason = absence === null ? "" : words.absences[absence];
    return [parts, answer === null ? "" : words.answers[answer], reason, note].filter((part) => part !== "").join("\n") || "–";
  };
  const told = (task: TaskEntry | undefined): string => {
    if (task === undefined || task.state === null) return format.number(null);
    const percent = task.percentText === "" ? "" : `${task.percentText}%`;
    return [tasks.states[task.state], percent, task.result, task.delayReason].filter((part) => part !== "").join("\n");
  };
  const spoken = ({ narrative, difficulties, proposals }: Draft["words"]) =>
    [difficulties, proposals, narrative].filter((part) => part !== "").join("\n") || "–";
  const { draft, saved } = save;
  const lines: Difference[] = [
    ...form.indicators
      .filter(({ indicatorId: id }) => draft.entries.get(id) !== saved.entries.get(id))
      .map((one) => ({
        id: one.indicatorId,
        name: one.name,
        mine: said(draft.entries.get(one.indicatorId)),
        theirs: said(theirs.entries.get(one.indicatorId)),
      })),
    ...form.tasks
      .filter(({ taskId: id }) => draft.tasks.get(id) !== saved.tasks.get(id))
      .map((one) => ({
        id: one.taskId,
        name: one.number === null ? one.text : `${one.number}. ${one.text}`,
        mine: told(draft.tasks.get(one.taskId)),
        theirs: told(theirs.tasks.get(one.taskId)),
      })),
    { id: "words", name: words.conflict.narrative, mine: spoken(draft.words), theirs: spoken(theirs.words) },
  ];
  return lines.filter((line) => line.mine !== line.theirs);
}
