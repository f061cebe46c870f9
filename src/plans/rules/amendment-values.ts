/**
 * Which fields a decision may change, and which values they can take (design §3). How an indicator is measured, reported and by whom
 * is the office's own setting and needs no decision; what is promised, by when and by which lead does.
 */
import { isCalendarDay } from "#kernel/calendar-day.ts";
import { type DecimalText, decimal, decimalText, isDecimalText } from "#kernel/decimal.ts";
import { indicatorGroups, targetOperators } from "../model.ts";
import type { AmendmentChange, AmendmentSubject, BodyValue, Fields, FieldValue } from "./amendment-change.ts";
import { type FieldKind, type FieldRule, fieldsOf } from "./amendment-fields.ts";

/** Fields of a change that no decision can set so; `standing` is the record before it. Empty when all are possible. */
export function invalidFields({ subject, action, after }: AmendmentChange, standing: Fields): string[] {
  if (action === "withdraw") return subject === "plan" ? ["plan"] : [];
  const rules = fieldsOf(subject);
  const given = after ?? {};
  const whole = { ...standing, ...given };
  const wrong = Object.entries(given).flatMap(([field, value]) => (isPossible(rules[field], value) ? [] : [field]));
  const missing = Object.entries(rules).flatMap(([field, rule]) => (rule.required && whole[field] === undefined ? [field] : []));
  const together = subject === "target" ? targetLacks(whole) : subject === "task" ? scheduleLacks(whole) : [];
  return [...new Set([...wrong, ...missing, ...together])];
}

const scheduleNames: ReadonlySet<string> = new Set(["month", "quarter", "year", "range", "annual", "continuous", "done", "none"]);
const dated: ReadonlySet<FieldValue> = new Set(["month", "quarter", "year", "range"]);
const longest = 4_000;

function isPossible(rule: FieldRule | undefined, value: FieldValue): boolean {
  if (rule === undefined) return false;
  if (value === null) return rule.required !== true;
  return holds[rule.kind](value);
}

const isText = (value: FieldValue): value is string =>
  typeof value === "string" && value.length <= longest && value.trim() !== "";
const holds: Readonly<Record<FieldKind, (value: FieldValue) => boolean>> = {
  line: (value) => isText(value) && value.length <= 500 && !value.includes("\n"),
  text: isText,
  time: (value) => isText(value) && value.length <= 20,
  number: (value) => typeof value === "string" && isDecimalText(value),
  day: (value) => typeof value === "string" && isCalendarDay(value),
  year: (value) => typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= 2100,
  group: (value) => indicatorGroups.some((group) => group === value),
  operator: (value) => targetOperators.some((operator) => operator === value),
  recurring: (value) => value === "annual",
  schedule: (value) => typeof value === "string" && scheduleNames.has(value),
  bodies: (value) => Array.isArray(value) && value.length <= 100 && value.every(namesSomebody),
};

function namesSomebody({ organisationId, written }: BodyValue): boolean {
  return organisationId !== null || (written !== null && written.trim() !== "");
}

/** A target asks for what its operator needs: a number, two in order, or words. */
function targetLacks({ operator, value, valueTo, text }: Fields): string[] {
  if (operator === "exists") return [];
  if (operator === "text") return typeof text === "string" ? [] : ["text"];
  if (typeof value !== "string" || !isDecimalText(value)) return ["value"];
  if (operator !== "range") return [];
  if (typeof valueTo !== "string" || !isDecimalText(valueTo)) return ["valueTo"];
  return decimal(value).gt(decimal(valueTo)) ? ["value", "valueTo"] : [];
}

/** "2025-08-20", "2025-08", "2025-Q2" or "2025"; a kind of schedule that has an end must name it. */
const written = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?|-?Q[1-4])?$/;

function scheduleLacks({ scheduleKind, scheduleFrom, scheduleTo }: Fields): string[] {
  const isTime = (value: FieldValue | undefined) =>
    typeof value === "string" && written.test(value) && (value.length < 10 || isCalendarDay(value));
  const to = dated.has(scheduleKind ?? null) ? isTime(scheduleTo) : scheduleTo == null || isTime(scheduleTo);
  const from = scheduleFrom == null || isTime(scheduleFrom);
  return [...(to ? [] : ["scheduleTo"]), ...(from ? [] : ["scheduleFrom"])];
}

/** Values as the register keeps them: numbers in one notation, words without blanks around them, nothing instead of empty words. */
export function tidyFields(subject: AmendmentSubject, fields: Fields): Fields {
  const rules = fieldsOf(subject);
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, tidy(rules[field]?.kind, value)]));
}

function tidy(kind: FieldKind | undefined, value: FieldValue): FieldValue {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (text === "") return null;
  return kind === "number" && isDecimalText(text) ? plainNumber(text) : text;
}

/** A new record with every field: what was not given is nothing. */
export function wholeFields(subject: AmendmentSubject, given: Fields): Fields {
  const empty = Object.entries(fieldsOf(subject)).map(([field, { kind }]): [string, FieldValue] => [
    field,
    kind === "bodies" ? [] : null,
  ]);
  return { ...Object.fromEntries(empty), ...given };
}

/** "85.00" and "85" are one number. */
export function plainNumber(text: DecimalText): DecimalText {
  return decimalText(decimal(text));
}
