import { groupBy } from "#kernel/group-by.ts";
import { type SetUp, type SetUpTask, taskSet } from "#reporting/contract-set-up.ts";
import { acceptAll, openLead, recordsIn } from "#reporting/rules/set-up-accept.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";
import { type RowSelection, useRowSelection } from "../plans/row-selection.ts";
import { AcceptGroup } from "./accept-group.tsx";
import { BodyCell } from "./body-cell.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { FieldSelect } from "./field-select.tsx";
import { GroupHead } from "./group-head.tsx";
import { selectColumn } from "./indicator-table.tsx";
import { MissingFilter } from "./missing-filter.tsx";
import { ProposalCell } from "./proposal-cell.tsx";
import { missesLead } from "./set-up-parts.ts";
import { editTasks, type SetUpActs } from "./use-set-up.ts";

type Props = { readonly desk: SetUp; readonly acts: SetUpActs; readonly missing: string; readonly onAll: () => void };

/** Every task with its lead, its coordinating bodies and how often it is asked for, under the plan's own headings. */
export function TaskTable({ desk, acts, missing, onAll }: Props) {
  const words = useFurtherWords().setUp;
  const selection = useRowSelection();
  const shown = desk.tasks.filter(missesLead(missing));
  const columns = useColumns(desk, acts, selection);
  if (desk.tasks.length === 0) return <p className="card pad muted">{words.noTasks}</p>;
  const items = [...groupBy(shown, (task) => task.heading ?? words.noHeading)].flatMap(
    ([name, members]): TableItem<SetUpTask>[] => [
      { kind: "group", key: `group ${name}`, label: groupLabel(name, members, acts, selection) },
      ...members.map((row) => ({ kind: "row" as const, key: row.id, row })),
    ],
  );
  const selected = desk.tasks.filter((task) => selection.has(task.id));
  return (
    <section className="card">
      <MissingFilter missing={missing} shown={shown.length} total={desk.tasks.length} onAll={onAll} />
      {selected.length === 0 ? null : <Bulk selected={selected} acts={acts} selection={selection} />}
      {shown.length === 0 ? null : (
        <VirtualTable caption={words.caption.tasks} columns={columns} items={items} minWidth={1060} height="70vh" stacksOnPhone />
      )}
    </section>
  );
}

function groupLabel(name: string, members: readonly SetUpTask[], acts: SetUpActs, selection: RowSelection) {
  return (
    <GroupHead name={name} ids={members.map((one) => one.id)} selection={selection}>
      <AcceptGroup name={name} of={{ indicators: [], tasks: members }} acts={acts} />
    </GroupHead>
  );
}

function useColumns(desk: SetUp, acts: SetUpActs, selection: RowSelection): readonly Column<SetUpTask>[] {
  const words = useFurtherWords().setUp;
  const { columns } = words;
  const nameOf = (id: string) => desk.names[id] ?? "";
  const labelOf = ({ number, text }: SetUpTask) => (number === null ? text : `${number}. ${text}`);
  return [
    selectColumn(selection, words.selectRow, columns.select, labelOf),
    {
      key: "task",
      header: columns.task,
      width: "auto",
      cell: (task) => (
        <span className="clamp-2" title={labelOf(task)}>
          {labelOf(task)}
        </span>
      ),
    },
    {
      key: "schedule",
      header: columns.schedule,
      width: 110,
      cell: (task) => <span className="clamp-2">{task.scheduleText}</span>,
    },
    {
      key: "lead",
      header: columns.lead,
      width: 180,
      cell: (task) => (
        <BodyCell
          isSingle
          field={columns.lead}
          name={labelOf(task)}
          bodies={task.leads}
          written={task.writtenLeads}
          nameOf={nameOf}
          onSet={([leadId]) => {
            if (leadId !== undefined) void acts.change(editTasks([task.id], { leadId }));
          }}
        />
      ),
    },
    {
      key: "supports",
      header: columns.supports,
      width: 180,
      cell: (task) => (
        <BodyCell
          field={columns.supports}
          name={labelOf(task)}
          bodies={task.supports}
          written={task.writtenSupports}
          nameOf={nameOf}
          onSet={(supportIds) => void acts.change(editTasks([task.id], { supportIds: [...supportIds] }))}
        />
      ),
    },
    {
      key: "frequency",
      header: columns.frequency,
      width: 104,
      cell: (task) => (
        <FieldSelect
          field="frequency"
          value={task.frequency}
          of={labelOf(task)}
          none={words.everyRound}
          onChange={(frequency) => void acts.change(editTasks([task.id], taskSet.parse({ frequency })))}
        />
      ),
    },
    {
      key: "proposal",
      header: columns.proposal,
      width: 200,
      cell: (task) => (
        <ProposalCell
          name={labelOf(task)}
          fields={[]}
          body={openLead(task, "low")}
          nameOf={nameOf}
          isMissing={task.leads.length === 0}
          onTake={() => void acts.change(acceptAll({ indicators: [], tasks: [task] }, "low"))}
        />
      ),
    },
  ];
}

function Bulk({
  selected,
  acts,
  selection,
}: {
  readonly selected: readonly SetUpTask[];
  readonly acts: SetUpActs;
  readonly selection: RowSelection;
}) {
  const words = useFurtherWords().setUp;
  const ids = selected.map((task) => task.id);
  const request = acceptAll({ indicators: [], tasks: selected }, "low");
  return (
    <BulkBar
      count={selected.length}
      proposed={recordsIn(request)}
      bodyWord={words.bulk.body}
      onAccept={() => void acts.change(request)}
      onBody={(leadId) => void acts.change(editTasks(ids, { leadId }))}
      onClear={() => selection.set([])}
    >
      <FieldSelect
        field="frequency"
        value={null}
        none={words.bulk.set(words.columns.frequency.toLocaleLowerCase())}
        of={words.bulk.label}
        onChange={(frequency) => {
          if (frequency !== null) void acts.change(editTasks(ids, taskSet.parse({ frequency })));
        }}
      />
    </BulkBar>
  );
}
