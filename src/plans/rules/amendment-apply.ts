/**
 * How a decision's changes turn one register into the next, and back (design §3: applied whole; the past stays readable as it was).
 * The plan as it stood on a day is the register of today with every amendment undone that counts only after that day.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { compareText } from "#kernel/text-order.ts";
import {
  type AmendmentChange,
  type AppliedAmendment,
  type Fields,
  type Register,
  type RegisterRecord,
  recordKey,
  sameValue,
} from "./amendment-change.ts";

export type MisfitCode = "RECORD_NOT_THERE" | "RECORD_ALREADY_THERE" | "RECORD_CHANGED_MEANWHILE";

/** Why a change does not fit the register, with the fields that stand otherwise; null when it fits. */
export function misfitOf(
  register: Register,
  change: AmendmentChange,
): { readonly code: MisfitCode; readonly fields: readonly string[] } | null {
  const record = register.get(recordKey(change));
  if (change.action === "add") return record === undefined ? null : { code: "RECORD_ALREADY_THERE", fields: [] };
  if (record === undefined) return { code: "RECORD_NOT_THERE", fields: [] };
  const fields = differing(change.before ?? {}, record.fields);
  return fields.length === 0 ? null : { code: "RECORD_CHANGED_MEANWHILE", fields };
}

function differing(expected: Fields, found: Fields): string[] {
  return Object.keys(expected).filter((field) => !sameValue(expected[field], found[field]));
}

/** The register after all changes, or the first one that does not fit; nothing is applied in part. */
export function applyChanges(register: Register, changes: readonly AmendmentChange[]): Result<Register, MisfitCode> {
  const next = new Map(register);
  for (const change of changes) {
    const misfit = misfitOf(next, change);
    if (misfit !== null) return refuse(misfit.code, { record: recordKey(change), fields: misfit.fields });
    put(next, change);
  }
  return ok(next);
}

function put(register: Map<string, RegisterRecord>, change: AmendmentChange): void {
  const key = recordKey(change);
  const { subject, id, action, after } = change;
  if (action === "change" && !register.has(key)) return;
  if (after === null) register.delete(key);
  else register.set(key, { subject, id, fields: { ...register.get(key)?.fields, ...after } });
}

const opposite = { add: "withdraw", withdraw: "add", change: "change" } as const;

export function reversedChange({ subject, id, action, before, after }: AmendmentChange): AmendmentChange {
  return { subject, id, action: opposite[action], before: after, after: before };
}

/** The changes that undo these, last one first. */
export function reversedChanges(changes: readonly AmendmentChange[]): AmendmentChange[] {
  return [...changes].reverse().map(reversedChange);
}

/** Changes that count only after the day, undone in turn: the latest amendment first, of one day the last applied first. */
export function undoingUntil(applied: readonly AppliedAmendment[], day: CalendarDay): AmendmentChange[] {
  return applied
    .map((amendment, order) => ({ amendment, order }))
    .filter(({ amendment }) => amendment.effectiveOn > day)
    .sort((a, b) => compareText(b.amendment.effectiveOn, a.amendment.effectiveOn) || b.order - a.order)
    .flatMap(({ amendment }) => reversedChanges(amendment.changes));
}

/**
 * The plan as it stood on a day; `applied` in the order of application. What the office changed meanwhile without a decision
 * (a body named by assignment) gives way to what stood before the decision.
 */
export function asItStood(register: Register, applied: readonly AppliedAmendment[], day: CalendarDay): Register {
  const past = new Map(register);
  for (const change of undoingUntil(applied, day)) put(past, change);
  return past;
}
