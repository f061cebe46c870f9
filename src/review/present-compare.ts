import { groupBy } from "#kernel/group-by.ts";
import { compareText } from "#kernel/text-order.ts";
import type { PlanRecord, ResponsibleRecord } from "#plans/present.ts";
import type { TaskBodyRecord, TaskRecord } from "#tasks/present.ts";
import type { ComparedSide, ComparisonOf, FieldDifference } from "./contract-compare.ts";
import type { Aim, Measured } from "./model.ts";
import type { Comparable, Comparison, Field } from "./rules/compare-plans.ts";

/** Fields as texts that are equal exactly when what they hold is; a target travels as its parts. */
export function comparableIndicators(indicators: readonly Measured[], responsible: readonly ResponsibleRecord[]): Comparable[] {
  const bodiesOf = groupBy(responsible, (one): string => one.indicatorId);
  return indicators.map(({ id, name, unit, position, aims }) => ({
    ...{ id, name, unit, position },
    fields: [
      ...aims.map(targetField),
      { name: "responsible", value: namesOf((bodiesOf.get(id) ?? []).map((body) => body.name)) },
    ],
  }));
}

function targetField({ milestoneYear, milestoneTo, ...shown }: Aim): Field {
  const milestone = milestoneTo === null ? String(milestoneYear) : `${milestoneYear}–${milestoneTo}`;
  return { name: `target ${milestone}`, value: JSON.stringify(shown) };
}

export function comparableTasks(tasks: readonly TaskRecord[], bodies: readonly TaskBodyRecord[]): Comparable[] {
  const bodiesOf = groupBy(
    bodies.filter((body) => body.role === "lead"),
    (body) => body.taskId,
  );
  return tasks.map(({ id, text, position, number, deliverable, scheduleText, dueOn }) => ({
    ...{ id, position, name: text, unit: null },
    fields: [
      { name: "number", value: number },
      { name: "deliverable", value: deliverable },
      { name: "schedule", value: scheduleText === "" ? null : scheduleText },
      { name: "due", value: dueOn },
      { name: "leads", value: namesOf((bodiesOf.get(id) ?? []).map((body) => body.name ?? body.bodyText ?? "")) },
    ],
  }));
}

function namesOf(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.toSorted().join("; ");
}

export function presentComparison(comparison: Comparison, left: string, right: string): ComparisonOf {
  const pair = (one: Comparison["same"][number]) => ({ left: side(one.left, left), right: side(one.right, right) });
  return {
    changed: comparison.changed.map((one) => ({ ...pair(one), score: one.score, changes: inOrder(one.changes.map(difference)) })),
    same: comparison.same.map(pair),
    onlyLeft: comparison.onlyLeft.map((one) => side(one, left)),
    onlyRight: comparison.onlyRight.map((one) => side(one, right)),
  };
}

function side({ id, position, name, unit }: Comparable, planId: string): ComparedSide {
  return { id, planId, position, name, unit };
}

/** Words first, then the milestones by their years, then who and when. */
function inOrder(changes: readonly FieldDifference[]): FieldDifference[] {
  const rank = ({ field }: FieldDifference) => (field === "name" || field === "unit" ? 0 : field === "target" ? 1 : 2);
  return changes.toSorted((a, b) => rank(a) - rank(b) || compareText(a.milestone ?? "", b.milestone ?? ""));
}

const plainFields = ["name", "unit", "number", "deliverable", "schedule", "due", "responsible", "leads"] as const;

function difference({ name, left, right }: Comparison["changed"][number]["changes"][number]): FieldDifference {
  const milestone = name.startsWith("target ") ? name.slice("target ".length) : null;
  const field = milestone === null ? (plainFields.find((plain) => plain === name) ?? "text") : "target";
  return { field, milestone, left: heldValue(left, milestone !== null), right: heldValue(right, milestone !== null) };
}

function heldValue(value: string | null, isTarget: boolean): FieldDifference["left"] {
  if (value === null) return null;
  // JSON boundary: written by targetField just above.
  return isTarget ? { text: null, target: JSON.parse(value) } : { text: value, target: null };
}

export function presentComparedPlan({ id, title, documentNumber, issuedOn, organisationName, state }: PlanRecord) {
  return { id, title, documentNumber, issuedOn, organisationName, state };
}
