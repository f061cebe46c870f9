import { type AuthorisedScope, type Grant, type Role, reaches } from "./model.ts";

type WithGrants = { readonly grants: readonly Pick<Grant, "organisationId">[] };

function isAdministrator(scope: AuthorisedScope): boolean {
  return scope.operator || (scope.reach.get("administrator")?.size ?? 0) > 0;
}

/** The list of people: whoever administers anything; which of them, canSeeAccount says. */
export function canListAccounts(scope: AuthorisedScope): boolean {
  return isAdministrator(scope);
}

/** A person is seen by an administrator of one of their bodies; somebody without any role by every administrator. */
export function canSeeAccount(scope: AuthorisedScope, account: WithGrants): boolean {
  if (account.grants.length === 0) return isAdministrator(scope);
  return account.grants.some((grant) => reaches(scope, grant.organisationId, "administrator"));
}

/**
 * Password and disabling touch the whole person, so every body of theirs must be in reach: else an administrator of one
 * commune could put on the rights that somebody holds at the city.
 */
export function canManageAccount(scope: AuthorisedScope, account: WithGrants): boolean {
  return isAdministrator(scope) && account.grants.every((grant) => reaches(scope, grant.organisationId, "administrator"));
}

/** Roles are given, any of the seven, at the bodies that the administrator reaches. */
export function canGiveRoleAt(scope: AuthorisedScope, organisationId: string): boolean {
  return reaches(scope, organisationId, "administrator");
}

export function canCreateAccount(
  scope: AuthorisedScope,
  grants: readonly { readonly role: Role; readonly organisationId: string }[],
): boolean {
  return grants.length > 0 && grants.every((grant) => canGiveRoleAt(scope, grant.organisationId));
}
