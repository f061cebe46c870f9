/**
 * Where a task stands in time on a day (design §4, domain §3): computed from its life cycle and its dates, never typed.
 * "Sắp đến hạn" is seven days by default. Regular tasks are apart: updated in the period, or silent.
 */
import { type CalendarDay, daysBetween } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { Schedule, TaskProgress, TaskState, Timeliness } from "../model.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";

export const dueSoonDays = 7;

export type TimelinessSettings = {
  /** The day on which it is judged. */
  readonly on: CalendarDay;
  /** First day of the current period: a regular task not updated since is silent. */
  readonly periodFrom: CalendarDay;
  readonly dueSoonDays: number;
};

/** What an official update says of a task, and up to which day it speaks. */
export type DatedUpdate = {
  readonly state: TaskState;
  readonly percent: number | null;
  readonly doneOn: CalendarDay | null;
  readonly on: CalendarDay;
};

/** A task on a day. */
export type Standing = {
  readonly state: TaskState;
  readonly timeliness: Timeliness;
  readonly dueOn: CalendarDay | null;
  readonly doneOn: CalendarDay | null;
  readonly percent: number | null;
  /** Days over the due day: of an overdue task until today, of a late one until it was done; else 0. */
  readonly daysLate: number;
};

export const notStarted: TaskProgress = { state: "not-started", percent: null, doneOn: null, updatedOn: null };

/** Progress from the updates up to a day: the latest one speaks; of a yearly task only those of the day's own year. */
export function progressOn(schedule: Schedule, updates: readonly DatedUpdate[], on: CalendarDay): TaskProgress {
  const deadline = deadlineOf(schedule, on);
  const yearOnly = deadline.kind === "yearly" ? on.slice(0, 4) : "";
  const latest = updates
    .filter((update) => update.on <= on && update.on.startsWith(yearOnly))
    .toSorted((a, b) => compareText(a.on, b.on))
    .at(-1);
  if (latest) return { state: latest.state, percent: latest.percent, doneOn: latest.doneOn, updatedOn: latest.on };
  return deadline.kind === "done" ? { ...notStarted, state: "done" } : notStarted;
}

/** The whole judgement of one task on a day. */
export function standingOf(schedule: Schedule, progress: TaskProgress, settings: TimelinessSettings): Standing {
  const deadline = deadlineOf(schedule, settings.on);
  const timeliness = timelinessOf(deadline, progress, settings);
  const dueOn = deadline.kind === "day" || deadline.kind === "yearly" ? deadline.on : null;
  const { state, doneOn, percent } = progress;
  return { state, timeliness, dueOn, doneOn, percent, daysLate: daysLate(timeliness, dueOn, doneOn, settings.on) };
}

export function timelinessOf(deadline: Deadline, progress: TaskProgress, settings: TimelinessSettings): Timeliness {
  if (progress.state === "paused" || progress.state === "cancelled") return progress.state;
  const dueOn = deadline.kind === "day" || deadline.kind === "yearly" ? deadline.on : null;
  if (progress.state === "done") {
    if (dueOn === null || progress.doneOn === null) return "done-undated";
    return progress.doneOn <= dueOn ? "done-on-time" : "done-late";
  }
  if (deadline.kind === "regular") {
    return progress.updatedOn !== null && progress.updatedOn >= settings.periodFrom ? "regular-updated" : "regular-silent";
  }
  // "Đã hoàn thành" in the plan, contradicted by a later update: open, and the plan gives no day to measure it by.
  if (dueOn === null) return "no-deadline";
  if (settings.on > dueOn) return "overdue";
  return daysBetween(settings.on, dueOn) <= settings.dueSoonDays ? "due-soon" : "open-in-time";
}

function daysLate(timeliness: Timeliness, dueOn: CalendarDay | null, doneOn: CalendarDay | null, on: CalendarDay): number {
  if (dueOn === null) return 0;
  if (timeliness === "overdue") return daysBetween(dueOn, on);
  return timeliness === "done-late" && doneOn !== null ? daysBetween(dueOn, doneOn) : 0;
}
