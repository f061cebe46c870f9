import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant, PeriodId } from "#periods/model.ts";
import type { PlanId, PlanState } from "#plans/model.ts";
import { type IndicatorRecord, presentShownTarget, type TargetRecord } from "#plans/present.ts";
import type { AppliedAmendment } from "#plans/rules/amendment-change.ts";
import type { TaskRecord } from "#tasks/present.ts";
import type { ActualInput, DebtorRow, RoundProposal, RoundRow, Gap as ShownGap, SubmissionForm } from "./contract.ts";
import type {
  DueSource,
  EnteredUpdate,
  EnteredValue,
  Gap,
  OwingBody,
  OwingReason,
  RoundId,
  SubmissionAction,
  SubmissionId,
  SubmissionState,
  Warning,
} from "./model.ts";
import { numberTextOf } from "./rules/actual-number.ts";
import { type Arrival, latenessOf } from "./rules/lateness.ts";
import { isOfficial } from "./rules/workflow.ts";

/** What a round needs to know of its plan. */
export type PlanHead = {
  readonly planId: PlanId;
  readonly ownerId: OrganisationId;
  readonly ownerName: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly state: PlanState;
};

export type RoundRecord = {
  readonly id: RoundId;
  readonly plan: PlanHead;
  readonly periodId: PeriodId;
  readonly cutOffOn: CalendarDay;
  readonly dueAt: LocalInstant;
  readonly dueSource: DueSource;
  readonly asksSignature: boolean;
  readonly asksAcceptance: boolean;
  readonly locked: boolean;
  /** Decisions that count only after the cut-off day; known where one round is looked at. */
  readonly decisionsAfter?: readonly AppliedAmendment[];
};

/** One version of what a body sends in, as it stands in its row. */
export type SubmissionRecord = {
  readonly id: SubmissionId;
  readonly roundId: RoundId;
  readonly organisationId: OrganisationId;
  readonly version: number;
  readonly state: SubmissionState;
  readonly revision: number;
  readonly nothingToReport: boolean;
  readonly narrative: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly submittedAt: LocalInstant | null;
  readonly returnReason: string | null;
  readonly approvedAt: LocalInstant | null;
  readonly superseded: boolean;
};

/** A body that owes in a round, its latest version, and its official one. */
export type DebtorRecord = {
  readonly roundId: RoundId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly reasons: readonly OwingReason[];
  readonly indicators: number;
  readonly tasks: number;
  readonly latest: SubmissionRecord | null;
  readonly officialVersion: number | null;
  /** When its first version came in: lateness is judged by that one. */
  readonly firstSubmittedAt: LocalInstant | null;
  /** Figures and updates that stand in the latest version. */
  readonly filled: number;
};

/** Where a body stands in a round, each body once: what is official counts before what is being corrected. */
export type Progress = "missing" | "draft" | "submitted" | "returned" | "approved";

export function progressOf(debtor: Pick<DebtorRecord, "latest" | "officialVersion">): Progress {
  if (debtor.officialVersion !== null) return "approved";
  if (debtor.latest === null) return "missing";
  const { state } = debtor.latest;
  if (isOfficial(state)) return "approved";
  return state === "submitted" || state === "returned" ? state : "draft";
}

const timeliness = { "in-time": "in-time", late: "late", awaited: "not-due", overdue: "overdue" } as const satisfies Record<
  Arrival,
  DebtorRow["timeliness"]
>;

export function timelinessOf(
  debtor: Pick<DebtorRecord, "firstSubmittedAt">,
  dueAt: LocalInstant,
  now: LocalInstant,
): DebtorRow["timeliness"] {
  return timeliness[latenessOf(debtor.firstSubmittedAt, dueAt, now).arrival];
}

export function presentRound(
  round: RoundRecord,
  debtors: readonly DebtorRecord[],
  now: LocalInstant,
  allowed: RoundRow["allowed"],
): RoundRow {
  const steps = groupBy(debtors, progressOf);
  const count = (step: Progress) => steps.get(step)?.length ?? 0;
  const { id, plan, periodId, cutOffOn, dueAt, asksSignature, locked } = round;
  return {
    ...{ id, periodId, cutOffOn, dueAt, asksSignature, locked },
    ...{ planId: plan.planId, planTitle: plan.title, documentNumber: plan.documentNumber, ownerName: plan.ownerName },
    counts: {
      debtors: debtors.length,
      submitted: count("submitted"),
      approved: count("approved"),
      returned: count("returned"),
      draft: count("draft"),
      missing: count("missing"),
      late: debtors.filter((debtor) => timelinessOf(debtor, dueAt, now) === "late").length,
    },
    allowed: [...allowed],
  };
}

const reasonNames = { "reporting-rule": "reporting-rule", indicator: "assigned", "task-lead": "lead" } as const satisfies Record<
  OwingReason,
  string
>;

export function presentReasons(reasons: readonly OwingReason[]) {
  return reasons.map((reason) => reasonNames[reason]);
}

export function presentDebtor(debtor: DebtorRecord, round: RoundRecord, now: LocalInstant): DebtorRow {
  const { organisationId, name, indicators, tasks, latest, filled } = debtor;
  return {
    ...{ organisationId, name, indicators, tasks, filled },
    reasons: presentReasons(debtor.reasons),
    submissionId: latest?.id ?? null,
    version: latest?.version ?? null,
    state: latest?.state ?? null,
    nothingToReport: latest?.nothingToReport ?? false,
    submittedAt: latest?.submittedAt ?? null,
    timeliness: timelinessOf(debtor, round.dueAt, now),
    returnReason: latest?.state === "returned" ? latest.returnReason : null,
  };
}

/** What opening a period's round would mean, before anybody opens it. */
export type ProposalRecord = {
  readonly periodId: PeriodId;
  readonly cutOffOn: CalendarDay;
  readonly dueAt: LocalInstant;
  readonly dueSource: "plan-rule" | "default";
  readonly dueText: string | null;
  readonly owing: { readonly ok: true; readonly value: readonly OwingBody[] } | { readonly ok: false };
  readonly names: ReadonlyMap<string, string>;
  readonly unresolved: readonly string[];
  readonly unready: RoundProposal["unready"];
  readonly route: RoundProposal["route"];
};

export function presentProposal(proposal: ProposalRecord): RoundProposal {
  const { periodId, cutOffOn, dueAt, dueSource, dueText, owing, names, unresolved, unready, route } = proposal;
  return {
    ...{ periodId, cutOffOn, dueAt, dueText, unready, route },
    dueSource: dueSource === "plan-rule" ? "plan" : "default",
    debtors: (owing.ok ? owing.value : []).map(({ organisationId, reasons, indicatorIds, taskIds }) => ({
      organisationId,
      name: names.get(organisationId) ?? "",
      reasons: presentReasons(reasons),
      indicators: indicatorIds.length,
      tasks: taskIds.length,
    })),
    unresolved: [...unresolved],
  };
}

type Dated<T> = T & { readonly periodId: PeriodId };

export type FormIndicator = {
  readonly indicator: IndicatorRecord;
  readonly target: TargetRecord | null;
  /** The body's official figure of the period before. */
  readonly previous: Dated<EnteredValue> | null;
  readonly value: EnteredValue | null;
};

export type FormTask = {
  readonly task: TaskRecord;
  readonly role: "lead" | "support";
  readonly previous: Dated<EnteredUpdate> | null;
  readonly update: EnteredUpdate | null;
};

/** A body's form in a round, with what is judged of it. */
export type FormRecord = {
  readonly round: RoundRecord;
  /** Everybody who owes in the round, this body among them. */
  readonly debtors: readonly DebtorRecord[];
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly latest: SubmissionRecord | null;
  readonly indicators: readonly FormIndicator[];
  readonly tasks: readonly FormTask[];
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Warning[];
  readonly unexplained: readonly Warning[];
  readonly history: readonly {
    readonly version: number;
    readonly action: string;
    readonly toState: string;
    readonly actor: string;
    readonly atLocal: LocalInstant;
    readonly reason: string | null;
  }[];
};

/** The form as it is sent. */
export function presentForm(form: FormRecord, round: RoundRow, allowed: readonly SubmissionAction[]): SubmissionForm {
  const { latest, organisationId, organisationName } = form;
  const returned = latest?.state === "returned";
  const returnedBy = form.history.findLast((event) => event.action === "return")?.actor ?? null;
  return {
    ...{ round, organisationId, organisationName },
    submissionId: latest?.id ?? null,
    version: latest?.version ?? 1,
    revision: latest?.revision ?? 0,
    state: latest?.state ?? null,
    nothingToReport: latest?.nothingToReport ?? false,
    narrative: latest?.narrative ?? "",
    difficulties: latest?.difficulties ?? "",
    proposals: latest?.proposals ?? "",
    submittedAt: latest?.submittedAt ?? null,
    returnReason: returned ? latest.returnReason : null,
    returnedBy: returned ? returnedBy : null,
    indicators: form.indicators.map(presentFormIndicator),
    tasks: form.tasks.map(presentFormTask),
    gaps: form.gaps.map(presentGap),
    warnings: form.warnings.map(({ code, indicatorId }) => ({ code, indicatorId, taskId: null })),
    allowed: [...allowed],
    history: form.history.map(({ version, action, toState, actor, atLocal, reason }) => ({
      version,
      action,
      toState,
      actor,
      at: atLocal,
      reason,
    })),
  };
}

function presentFormIndicator({ indicator, target, previous, value }: FormIndicator) {
  const { id, name, groupTitle, unit, measureKind, numeratorName, denominatorName, accumulation } = indicator;
  return {
    ...{ indicatorId: id, name, groupTitle, unit, measureKind, numeratorName, denominatorName, accumulation },
    target: target === null ? null : presentShownTarget(target),
    previous: previous === null ? null : { periodId: previous.periodId, value: numberTextOf(previous), answer: previous.answer },
    actual: value === null ? null : presentValue(value),
  };
}

function presentValue({ indicatorId, value, numerator, denominator, answer, absence, note }: EnteredValue): ActualInput {
  return { indicatorId, value, numerator, denominator, answer, absence, note };
}

function presentFormTask({ task, role, previous, update }: FormTask) {
  const { id, number, text, deliverable, scheduleText, dueOn } = task;
  return {
    ...{ taskId: id, number, text, deliverable, scheduleText, dueOn, role },
    previous: previous === null ? null : { periodId: previous.periodId, state: previous.state, percent: previous.percent },
    update: update === null ? null : { ...update },
  };
}

function presentGap({ code, subject }: Gap): ShownGap {
  return {
    code,
    indicatorId: subject.kind === "indicator" ? subject.indicatorId : null,
    taskId: subject.kind === "task" ? subject.taskId : null,
  };
}
