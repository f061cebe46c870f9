import type { TaskRow } from "#tasks/contract.ts";
import type { Column } from "../../components/virtual-table.tsx";
import type { PageWords } from "../../language.tsx";
import { BodiesCell } from "../plans/indicator-cells.tsx";
import { SourceButton } from "../plans/source-button.tsx";
import { SixClearCell } from "./six-clear.tsx";
import { ScheduleCell, TaskText, TimelinessCell } from "./task-cells.tsx";
import type { TaskOrder } from "./task-filter.ts";

export type TaskTable = {
  readonly words: PageWords["plans"];
  readonly sixClear: string;
  readonly asOf: string;
  readonly order: TaskOrder;
  readonly onOrder: (order: TaskOrder) => void;
  /** Columns that hold nothing in the whole plan are left out. */
  readonly holds: { readonly supports: boolean; readonly deliverables: boolean };
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
};

const wide = { support: 130, deliverable: 140 };

export function taskTableWidth({ holds }: TaskTable): number {
  return 826 + (holds.supports ? wide.support : 0) + (holds.deliverables ? wide.deliverable : 0);
}

export function taskColumns(table: TaskTable): Column<TaskRow>[] {
  const { words, asOf, order, onOrder, openKey, onOpen, holds } = table;
  const { columns, sortNumber, sortDue } = words.tasks;
  const sorting = (by: TaskOrder, word: string, hint: string) => (
    <button type="button" className="sort-button" title={hint} onClick={() => onOrder(by)}>
      {word}
      <span aria-hidden="true">{order === by ? " ↑" : ""}</span>
    </button>
  );
  return [
    {
      key: "number",
      header: sorting("number", columns.number, sortNumber),
      width: 60,
      align: "right",
      className: "stick-number num",
      sorted: order === "number" ? "ascending" : "none",
      cell: (task) => <span className="muted">{task.number ?? task.position}</span>,
    },
    {
      key: "text",
      header: columns.text,
      width: "auto",
      className: "stick-name",
      cell: (task) => (
        <span className="name-cell">
          <TaskText task={task} />
          <SourceButton recordKey={task.id} name={task.text} isOpen={openKey === task.id} onOpen={onOpen} />
        </span>
      ),
    },
    {
      key: "lead",
      header: columns.lead,
      width: 150,
      cell: (task) => <BodiesCell bodies={task.leads} none={words.tasks.noLead} />,
    },
    ...(holds.supports ? [supportColumn(columns.support)] : []),
    ...(holds.deliverables ? [deliverableColumn(columns.deliverable)] : []),
    {
      key: "schedule",
      header: sorting("due", columns.schedule, sortDue),
      width: 150,
      sorted: order === "due" ? "ascending" : "none",
      cell: (task) => <ScheduleCell task={task} />,
    },
    { key: "six-clear", header: table.sixClear, width: 66, cell: (task) => <SixClearCell task={task} /> },
    {
      key: "timeliness",
      header: columns.timeliness,
      width: 134,
      cell: (task) => <TimelinessCell task={task} asOf={asOf} />,
    },
  ];
}

function supportColumn(header: string): Column<TaskRow> {
  return { key: "support", header, width: wide.support, cell: (task) => <BodiesCell bodies={task.supports} none="" /> };
}

function deliverableColumn(header: string): Column<TaskRow> {
  return {
    key: "deliverable",
    header,
    width: wide.deliverable,
    cell: (task) => (
      <span className="clamp-2" title={task.deliverable ?? undefined}>
        {task.deliverable}
      </span>
    ),
  };
}
