import { randomUUID } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { isUuid } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { organisationsAt } from "#organisations/store.ts";
import type { IndicatorId } from "#plans/model.ts";
import { type DraftLookedAt, holdDraft } from "#plans/operations/hold-draft.ts";
import type { ChangeRecord } from "#plans/present-amendments.ts";
import { type AmendmentSubject, type Fields, targetRecordId, targetSlot } from "#plans/rules/amendment-change.ts";
import { findPlan } from "#plans/store.ts";
import { nextPlace } from "#plans/store-amended.ts";
import { changesOfAmendment, removeChanges, saveChanges } from "#plans/store-amendments.ts";
import { changeOfGiven, type GivenChange } from "../rules/amendment-given.ts";
import { isBodies } from "../rules/amendment-tasks.ts";
import { loadRegister } from "./load-register.ts";

export type RecordGiven = {
  readonly subject: AmendmentSubject;
  /** null: a new record. */
  readonly recordId: string | null;
  readonly after: Fields | null;
  /** Of a new target. */
  readonly indicatorId?: string | undefined;
  readonly milestoneYear?: number | undefined;
};

/** Puts what a person set into the draft, each against the register as it stands; a record that would stay as it is leaves the draft. */
export async function amendRecords(
  change: Change,
  input: DraftLookedAt & { readonly changes: readonly RecordGiven[] },
  today: CalendarDay,
): Promise<void> {
  const { tx } = change;
  const { plan: held, amendment } = await holdDraft(tx, input);
  const plan = (await findPlan(tx, held.id, today)) ?? refuseNow("NOT_FOUND");
  const register = await loadRegister(tx, plan, today);
  const drafted = await changesOfAmendment(tx, amendment.id);
  await refuseUnknownBodies(tx, input.changes, today);
  const named: GivenChange[] = [];
  for (const given of input.changes) named.push(await withId(tx, given, [...drafted, ...named]));
  const made = named.map((given) => ({ given, change: orRefuse(changeOfGiven(register, given)) }));
  const saved = made.flatMap((one) => (one.change === null ? [] : [one.change]));
  const idle = made.filter((one) => one.change === null).map(({ given }) => `${given.subject} ${given.recordId}`);
  const dropped = drafted.filter((one) => idle.includes(`${one.subject} ${one.recordId}`)).map((one) => one.id);
  if (dropped.length > 0) await removeChanges(tx, amendment.id, dropped);
  if (saved.length > 0) await saveChanges(tx, amendment.id, saved);
  change.note({
    chain: held.organisationId,
    operation: "amend-draft",
    subjectKind: "amendment",
    subjectId: amendment.id,
    before: null,
    after: { planId: held.id, changes: saved },
  });
}

type InDraft = Pick<ChangeRecord, "subject" | "recordId">;

/** A record that the draft adds keeps its id from save to save; a new one gets one, a new target the next free place of its year. */
async function withId(tx: Tx, given: RecordGiven, drafted: readonly InDraft[]): Promise<GivenChange> {
  const { subject, recordId, after } = given;
  if (recordId !== null) return { subject, recordId, after, isNew: isAddedIn(drafted, given) };
  if (subject === "plan" || after === null) refuseNow("AMENDMENT_RECORD_UNKNOWN", { subject });
  if (subject !== "target") return { subject, recordId: randomUUID(), after, isNew: true };
  const { indicatorId, milestoneYear } = given;
  if (indicatorId === undefined || milestoneYear === undefined || !isUuid(indicatorId)) {
    return refuseNow("AMENDMENT_VALUE_NOT_POSSIBLE", { fields: ["milestoneYear"] });
  }
  const id = indicatorId as IndicatorId; // Brand minting: the shape was checked just above.
  const beside = drafted.flatMap((one) => (one.subject === "target" ? [targetSlot(one.recordId)] : []));
  const taken = beside.flatMap((slot) =>
    slot !== null && slot.indicatorId === id && slot.milestoneYear === milestoneYear ? [slot.position + 1] : [],
  );
  const position = Math.max(await nextPlace(tx, id, milestoneYear), ...taken);
  return { subject, recordId: targetRecordId({ indicatorId: id, milestoneYear, position }), after, isNew: true };
}

function isAddedIn(drafted: readonly (InDraft & { readonly action?: string })[], { subject, recordId }: RecordGiven): boolean {
  return drafted.some((one) => one.subject === subject && one.recordId === recordId && one.action === "add");
}

/** Bodies that a change names must stand in the register. */
async function refuseUnknownBodies(tx: Tx, changes: readonly RecordGiven[], today: CalendarDay): Promise<void> {
  const bodies = changes.flatMap(({ after }) => Object.values(after ?? {}).flatMap((value) => (isBodies(value) ? value : [])));
  const ids = new Set(bodies.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])));
  if (ids.size === 0) return;
  const known = await organisationsAt(tx, today, { ids: [...ids] });
  if (known.length !== ids.size) refuseNow("ORGANISATION_NOT_FOUND");
}
