import "../../plan-work.css";
import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { taskStateName } from "#tasks/contract.ts";
import type { MySubtask } from "#tasks/contract-subtasks.ts";
import { DayField } from "../../components/day-field.tsx";
import { Due } from "../../components/due.tsx";
import { Icon } from "../../components/icon.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { SubtaskStanding } from "./subtask-standing.tsx";
import { useMySubtasks, useSubtaskSteps } from "./use-subtasks.ts";

/** On "Việc của tôi": parts of tasks that wait for me or my unit, and those that came back to the lead. */
export function MySubtasks() {
  const words = useFurtherWords().subtasks;
  const format = useFormat();
  const { data } = useMySubtasks();
  if (data === undefined || data.subtasks.length === 0) return null;
  return (
    <section className="card my-parts" aria-labelledby="phan-viec">
      <h2 id="phan-viec" className="work-head">
        <span className="ink">{words.mine}</span>
        <span className="num muted">{format.number(data.subtasks.length)}</span>
      </h2>
      <ul>
        {data.subtasks.map((part) => (
          <PartLine key={part.id} part={part} today={data.today} />
        ))}
      </ul>
    </section>
  );
}

function PartLine({ part, today }: { readonly part: MySubtask; readonly today: string }) {
  const words = useFurtherWords().subtasks;
  const { attempt, send } = useSubtaskSteps();
  const [open, setOpen] = useState<"return" | "report" | null>(null);
  const { id, revision } = part;
  const isOffered = part.state === "offered";
  return (
    <li className="work-line">
      <Icon name="task" />
      <div className="work-what">
        <p className="work-title clamp-2" title={part.text}>
          {part.text}
        </p>
        <p className="small muted clamp-2" title={part.taskText}>
          {words.from(part.leadName)} · {words.partOf(part.taskText)}
        </p>
        <SubtaskStanding part={part} />
      </div>
      {part.dueOn === null ? <span className="due" /> : <Due day={part.dueOn} today={today} />}
      <span className="part-acts">
        {part.state === "returned" ? (
          <Link
            className="button-link"
            to="/ke-hoach/$planId/nhiem-vu"
            params={{ planId: part.planId }}
            search={{ mo: part.taskId }}
          >
            {words.cameBack}
          </Link>
        ) : null}
        {part.allowed.includes("answer") ? <Button onClick={() => setOpen("return")}>{words.giveBack}</Button> : null}
        {part.allowed.includes("answer") && isOffered ? (
          <Button
            variant="filled"
            onClick={() => void attempt(`/api/subtasks/${id}/answer`, { revision, decision: "accept" }, words.accepted)}
          >
            {words.accept}
          </Button>
        ) : null}
        {part.allowed.includes("report") ? (
          <Button variant="filled" onClick={() => setOpen("report")}>
            {words.report}
          </Button>
        ) : null}
      </span>
      {open === "return" ? (
        <ReasonDialog
          title={words.giveBackTitle}
          body={words.giveBackBody(part.leadName)}
          label={words.reason}
          action={words.giveBack}
          onConfirm={async (reason) => {
            await send(`/api/subtasks/${id}/answer`, { revision, decision: "return", reason }, words.gaveBack);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "report" ? <ReportPart part={part} today={today} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

type ReportProps = { readonly part: MySubtask; readonly today: string; readonly onClose: () => void };

function ReportPart({ part, today, onClose }: ReportProps) {
  const { tasks, shell } = useWords();
  const { subtasks: words } = useFurtherWords();
  const { send } = useSubtaskSteps();
  const [progress, setProgress] = useState<MySubtask["progress"]>(
    part.progress === "not-started" ? "in-progress" : part.progress,
  );
  const [percent, setPercent] = useState(part.percent === null ? "" : String(part.percent));
  const [result, setResult] = useState(part.result ?? "");
  const [doneOn, setDoneOn] = useState(part.doneOn ?? today);
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const isDone = progress === "done";
    const share = isDone ? 100 : percent.trim() === "" ? null : Number(percent);
    const body = { revision: part.revision, progress, percent: share, result, doneOn: isDone ? doneOn : null };
    try {
      await send(`/api/subtasks/${part.id}/progress`, body, words.saved);
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.report} closeButtonProps={{ "aria-label": shell.close }}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="t13">{part.text}</p>
        <Select
          label={words.progress}
          data={taskStateName.options.map((value) => ({ value, label: tasks.states[value] }))}
          value={progress}
          allowDeselect={false}
          onChange={(chosen) => setProgress(taskStateName.safeParse(chosen).data ?? progress)}
        />
        {progress === "done" ? (
          <DayField label={words.doneOn} max={today} value={doneOn} required onChange={setDoneOn} />
        ) : (
          <TextInput
            type="number"
            min={0}
            max={100}
            step={1}
            label={words.percent}
            value={percent}
            onChange={(event) => setPercent(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={words.result}
          value={result}
          maxLength={8000}
          minRows={3}
          autosize
          onChange={(event) => setResult(event.currentTarget.value)}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button type="submit" variant="filled">
            {words.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
