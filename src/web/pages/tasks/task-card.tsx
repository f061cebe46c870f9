import type { TaskRow } from "#tasks/contract.ts";
import { BodiesCell } from "../plans/indicator-cells.tsx";
import { SourceButton } from "../plans/source-button.tsx";
import { ScheduleCell, TaskText, TimelinessCell } from "./task-cells.tsx";
import type { TaskTable } from "./task-columns.tsx";

/** A task on a phone: what, how it stands, who and until when. */
export function TaskCard({ task, table }: { readonly task: TaskRow; readonly table: TaskTable }) {
  const { words, asOf, openKey, onOpen } = table;
  const { columns } = words.tasks;
  return (
    <article className="record-card">
      <div className="name-cell">
        <span className="muted num">{task.number ?? task.position}</span>
        <TaskText task={task} />
        <SourceButton recordKey={task.id} name={task.text} isOpen={openKey === task.id} onOpen={onOpen} />
      </div>
      <TimelinessCell task={task} asOf={asOf} />
      <dl className="card-facts">
        <div>
          <dt>{columns.schedule}</dt>
          <dd>
            <ScheduleCell task={task} />
          </dd>
        </div>
        <div>
          <dt>{columns.lead}</dt>
          <dd>
            <BodiesCell bodies={task.leads} none={words.tasks.noLead} />
          </dd>
        </div>
        {task.deliverable === null ? null : (
          <div>
            <dt>{columns.deliverable}</dt>
            <dd>{task.deliverable}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
