import type { AuditEntry } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { Tx } from "#db/transaction.ts";
import { nameDocument } from "#documents/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { type DraftLookedAt, holdDraft } from "#plans/operations/hold-draft.ts";
import type { PlanRecord } from "#plans/present.ts";
import type { ChangeRecord } from "#plans/present-amendments.ts";
import { applyChanges } from "#plans/rules/amendment-apply.ts";
import { type AmendmentSubject, type Fields, type Register, recordKey, targetSlot } from "#plans/rules/amendment-change.ts";
import { mayBeApplied } from "#plans/rules/amendment-check.ts";
import { findPlan } from "#plans/store.ts";
import { type VersionOrigin, withdrawRecords, writeIndicators, writeTargetVersions, writeTitle } from "#plans/store-amended.ts";
import { settleAmendment } from "#plans/store-amendments.ts";
import { writeTaskBodies, writeTasks } from "../store-amended.ts";
import { asChange, loadCheckedAmendment } from "./check-amendment.ts";

export type ApplyAmendment = DraftLookedAt & { readonly lockedCutOffs: readonly CalendarDay[] };

/**
 * Applies a decision whole or not at all: targets get a next version, indicators and tasks another revision, what the decision takes
 * out is withdrawn and keeps all that was reported for it.
 */
export async function applyAmendment(change: Change, input: ApplyAmendment, today: CalendarDay): Promise<void> {
  const { tx, actor } = change;
  const { plan: held, amendment } = await holdDraft(tx, input);
  const plan = (await findPlan(tx, held.id, today)) ?? refuseNow("NOT_FOUND");
  const checked = await loadCheckedAmendment(tx, { plan, amendment, lockedCutOffs: input.lockedCutOffs }, today);
  const { changes, register, faults } = checked;
  const { effectiveOn, documentId } = amendment;
  if (!mayBeApplied(faults) || effectiveOn === null || documentId === null) {
    const codes = faults.filter((one) => one.severity === "error").map((one): string => one.code);
    return refuseNow("AMENDMENT_NOT_READY", { codes: [...new Set(codes)] });
  }
  const after = orRefuse(applyChanges(register, changes.map(asChange)));
  const origin = { effectiveOn, decisionDocumentId: documentId, recordedBy: actor.accountId };
  await writeRegister(tx, { plan, changes, after, origin });
  const { number, issuedOn, issuer } = amendment;
  await nameDocument(tx, documentId, { number, issuedOn, issuer });
  await settleAmendment(tx, amendment.id, "applied", actor.accountId);
  change.note({
    chain: held.organisationId,
    operation: "apply-amendment",
    subjectKind: "amendment",
    subjectId: amendment.id,
    before: { state: "draft" },
    after: { planId: plan.id, state: "applied", number, issuedOn, issuer, effectiveOn, documentId, changes: changes.length },
  });
  for (const one of changes) change.note(recordNote(one, held.organisationId, amendment.id));
}

type Writing = {
  readonly plan: PlanRecord;
  readonly changes: readonly ChangeRecord[];
  readonly after: Register;
  readonly origin: VersionOrigin;
};

async function writeRegister(tx: Tx, { plan, changes, after, origin }: Writing): Promise<void> {
  const of = (subject: AmendmentSubject, withdrawn: boolean) =>
    changes.filter((one) => one.subject === subject && (one.action === "withdraw") === withdrawn);
  const whole = (one: ChangeRecord): Fields => after.get(recordKey({ subject: one.subject, id: one.recordId }))?.fields ?? {};
  const written = (subject: "indicator" | "task") =>
    of(subject, false).map((one) => ({ id: one.recordId, fields: whole(one), raw: one.raw }));
  const ids = (subject: "indicator" | "task") => of(subject, true).map((one) => one.recordId);

  for (const one of of("plan", false)) await writeTitle(tx, plan.id, String(whole(one).title ?? plan.title), plan.documentNumber);
  await writeIndicators(tx, plan.id, written("indicator"));
  await withdrawRecords(tx, "indicator", ids("indicator"), origin.effectiveOn);
  const targets = [...of("target", false), ...of("target", true)].map((one) => ({
    ...(targetSlot(one.recordId) ?? refuseNow("AMENDMENT_RECORD_UNKNOWN", { id: one.recordId })),
    fields: one.action === "withdraw" ? null : whole(one),
    raw: one.raw,
  }));
  await writeTargetVersions(tx, targets, origin);
  await writeTasks(tx, plan.id, written("task"));
  const rebodied = of("task", false).map((one) => ({ id: one.recordId, fields: one.after ?? {}, raw: null }));
  await writeTaskBodies(tx, rebodied);
  await withdrawRecords(tx, "task", ids("task"), origin.effectiveOn);
}

/** Each record's own line in the trail, so that its history is found by its id; a target's stands with its indicator. */
function recordNote({ subject, recordId, action, before, after }: ChangeRecord, chain: string, amendmentId: string): AuditEntry {
  const slot = subject === "target" ? targetSlot(recordId) : null;
  const milestone = slot === null ? {} : { milestoneYear: slot.milestoneYear };
  return {
    chain,
    operation: "amend-record",
    subjectKind: slot === null ? subject : "indicator",
    subjectId: slot === null ? recordId : slot.indicatorId,
    before: before === null ? null : { ...milestone, ...before },
    after: { amendmentId, action, ...milestone, ...after },
  };
}
