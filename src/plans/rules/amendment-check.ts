/**
 * Whether an amendment may be applied (design §3 and §7: no target changed without its decision): the decision is named and on file,
 * each change still meets what it was written against, its values are possible, and no later decision spoke about the same record.
 * An effective day inside a round that is locked is allowed, with a warning: that round's verdicts will look different.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { RefusalData } from "#kernel/result.ts";
import type { PlanState } from "../model.ts";
import { misfitOf } from "./amendment-apply.ts";
import {
  type AmendmentChange,
  type AmendmentSubject,
  type AppliedAmendment,
  type Register,
  type RegisterRecord,
  recordKey,
  sameValue,
  targetSlot,
} from "./amendment-change.ts";
import { invalidFields } from "./amendment-values.ts";

export const amendmentFaultCodes = [
  "PLAN_NOT_IN_FORCE",
  "NOTHING_AMENDED",
  "DECISION_NOT_NAMED",
  "DECISION_NOT_ON_FILE",
  "EFFECTIVE_DAY_MISSING",
  "EFFECTIVE_BEFORE_PLAN",
  "EFFECTIVE_AFTER_TODAY",
  "EFFECTIVE_IN_LOCKED_ROUND",
  "RECORD_NOT_THERE",
  "RECORD_ALREADY_THERE",
  "RECORD_CHANGED_MEANWHILE",
  "RECORD_NAMED_TWICE",
  "RECORD_AMENDED_LATER",
  "INDICATOR_NOT_STANDING",
  "VALUE_NOT_POSSIBLE",
  "NOTHING_DIFFERS",
] as const;
export type AmendmentFaultCode = (typeof amendmentFaultCodes)[number];

export function isFaultCode(code: string): code is AmendmentFaultCode {
  return amendmentFaultCodes.some((one) => one === code);
}

export type AmendmentFault = {
  readonly code: AmendmentFaultCode;
  readonly severity: "error" | "warning";
  /** The record that it is about; null for the decision as a whole. */
  readonly record: { readonly subject: AmendmentSubject; readonly id: string } | null;
  readonly data: RefusalData;
};

export type DecisionFacts = {
  readonly number: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  readonly documentId: string | null;
  readonly effectiveOn: CalendarDay | null;
};

export type AmendmentSituation = {
  readonly plan: { readonly state: PlanState; readonly issuedOn: CalendarDay | null };
  readonly decision: DecisionFacts;
  readonly changes: readonly AmendmentChange[];
  readonly register: Register;
  /** What other decisions have changed in this plan. */
  readonly applied: readonly AppliedAmendment[];
  /** Cut-off days of the plan's locked rounds. */
  readonly lockedCutOffs: readonly CalendarDay[];
  readonly today: CalendarDay;
};

/** Everything that stands against the amendment, and what a person should know before it is applied. */
export function checkAmendment(situation: AmendmentSituation): AmendmentFault[] {
  return [...faultsOfDecision(situation), ...faultsOfDay(situation), ...faultsOfChanges(situation)];
}

export function mayBeApplied(faults: readonly AmendmentFault[]): boolean {
  return faults.every((one) => one.severity !== "error");
}

function fault(
  code: AmendmentFaultCode,
  data: RefusalData = {},
  record: AmendmentFault["record"] = null,
  severity: AmendmentFault["severity"] = "error",
): AmendmentFault {
  return { code, severity, record: record === null ? null : { subject: record.subject, id: record.id }, data };
}

function faultsOfDecision({ plan, decision, changes }: AmendmentSituation): AmendmentFault[] {
  const { number, issuedOn, issuer, documentId } = decision;
  const missing = Object.entries({ number, issuedOn, issuer }).flatMap(([field, value]) => (value === null ? [field] : []));
  return [
    ...(plan.state === "in-force" ? [] : [fault("PLAN_NOT_IN_FORCE")]),
    ...(changes.length > 0 ? [] : [fault("NOTHING_AMENDED")]),
    ...(missing.length === 0 ? [] : [fault("DECISION_NOT_NAMED", { missing })]),
    ...(documentId === null ? [fault("DECISION_NOT_ON_FILE")] : []),
  ];
}

function faultsOfDay({ plan, decision: { effectiveOn }, lockedCutOffs, today }: AmendmentSituation): AmendmentFault[] {
  if (effectiveOn === null) return [fault("EFFECTIVE_DAY_MISSING")];
  const locked = lockedCutOffs.filter((cutOff) => effectiveOn <= cutOff).sort();
  return [
    ...(plan.issuedOn !== null && effectiveOn < plan.issuedOn
      ? [fault("EFFECTIVE_BEFORE_PLAN", { effectiveOn, issuedOn: plan.issuedOn })]
      : []),
    ...(effectiveOn > today ? [fault("EFFECTIVE_AFTER_TODAY", { effectiveOn })] : []),
    ...(locked.length === 0
      ? []
      : [
          fault(
            "EFFECTIVE_IN_LOCKED_ROUND",
            { effectiveOn, cutOffOn: locked[0] ?? effectiveOn, rounds: locked.length },
            null,
            "warning",
          ),
        ]),
  ];
}

function faultsOfChanges(situation: AmendmentSituation): AmendmentFault[] {
  const { changes, register, decision, applied } = situation;
  const later = recordsAmendedAfter(applied, decision.effectiveOn);
  const next = new Map(register);
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const key = recordKey(change);
    const twice = seen.has(key);
    seen.add(key);
    const misfit = twice ? null : misfitOf(register, change);
    const bad = invalidFields(change, register.get(key)?.fields ?? {});
    const orphan = isOrphan(change, next);
    follow(next, change);
    return [
      ...(twice ? [fault("RECORD_NAMED_TWICE", {}, change)] : []),
      ...(misfit === null ? [] : [fault(misfit.code, { fields: misfit.fields }, change)]),
      ...(later.has(key) ? [fault("RECORD_AMENDED_LATER", {}, change)] : []),
      ...(orphan ? [fault("INDICATOR_NOT_STANDING", {}, change)] : []),
      ...(bad.length === 0 ? [] : [fault("VALUE_NOT_POSSIBLE", { fields: bad }, change)]),
      ...(differs(change) ? [] : [fault("NOTHING_DIFFERS", {}, change)]),
    ];
  });
}

function follow(register: Map<string, RegisterRecord>, change: AmendmentChange): void {
  const { subject, id, after, action } = change;
  if (action === "withdraw") register.delete(recordKey(change));
  if (action === "add") register.set(recordKey(change), { subject, id, fields: after ?? {} });
}

/** A target needs its indicator, also one that the same decision adds or withdraws. */
function isOrphan({ subject, id, action }: AmendmentChange, register: Register): boolean {
  const slot = subject === "target" && action !== "withdraw" ? targetSlot(id) : null;
  return slot !== null && !register.has(recordKey({ subject: "indicator", id: slot.indicatorId }));
}

function differs({ action, before, after }: AmendmentChange): boolean {
  return action !== "change" || Object.keys(after ?? {}).some((field) => !sameValue(before?.[field], after?.[field]));
}

/**
 * Records about which a decision with a later effective day has spoken already. Undoing them in the order of their days would no
 * longer give what stood, so the earlier decision must come in as a new one.
 */
function recordsAmendedAfter(applied: readonly AppliedAmendment[], effectiveOn: CalendarDay | null): ReadonlySet<string> {
  if (effectiveOn === null) return new Set();
  return new Set(
    applied.filter((one) => one.effectiveOn > effectiveOn).flatMap((one) => one.changes.map((change) => recordKey(change))),
  );
}
