/**
 * What a careful reader would say of a register before and after an amendment (issue of the decision, domain §8 "6 rõ"): a later
 * milestone that asks for less, a deadline beyond the plan's own horizon, a task that nobody leads, an indicator without any target,
 * one thing named twice. Shown side by side, so that a decision does not bring in a new mistake unseen; none of them holds it up.
 */
import { decimal } from "#kernel/decimal.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { Fields, Register, RegisterRecord } from "#plans/rules/amendment-change.ts";
import { recordKey, targetSlot } from "#plans/rules/amendment-change.ts";
import { dueOnOfFields, isBodies } from "./amendment-tasks.ts";

export type RegisterFindingRule =
  | "target-falls-back"
  | "deadline-beyond-horizon"
  | "task-without-lead"
  | "indicator-without-target"
  | "named-twice";

export type RegisterFinding = {
  readonly rule: RegisterFindingRule;
  readonly record: Pick<RegisterRecord, "subject" | "id">;
  readonly data: Readonly<Record<string, string | number>>;
};

/** All findings on a register, in the order of its records. */
export function reviewRegister(register: Register): RegisterFinding[] {
  const records = [...register.values()];
  const targets = records.flatMap((record) => placed(record, register));
  const byIndicator = groupBy(targets, (target) => target.indicatorId);
  const horizon = Math.max(...targets.map((target) => target.until));
  const names = groupBy(
    records.filter(({ subject }) => subject === "indicator" || subject === "task"),
    nameKey,
  );
  return records.flatMap((record) => [
    ...(record.subject === "indicator" ? ofIndicator(record, byIndicator.get(record.id) ?? []) : []),
    ...(record.subject === "task" ? ofTask(record, horizon) : []),
    ...((names.get(nameKey(record))?.indexOf(record) ?? 0) > 0 ? [finding("named-twice", record)] : []),
  ]);
}

export type ReviewChange = {
  readonly introduced: readonly RegisterFinding[];
  readonly resolved: readonly RegisterFinding[];
  readonly staying: number;
};

/** Findings that come with an amendment, that go with it, and how many stay. */
export function compareReviews(before: Register, after: Register): ReviewChange {
  const then = new Map(reviewRegister(before).map((one) => [keyOf(one), one]));
  const now = new Map(reviewRegister(after).map((one) => [keyOf(one), one]));
  const introduced = [...now].flatMap(([key, one]) => (then.has(key) ? [] : [one]));
  const resolved = [...then].flatMap(([key, one]) => (now.has(key) ? [] : [one]));
  return { introduced, resolved, staying: now.size - introduced.length };
}

function keyOf({ rule, record, data }: RegisterFinding): string {
  return `${rule} ${recordKey(record)} ${JSON.stringify(data)}`;
}

function finding(
  rule: RegisterFindingRule,
  { subject, id }: RegisterRecord,
  data: Readonly<Record<string, string | number>> = {},
): RegisterFinding {
  return { rule, record: { subject, id }, data };
}

function nameKey({ subject, id, fields }: RegisterRecord): string {
  const name = subject === "indicator" ? fields.name : subject === "task" ? fields.text : null;
  return typeof name === "string" && name.trim() !== ""
    ? `${subject} ${fold(name)} ${String(fields.unit ?? "")}`
    : `${subject} ${id}`;
}

type Placed = { readonly indicatorId: string; readonly year: number; readonly until: number; readonly fields: Fields };

/** A target in its place; one whose indicator is gone says nothing. */
function placed({ subject, id, fields }: RegisterRecord, register: Register): Placed[] {
  const slot = subject === "target" ? targetSlot(id) : null;
  if (slot === null || !register.has(recordKey({ subject: "indicator", id: slot.indicatorId }))) return [];
  const until = typeof fields.milestoneTo === "number" ? fields.milestoneTo : slot.milestoneYear;
  return [{ indicatorId: slot.indicatorId, year: slot.milestoneYear, until, fields }];
}

function ofIndicator(indicator: RegisterRecord, targets: readonly Placed[]): RegisterFinding[] {
  if (targets.length === 0) return [finding("indicator-without-target", indicator)];
  const inOrder = [...targets].sort((a, b) => a.year - b.year);
  return inOrder.flatMap((later, at) => {
    const earlier = inOrder[at - 1];
    if (earlier === undefined || earlier.year === later.year || !asksLess(earlier.fields, later.fields)) return [];
    const data = { year: later.year, value: String(later.fields.value), before: earlier.year, was: String(earlier.fields.value) };
    return [finding("target-falls-back", indicator, data)];
  });
}

const lowerIsBetter: ReadonlySet<unknown> = new Set(["<", "<=", "top"]);

/** Comparable targets only: numbers in one unit, both per year or neither, both in one direction. */
function asksLess(earlier: Fields, later: Fields): boolean {
  const { value: was } = earlier;
  const { value } = later;
  if (typeof was !== "string" || typeof value !== "string") return false;
  if (earlier.unit !== later.unit || earlier.recurring !== later.recurring) return false;
  const down = lowerIsBetter.has(later.operator);
  if (down !== lowerIsBetter.has(earlier.operator)) return false;
  return down ? decimal(value).gt(decimal(was)) : decimal(value).lt(decimal(was));
}

function ofTask(task: RegisterRecord, horizon: number): RegisterFinding[] {
  const dueOn = dueOnOfFields(task.fields);
  const leads = task.fields.leads;
  return [
    ...(dueOn !== null && Number.isFinite(horizon) && Number(dueOn.slice(0, 4)) > horizon
      ? [finding("deadline-beyond-horizon", task, { dueOn, horizon })]
      : []),
    ...(isBodies(leads) && leads.length > 0 ? [] : [finding("task-without-lead", task)]),
  ];
}
