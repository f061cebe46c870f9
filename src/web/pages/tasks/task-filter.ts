import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { nobody } from "../plans/indicator-filter.ts";
import { fitsSixClear } from "./six-clear.tsx";

export type TaskFilter = {
  readonly text: string;
  readonly heading: string;
  readonly timeliness: string;
  readonly body: string;
  readonly sixClear: string;
};
export type TaskOrder = "number" | "due";

/** In the address: tasks that stand under no heading. */
export const headingKeyOf = (task: TaskRow): string => task.heading ?? "#";

export const hasLead = (task: TaskRow): boolean => task.leads.some((lead) => lead.organisationId !== null);

export function filterTasks(tasks: readonly TaskRow[], filter: TaskFilter): TaskRow[] {
  const words = fold(filter.text)
    .split(" ")
    .filter((word) => word !== "");
  return tasks.filter((task) => {
    if (filter.heading !== "" && headingKeyOf(task) !== filter.heading) return false;
    if (filter.timeliness !== "" && task.timeliness !== filter.timeliness) return false;
    if (filter.sixClear !== "" && !fitsSixClear(task, filter.sixClear)) return false;
    if (filter.body === nobody && hasLead(task)) return false;
    if (filter.body !== "" && filter.body !== nobody && !task.leads.some((lead) => lead.organisationId === filter.body))
      return false;
    const searched = words.length === 0 ? "" : fold(`${task.number ?? ""} ${task.text}`);
    return words.every((word) => searched.includes(word));
  });
}

/** By due day, the earliest first; tasks without one come last, all in the order of the document otherwise. */
export function inOrder(tasks: readonly TaskRow[], order: TaskOrder): readonly TaskRow[] {
  if (order === "number") return tasks;
  const last = "9999";
  return tasks.toSorted((a, b) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last) || a.position - b.position);
}

export function byHeading(tasks: readonly TaskRow[]): [string, TaskRow[]][] {
  return [...groupBy(tasks, headingKeyOf)];
}
