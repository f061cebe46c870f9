/**
 * Promised work: what, by whom, with which product, until when (design §3). The life cycle is recorded; whether a task is on time,
 * due soon or overdue is computed from dates and never typed (domain §3).
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { Id } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";

export type TaskId = Id<"task">;

export const scheduleKinds = ["month", "quarter", "year", "range", "annual", "continuous", "done", "none"] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];

/**
 * When a task is to be done, as read. `to` is "2025-08" or "2025-08-20" for a month, "2025-Q2" for a quarter, "2025" for a year;
 * a range has `from` and `to` as years. Two kinds at once happen ("Năm 2025 và thường xuyên"): the second stands in `also`.
 */
export type Schedule = {
  readonly kind: ScheduleKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
  readonly also: ScheduleKind | null;
};

export const assignmentRoles = ["lead", "support", "monitor", "decide"] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** The words of the plan, and the body that a rule or a person put beside them; at least one of the two stands. */
export type TaskAssignment = {
  readonly role: AssignmentRole;
  readonly bodyText: string | null;
  readonly organisationId: OrganisationId | null;
};

export type Task = {
  readonly id: TaskId;
  readonly planId: PlanId;
  readonly position: number;
  /** As printed ("1.3"); null in prose. */
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly deliverable: string | null;
  readonly schedule: Schedule;
  readonly assignments: readonly TaskAssignment[];
};

export const taskStates = ["not-started", "in-progress", "paused", "done", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];

/** What is known of a task on a day: its latest official update and the day up to which that speaks. */
export type TaskProgress = {
  readonly state: TaskState;
  readonly percent: number | null;
  readonly doneOn: CalendarDay | null;
  readonly updatedOn: CalendarDay | null;
};

export const timelinessCodes = [
  "done-on-time",
  "done-late",
  "done-undated",
  "open-in-time",
  "due-soon",
  "overdue",
  "regular-updated",
  "regular-silent",
  "no-deadline",
  "paused",
  "cancelled",
] as const;
/** done-undated: done, but without a day of completion or without a deadline, so that neither "on time" nor "late" can be said. */
export type Timeliness = (typeof timelinessCodes)[number];
