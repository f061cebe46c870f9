/**
 * The checks of the server, run on what stands on the screen so that they follow the typing: what is missing, and what asks for a
 * sentence. The server decides again when the report is sent.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type Decimal, decimalText } from "#kernel/decimal.ts";
import { asId } from "#kernel/ids.ts";
import { accumulations, measureKinds } from "#plans/model.ts";
import type { Gap, SubmissionForm } from "#reporting/contract.ts";
import type { EnteredValue } from "#reporting/model.ts";
import { numberOf } from "#reporting/rules/actual-number.ts";
import { gapsOf } from "#reporting/rules/completeness.ts";
import { warningsOf } from "#reporting/rules/plausibility.ts";
import { actualOf, type Draft, type Entry, type FormIndicator, percentOf, type TaskEntry, updateOf } from "./draft.ts";

export type Check = {
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
  /** Warnings that have no sentence yet. */
  readonly unexplained: readonly Gap[];
  readonly filledIndicators: number;
  readonly filledTasks: number;
};

/** What stands open at one record. */
export type Issues = { readonly gaps: readonly Gap[]; readonly warnings: readonly Gap[] };

export function checkDraft(form: SubmissionForm, draft: Draft, today: CalendarDay): Check {
  const values = form.indicators.flatMap(({ indicatorId }) => {
    const entry = draft.entries.get(indicatorId);
    return entry === undefined || !saysAnything(entry) ? [] : [enteredOf(indicatorId, entry)];
  });
  const updates = form.tasks.flatMap(({ taskId }) => {
    const entry = draft.tasks.get(taskId);
    const update = entry === undefined ? null : updateOf(taskId, entry);
    return update === null ? [] : [{ ...update, taskId: asId<"task">(taskId) }];
  });
  const owed = {
    indicators: form.indicators.map(({ indicatorId, measureKind, unit }) => ({
      indicatorId: asId<"indicator">(indicatorId),
      measureKind: measureKinds.find((kind) => kind === measureKind) ?? null,
      unit,
    })),
    tasks: form.tasks.map(({ taskId }) => ({ taskId: asId<"task">(taskId), regular: false })),
  };
  const { nothingToReport } = draft.words;
  const gaps = [...gapsOf({ nothingToReport, values, updates }, owed, today).map(shownGap), ...typedGaps(form, draft)];
  const warnings = nothingToReport ? [] : form.indicators.flatMap((one) => warningsFor(one, draft.entries.get(one.indicatorId)));
  const open = (id: string | null, kind: "indicatorId" | "taskId") => gaps.some((gap) => gap[kind] === id);
  return {
    gaps,
    warnings,
    unexplained: warnings.filter((one) => (draft.entries.get(one.indicatorId ?? "")?.note ?? "").trim() === ""),
    filledIndicators: form.indicators.filter((one) => nothingToReport || !open(one.indicatorId, "indicatorId")).length,
    filledTasks: form.tasks.filter((one) => nothingToReport || !open(one.taskId, "taskId")).length,
  };
}

/** What only the screen or only the server can tell: text that is no number, a regular task that was called done. */
function typedGaps(form: SubmissionForm, draft: Draft): Gap[] {
  const odd = form.tasks.filter(({ taskId }) => isPercentOdd(draft.tasks.get(taskId)));
  const regular = form.gaps.filter(
    (gap) => gap.code === "REGULAR_TASK_NEVER_DONE" && draft.tasks.get(gap.taskId ?? "")?.state === "done",
  );
  return [...odd.map(({ taskId }) => ({ code: "PERCENT_OUT_OF_RANGE", indicatorId: null, taskId })), ...regular];
}

function isPercentOdd(entry: TaskEntry | undefined): boolean {
  return entry !== undefined && percentOf(entry) === "not-a-percentage";
}

function warningsFor(one: FormIndicator, entry: Entry | undefined): Gap[] {
  if (entry === undefined) return [];
  const facts = {
    indicatorId: asId<"indicator">(one.indicatorId),
    measureKind: measureKinds.find((kind) => kind === one.measureKind) ?? null,
    unit: one.unit,
    accumulation: accumulations.find((kind) => kind === one.accumulation) ?? null,
    last: one.previous === null ? null : { value: one.previous.value, numerator: null, denominator: null },
  };
  return warningsOf(enteredOf(one.indicatorId, entry), facts).map(({ code }) => ({
    code,
    indicatorId: one.indicatorId,
    taskId: null,
  }));
}

/** The figure that an entry says: of a ratio its percentage, computed and never typed. */
export function figureOf(entry: Entry): string | null {
  const number: Decimal | null = numberOf({
    value: entry.value.number,
    numerator: entry.numerator.number,
    denominator: entry.denominator.number,
  });
  return number === null ? null : decimalText(number);
}

function enteredOf(indicatorId: string, entry: Entry): EnteredValue {
  return { ...actualOf(indicatorId, entry), indicatorId: asId<"indicator">(indicatorId) };
}

function saysAnything({ value, numerator, denominator, answer, absence }: Entry): boolean {
  const isTyped = [value, numerator, denominator].some((cell) => cell.number !== null);
  return isTyped || answer !== null || absence !== null;
}

function shownGap({ code, subject }: ReturnType<typeof gapsOf>[number]): Gap {
  return {
    code,
    indicatorId: subject.kind === "indicator" ? subject.indicatorId : null,
    taskId: subject.kind === "task" ? subject.taskId : null,
  };
}
