import "../../records.css";
import "../../plan-work.css";
import "../../task-views.css";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { taskCells } from "#reports/rules/sheet/sheet-cells.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { restoredOf } from "../../components/restored-words.tsx";
import type { SourceRecord } from "../../components/source-panel.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useAllWords } from "../../language.tsx";
import { taskTable } from "../tasks/copied-tasks.ts";
import { QuarterChart } from "../tasks/quarter-chart.tsx";
import { SixClearSummary } from "../tasks/six-clear.tsx";
import { TaskBoard } from "../tasks/task-board.tsx";
import { TaskCard } from "../tasks/task-card.tsx";
import { type TaskTable, taskColumns, taskTableWidth } from "../tasks/task-columns.tsx";
import { TaskFacts } from "../tasks/task-facts.tsx";
import { filterTasks, inOrder, type TaskOrder } from "../tasks/task-filter.ts";
import { TaskFilters } from "../tasks/task-filters.tsx";
import { taskItems } from "../tasks/task-items.tsx";
import { TaskViewToggle, viewOf } from "../tasks/task-view.tsx";
import { editColumns, editWidth } from "./edit-columns.tsx";
import { RecordList, useRecordList } from "./record-list.tsx";
import { useRowSelection } from "./row-selection.ts";
import { RowTools } from "./row-tools.tsx";
import { SavedViews } from "./saved-views.tsx";
import { usePlan, usePlanId, useTasks } from "./use-plan.ts";
import { useRows } from "./use-rows.ts";
import { useSheetWords } from "./use-sheet-words.ts";

/** The tasks of a plan: what, who, which product, until when, and how each stands today. */
export function TasksTab() {
  const planId = usePlanId();
  const { plans } = useAllWords();
  const query = useTasks(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { tasks, asOf } = query.data;
  if (tasks.length === 0) {
    return (
      <div className="card">
        <EmptyState title={plans.tasks.empty}>{plans.tasks.emptyBody}</EmptyState>
      </div>
    );
  }
  return <TaskList planId={planId} tasks={tasks} asOf={asOf} />;
}

type ListProps = { readonly planId: string; readonly tasks: readonly TaskRow[]; readonly asOf: string };

function TaskList({ planId, tasks, asOf }: ListProps) {
  const words = useAllWords();
  const { plans, taskViews } = words;
  const sheetWords = useSheetWords();
  const selection = useRowSelection();
  const rows = useRows(planId, "tasks");
  const plan = usePlan(planId).data?.plan;
  const list = useRecordList();
  const { read, write, openKey, open } = list;
  const sixClear = read("sau-ro");
  const filter = { text: read("loc"), heading: read("de-muc"), timeliness: read("tinh-trang"), body: read("don-vi"), sixClear };
  const view = viewOf(read("xem"));
  const order: TaskOrder = read("xep") === "thoi-han" ? "due" : "number";
  const headingName = (key: string) => (key === "#" ? plans.tasks.noHeading : key);
  const shown = filterTasks(tasks, filter);
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const table: TaskTable = {
    ...{ words: plans, sixClear: taskViews.sixClear.column, asOf, order, openKey },
    holds: {
      supports: tasks.some((task) => task.supports.length > 0),
      deliverables: tasks.some((task) => task.deliverable !== null),
    },
    onOrder: (next) => write({ xep: next === "due" ? "thoi-han" : null }),
    onOpen: open,
  };
  const recordOf = (key: string): SourceRecord | null => {
    const task = byId.get(key);
    if (task === undefined) return null;
    const { id, number, text, raw, place, confidence } = task;
    const title = number === null ? text : `${number}. ${text}`;
    return {
      key,
      title,
      facts: <TaskFacts task={task} asOf={asOf} />,
      passages: [{ key: id, label: text, raw, place, confidence, restored: restoredOf(task.restored, ["text"], text) }],
    };
  };
  const mayEdit = plan?.state === "draft" && plan.allowed.includes("assign") && !list.isPhone;
  const isEditing = mayEdit && view === "table" && read("sua") !== "";
  const editing = { kind: "tasks", milestones: [], shown, selection, rows, sheetWords } as const;
  const { lead, support, deliverable, schedule, timeliness } = plans.tasks.columns;
  const columnNames = { lead, support, deliverable, schedule, "six-clear": taskViews.sixClear.column, timeliness };
  const items = taskItems(shown, order, list.folded, headingName);
  const otherView =
    view === "board" ? (
      <TaskBoard tasks={inOrder(shown, order)} asOf={asOf} openKey={openKey} onOpen={open} />
    ) : (
      <QuarterChart tasks={tasks} items={items} asOf={asOf} openKey={openKey} onOpen={open} />
    );
  return (
    <RecordList
      planId={planId}
      list={list}
      words={plans.tasks}
      items={items}
      shown={shown.length}
      total={tasks.length}
      recordOf={recordOf}
      filterKeys={["de-muc", "tinh-trang", "don-vi", "sau-ro"]}
      summary={<SixClearSummary tasks={tasks} wanted={sixClear} write={write} />}
      filters={
        <>
          {list.isPhone ? null : <TaskViewToggle view={view} write={write} />}
          <TaskFilters tasks={tasks} filter={filter} write={write} nameOf={headingName} />
          <SavedViews place="plan-tasks" write={write} />
          {list.isPhone || view !== "table" ? <SortButton table={table} /> : null}
        </>
      }
      {...(view === "table" ? {} : { otherView })}
      columns={
        isEditing
          ? editColumns({ ...editing, words: words.planSheet, cellsOf: (task) => taskCells(task, sheetWords.language) })
          : taskColumns(table)
      }
      minWidth={isEditing ? editWidth("tasks", []) : taskTableWidth(table)}
      isEditing={isEditing}
      columnNames={columnNames}
      tools={
        <RowTools
          {...editing}
          table={() => taskTable(shown, sheetWords, words)}
          mayEdit={mayEdit}
          isEditing={isEditing}
          onEditing={(on) => write({ sua: on ? "bang" : null, ...(on ? { xem: null } : {}) })}
        />
      }
      card={{ header: plans.tasks.columns.text, cell: (task) => <TaskCard task={task} table={table} /> }}
    />
  );
}

/** Without column heads, sorting is a button of its own. */
function SortButton({ table }: { readonly table: TaskTable }) {
  const words = table.words.tasks;
  const next: TaskOrder = table.order === "due" ? "number" : "due";
  return <Button onClick={() => table.onOrder(next)}>{next === "due" ? words.sortDue : words.sortNumber}</Button>;
}
