import { SegmentedControl, Select, TextInput } from "@mantine/core";
import type { Succession } from "#review/contract-succession.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type Choice, type Choices, withChoice } from "./closing-choices.ts";

type Task = Succession["openTasks"][number];
type Props = {
  readonly facts: Succession;
  readonly choices: Choices;
  /** Null for whoever only reads. */
  readonly onChange: ((choices: Choices) => void) | null;
};

/** Each open task with what becomes of it. */
export function ClosingTable({ facts, choices, onChange }: Props) {
  const words = useFurtherWords().review.succession;
  const format = useFormat();
  const set = (task: Task, change: Partial<Choice>) => onChange?.(withChoice(choices, task.id, change));
  const options = facts.successorTasks.map((one) => ({
    value: one.id,
    label: one.number === null ? one.text : `${one.number}. ${one.text}`,
  }));
  const columns: Column<Task>[] = [
    {
      key: "task",
      header: words.columns.task,
      width: "auto",
      cell: (task) => (
        <span className="clamp-2" title={task.text}>
          {task.number === null ? task.text : `${task.number}. ${task.text}`}
        </span>
      ),
    },
    { key: "due", header: words.columns.due, width: 100, cell: (task) => <span className="num">{format.day(task.dueOn)}</span> },
    {
      key: "outcome",
      header: words.columns.outcome,
      width: 210,
      cell: (task) => (
        <SegmentedControl
          size="xs"
          aria-label={words.outcome(task.text)}
          data={[
            { value: "carried-over", label: words.carry },
            { value: "ended", label: words.end },
          ]}
          value={choices.get(task.id)?.outcome ?? "carried-over"}
          onChange={(value) => set(task, { outcome: value === "ended" ? "ended" : "carried-over" })}
          disabled={onChange === null}
        />
      ),
    },
    {
      key: "goes",
      header: words.columns.goes,
      width: 360,
      cell: (task) => {
        const choice = choices.get(task.id);
        if (choice?.outcome === "ended") {
          return (
            <TextInput
              aria-label={words.why(task.text)}
              placeholder={words.whyPlaceholder}
              value={choice.reason}
              maxLength={1000}
              onChange={(event) => set(task, { reason: event.currentTarget.value })}
              disabled={onChange === null}
            />
          );
        }
        return (
          <Select
            aria-label={words.goesOn(task.text)}
            placeholder={words.writeOver}
            data={options}
            value={choice?.successorId ?? null}
            onChange={(id) => set(task, { successorId: id })}
            disabled={onChange === null}
            searchable
            clearable
            limit={50}
          />
        );
      },
    },
  ];
  const items: TableItem<Task>[] = facts.openTasks.map((row) => ({ kind: "row", key: row.id, row }));
  return <VirtualTable caption={words.title} columns={columns} items={items} minWidth={960} stacksOnPhone />;
}
