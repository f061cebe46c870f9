import type { TaskRow } from "#tasks/contract.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { RecordHistoryButton } from "../amendments/record-history.tsx";
import { MovedIndicators } from "../plans/linked-records.tsx";
import { SixClearFacts } from "./six-clear.tsx";
import { SubtasksPanel } from "./subtasks-panel.tsx";
import { ScheduleCell, TimelinessCell } from "./task-cells.tsx";

/** The whole of a task: every body with the words of the plan, product, time, and what was reported last. */
export function TaskFacts({ task, asOf }: { readonly task: TaskRow; readonly asOf: string }) {
  const { plans, tasks } = useWords();
  const { taskViews, amendments } = useFurtherWords();
  const format = useFormat();
  const { columns } = plans.tasks;
  const updated = task.updatedInPeriod === null ? "" : ` (${plans.tasks.updated(format.period(task.updatedInPeriod))})`;
  const percent = task.percent === null ? "" : `, ${plans.tasks.percent(task.percent)}`;
  return (
    <dl className="facts source-facts">
      <dt>{columns.timeliness}</dt>
      <dd>
        <TimelinessCell task={{ ...task, percent: null }} asOf={asOf} />
      </dd>
      <dt>{plans.tasks.state}</dt>
      <dd>{`${tasks.states[task.state]}${percent}${updated}`}</dd>
      {task.result === null ? null : (
        <>
          <dt>{plans.tasks.result}</dt>
          <dd>{task.result}</dd>
        </>
      )}
      <dt>{columns.schedule}</dt>
      <dd>
        <ScheduleCell task={task} />
      </dd>
      <dt>{columns.lead}</dt>
      <dd>
        <Bodies bodies={task.leads} none={plans.tasks.noLead} />
      </dd>
      {task.supports.length === 0 ? null : (
        <>
          <dt>{columns.support}</dt>
          <dd>
            <Bodies bodies={task.supports} none="" />
          </dd>
        </>
      )}
      {task.deliverable === null ? null : (
        <>
          <dt>{columns.deliverable}</dt>
          <dd>{task.deliverable}</dd>
        </>
      )}
      <SubtasksPanel taskId={task.id} />
      <MovedIndicators taskId={task.id} />
      <dt>{taskViews.sixClear.title}</dt>
      <dd>
        <SixClearFacts task={task} />
      </dd>
      <dt className="hidden-word">{amendments.history.title}</dt>
      <dd className="wide">
        <RecordHistoryButton subject="task" recordId={task.id} />
      </dd>
    </dl>
  );
}

function Bodies({ bodies, none }: { readonly bodies: TaskRow["leads"]; readonly none: string }) {
  const { plans } = useWords();
  if (bodies.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul>
      {bodies.map((body) => (
        <li key={`${body.organisationId ?? ""}${body.name}`}>
          {body.name}
          {body.organisationId === null ? <span className="under">{plans.table.unknownBody}</span> : null}
          {body.written === null || body.written === body.name ? null : (
            <span className="under">{plans.assignment.written(body.written)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
