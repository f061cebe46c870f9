/** Rows of tasks → edits of tasks: fields, a deadline read as the plan would write it, bodies by role. */
import { scheduleOfCell } from "#ingest/rules/tasks/schedule.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { type AssignmentRole, assignmentRoles } from "#tasks/model.ts";
import type { TaskBody, TaskFields } from "#tasks/rules/task-fields.ts";
import { type CellFault, faultOf } from "./cell-fault.ts";
import { asKnown, type ReadBody, readBodies, readText, type StandingBody } from "./read-cell.ts";
import { type Cells, sameText, taskCells, tidy } from "./sheet-cells.ts";
import { changesOf, type GivenRow, type SheetOutcome, type SheetSetting } from "./sheet-changes.ts";
import { sheetColumn } from "./sheet-columns.ts";

export type TaskEditGiven = {
  readonly fields: TaskFields;
  /** Not given: stays. */
  readonly bodies: readonly TaskBody[] | undefined;
};

export function taskChanges(
  rows: readonly GivenRow[],
  records: readonly TaskRow[],
  setting: SheetSetting,
): SheetOutcome<TaskEditGiven> {
  return changesOf(rows, records, {
    mainColumn: "text",
    cellsOf: (row) => taskCells(row, setting.words.language),
    nameOf: (cells) => cells.text ?? "",
    // The due day is computed: whatever stands in its cell changes nothing.
    isSame: (key, given, now) => key === "dueOn" || sameText(given, now),
    read: (changed, now) => readRow(changed, now, setting),
  });
}

function readRow(changed: Cells, now: TaskRow | null, setting: SheetSetting) {
  const faults: CellFault[] = [];
  let fields: TaskFields = {};
  const roles = new Map<AssignmentRole, readonly TaskBody[]>();
  for (const [key, text] of Object.entries(changed)) {
    const role = assignmentRoles.find((one) => one === key);
    const read = role === undefined ? readField(key, text) : readRole(role, text, now, setting);
    if (!read.ok) faults.push(faultOf(key, read.refusal));
    else if ("bodies" in read.value) roles.set(read.value.role, read.value.bodies);
    else fields = { ...fields, ...read.value.fields };
  }
  const bodies = assignmentRoles.flatMap(
    (role) => roles.get(role) ?? standingBodies(role, now).map((body) => asBody(role, body)),
  );
  return { edit: { fields, bodies: roles.size === 0 ? undefined : bodies }, faults };
}

type Read = { readonly fields: TaskFields } | { readonly role: AssignmentRole; readonly bodies: readonly TaskBody[] };

function readField(key: string, text: string): Result<Read> {
  const words = readText(text, sheetColumn("tasks", key)?.most ?? 0);
  if (!words.ok) return words;
  if (key === "schedule") return readSchedule(tidy(text));
  if (key === "text") return ok({ fields: words.value === null ? {} : { text: words.value } });
  return ok({ fields: { [key]: words.value } });
}

function readSchedule(text: string): Result<Read> {
  const { kind, from, to, also } = scheduleOfCell(text, false);
  // A year that lies beyond reason is a slip of the finger, no deadline.
  if (kind === "none" && /\d{4,}/.test(text)) return refuse("SCHEDULE_NAMES_NO_TIME", { text: text.slice(0, 60) });
  const schedule = { scheduleKind: kind, scheduleFrom: from, scheduleTo: to, scheduleText: text, scheduleAlso: also ?? null };
  return ok({ fields: schedule });
}

function readRole(role: AssignmentRole, text: string, now: TaskRow | null, { bodyNamed }: SheetSetting): Result<Read> {
  const read = readBodies(text, standingBodies(role, now), bodyNamed);
  if (!read.ok) return read;
  const unclear = read.value.find(({ named }) => named.outcome === "several");
  if (unclear !== undefined && unclear.named.outcome === "several") {
    return refuse("BODY_SEVERAL", { text: unclear.name, choices: unclear.named.names.slice(0, 5).join("; ") });
  }
  return ok({ role, bodies: read.value.map((body) => taken(role, body)) });
}

/** A name that the register does not know stays as words of the plan. */
function taken(role: AssignmentRole, { name, known, named }: ReadBody): TaskBody {
  if (known !== null) return asBody(role, known);
  return named.outcome === "one"
    ? { role, bodyText: null, organisationId: named.organisationId }
    : { role, bodyText: name, organisationId: null };
}

function asBody(role: AssignmentRole, { name, written, organisationId }: StandingBody): TaskBody {
  const id = organisationId === null ? null : asKnown(organisationId);
  return { role, bodyText: written ?? (id === null ? name : null), organisationId: id };
}

function standingBodies(role: AssignmentRole, now: TaskRow | null): readonly StandingBody[] {
  if (now === null) return [];
  return { lead: now.leads, support: now.supports, monitor: now.monitors, decide: now.deciders }[role];
}
