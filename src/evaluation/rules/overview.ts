/**
 * The overview of a plan on a day (design §1, §4): how many indicators stand where, how the tasks are counted, and who has not
 * reported. Counts add up to what they count; silence is shown.
 */
import type { OrganisationId } from "#organisations/model.ts";
import type { SubmissionState } from "#reporting/model.ts";
import { isOfficial } from "#reporting/rules/workflow.ts";
import { type Accounting, type PartyBucket, partyAccounting } from "#tasks/rules/accounting.ts";
import type { Standing } from "#tasks/rules/timeliness.ts";
import type { VerdictCode } from "../model.ts";

export type VerdictCounts = { readonly total: number; readonly by: Readonly<Record<VerdictCode, number>> };

/** How many verdicts of each kind; they add up to the total. */
export function countVerdicts(codes: readonly VerdictCode[]): VerdictCounts {
  const by: Record<VerdictCode, number> = {
    achieved: 0,
    "on-track": 0,
    "at-risk": 0,
    "off-track": 0,
    missed: 0,
    "no-data": 0,
    "not-assessable-yet": 0,
    "by-judgement": 0,
  };
  for (const code of codes) by[code] += 1;
  return { total: codes.length, by };
}

/** A body that owes a report in the round; the state of its latest version, null while it has sent and begun nothing. */
export type Debtor = { readonly organisationId: OrganisationId; readonly state: SubmissionState | null };

export type ReportingCounts = {
  readonly owed: number;
  readonly approved: number;
  /** Sent and waiting to be read. */
  readonly waiting: number;
  /** Sent back to be corrected. */
  readonly returned: number;
  /** Begun or not, but never sent. */
  readonly notReported: readonly OrganisationId[];
};

export function countReporting(debtors: readonly Debtor[]): ReportingCounts {
  const inState = (test: (state: SubmissionState | null) => boolean) => debtors.filter((debtor) => test(debtor.state));
  return {
    owed: debtors.length,
    approved: inState((state) => state !== null && isOfficial(state)).length,
    waiting: inState((state) => state === "submitted").length,
    returned: inState((state) => state === "returned").length,
    notReported: inState((state) => state === null || state === "draft" || state === "signed").map(
      (debtor) => debtor.organisationId,
    ),
  };
}

export type PlanOverview = {
  readonly indicators: VerdictCounts;
  readonly tasks: Accounting<PartyBucket>;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly reporting: ReportingCounts;
};

/** Everything that the first screen of a plan counts. */
export function planOverview(
  verdicts: readonly VerdictCode[],
  tasks: readonly Standing[],
  debtors: readonly Debtor[],
): PlanOverview {
  return {
    indicators: countVerdicts(verdicts),
    tasks: partyAccounting(tasks),
    overdue: tasks.filter((task) => task.timeliness === "overdue").length,
    dueSoon: tasks.filter((task) => task.timeliness === "due-soon").length,
    reporting: countReporting(debtors),
  };
}
