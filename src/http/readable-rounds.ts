import type { AuthorisedScope } from "#accounts/model.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { DebtorRow, RoundRow } from "#reporting/contract.ts";
import type { SubmissionAction } from "#reporting/model.ts";
import { canLockRound, canReadReport, canReadRound, canReviewReport, canTakeStep } from "#reporting/policy.ts";
import { type DebtorRecord, type FormRecord, presentDebtor, presentRound, type RoundRecord } from "#reporting/present.ts";
import { refusedWhenLocked } from "#reporting/rules/locked-round.ts";
import { actionsIn } from "#reporting/rules/workflow.ts";
import { debtorsOf, roundById } from "#reporting/store.ts";

type Asking = {
  readonly database: Database;
  readonly scope: AuthorisedScope;
  readonly today: CalendarDay;
  readonly now: () => string;
};

export type ReadRound = { readonly round: RoundRecord; readonly debtors: readonly DebtorRecord[] };

/** A round with who owes in it, if the person may read it; else there is no such round. */
export async function roundOf({ database, scope, today }: Asking, id: string): Promise<ReadRound> {
  const round = (await roundById(database, asId(id), today)) ?? refuseNow("NOT_FOUND");
  const debtors = await debtorsOf(database, [round.id], today);
  refuseUnreadable(scope, { round, debtors });
  return { round, debtors };
}

/** Whoever may not read the round does not learn that it exists. */
export function refuseUnreadable(scope: AuthorisedScope, { round, debtors }: ReadRound): void {
  const subject = { ownerId: round.plan.ownerId, debtors: debtors.map((one) => one.organisationId) };
  if (!canReadRound(scope, subject)) refuseNow("NOT_FOUND");
}

/** A round as it is listed: its counts and what the person may do. */
export function roundRow({ scope, now }: Pick<Asking, "scope" | "now">, { round, debtors }: ReadRound): RoundRow {
  return presentRound(round, debtors, now(), allowedOnRound(scope, round));
}

/** Rounds as they are listed, with their counts and what the person may do. */
export async function roundRows(asking: Asking, rounds: readonly RoundRecord[]): Promise<RoundRow[]> {
  const debtors = groupBy(
    await debtorsOf(
      asking.database,
      rounds.map((round) => round.id),
      asking.today,
    ),
    (debtor) => debtor.roundId,
  );
  return rounds.map((round) => roundRow(asking, { round, debtors: debtors.get(round.id) ?? [] }));
}

export async function shownRound(asking: Asking, id: string): Promise<{ round: RoundRow; debtors: DebtorRow[] }> {
  const { round, debtors } = await roundOf(asking, id);
  const now = asking.now();
  return {
    round: roundRow(asking, { round, debtors }),
    debtors: debtors.map((debtor) => shownDebtor(asking.scope, debtor, round, now)),
  };
}

/** Who stands where is for everybody who reads the round; what a body wrote, or was told, is not. */
function shownDebtor(scope: AuthorisedScope, debtor: DebtorRecord, round: RoundRecord, now: string): DebtorRow {
  const row = presentDebtor(debtor, round, now);
  const isReadable = canReadReport(scope, { ownerId: round.plan.ownerId, organisationId: debtor.organisationId });
  return isReadable ? row : { ...row, submissionId: null, returnReason: null };
}

function allowedOnRound(scope: AuthorisedScope, round: RoundRecord): RoundRow["allowed"] {
  const subject = { ownerId: round.plan.ownerId };
  const officer = canLockRound(scope, subject);
  const allowed: RoundRow["allowed"] = [];
  if (canReviewReport(scope, subject)) allowed.push("approve");
  if (officer) allowed.push(round.locked ? "unlock" : "lock", "report");
  return allowed;
}

/** What this person may do with the form as it stands: the table of transitions, the lock, and the policy. */
export function allowedInForm(scope: AuthorisedScope, form: FormRecord): SubmissionAction[] {
  const { round, organisationId, latest } = form;
  const actions: readonly SubmissionAction[] = latest === null ? ["save"] : actionsIn(latest.state, round);
  return actions.filter(
    (action) => !refusedWhenLocked(round, action) && canTakeStep(scope, action, { ownerId: round.plan.ownerId, organisationId }),
  );
}
