/**
 * What a person may change of a task, and what the record then says: words as given, a schedule whose due day follows by the one rule
 * of deadlines (domain §3), bodies by role as words of the plan, bodies of the register, or both.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { givenOf, sameField } from "#plans/rules/record-fields.ts";
import type { AssignmentRole, Schedule, ScheduleKind } from "../model.ts";
import { deadlineOf, endOf } from "./deadline.ts";

/** The editable fields of a task, all of them. */
export type TaskWords = {
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly deliverable: string | null;
  readonly scheduleKind: ScheduleKind;
  readonly scheduleFrom: string | null;
  readonly scheduleTo: string | null;
  readonly scheduleText: string;
  readonly scheduleAlso: ScheduleKind | null;
};

/** Those that a person changes now; what is not given stays. */
export type TaskFields = { readonly [Field in keyof TaskWords]?: TaskWords[Field] | undefined };

export type EditedTask = TaskWords & { readonly dueOn: CalendarDay | null };

export type TaskBody = {
  readonly role: AssignmentRole;
  readonly bodyText: string | null;
  readonly organisationId: OrganisationId | null;
};

const taskFieldNames = [
  "number",
  "heading",
  "text",
  "deliverable",
  "scheduleKind",
  "scheduleFrom",
  "scheduleTo",
  "scheduleText",
  "scheduleAlso",
] as const satisfies readonly (keyof TaskWords)[];

/** The editable fields of a record that has more. */
export function taskWordsOf(task: TaskWords): TaskWords {
  const { number, heading, text, deliverable, scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso } = task;
  return { number, heading, text, deliverable, scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso };
}

/** The task with the given fields in place of its own; a schedule that a person sets must name the time that its kind asks for. */
export function editedTask(now: TaskWords, fields: TaskFields): Result<EditedTask, "SCHEDULE_NAMES_NO_TIME"> {
  const next = { ...taskWordsOf(now), ...givenOf(fields) };
  const schedule = scheduleOfWords(next);
  const rescheduled = fields.scheduleKind !== undefined || fields.scheduleTo !== undefined;
  const asksForTime = next.scheduleKind !== "none" && !timeless.has(next.scheduleKind);
  if (rescheduled && asksForTime && endOf(next.scheduleTo) === null) {
    return refuse("SCHEDULE_NAMES_NO_TIME", { kind: next.scheduleKind, to: next.scheduleTo });
  }
  return ok({ ...next, dueOn: dueOnOf(schedule) });
}

const timeless: ReadonlySet<ScheduleKind> = new Set(["annual", "continuous", "done"]);

export function scheduleOfWords(words: TaskWords): Schedule {
  const { scheduleKind: kind, scheduleFrom: from, scheduleTo: to, scheduleText: text, scheduleAlso: also } = words;
  return { kind, from, to, text, also };
}

/** The day that the record itself is due; a yearly task's depends on the year asked about, so that it keeps none. */
export function dueOnOf(schedule: Schedule): CalendarDay | null {
  const deadline = deadlineOf(schedule, "2000-01-01");
  return deadline.kind === "day" ? deadline.on : null;
}

/** Names of the fields that differ. */
export function changedTaskFields(before: TaskWords, after: TaskWords): readonly (keyof TaskWords)[] {
  return taskFieldNames.filter((field) => !sameField(before[field], after[field]));
}

/** A body leads or supports a task once; a second name of it stays as words only where a reader put it. */
export function checkedBodies(bodies: readonly TaskBody[]): Result<readonly TaskBody[], "TASK_BODY_TWICE"> {
  const seen = new Set<string>();
  for (const { role, organisationId } of bodies) {
    if (organisationId === null) continue;
    const key = `${role} ${organisationId}`;
    if (seen.has(key)) return refuse("TASK_BODY_TWICE", { role });
    seen.add(key);
  }
  return ok(bodies);
}
