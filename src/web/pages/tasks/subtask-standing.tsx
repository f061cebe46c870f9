import type { SubtaskRow } from "#tasks/contract-subtasks.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { progressMarks, subtaskMarks } from "./subtask-marks.ts";

/** Waiting, given back with its reason, or how far the accepted part is. */
export function SubtaskStanding({ part }: { readonly part: SubtaskRow }) {
  const { tasks } = useWords();
  const { subtasks: words } = useFurtherWords();
  const format = useFormat();
  const isAccepted = part.state === "accepted";
  return (
    <>
      <StatusText
        mark={isAccepted ? progressMarks[part.progress] : subtaskMarks[part.state]}
        word={
          isAccepted
            ? words.proposed(tasks.states[part.progress], part.percent === null ? "" : format.number(part.percent))
            : words.states[part.state]
        }
      />
      {part.reason === null || part.state !== "returned" ? null : (
        <span className="t13 work-quote">{words.quote(part.reason)}</span>
      )}
      {part.result === null || part.result === "" ? null : <span className="under kept-lines">{part.result}</span>}
    </>
  );
}
