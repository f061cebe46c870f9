/**
 * Section II.2, the tasks of section IV, and annex 2 (domain §3, §10): four buckets that add up with what stands apart, overdue tasks
 * with their leads and reasons, what was finished in the period, and the table of all in the plan's order.
 */
import { countTasks } from "#evaluation/present.ts";
import type { TaskStanding } from "#evaluation/rules/plan-standing.ts";
import { compareText } from "#kernel/text-order.ts";
import type { DaySpan, PeriodId } from "#periods/model.ts";
import { presentTaskBodies } from "#tasks/present.ts";
import { formatDay } from "#text/format.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import { tasks as taskWords } from "#text/vi/tasks.ts";
import type { Block, Column, Row, Table } from "../model.ts";
import { marked } from "./restored-mark.ts";

export function taskBlocks(tasks: readonly TaskStanding[], periodId: PeriodId): Block[] {
  const counts = countTasks(tasks);
  const apart = counts.noDeadline + counts.paused + counts.cancelled;
  const overdue = overdueOf(tasks);
  const finished = tasks.filter(({ latest, standing }) => standing.state === "done" && latest?.periodId === periodId);
  return [
    { kind: "paragraph", text: words.taskCounts({ ...counts, ...counts.party }) },
    ...(apart === 0 ? [] : [paragraph(words.tasksApart(counts.noDeadline, counts.paused, counts.cancelled))]),
    ...(overdue.length === 0
      ? []
      : [paragraph(words.overdueTasks(overdue.length)), ...overdue.map((task) => item(lineOf(task)))]),
    ...(finished.length === 0
      ? []
      : [paragraph(words.doneTasks(finished.length)), ...finished.map((task) => item(doneLineOf(task)))]),
  ];
}

/** What falls due in the next period, and what is overdue and still to be done. */
export function nextTaskBlocks(tasks: readonly TaskStanding[], next: DaySpan, periodInWords: string): Block[] {
  const due = tasks
    .filter(
      ({ standing: { timeliness, dueOn } }) =>
        (timeliness === "open-in-time" || timeliness === "due-soon") && dueOn !== null && dueOn <= next.to,
    )
    .toSorted((a, b) => compareText(a.standing.dueOn ?? "", b.standing.dueOn ?? ""));
  const overdue = overdueOf(tasks).length;
  return [
    paragraph(words.dueNext(due.length, periodInWords)),
    ...due.map((task) => item(lineOf(task))),
    ...(overdue === 0 ? [] : [paragraph(words.goOnWithOverdue(overdue))]),
  ];
}

function overdueOf(tasks: readonly TaskStanding[]): TaskStanding[] {
  return tasks
    .filter(({ standing }) => standing.timeliness === "overdue")
    .toSorted((a, b) => b.standing.daysLate - a.standing.daysLate);
}

function leadsOf(task: TaskStanding): string[] {
  return bodiesOf(task, "lead", "leads");
}

/** A body that the register knows has its name from there, whatever the plan's print was like. */
function bodiesOf({ task, bodies }: TaskStanding, role: "lead" | "support", field: string): string[] {
  return presentTaskBodies(bodies, role).map(({ organisationId, name }) =>
    organisationId === null ? marked(name, task, field) : name,
  );
}

function textOf({ task }: TaskStanding): string {
  return marked(withoutStop(task.text), task, "text");
}

/** A sentence of the paper ends with one stop, whatever the words taken into it end with. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/, "");
}

function lineOf(task: TaskStanding): string {
  const { standing, latest } = task;
  return words.taskLine({
    text: textOf(task),
    leads: leadsOf(task),
    due: standing.dueOn === null ? null : formatDay(standing.dueOn, "vi"),
    late: standing.timeliness === "overdue" ? standing.daysLate : 0,
    reason: withoutStop(latest?.delayReason ?? ""),
  });
}

function doneLineOf(task: TaskStanding): string {
  return words.doneLine(textOf(task), leadsOf(task), withoutStop(task.latest?.result ?? ""));
}

const { taskColumns: titles } = words;
const columns: readonly Column[] = [
  { title: titles.number, share: 45, align: "centre" },
  { title: titles.text, share: 215, align: "left" },
  { title: titles.leads, share: 105, align: "left" },
  { title: titles.supports, share: 95, align: "left" },
  { title: titles.deliverable, share: 100, align: "left" },
  { title: titles.due, share: 85, align: "left" },
  { title: titles.percent, share: 60, align: "right" },
  { title: titles.result, share: 115, align: "left" },
  { title: titles.state, share: 95, align: "left" },
  { title: titles.reason, share: 85, align: "left" },
];

export function taskTable(tasks: readonly TaskStanding[]): Table {
  const hasGroups = tasks.some(({ task }) => task.heading !== null);
  const rows: Row[] = [];
  let group = "";
  for (const [i, task] of tasks.entries()) {
    const heading = task.task.heading ?? words.noOtherTasks;
    if (hasGroups && heading !== group) rows.push({ kind: "group", text: marked(heading, task.task, "group") });
    group = heading;
    rows.push({ kind: "cells", cells: cellsOf(task, i + 1) });
  }
  return { columns, rows };
}

function cellsOf(task: TaskStanding, number: number): string[] {
  const { standing, latest } = task;
  const { task: record } = task;
  const due = standing.dueOn === null ? "" : formatDay(standing.dueOn, "vi");
  return [
    record.number ?? String(number),
    marked(record.text, record, "text"),
    leadsOf(task).join(", "),
    bodiesOf(task, "support", "coordinating").join(", "),
    marked(record.deliverable ?? "", record, "deliverable"),
    record.scheduleText === "" ? due : record.scheduleText,
    standing.percent === null ? "" : `${standing.percent}%`,
    latest?.result ?? "",
    taskWords.timeliness[standing.timeliness],
    latest?.delayReason ?? "",
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

function item(text: string): Block {
  return { kind: "item", text };
}
