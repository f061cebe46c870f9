import type { Actor } from "#audit/model.ts";
import { type Change, makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { addIndicator } from "#plans/operations/add-indicator.ts";
import { editIndicator } from "#plans/operations/edit-indicator.ts";
import type { PlanRecord } from "#plans/present.ts";
import { lockPlan } from "#plans/store.ts";
import { addTask } from "#tasks/operations/add-task.ts";
import { editTask } from "#tasks/operations/edit-task.ts";
import type { Language } from "#text/words.ts";
import type { SheetAnswer } from "../contract-sheet.ts";
import { presentSheet } from "../present-sheet.ts";
import { type IndicatorEditGiven, indicatorChanges } from "../rules/sheet/indicator-rows.ts";
import type { GivenRow, RowChange, SheetFault, SheetOutcome } from "../rules/sheet/sheet-changes.ts";
import type { SheetKind } from "../rules/sheet/sheet-columns.ts";
import { sheetWordsOf } from "../rules/sheet/sheet-words.ts";
import { type TaskEditGiven, taskChanges } from "../rules/sheet/task-rows.ts";
import { bodyNamer, loadPlanRows } from "./load-plan-rows.ts";

export type GivenSheet = {
  readonly kind: SheetKind;
  /** Of a file: the language that it is written in, whatever the reader speaks. */
  readonly language?: Language;
  readonly rows: readonly GivenRow[];
  /** Found while the file was read. */
  readonly faults?: readonly SheetFault[];
  readonly ignoredColumns?: readonly string[];
};

export type PlanRowsGiven = { readonly plan: PlanRecord; readonly sheets: readonly GivenSheet[]; readonly language: Language };

export type OutcomeOfSheet =
  | { readonly kind: "indicators"; readonly outcome: SheetOutcome<IndicatorEditGiven> }
  | { readonly kind: "tasks"; readonly outcome: SheetOutcome<TaskEditGiven> };

/** What the rows would change; nothing is saved. */
export async function checkPlanRows(db: Database, given: PlanRowsGiven, today: CalendarDay): Promise<readonly OutcomeOfSheet[]> {
  const [rows, bodyNamed] = [await loadPlanRows(db, given.plan, today), await bodyNamer(db, given.plan, today)];
  return given.sheets.map((sheet): OutcomeOfSheet => {
    const found = sheet.faults ?? [];
    const { kind } = sheet;
    const setting = { words: sheetWordsOf(sheet.language ?? given.language), bodyNamed };
    return kind === "indicators"
      ? { kind, outcome: withFaults(indicatorChanges(sheet.rows, rows.indicators, setting), found) }
      : { kind, outcome: withFaults(taskChanges(sheet.rows, rows.tasks, setting), found) };
  });
}

function withFaults<Edit>(outcome: SheetOutcome<Edit>, found: readonly SheetFault[]): SheetOutcome<Edit> {
  return { ...outcome, faults: [...found, ...outcome.faults].toSorted((a, b) => a.row - b.row) };
}

/** Saves every row or none: with one fault the answer tells them all and nothing has changed. */
export async function savePlanRows(db: Database, actor: Actor, given: PlanRowsGiven, today: CalendarDay): Promise<SheetAnswer> {
  const checked = await checkPlanRows(db, given, today);
  const waits = checked.some(({ outcome }) => outcome.changes.length > 0);
  if (!waits || hasFault(checked)) return presentSheet(checked, given, false);
  const saved = await makeChange(db, actor, async (change) => {
    const plan = (await lockPlan(change.tx, given.plan.id)) ?? refuseNow("NOT_FOUND");
    if (plan.state !== "draft") refuseNow("PLAN_NOT_A_DRAFT", { state: plan.state });
    // Looked at again now that the plan is held: between the two somebody else may have saved.
    const again = await checkPlanRows(change.tx, given, today);
    if (hasFault(again)) refuseNow("SHEET_HAS_FAULTS");
    for (const sheet of again) await applySheet(change, given.plan, sheet, today);
    return again;
  });
  return presentSheet(saved, given, true);
}

const hasFault = (sheets: readonly OutcomeOfSheet[]): boolean => sheets.some(({ outcome }) => outcome.faults.length > 0);

async function applySheet(change: Change, plan: PlanRecord, sheet: OutcomeOfSheet, today: CalendarDay): Promise<void> {
  if (sheet.kind === "indicators") for (const row of sheet.outcome.changes) await applyIndicator(change, plan, row, today);
  else for (const row of sheet.outcome.changes) await applyTask(change, plan, row, today);
}

async function applyIndicator(
  change: Change,
  plan: PlanRecord,
  { id, revision, edit }: RowChange<IndicatorEditGiven>,
  today: CalendarDay,
): Promise<void> {
  const { fields, targets, responsible } = edit;
  if (id !== null) {
    const input = { indicatorId: asId<"indicator">(id), revision, fields, targets, responsible };
    await editIndicator(change, input, today);
    return;
  }
  const { name } = fields;
  if (name === undefined) throw new Error("a new indicator without a name passed the check");
  const set = targets.set.map(({ id: _new, ...target }) => target);
  await addIndicator(change, { planId: plan.id, fields: { ...fields, name }, targets: set, responsible, place: null }, today);
}

async function applyTask(
  change: Change,
  plan: PlanRecord,
  { id, revision, edit }: RowChange<TaskEditGiven>,
  today: CalendarDay,
): Promise<void> {
  const { fields, bodies } = edit;
  if (id !== null) {
    await editTask(change, { taskId: asId<"task">(id), revision, fields, bodies }, today);
    return;
  }
  const { text } = fields;
  if (text === undefined) throw new Error("a new task without a text passed the check");
  await addTask(change, { planId: plan.id, fields: { ...fields, text }, bodies, place: null }, today);
}
