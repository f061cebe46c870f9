import { Button, Popover } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import type { Assignment } from "#plans/contract.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useWords } from "../../language.tsx";
import { BodiesCell } from "../plans/indicator-cells.tsx";
import { DeskCard, keepFocus } from "./desk-card.tsx";
import type { DeskTask } from "./desk-records.ts";
import { Current } from "./indicator-group-card.tsx";
import { OtherBody } from "./other-body.tsx";
import { ProposalList } from "./proposal-list.tsx";
import type { Assign } from "./use-assign.ts";

type Props = {
  readonly planId: string;
  readonly group: Assignment["taskGroups"][number];
  readonly assign: Assign;
  readonly accept?: ReactNode;
};

export const isLed = (task: DeskTask): boolean => task.leads.some((lead) => lead.organisationId !== null);

/** The tasks under one heading: who leads them. */
export function TaskGroupCard({ planId, group, assign, accept }: Props) {
  const words = useWords().plans.assignment;
  const headingId = useId();
  const [isEach, setEach] = useState(false);
  const name = group.heading ?? words.noHeading;
  const open = group.tasks.filter((task) => !isLed(task));
  const meant = open.length === 0 ? group.tasks : open;
  const action = open.length === 0 ? words.assignAllTasks(meant.length) : words.assignOpenTasks(meant.length);
  const give = (organisationId: string) => void keepFocus(headingId, assign.assignTasks(meant, organisationId));
  return (
    <DeskCard
      headingId={headingId}
      name={name}
      doubts={[open.length === 0 ? "" : words.openLeads(open.length, group.tasks.length)]}
      accept={accept}
      eachWord={words.eachTask(group.tasks.length)}
      isEach={isEach}
      onEach={() => setEach(!isEach)}
      each={<TaskOverrides group={name} tasks={group.tasks} assign={assign} />}
    >
      <section className="desk-part" aria-label={words.of(words.leads, name)}>
        <h4>{words.leads}</h4>
        <Current bodies={group.tasks.flatMap((task) => task.leads.filter((lead) => lead.organisationId !== null))} />
        <ProposalList
          planId={planId}
          group={name}
          proposals={group.proposals}
          isDone={open.length === 0}
          action={action}
          onAssign={give}
        />
        <OtherBody
          label={words.of(words.otherBody, name)}
          action={action}
          spokenAction={(body) => words.assignTo(action, body, name)}
          onAssign={give}
        />
      </section>
    </DeskCard>
  );
}

function TaskOverrides(props: { readonly group: string; readonly tasks: readonly DeskTask[]; readonly assign: Assign }) {
  const { group, tasks, assign } = props;
  const words = useWords().plans;
  const columns: Column<DeskTask>[] = [
    { key: "one", header: words.tasks.columns.text, width: "auto", cell: (task) => <TaskOverride task={task} assign={assign} /> },
  ];
  const items: TableItem<DeskTask>[] = tasks.map((row) => ({ kind: "row", key: row.id, row }));
  return <VirtualTable caption={words.assignment.taskCaption(group)} columns={columns} items={items} height="60vh" />;
}

function TaskOverride({ task, assign }: { readonly task: DeskTask; readonly assign: Assign }) {
  const { assignment: words, tasks } = useWords().plans;
  const [isChanging, setChanging] = useState(false);
  return (
    <div className="override override-task">
      <p className="strong-text clamp-2" title={task.text}>
        {task.number === null ? "" : `${task.number}. `}
        {task.text}
      </p>
      <div className="row-wrap override-bodies">
        <span className="t13">
          <BodiesCell bodies={task.leads} none={tasks.noLead} />
        </span>
        <Popover opened={isChanging} onChange={setChanging} position="bottom-start" shadow="md" width={340} trapFocus returnFocus>
          <Popover.Target>
            <Button size="compact-sm" aria-label={words.of(words.changeLead, task.text)} onClick={() => setChanging(!isChanging)}>
              {words.changeLead}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <OtherBody
              label={words.of(words.changeLead, task.text)}
              action={words.changeLead}
              spokenAction={(body) => words.of(words.changeLead, body)}
              onAssign={(id) => {
                setChanging(false);
                void assign.assignTasks([task], id);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
    </div>
  );
}
