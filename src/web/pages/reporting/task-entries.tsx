import { type Dispatch, type SetStateAction, useCallback } from "react";
import type { SubmissionForm } from "#reporting/contract.ts";
import { EmptyState } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";
import { useSubtasks } from "../tasks/use-subtasks.ts";
import type { Check } from "./check-draft.ts";
import type { Draft, TaskEntry } from "./draft.ts";
import { TaskEntryCard } from "./task-entry.tsx";

type Props = {
  readonly form: SubmissionForm;
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  readonly check: Check;
  readonly isEditable: boolean;
};

/** The tasks that the body reports on, each with its state and what it rests on. */
export function TaskEntries({ form, draft, setDraft, check, isEditable }: Props) {
  const words = useWords().reporting.entry.tasks;
  const proposals = useSubtasks(form.round.planId).data?.proposals ?? [];
  const setTask = useCallback(
    (id: string, change: Partial<TaskEntry>) =>
      setDraft((before) => {
        const entry = before.tasks.get(id);
        if (entry === undefined) return before;
        return { ...before, tasks: new Map(before.tasks).set(id, { ...entry, ...change }) };
      }),
    [setDraft],
  );
  if (form.tasks.length === 0) {
    return (
      <div className="card">
        <EmptyState title={words.empty} />
      </div>
    );
  }
  return (
    <ul className="stack">
      {form.tasks.map((task) => {
        const entry = draft.tasks.get(task.taskId);
        if (entry === undefined) return null;
        const codes = check.gaps.filter((gap) => gap.taskId === task.taskId).map((gap) => gap.code);
        return (
          <TaskEntryCard
            key={task.taskId}
            task={task}
            entry={entry}
            proposal={proposals.find((one) => one.taskId === task.taskId) ?? null}
            gaps={codes.join(" ")}
            isEditable={isEditable}
            setTask={setTask}
          />
        );
      })}
    </ul>
  );
}
