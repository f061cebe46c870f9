/**
 * What a submission lacks before it can be sent in (design §3, domain §6): all gaps at once, never the first only.
 * "Không phát sinh" for the whole form is complete. An indicator is complete with its number, with both parts of a ratio, with an
 * answer, or with a stated reason why there is none; silence is none of these, and zero is a number.
 */
import { type CalendarDay, isCalendarDay } from "#kernel/calendar-day.ts";
import { decimal, isDecimalText } from "#kernel/decimal.ts";
import type { EnteredUpdate, EnteredValue, Gap, GapCode, GapSubject, OwedIndicator, OwedTask } from "../model.ts";

export type Form = {
  readonly nothingToReport: boolean;
  readonly values: readonly EnteredValue[];
  readonly updates: readonly EnteredUpdate[];
};

export type Owed = { readonly indicators: readonly OwedIndicator[]; readonly tasks: readonly OwedTask[] };

/** Every gap of a form, indicators first, in the order in which they are owed. */
export function gapsOf(form: Form, owed: Owed, today: CalendarDay): Gap[] {
  if (form.nothingToReport)
    return form.values.some(saysSomething) ? [gap("NOTHING_TO_REPORT_WITH_VALUES", { kind: "submission" })] : [];
  return [
    ...owed.indicators.flatMap((indicator) => indicatorGaps(indicator, form.values)),
    ...owed.tasks.flatMap((task) => taskGaps(task, form.updates, today)),
    ...strayGaps(form, owed),
  ];
}

export function isComplete(form: Form, owed: Owed, today: CalendarDay): boolean {
  return gapsOf(form, owed, today).length === 0;
}

function indicatorGaps(indicator: OwedIndicator, values: readonly EnteredValue[]): Gap[] {
  const subject: GapSubject = { kind: "indicator", indicatorId: indicator.indicatorId };
  const entered = values.filter((value) => value.indicatorId === indicator.indicatorId);
  const [value] = entered;
  const codes = value === undefined ? valueCodes(indicator, silence) : valueCodes(indicator, value);
  return [...codes, ...(entered.length > 1 ? (["REPORTED_TWICE"] as const) : [])].map((code) => gap(code, subject));
}

type Said = Omit<EnteredValue, "indicatorId" | "note">;
const silence: Said = { value: null, numerator: null, denominator: null, answer: null, absence: null };

function valueCodes(indicator: OwedIndicator, said: Said): GapCode[] {
  const numbers = [said.value, said.numerator, said.denominator].filter((text) => text !== null);
  if (said.absence !== null) return numbers.length > 0 || said.answer !== null ? ["NUMBER_AND_ABSENCE"] : [];
  if (indicator.measureKind === "yes-no") return said.answer === "yes" || said.answer === "no" ? [] : ["ANSWER_MISSING"];
  if (indicator.measureKind === "text") {
    return said.answer === "met" || said.answer === "partly" || said.answer === "not-met" ? [] : ["ANSWER_MISSING"];
  }
  if (numbers.some((text) => !isDecimalText(text))) return ["VALUE_NOT_A_NUMBER"];
  if (indicator.measureKind === "ratio") return ratioCodes(said);
  return said.value === null ? ["VALUE_MISSING"] : [];
}

function ratioCodes({ numerator, denominator }: Said): GapCode[] {
  const codes: GapCode[] = [];
  if (numerator === null) codes.push("NUMERATOR_MISSING");
  if (denominator === null) codes.push("DENOMINATOR_MISSING");
  else if (decimal(denominator).isZero()) codes.push("DENOMINATOR_ZERO");
  return codes;
}

function taskGaps(task: OwedTask, updates: readonly EnteredUpdate[], today: CalendarDay): Gap[] {
  const subject: GapSubject = { kind: "task", taskId: task.taskId };
  const entered = updates.filter((update) => update.taskId === task.taskId);
  const [update] = entered;
  const codes: GapCode[] = update === undefined ? ["UPDATE_MISSING"] : updateCodes(task, update, today);
  return [...codes, ...(entered.length > 1 ? (["REPORTED_TWICE"] as const) : [])].map((code) => gap(code, subject));
}

function updateCodes(task: OwedTask, update: EnteredUpdate, today: CalendarDay): GapCode[] {
  const codes: GapCode[] = [];
  const { state, percent, doneOn } = update;
  if (percent !== null && (percent < 0 || percent > 100)) codes.push("PERCENT_OUT_OF_RANGE");
  if (percent !== null && !Number.isInteger(percent)) codes.push("PERCENT_NOT_WHOLE");
  if (state === "done" && task.regular) codes.push("REGULAR_TASK_NEVER_DONE");
  if (state === "done" && percent !== null && percent < 100) codes.push("PERCENT_BELOW_HUNDRED_WHEN_DONE");
  if (state === "done" && doneOn === null) codes.push("DONE_DAY_MISSING");
  if (state !== "done" && doneOn !== null) codes.push("DONE_DAY_WITHOUT_DONE");
  if (doneOn !== null && !isCalendarDay(doneOn)) codes.push("DONE_DAY_NOT_A_DAY");
  else if (doneOn !== null && doneOn > today) codes.push("DONE_DAY_IN_FUTURE");
  // A pause or a cancellation rests on a document; the reason names it.
  if ((state === "paused" || state === "cancelled") && update.delayReason.trim() === "") codes.push("REASON_MISSING");
  return codes;
}

function strayGaps(form: Form, owed: Owed): Gap[] {
  const indicators = new Set(owed.indicators.map((one) => one.indicatorId));
  const tasks = new Set(owed.tasks.map((one) => one.taskId));
  return [
    ...form.values
      .filter((value) => !indicators.has(value.indicatorId))
      .map(({ indicatorId }) => gap("NOT_OWED", { kind: "indicator", indicatorId })),
    ...form.updates.filter((update) => !tasks.has(update.taskId)).map(({ taskId }) => gap("NOT_OWED", { kind: "task", taskId })),
  ];
}

function saysSomething(value: EnteredValue): boolean {
  return value.value !== null || value.numerator !== null || value.denominator !== null || value.answer !== null;
}

function gap(code: GapCode, subject: GapSubject): Gap {
  return { code, subject };
}
