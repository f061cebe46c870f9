import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor } from "#organisations/testing.ts";
import type { LocalInstant, PeriodId } from "#periods/model.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { aPlan, type IndicatorGiven, type PlanGiven } from "#plans/testing.ts";
import type { TaskId } from "#tasks/model.ts";
import { someTasks, type TaskGiven } from "#tasks/testing.ts";
import type { EnteredUpdate, EnteredValue, RoundId } from "./model.ts";
import { approveSubmission } from "./operations/approve-submission.ts";
import { openRound } from "./operations/open-round.ts";
import { type SaveSubmission, saveSubmission } from "./operations/save-submission.ts";
import { submitSubmission } from "./operations/submit-submission.ts";
import type { SubmissionRecord } from "./present.ts";

export type RegisterGiven = {
  readonly indicators?: readonly IndicatorGiven[];
  readonly tasks?: readonly TaskGiven[];
  readonly plan?: PlanGiven;
};

export type Register = {
  readonly owner: OrganisationId;
  /** Two units under the owner; the first answers for everything that is given without a body. */
  readonly unit: OrganisationId;
  readonly other: OrganisationId;
  readonly planId: PlanId;
  readonly indicatorIds: readonly IndicatorId[];
  readonly taskIds: readonly TaskId[];
};

/** An owner with two units and a plan in force; one counted indicator of the first unit unless told otherwise. */
export async function aRegister(db: Database, given: RegisterGiven = {}): Promise<Register> {
  const owner = await anOrganisation(db);
  const unitOf = (name: string) => anOrganisation(db, { name, kind: "division", level: "unit", parentId: owner });
  const [unit, other] = [await unitOf("Phòng Kinh tế"), await unitOf("Phòng Văn hóa - Xã hội")];
  const indicators = (given.indicators ?? [{ name: "Số lớp kỹ năng số", targets: [{ milestoneYear: 2030 }] }]).map((one) => ({
    responsible: [unit],
    ...one,
  }));
  const tasks = (given.tasks ?? []).map((one) => ({ lead: unit, ...one }));
  const { planId, indicatorIds } = await aPlan(db, { organisationId: owner, ...given.plan, indicators });
  return { owner, unit, other, planId, indicatorIds, taskIds: await someTasks(db, planId, tasks) };
}

export type RoundGiven = {
  readonly periodId?: PeriodId;
  readonly now?: LocalInstant;
  readonly dueAt?: LocalInstant;
  readonly asksSignature?: boolean;
  readonly asksAcceptance?: boolean;
};

/** An open round of the plan: the first quarter of 2026 unless told otherwise. */
export async function aRound(db: Database, planId: PlanId, given: RoundGiven = {}): Promise<RoundId> {
  const input = {
    planId,
    periodId: given.periodId ?? "2026Q1",
    dueAt: given.dueAt ?? null,
    asksSignature: given.asksSignature ?? false,
    asksAcceptance: given.asksAcceptance ?? false,
  };
  return await makeChange(db, testActor, (change) => openRound(change, input, given.now ?? "2026-03-02T08:00"));
}

export const emptyValue = { value: null, numerator: null, denominator: null, answer: null, absence: null, note: "" } as const;

/** A figure of a form: a plain number, or the parts that are given. */
export function aValue(indicatorId: IndicatorId, given: string | Partial<EnteredValue>): EnteredValue {
  return { ...emptyValue, indicatorId, ...(typeof given === "string" ? { value: given } : given) };
}

export function anUpdate(taskId: TaskId, given: Partial<EnteredUpdate> = {}): EnteredUpdate {
  return { taskId, state: "in-progress", percent: null, result: "", doneOn: null, delayReason: "", ...given };
}

export type ReportGiven = Partial<SaveSubmission> & { readonly now?: LocalInstant; readonly actor?: Actor };

/** Saves a body's report; it stays open. */
export async function aDraft(
  db: Database,
  roundId: RoundId,
  organisationId: OrganisationId,
  given: ReportGiven = {},
): Promise<SubmissionRecord> {
  const { now = "2026-03-10T09:00", actor = testActor, ...fields } = given;
  const plain = {
    revision: 0,
    nothingToReport: false,
    narrative: "",
    difficulties: "",
    proposals: "",
    actuals: [],
    taskUpdates: [],
  };
  return await makeChange(db, actor, (change) => saveSubmission(change, { ...plain, ...fields, roundId, organisationId }, now));
}

/** Saves and sends. */
export async function aSubmitted(db: Database, roundId: RoundId, organisationId: OrganisationId, given: ReportGiven = {}) {
  const draft = await aDraft(db, roundId, organisationId, given);
  const step = { submissionId: draft.id, revision: draft.revision };
  return await makeChange(db, given.actor ?? testActor, (change) =>
    submitSubmission(change, step, given.now ?? "2026-03-10T09:30"),
  );
}

/** Saves, sends and approves: the figures are official. */
export async function anApproved(db: Database, roundId: RoundId, organisationId: OrganisationId, given: ReportGiven = {}) {
  const sent = await aSubmitted(db, roundId, organisationId, given);
  const step = { submissionId: sent.id, revision: sent.revision };
  return await makeChange(db, testActor, (change) => approveSubmission(change, step, given.now ?? "2026-03-12T10:00"));
}
