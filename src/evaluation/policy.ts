/** Who reads verdicts: whoever reads the plan (its owner in sight, or a body that owes something in it). */
import { type AuthorisedScope, reaches } from "#accounts/model.ts";
import { canReadPlan } from "#plans/policy.ts";
import { canReadReport } from "#reporting/policy.ts";

export type JudgedSubject = { readonly organisationId: string; readonly owing: readonly string[] };

export function canReadVerdicts(scope: AuthorisedScope, plan: JudgedSubject): boolean {
  return canReadPlan(scope, plan);
}

/** A figure that is sent but not yet official is for its body and for those who answer for the plan. */
export function canReadFigure(
  scope: AuthorisedScope,
  figure: { readonly approved: boolean; readonly organisationId: string; readonly ownerId: string },
): boolean {
  return figure.approved || canReadReport(scope, figure);
}

/** Concluding on targets in words is for those of the owner who approve reports. */
export function canJudge(scope: AuthorisedScope, plan: Pick<JudgedSubject, "organisationId">): boolean {
  return reaches(scope, plan.organisationId, "officer", "leader");
}
