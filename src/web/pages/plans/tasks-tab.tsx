import "../../records.css";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { TaskRow } from "#tasks/contract.ts";
import { useAddress } from "../../components/address.ts";
import { DensityToggle, useDensity } from "../../components/density.tsx";
import type { SourceRecord } from "../../components/source-panel.tsx";
import { SourceWorkspace } from "../../components/source-workspace.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useScreen } from "../../components/use-screen.ts";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { TaskCard } from "../tasks/task-card.tsx";
import { type TaskTable, taskColumns, taskTableWidth } from "../tasks/task-columns.tsx";
import { TaskFacts } from "../tasks/task-facts.tsx";
import { filterTasks, type TaskOrder } from "../tasks/task-filter.ts";
import { TaskFilters } from "../tasks/task-filters.tsx";
import { taskItems } from "../tasks/task-items.tsx";
import { useFolded } from "./use-folded.ts";
import { usePlanId, useTasks } from "./use-plan.ts";

/** The tasks of a plan: what, who, which product, until when, and how each stands today. */
export function TasksTab() {
  const planId = usePlanId();
  const { plans } = useWords();
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
  const { plans, shell } = useWords();
  const format = useFormat();
  const { isPhone } = useScreen();
  const { read, write } = useAddress();
  const { density, choose } = useDensity();
  const folded = useFolded();
  const filter = { text: read("loc"), heading: read("de-muc"), timeliness: read("tinh-trang"), body: read("don-vi") };
  const order: TaskOrder = read("xep") === "thoi-han" ? "due" : "number";
  const openKey = read("mo") === "" ? null : read("mo");
  const open = (key: string | null) => write({ mo: key });
  const headingName = (key: string) => (key === "#" ? plans.tasks.noHeading : key);
  const shown = filterTasks(tasks, filter);
  const items = taskItems(shown, order, folded, headingName);
  const keys = items.flatMap((item) => (item.kind === "row" ? [item.key] : []));
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const table: TaskTable = {
    ...{ words: plans, asOf, order, openKey },
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
      passages: [{ key: id, label: text, raw, place, confidence }],
    };
  };
  const cards: Column<TaskRow>[] = [
    { key: "card", header: plans.tasks.columns.text, width: "auto", cell: (task) => <TaskCard task={task} table={table} /> },
  ];
  return (
    <SourceWorkspace planId={planId} keys={keys} openKey={openKey} recordOf={recordOf} onOpen={open}>
      <div className="toolbar">
        <TextFilter label={plans.tasks.filters.text} value={filter.text} onChange={(text) => write({ loc: text })} />
        <TaskFilters tasks={tasks} filter={filter} write={write} nameOf={headingName} />
        {isPhone ? <SortButton table={table} /> : null}
        <span className="spring" />
        <span className="t13 muted num" role="status">
          {plans.table.shown(format.number(shown.length), format.number(tasks.length), plans.tasks.noun)}
        </span>
        {isPhone ? null : <DensityToggle density={density} onChange={choose} />}
      </div>
      <div className="card plan-grid" data-density={density}>
        {shown.length === 0 ? (
          <EmptyState
            title={plans.tasks.emptyFilter}
            action={
              <Button onClick={() => write({ loc: null, "de-muc": null, "tinh-trang": null, "don-vi": null })}>
                {shell.clearFilter}
              </Button>
            }
          />
        ) : (
          <VirtualTable
            caption={plans.tasks.caption}
            columns={isPhone ? cards : taskColumns(table)}
            items={items}
            selectedKey={openKey}
            revealKey={openKey}
            {...(isPhone ? {} : { onRowClick: (task: TaskRow) => open(task.id), minWidth: taskTableWidth(table) })}
          />
        )}
      </div>
    </SourceWorkspace>
  );
}

/** Without column heads, sorting is a button of its own. */
function SortButton({ table }: { readonly table: TaskTable }) {
  const words = table.words.tasks;
  const next: TaskOrder = table.order === "due" ? "number" : "due";
  return <Button onClick={() => table.onOrder(next)}>{next === "due" ? words.sortDue : words.sortNumber}</Button>;
}
