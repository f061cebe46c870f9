/**
 * Who may do what with rounds and submissions (design §1): the officer of the plan's owner opens, locks and unlocks; officer and
 * leader approve, return, accept and reopen; a body's reporter and head fill in and send; only its head signs. Inspectors read.
 */
import { type AuthorisedScope, reaches, roles } from "#accounts/model.ts";

/** The body that owns the plan of a round. */
export type OwnedRound = { readonly ownerId: string };
/** A body's report in a round of somebody's plan. */
export type OwedReport = OwnedRound & { readonly organisationId: string };

export function canReadRound(scope: AuthorisedScope, round: OwnedRound & { readonly debtors: readonly string[] }): boolean {
  if (scope.operator || scope.visible.has(round.ownerId)) return true;
  return round.debtors.some((body) => reaches(scope, body, ...roles));
}

export function canOpenRound(scope: AuthorisedScope, round: OwnedRound): boolean {
  return reaches(scope, round.ownerId, "officer");
}

export function canLockRound(scope: AuthorisedScope, round: OwnedRound): boolean {
  return reaches(scope, round.ownerId, "officer");
}

export function canReviewReport(scope: AuthorisedScope, round: OwnedRound): boolean {
  return reaches(scope, round.ownerId, "officer", "leader");
}

export function canFillInReport(scope: AuthorisedScope, report: OwedReport): boolean {
  return reaches(scope, report.organisationId, "reporter", "head");
}

export function canSignReport(scope: AuthorisedScope, report: OwedReport): boolean {
  return reaches(scope, report.organisationId, "head");
}

/** Siblings do not read each other's drafts: only the body's own people and those who answer for the plan. */
export function canReadReport(scope: AuthorisedScope, report: OwedReport): boolean {
  return reaches(scope, report.organisationId, ...roles) || reaches(scope, report.ownerId, "officer", "leader", "inspector");
}

/** Who may take a step in the life of a report. */
export function canTakeStep(
  scope: AuthorisedScope,
  action: "save" | "sign" | "submit" | "return" | "approve" | "accept" | "reopen",
  report: OwedReport,
): boolean {
  if (action === "sign") return canSignReport(scope, report);
  return action === "save" || action === "submit" ? canFillInReport(scope, report) : canReviewReport(scope, report);
}
