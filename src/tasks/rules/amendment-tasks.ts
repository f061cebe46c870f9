/**
 * Tasks as records of the register that amendments change (design §3), and back: how a task and its bodies stood before the decisions
 * that count only after a day. The due day follows from the schedule by the one rule of deadlines, then as now.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { AmendmentChange, BodyValue, Fields, RegisterRecord } from "#plans/rules/amendment-change.ts";
import { rowsAsTheyStood } from "#plans/rules/amendment-records.ts";
import { tidyFields } from "#plans/rules/amendment-values.ts";
import type { AssignmentRole } from "../model.ts";
import type { TaskBodyRecord, TaskRecord } from "../present.ts";
import { dueOnOf, scheduleOfWords, type TaskWords, taskWordsOf } from "./task-fields.ts";

export const rolesOf = { leads: "lead", supports: "support" } as const satisfies Record<string, AssignmentRole>;

export function taskRecord(task: TaskRecord, bodies: readonly TaskBodyRecord[]): RegisterRecord {
  const of = (role: AssignmentRole): BodyValue[] =>
    bodies.filter((body) => body.role === role).map(({ organisationId, bodyText }) => ({ organisationId, written: bodyText }));
  const words = tidyFields("task", { ...taskWordsOf(task) });
  return { subject: "task", id: task.id, fields: { ...words, leads: of("lead"), supports: of("support") } };
}

/** The words of a task among the fields of its record. */
export function wordsIn(fields: Fields): TaskWords {
  const { number, heading, text, deliverable, scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso } = fields;
  const schedule = { scheduleFrom: scheduleFrom ?? null, scheduleTo: scheduleTo ?? null, scheduleText: scheduleText ?? "" };
  const words = { number: number ?? null, heading: heading ?? null, text, deliverable: deliverable ?? null, scheduleKind };
  // Fields of a record of the register were checked before it came in (plans/rules/amendment-values).
  return { ...words, ...schedule, scheduleAlso: scheduleAlso ?? null } as TaskWords;
}

export function dueOnOfFields(fields: Fields): string | null {
  return dueOnOf(scheduleOfWords(wordsIn(fields)));
}

export type TasksWithBodies = { readonly tasks: readonly TaskRecord[]; readonly bodies: readonly TaskBodyRecord[] };

/** The tasks of a day with their bodies, from those that stand and those that were taken out later; `nameOf` names bodies that only stood then. */
export function tasksAsTheyStood(
  rows: TasksWithBodies,
  undoing: readonly AmendmentChange[],
  nameOf: (organisationId: OrganisationId) => string | null,
): TasksWithBodies {
  const tasks = rowsAsTheyStood("task", rows.tasks, undoing, taskWithFields);
  const bodiesNow = groupBy(rows.bodies, (body) => body.taskId);
  const said = groupBy(
    undoing.filter((change) => change.subject === "task"),
    (change) => change.id,
  );
  const bodies = tasks.flatMap((task) =>
    (said.get(task.id) ?? []).reduce<readonly TaskBodyRecord[]>(
      (before, { after }) => bodiesWithFields(task, before, after ?? {}, nameOf),
      bodiesNow.get(task.id) ?? [],
    ),
  );
  return { tasks, bodies };
}

function taskWithFields(row: TaskRecord, fields: Fields): TaskRecord {
  const { leads: _apart, supports: _too, ...words } = fields;
  const next = wordsIn({ ...taskWordsOf(row), ...words });
  return { ...row, ...next, dueOn: dueOnOf(scheduleOfWords(next)) };
}

function bodiesWithFields(
  task: TaskRecord,
  now: readonly TaskBodyRecord[],
  fields: Fields,
  nameOf: (organisationId: OrganisationId) => string | null,
): readonly TaskBodyRecord[] {
  return Object.entries(rolesOf).reduce<readonly TaskBodyRecord[]>((bodies, [field, role]) => {
    const value = fields[field];
    if (!isBodies(value)) return bodies;
    const stood = value.map(({ organisationId, written }) => {
      const id = organisationId as OrganisationId | null; // Brand minting: ids of the register.
      return { taskId: task.id, role, bodyText: written, organisationId: id, name: id === null ? null : nameOf(id) };
    });
    return [...bodies.filter((body) => body.role !== role), ...stood];
  }, now);
}

export function isBodies(value: Fields[string] | undefined): value is readonly BodyValue[] {
  return Array.isArray(value);
}
