import type { OrganisationId } from "#organisations/model.ts";
import type { Frequency, RecordState } from "#plans/model.ts";
import { presentRestored } from "#plans/present.ts";
import type { TaskRow } from "./contract.ts";
import type { AssignmentRole, Schedule, ScheduleKind, TaskId, TaskState } from "./model.ts";
import { sixClear } from "./rules/six-clear.ts";

/** A task as the register keeps it. */
export type TaskRecord = {
  readonly id: TaskId;
  readonly planId: string;
  readonly position: number;
  readonly number: string | null;
  readonly heading: string | null;
  readonly form: "table" | "prose";
  readonly text: string;
  readonly deliverable: string | null;
  readonly scheduleKind: ScheduleKind;
  readonly scheduleFrom: string | null;
  readonly scheduleTo: string | null;
  readonly scheduleText: string;
  readonly scheduleAlso: ScheduleKind | null;
  readonly dueOn: string | null;
  /** How often it is asked for; not given: in every round. */
  readonly frequency?: Frequency | null;
  readonly raw: string;
  readonly fromLine: number;
  readonly toLine: number;
  readonly spanFrom: number;
  readonly spanTo: number;
  readonly confidence: unknown;
  readonly restored: unknown;
  readonly recordState: RecordState;
  readonly revision: number;
};

/** A body of a task: the words of the plan, the body beside them and its name of the day, or one of the two. */
export type TaskBodyRecord = {
  readonly taskId: TaskId;
  readonly role: AssignmentRole;
  readonly bodyText: string | null;
  readonly organisationId: OrganisationId | null;
  readonly name: string | null;
};

/** What reporting knows of the task on a day. */
export type TaskStandingRecord = {
  readonly state: TaskState;
  readonly timeliness: TaskRow["timeliness"];
  readonly percent: number | null;
  readonly result: string | null;
  readonly updatedInPeriod: string | null;
  /** The due day of the occurrence that counts: for yearly tasks it differs from the record's own. */
  readonly dueOn: string | null;
};

export function scheduleOf(task: TaskRecord): Schedule {
  const { scheduleKind: kind, scheduleFrom: from, scheduleTo: to, scheduleText: text, scheduleAlso: also } = task;
  return { kind, from, to, text, also };
}

export function presentTask(task: TaskRecord, bodies: readonly TaskBodyRecord[], standing: TaskStandingRecord): TaskRow {
  const { id, position, number, heading, text, form, deliverable, raw, fromLine, toLine, spanFrom, spanTo } = task;
  return {
    ...{ id, position, number, heading, text, form, deliverable, raw },
    ...{ recordState: task.recordState, revision: task.revision },
    leads: presentTaskBodies(bodies, "lead"),
    supports: presentTaskBodies(bodies, "support"),
    monitors: presentTaskBodies(bodies, "monitor"),
    deciders: presentTaskBodies(bodies, "decide"),
    schedule: scheduleOf(task),
    sixClear: presentSixClear(task, bodies),
    ...standing,
    ...presentRestored(task.restored),
    place: { lines: { from: fromLine, to: toLine }, span: { from: spanFrom, to: spanTo } },
    confidence: weakest(task.confidence),
  };
}

/** The office records no person of its own for a task of the plan, so that aspect is open until a subtask names one. */
function presentSixClear(task: TaskRecord, bodies: readonly TaskBodyRecord[]): TaskRow["sixClear"] {
  const { mark, gaps } = sixClear({ ...task, schedule: scheduleOf(task), assignments: bodies }, null);
  return { mark, gaps: [...gaps] };
}

export function presentTaskBodies(bodies: readonly TaskBodyRecord[], role: AssignmentRole): TaskRow["leads"] {
  return bodies
    .filter((body) => body.role === role)
    .map(({ organisationId, name, bodyText }) => ({ organisationId, name: name ?? bodyText ?? "", written: bodyText }));
}

/** The weakest of the fields that a person relies on. */
function weakest(confidence: unknown): number | null {
  if (typeof confidence !== "object" || confidence === null) return null;
  const shares = Object.entries(confidence).flatMap(([field, share]) =>
    ["text", "leads", "schedule"].includes(field) && typeof share === "number" ? [share] : [],
  );
  return shares.length === 0 ? null : Math.min(...shares);
}
