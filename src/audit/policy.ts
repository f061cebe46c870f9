import type { AuthorisedScope, Role } from "#accounts/model.ts";
import { systemChain } from "./model.ts";

/** Who answers for what happened at a body: its officers, its inspectors, its administrators. */
const readers: readonly Role[] = ["officer", "inspector", "administrator"];

export function canReadAudit(scope: AuthorisedScope): boolean {
  return scope.operator || readers.some((role) => (scope.reach.get(role)?.size ?? 0) > 0);
}

/** The chains whose records the person may read, or null for all of them. The system's own is for who runs the installation. */
export function readableChains(scope: AuthorisedScope, topBodies: ReadonlySet<string>): readonly string[] | null {
  if (scope.operator) return null;
  const bodies = new Set(readers.flatMap((role) => [...(scope.reach.get(role) ?? [])]));
  const runs = scope.grants.some((grant) => grant.role === "administrator" && topBodies.has(grant.organisationId));
  return runs ? [...bodies, systemChain] : [...bodies];
}
