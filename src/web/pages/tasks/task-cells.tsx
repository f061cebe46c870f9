import { daysBetween } from "#kernel/calendar-day.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { timelinessMarks } from "#text/status-marks.ts";
import { RestoredMark } from "../../components/restored-words.tsx";
import { StatusChip } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";

/** The time as the plan writes it, and the day that it means. */
export function ScheduleCell({ task }: { readonly task: TaskRow }) {
  const { plans } = useWords();
  const format = useFormat();
  const { text } = task.schedule;
  return (
    <>
      <span className={text === "" ? "muted" : undefined}>{text === "" ? plans.tasks.noSchedule : text}</span>
      {task.dueOn === null ? null : <span className="under num">{plans.tasks.due(format.day(task.dueOn))}</span>}
    </>
  );
}

const countsDays: ReadonlySet<TaskRow["timeliness"]> = new Set(["overdue", "due-soon"]);

export function TimelinessCell({ task, asOf }: { readonly task: TaskRow; readonly asOf: string }) {
  const { plans, tasks } = useWords();
  const days = task.dueOn !== null && countsDays.has(task.timeliness) ? daysBetween(asOf, task.dueOn) : null;
  return (
    <>
      <span title={tasks.timeliness[task.timeliness]}>
        <StatusChip mark={timelinessMarks[task.timeliness]} word={tasks.timelinessShort[task.timeliness]} />
      </span>
      {days === null ? null : <span className="under num">{days < 0 ? plans.tasks.late(-days) : plans.tasks.left(days)}</span>}
      {days === null && task.percent !== null ? <span className="under num">{plans.tasks.percent(task.percent)}</span> : null}
    </>
  );
}

/** The text of a task; the number stands beside it. It opens the task's details, as a click on the row does. */
export function TaskText({ task }: { readonly task: TaskRow }) {
  const text = (
    <span className="clamp-2 strong-text" title={task.text}>
      {task.text}
    </span>
  );
  if (task.restored?.text === undefined) return text;
  return (
    <span className="restored-name">
      {text}
      <RestoredMark />
    </span>
  );
}
