import type { Change } from "#audit/operations/change.ts";
import { decimal } from "#kernel/decimal.ts";
import { clean } from "#kernel/fold.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { EnteredUpdate, EnteredValue, RoundId } from "../model.ts";
import type { RoundRecord, SubmissionRecord } from "../present.ts";
import { dayOfInstant } from "../rules/lateness.ts";
import { latestVersion, nextState } from "../rules/workflow.ts";
import {
  enteredIn,
  holdDebtor,
  holdRound,
  insertEvent,
  insertVersion,
  owedBy,
  roundById,
  saveEntered,
  updateVersion,
  versionsOf,
} from "../store.ts";
import { refuseWhenLocked } from "./hold-submission.ts";

export type SaveSubmission = {
  readonly roundId: RoundId;
  readonly organisationId: OrganisationId;
  /** The revision the person saw; 0 when nothing was begun. */
  readonly revision: number;
  readonly nothingToReport: boolean;
  readonly narrative: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly actuals: readonly EnteredValue[];
  readonly taskUpdates: readonly EnteredUpdate[];
};

type Entered = { readonly values: readonly EnteredValue[]; readonly updates: readonly EnteredUpdate[] };

/** Keeps what was entered, half-filled as it may be. What is not named stays; a figure emptied in every part is taken out. */
export async function saveSubmission(change: Change, input: SaveSubmission, now: LocalInstant): Promise<SubmissionRecord> {
  const { tx, actor } = change;
  await holdRound(tx, input.roundId, "share");
  const round = (await roundById(tx, input.roundId, dayOfInstant(now))) ?? refuseNow("ROUND_NOT_FOUND");
  if (!(await holdDebtor(tx, input.roundId, input.organisationId))) refuseNow("NOT_FOUND");
  refuseWhenLocked(round, "save");
  const latest = latestVersion(await versionsOf(tx, input.roundId, input.organisationId, true));
  if ((latest?.revision ?? 0) !== input.revision) {
    refuseNow("SUBMISSION_CHANGED_MEANWHILE", {
      state: latest?.state ?? null,
      revision: latest?.revision ?? 0,
      version: latest?.version ?? 0,
    });
  }
  await refuseStray(change, input);

  const state = latest === null ? "draft" : orRefuse(nextState(latest.state, "save", round)).state;
  const open = latest ?? (await insertVersion(tx, { roundId: input.roundId, organisationId: input.organisationId, version: 1 }));
  const before: Entered = await enteredIn(tx, open.id);
  const entered = merge(before, input);
  const { nothingToReport } = input;
  const words = { narrative: clean(input.narrative), difficulties: clean(input.difficulties), proposals: clean(input.proposals) };
  // The state first: values change only while their submission is open.
  const after = await updateVersion(tx, open.id, { state, nothingToReport, ...words });
  await saveEntered(
    tx,
    { id: open.id, organisationId: input.organisationId, periodId: round.periodId, by: actor.accountId },
    entered,
  );
  await recordSave(change, { round, latest, after, before, entered }, now);
  return after;
}

async function refuseStray({ tx }: Change, input: SaveSubmission): Promise<void> {
  const owed = (await owedBy(tx, input.roundId, input.organisationId)) ?? refuseNow("NOT_FOUND");
  const stray =
    input.actuals.filter((one) => !owed.indicatorIds.has(one.indicatorId)).length +
    input.taskUpdates.filter((one) => !owed.taskIds.has(one.taskId)).length;
  if (stray > 0) refuseNow("SUBMISSION_NOT_OWED", { records: stray });
}

function merge(before: Entered, input: SaveSubmission): Entered {
  const values = new Map(before.values.map((value) => [value.indicatorId, value]));
  for (const value of input.actuals) values.set(value.indicatorId, { ...value, note: clean(value.note) });
  const updates = new Map(before.updates.map((update) => [update.taskId, update]));
  for (const update of input.taskUpdates) {
    updates.set(update.taskId, { ...update, result: clean(update.result), delayReason: clean(update.delayReason) });
  }
  return { values: [...values.values()].filter(saysAnything), updates: [...updates.values()] };
}

function saysAnything({ value, numerator, denominator, answer, absence, note }: EnteredValue): boolean {
  return [value, numerator, denominator, answer, absence].some((part) => part !== null) || note !== "";
}

type Saved = {
  readonly round: RoundRecord;
  readonly latest: SubmissionRecord | null;
  readonly after: SubmissionRecord;
  readonly before: Entered;
  readonly entered: Entered;
};

async function recordSave(change: Change, { round, latest, after, before, entered }: Saved, now: LocalInstant): Promise<void> {
  const fromState = latest?.state ?? null;
  if (fromState !== after.state) {
    const by = { accountId: change.actor.accountId, actor: change.actor.name, atLocal: now, reason: null };
    await insertEvent(change.tx, { submissionId: after.id, action: "save", fromState, toState: after.state, ...by });
  }
  const values = changed(before.values, entered.values, (value) => value.indicatorId, sameValue);
  const updates = changed(before.updates, entered.updates, (update) => update.taskId, sameUpdate);
  change.note({
    chain: round.plan.ownerId,
    operation: "save-submission",
    subjectKind: "submission",
    subjectId: after.id,
    before: latest === null ? null : { ...wordsOf(latest), values: values.before, updates: updates.before },
    after: {
      ...wordsOf(after),
      periodId: round.periodId,
      organisationId: after.organisationId,
      values: values.after,
      updates: updates.after,
    },
  });
}

function wordsOf({ state, version, revision, nothingToReport, narrative, difficulties, proposals }: SubmissionRecord) {
  return { state, version, revision, nothingToReport, narrative, difficulties, proposals };
}

/** Only what differs goes into the audit trail; a record that came or went is missing on one side. */
function changed<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string, same: (a: T, b: T) => boolean) {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const next = new Map(after.map((one) => [keyOf(one), one]));
  const differs = (key: string) => {
    const [a, b] = [old.get(key), next.get(key)];
    return a === undefined || b === undefined || !same(a, b);
  };
  return { before: before.filter((one) => differs(keyOf(one))), after: after.filter((one) => differs(keyOf(one))) };
}

function sameValue(a: EnteredValue, b: EnteredValue): boolean {
  const isSameNumber = (x: string | null, y: string | null) => (x === null || y === null ? x === y : decimal(x).eq(decimal(y)));
  const numbers =
    isSameNumber(a.value, b.value) && isSameNumber(a.numerator, b.numerator) && isSameNumber(a.denominator, b.denominator);
  return numbers && a.answer === b.answer && a.absence === b.absence && a.note === b.note;
}

function sameUpdate(a: EnteredUpdate, b: EnteredUpdate): boolean {
  return (
    a.state === b.state &&
    a.percent === b.percent &&
    a.result === b.result &&
    a.doneOn === b.doneOn &&
    a.delayReason === b.delayReason
  );
}
