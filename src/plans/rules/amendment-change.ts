/**
 * What an amendment changes (design §3): a plan's register seen as records with fields, and ordered changes to them. A decision adds,
 * changes or withdraws; a change keeps what stood before beside what stands after, so that it can be undone and read back.
 */

import type { CalendarDay } from "#kernel/calendar-day.ts";
import { canonicalJson } from "#kernel/canonical-json.ts";
import type { IndicatorId } from "../model.ts";

/** plan: the words of the plan itself (its title). A target is a subject of its own: an indicator has one for each milestone. */
export const amendmentSubjects = ["plan", "indicator", "target", "task"] as const;
export type AmendmentSubject = (typeof amendmentSubjects)[number];

export const changeActions = ["add", "change", "withdraw"] as const;
export type ChangeAction = (typeof changeActions)[number];

/** A body of a task: the words of the paper, the body of the register, or both. */
export type BodyValue = { readonly organisationId: string | null; readonly written: string | null };
export type FieldValue = string | number | boolean | null | readonly BodyValue[];
export type Fields = Readonly<Record<string, FieldValue>>;

export type RegisterRecord = { readonly subject: AmendmentSubject; readonly id: string; readonly fields: Fields };
/** Every record of a plan by its key. */
export type Register = ReadonlyMap<string, RegisterRecord>;

/** add: before is null. withdraw: after is null, before is the whole record. change: both hold the changed fields only. */
export type AmendmentChange = {
  readonly subject: AmendmentSubject;
  readonly id: string;
  readonly action: ChangeAction;
  readonly before: Fields | null;
  readonly after: Fields | null;
};

/** A change that was read from the decision's paper keeps its words, and how alike they are to the record (a decimal from 0 to 1). */
export type NewChange = AmendmentChange & { readonly raw?: string | null; readonly likeness?: string | null };

/** An amendment that is in the register, with the day from which it counts. */
export type AppliedAmendment = { readonly effectiveOn: CalendarDay; readonly changes: readonly AmendmentChange[] };

/** The key of a record among all records of its plan. */
export function recordKey({ subject, id }: { readonly subject: AmendmentSubject; readonly id: string }): string {
  return `${subject}/${id}`;
}

export function registerOf(records: readonly RegisterRecord[]): Register {
  return new Map(records.map((record) => [recordKey(record), record]));
}

export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

export type TargetSlot = { readonly indicatorId: IndicatorId; readonly milestoneYear: number; readonly position: number };

/** A target keeps its place through all its versions: the indicator, the year, and the place among targets of one year. */
export function targetRecordId({ indicatorId, milestoneYear, position }: TargetSlot): string {
  return `${indicatorId}:${milestoneYear}:${position}`;
}

/** The place that a target's record id names; null when the text is no such id. */
export function targetSlot(id: string): TargetSlot | null {
  const match = /^([0-9a-f-]{36}):(\d{4}):(\d{1,3})$/.exec(id);
  if (match?.[1] === undefined) return null;
  // Brand minting: the shape was checked.
  return { indicatorId: match[1] as IndicatorId, milestoneYear: Number(match[2]), position: Number(match[3]) };
}
