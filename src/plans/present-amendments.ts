import type { AmendmentRow, ChangeRow, FieldsOnWire, TargetVersionRow } from "./contract-amendments.ts";
import type { AmendmentId, AmendmentState, PlanId, TargetOperator } from "./model.ts";
import type { AmendmentSubject, BodyValue, ChangeAction, Fields, FieldValue } from "./rules/amendment-change.ts";

export type AmendmentRecord = {
  readonly id: AmendmentId;
  readonly planId: PlanId;
  readonly state: AmendmentState;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly effectiveOn: string | null;
  readonly documentId: string | null;
  readonly fileName: string | null;
  readonly revision: number;
  readonly draftedAt: string;
  readonly draftedBy: string | null;
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
  readonly changeCount: number;
};

export type ChangeRecord = {
  readonly id: string;
  readonly subject: AmendmentSubject;
  readonly recordId: string;
  readonly action: ChangeAction;
  readonly before: Fields | null;
  readonly after: Fields | null;
  readonly raw: string | null;
  readonly likeness: string | null;
};

export type TargetVersionRecord = {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly position: number;
  readonly version: number;
  readonly operator: TargetOperator;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
  readonly withdrawn: boolean;
  readonly effectiveOn: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly decisionNumber: string | null;
  readonly decisionOn: string | null;
};

export function presentAmendment({ documentId, ...amendment }: AmendmentRecord): AmendmentRow {
  return { ...amendment, hasDocument: documentId !== null };
}

/** A change with the name of its record and what its fields say before it, so that a form can begin with them. */
export function presentChange(change: ChangeRecord, label: string, standing: Fields | null): ChangeRow {
  const { likeness, before, after, ...columns } = change;
  return {
    ...{ ...columns, label, likeness: likeness === null ? null : Number(likeness) },
    ...{ before: onWire(before), after: onWire(after), standing: onWire(standing) },
  };
}

/** Fields as the contract writes them. */
export function onWire(fields: Fields | null): FieldsOnWire | null {
  if (fields === null) return null;
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, isList(value) ? value.map((body) => ({ ...body })) : value]),
  );
}

function isList(value: FieldValue): value is readonly BodyValue[] {
  return Array.isArray(value);
}

export function presentTargetVersion(version: TargetVersionRecord): TargetVersionRow {
  return { ...version };
}
