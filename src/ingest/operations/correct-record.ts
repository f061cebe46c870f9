import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type EditIndicator, editIndicator } from "#plans/operations/edit-indicator.ts";
import { presentRestored } from "#plans/present.ts";
import { lockIndicator } from "#plans/store-records.ts";
import { type EditTask, editTask } from "#tasks/operations/edit-task.ts";
import { lockTask } from "#tasks/store-records.ts";
import { acceptCorrection } from "./accept-correction.ts";

/** Edits an indicator of the desk; a name that was restored from garbled print and is mended teaches the office's lexicon. */
export async function correctIndicator(
  change: Change,
  organisationId: OrganisationId,
  edit: EditIndicator,
  today: CalendarDay,
): Promise<number> {
  const revision = await editIndicator(change, edit, today);
  const { name } = edit.fields;
  if (name === undefined) return revision;
  const saved = (await lockIndicator(change.tx, edit.indicatorId)) ?? refuseNow("NOT_FOUND");
  await teach(change, organisationId, presentRestored(saved.restored).restored?.indicator?.raw, name);
  return revision;
}

/** The same for the words of a task. */
export async function correctTask(
  change: Change,
  organisationId: OrganisationId,
  edit: EditTask,
  today: CalendarDay,
): Promise<number> {
  const revision = await editTask(change, edit, today);
  const { text, deliverable } = edit.fields;
  if (text === undefined && deliverable === undefined) return revision;
  const saved = (await lockTask(change.tx, edit.taskId)) ?? refuseNow("NOT_FOUND");
  const { restored } = presentRestored(saved.restored);
  if (text !== undefined) await teach(change, organisationId, restored?.text?.raw, text);
  if (typeof deliverable === "string") await teach(change, organisationId, restored?.deliverable?.raw, deliverable);
  return revision;
}

async function teach(change: Change, organisationId: OrganisationId, raw: string | undefined, read: string): Promise<void> {
  if (raw !== undefined && raw !== read) await acceptCorrection(change, { organisationId, raw, read });
}
