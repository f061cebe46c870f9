import type { Me } from "#accounts/contract.ts";
import type { OrganisationRow } from "#organisations/contract.ts";

/** The bodies for which the person may import: where an officer, and every body below. Their own come first. */
export function officerBodies(me: Me, organisations: readonly OrganisationRow[]): OrganisationRow[] {
  const own = new Set(me.grants.filter((grant) => grant.role === "officer").map((grant) => grant.organisationId));
  const parents = new Map(organisations.map((body) => [body.id, body.parentId]));
  const isBelow = (body: OrganisationRow): boolean => {
    const seen = new Set<string>();
    for (let id = body.parentId; id !== null && !seen.has(id); id = parents.get(id) ?? null) {
      if (own.has(id)) return true;
      seen.add(id);
    }
    return false;
  };
  return [
    ...organisations.filter((body) => own.has(body.id)),
    ...organisations.filter((body) => !own.has(body.id) && isBelow(body)),
  ];
}
