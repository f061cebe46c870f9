import { type Snapshot, systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { AccountId, Grant } from "../model.ts";
import { chainsOf } from "../rules/roles-given.ts";

/** Notes a change of an account in the chain of every body that it has roles at, before or after. */
export function noteAccount(
  change: Change,
  what: {
    readonly operation: string;
    readonly accountId: AccountId;
    readonly grants: readonly Grant[];
    readonly before: Snapshot | null;
    readonly after: Snapshot | null;
  },
): void {
  const { operation, accountId, before, after } = what;
  for (const chain of chainsOf(what.grants, systemChain)) {
    change.note({ chain, operation, subjectKind: "account", subjectId: accountId, before, after });
  }
}

/** Roles as the record shows them. */
export function rolesText(grants: readonly Grant[]): string[] {
  return grants.map((grant) => `${grant.role} ${grant.organisationId}`);
}
