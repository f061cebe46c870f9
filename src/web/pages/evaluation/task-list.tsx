import { Link } from "@tanstack/react-router";
import type { Overview } from "#evaluation/contract.ts";
import { type TimelinessName, timelinessMarks } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";

type Task = Overview["tasks"]["overdue"][number];
type Props = { readonly title: string; readonly empty: string; readonly tasks: readonly Task[]; readonly planId: string };

const isTimeliness = (text: string): text is TimelinessName => text in timelinessMarks;

export function TaskList({ title, empty, tasks, planId }: Props) {
  const { evaluation, tasks: taskWords } = useWords();
  const format = useFormat();
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="muted num">{tasks.length}</span>
      </header>
      {tasks.length === 0 ? <p className="pad muted t13">{empty}</p> : null}
      <ul>
        {tasks.map((task) => {
          const timeliness: TimelinessName = isTimeliness(task.timeliness) ? task.timeliness : "no-deadline";
          return (
            <li key={task.taskId} className="task-line">
              <StatusMark mark={timelinessMarks[timeliness]} word={taskWords.timeliness[timeliness]} />
              <div>
                <Link
                  to="/ke-hoach/$planId/nhiem-vu"
                  params={{ planId }}
                  search={{ mo: task.taskId }}
                  className="plain-link strong clamp-2"
                >
                  {task.number === null ? "" : `${task.number}. `}
                  {task.text}
                </Link>
                <p className="small muted">
                  {task.daysLate !== null && task.daysLate > 0 ? (
                    <span className="red strong">{evaluation.overview.daysLate(task.daysLate)}, </span>
                  ) : null}
                  {format.day(task.dueOn)}
                  {task.leads.length > 0 ? ` · ${task.leads.join(", ")}` : ""}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
