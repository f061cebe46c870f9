/**
 * Who decides how plans hang together (design §1): the officer of a plan says which plan stands above it and which records answer
 * which; the officer of the plan above says what it keeps to itself and reminds those who owe a plan. Whoever reads both reads the rest.
 */
import { type AuthorisedScope, reaches } from "#accounts/model.ts";

type Owned = { readonly organisationId: string };

export function canLinkPlan(scope: AuthorisedScope, plan: Owned): boolean {
  return reaches(scope, plan.organisationId, "officer");
}

export function canKeepIndicators(scope: AuthorisedScope, superior: Owned): boolean {
  return reaches(scope, superior.organisationId, "officer");
}

export function canRemind(scope: AuthorisedScope, superior: Owned): boolean {
  return reaches(scope, superior.organisationId, "officer", "leader");
}

/** Both plans must be in the officer's hands. */
export function canSupersede(scope: AuthorisedScope, plan: Owned, successor: Owned): boolean {
  return reaches(scope, plan.organisationId, "officer") && reaches(scope, successor.organisationId, "officer");
}
