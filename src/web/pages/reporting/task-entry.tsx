import { Select, Textarea, TextInput } from "@mantine/core";
import { memo } from "react";
import { taskStateName } from "#reporting/contract.ts";
import type { PartsProposal as Proposal } from "#tasks/contract-subtasks.ts";
import { DayField } from "../../components/day-field.tsx";
import { Due } from "../../components/due.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { type FormTask, percentOf, type TaskEntry } from "./draft.ts";
import { PartsProposal } from "./parts-proposal.tsx";

type Props = {
  readonly task: FormTask;
  readonly entry: TaskEntry;
  /** What the parts of the task say of it together; null where it was not broken down. */
  readonly proposal: Proposal | null;
  readonly gaps: string;
  readonly isEditable: boolean;
  readonly setTask: (id: string, change: Partial<TaskEntry>) => void;
};

/** One task: its words in the document, how it stood, how it stands. Writing a result first takes the state of the last period. */
export const TaskEntryCard = memo(function TaskEntryCard(props: Props) {
  const { task, entry, gaps, isEditable } = props;
  const { reporting, tasks } = useWords();
  const words = reporting.entry.tasks;
  const { me } = useSession();
  const named: Readonly<Record<string, string>> = reporting.gaps;
  const isOpen = entry.state !== "done" && entry.state !== "cancelled";
  return (
    <li id={`muc-${task.taskId}`} className="card task-entry">
      <div className="task-entry-head">
        <div className="task-entry-words">
          <h2 className="task-entry-text">{task.number === null ? task.text : `${task.number}. ${task.text}`}</h2>
          <p className="small muted">
            {[
              tasks.roles[task.role],
              task.scheduleText === "" ? "" : words.schedule(task.scheduleText),
              task.deliverable === null ? "" : words.deliverable(task.deliverable),
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
          <PreviousState task={task} />
        </div>
        {task.dueOn === null || !isOpen ? null : <Due day={task.dueOn} today={me?.today ?? ""} />}
      </div>
      {isEditable && props.proposal !== null ? (
        <PartsProposal proposal={props.proposal} entry={entry} onTake={(change) => props.setTask(task.taskId, change)} />
      ) : null}
      {isEditable ? <TaskFields {...props} /> : <TaskSaid entry={entry} />}
      {isEditable && gaps !== "" ? (
        <p className="pad small muted task-gaps">
          {gaps
            .split(" ")
            .map((code) => named[code] ?? code)
            .join(" · ")}
        </p>
      ) : null}
    </li>
  );
});

function PreviousState({ task }: { readonly task: FormTask }) {
  const { reporting, tasks } = useWords();
  const words = reporting.entry.tasks;
  const format = useFormat();
  if (task.previous === null) return null;
  const { periodId, state, percent } = task.previous;
  const named: Readonly<Record<string, string>> = tasks.states;
  const period = format.period(periodId);
  const word = named[state] ?? state;
  return (
    <p className="small muted">
      {percent === null ? words.previous(period, word) : words.previousPercent(period, word, format.number(percent))}
    </p>
  );
}

function TaskFields({ task, entry, gaps, setTask }: Props) {
  const { reporting, tasks } = useWords();
  const words = reporting.entry.tasks;
  const { me } = useSession();
  const today = me?.today ?? "";
  const begun = (): TaskEntry["state"] => entry.state ?? taskStateName.safeParse(task.previous?.state).data ?? "in-progress";
  const set = (change: Partial<TaskEntry>) => setTask(task.taskId, { state: begun(), ...change });
  const choose = (chosen: string | null) => {
    const state = taskStateName.safeParse(chosen).data ?? null;
    // Done means all of it; any other state has no day of completion.
    setTask(task.taskId, state === "done" ? { state, percentText: "100" } : { state, doneOn: null });
  };
  const isOff = entry.state === "paused" || entry.state === "cancelled";
  const isLate = task.dueOn !== null && task.dueOn < (entry.doneOn ?? today);
  return (
    <div className="task-fields pad">
      <Select
        label={words.state}
        placeholder={words.choose}
        data={taskStateName.options.map((value) => ({ value, label: tasks.states[value] }))}
        value={entry.state}
        onChange={choose}
        allowDeselect={false}
      />
      <TextInput
        label={words.percent}
        inputMode="numeric"
        value={entry.percentText}
        onChange={(event) => set({ percentText: event.currentTarget.value })}
        error={percentOf(entry) === "not-a-percentage" ? words.percentOdd : null}
      />
      {entry.state === "done" || entry.doneOn !== null ? (
        <DayField
          label={words.doneOn}
          value={entry.doneOn ?? ""}
          max={today}
          onChange={(day) => set({ doneOn: day === "" ? null : day })}
        />
      ) : null}
      <Textarea
        className="task-wide"
        label={words.result}
        value={entry.result}
        onChange={(event) => set({ result: event.currentTarget.value })}
        minRows={2}
        maxLength={8000}
      />
      {isOff || isLate || gaps.includes("REASON_MISSING") || entry.delayReason !== "" ? (
        <Textarea
          className="task-wide"
          label={isOff ? words.delayPaused : words.delay}
          value={entry.delayReason}
          onChange={(event) => set({ delayReason: event.currentTarget.value })}
          required={isOff}
          maxLength={4000}
        />
      ) : null}
    </div>
  );
}

function TaskSaid({ entry }: { readonly entry: TaskEntry }) {
  const { reporting, tasks } = useWords();
  const words = reporting.entry;
  const format = useFormat();
  if (entry.state === null) return <p className="pad t13 muted">{words.words.none}</p>;
  const lines = [
    [words.tasks.state, tasks.states[entry.state]],
    [words.tasks.percent, entry.percentText],
    [words.tasks.doneOn, entry.doneOn === null ? "" : format.day(entry.doneOn)],
    [words.tasks.result, entry.result],
    [words.tasks.delay, entry.delayReason],
  ] as const;
  return (
    <dl className="facts pad">
      {lines
        .filter(([, said]) => said !== "")
        .map(([label, said]) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd className="kept-lines">{said}</dd>
          </div>
        ))}
    </dl>
  );
}
