/**
 * Which fields a decision may change (design §3), in the order in which a form shows them. How an indicator is measured, reported and
 * by whom is the office's own setting and needs no decision; what is promised, by when and by which lead does.
 */
import type { AmendmentSubject } from "./amendment-change.ts";

/** What a field holds, so that a form can offer the right input. */
export type FieldKind =
  | "line"
  | "text"
  | "number"
  | "day"
  | "year"
  | "group"
  | "operator"
  | "recurring"
  | "schedule"
  | "time"
  | "bodies";
export type FieldRule = { readonly kind: FieldKind; readonly required?: boolean };

const schedule = { kind: "time" } as const;

/** Every field that a decision may change, in the order in which a form shows them. */
export const amendableFields = {
  plan: { title: { kind: "text", required: true } },
  indicator: {
    name: { kind: "text", required: true },
    rowLabel: { kind: "line" },
    group: { kind: "group", required: true },
    groupTitle: { kind: "text" },
    unit: { kind: "line" },
    baselineValue: { kind: "number" },
    baselineText: { kind: "text" },
    baselineOn: { kind: "day" },
  },
  target: {
    operator: { kind: "operator", required: true },
    value: { kind: "number" },
    valueTo: { kind: "number" },
    text: { kind: "text" },
    unit: { kind: "line" },
    recurring: { kind: "recurring" },
    milestoneTo: { kind: "year" },
  },
  task: {
    text: { kind: "text", required: true },
    number: { kind: "line" },
    heading: { kind: "text" },
    deliverable: { kind: "text" },
    scheduleKind: { kind: "schedule", required: true },
    scheduleFrom: schedule,
    scheduleTo: schedule,
    scheduleText: { kind: "text" },
    scheduleAlso: { kind: "schedule" },
    leads: { kind: "bodies", required: true },
    supports: { kind: "bodies", required: true },
  },
} as const satisfies Record<AmendmentSubject, Record<string, FieldRule>>;

/** The fields of a subject as a table. */
export function fieldsOf(subject: AmendmentSubject): Readonly<Record<string, FieldRule>> {
  return amendableFields[subject];
}
