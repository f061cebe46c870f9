/**
 * Who may see and change bodies: whoever is logged in reads those in sight; an administrator changes those that the role reaches
 * (design §1). A body at the top of a tree is put up by the operator at the console or the first set-up.
 */
import { type AuthorisedScope, reaches } from "#accounts/model.ts";

export function canReadOrganisation(scope: AuthorisedScope, organisationId: string): boolean {
  return scope.operator || scope.visible.has(organisationId);
}

export function canCreateOrganisation(scope: AuthorisedScope, parentId: string | null): boolean {
  return parentId === null ? scope.operator : reaches(scope, parentId, "administrator");
}

/** Both the body and the place that it moves to must be within reach. */
export function canUpdateOrganisation(
  scope: AuthorisedScope,
  body: { readonly id: string; readonly parentId: string | null },
  newParentId: string | null,
): boolean {
  if (!reaches(scope, body.id, "administrator")) return false;
  return newParentId === body.parentId || canCreateOrganisation(scope, newParentId);
}

/**
 * An event touches every body that it names: the administrator must reach all of them, and the bodies under which new ones are put
 * up. A new body at the top of a tree only takes the place of an original that stood at the top.
 */
export function canRecordEvent(
  scope: AuthorisedScope,
  event: {
    readonly bodies: readonly string[];
    readonly parents: readonly (string | null)[];
    readonly originalAtTop: boolean;
  },
): boolean {
  return (
    event.bodies.every((id) => reaches(scope, id, "administrator")) &&
    event.parents.every((id) => (id === null ? event.originalAtTop || scope.operator : reaches(scope, id, "administrator")))
  );
}
