/**
 * Who may fill in a document that others name: any officer who sees it. A cited resolution belongs to no body of the register, so
 * no body's officer stands closer to it than another's (design §1). Documents of plans are changed with their plan.
 */
import type { AuthorisedScope } from "#accounts/model.ts";

export function canFillDocument(scope: AuthorisedScope, document: { readonly planId: string | null }): boolean {
  if (document.planId !== null) return false;
  return scope.operator || (scope.reach.get("officer")?.size ?? 0) > 0;
}
