/**
 * Giving and taking roles (design §1). An administrator gives roles at the bodies in reach and leaves every other role of the
 * person as it stands; a body that somebody administers never ends up without an administrator.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Grant } from "../model.ts";

const key = (grant: Grant) => `${grant.role} ${grant.organisationId}`;

/** One of each, in a steady order. */
export function withoutRepeats(grants: readonly Grant[]): Grant[] {
  const byKey = new Map(grants.map((grant) => [key(grant), grant]));
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant);
}

/** The roles of a person after an administrator's choice: what is out of reach stays, what is in reach is replaced. */
export function rolesAfter(
  current: readonly Grant[],
  wanted: readonly Grant[],
  inReach: (organisationId: string) => boolean,
): Result<Grant[], "ROLE_OUT_OF_REACH"> {
  const kept = current.filter((grant) => !inReach(grant.organisationId));
  const keptKeys = new Set(kept.map(key));
  // A page may send back what it was shown; only a role that would be new and out of reach is refused.
  const beyond = wanted.find((grant) => !inReach(grant.organisationId) && !keptKeys.has(key(grant)));
  if (beyond) return refuse("ROLE_OUT_OF_REACH", { role: beyond.role, organisationId: beyond.organisationId });
  return ok(withoutRepeats([...kept, ...wanted]));
}

/** Bodies at which the person stops being administrator. */
export function administrationsLost(before: readonly Grant[], after: readonly Grant[]): string[] {
  const kept = new Set(after.filter((grant) => grant.role === "administrator").map((grant) => grant.organisationId));
  const held = before.filter((grant) => grant.role === "administrator" && !kept.has(grant.organisationId));
  return held.map((grant) => grant.organisationId);
}

/** The chains in which a change of this account stands: those of its bodies, or the system's when it has none. */
export function chainsOf(grants: readonly Grant[], systemChain: string): string[] {
  const bodies = [...new Set(grants.map((grant): string => grant.organisationId))].sort();
  return bodies.length > 0 ? bodies : [systemChain];
}
