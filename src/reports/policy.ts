/** Who issues and reads official papers (design §1): the officer of the plan's owner issues; whoever reads the plan reads them. */
import { type AuthorisedScope, reaches } from "#accounts/model.ts";
import { canReadReport, canReadRound } from "#reporting/policy.ts";

export function canIssueReport(scope: AuthorisedScope, plan: { readonly ownerId: string }): boolean {
  return reaches(scope, plan.ownerId, "officer");
}

/** A body's receipt is for the body itself and for those who answer for the plan. */
export function canReadIssued(
  scope: AuthorisedScope,
  issued: {
    readonly kind: "plan-quarter" | "unit-receipt";
    readonly ownerId: string;
    readonly organisationId: string;
    readonly debtors: readonly string[];
  },
): boolean {
  return issued.kind === "unit-receipt" ? canReadReport(scope, issued) : canReadRound(scope, issued);
}
