import type { AccountRow } from "./contract.ts";
import type { Role } from "./model.ts";

export type AccountRead = Omit<AccountRow, "grants"> & {
  readonly grants: readonly { readonly role: Role; readonly organisationId: string; readonly organisationName: string }[];
};

/** An account as an administrator sees it: of its log-ins the last sign of life, of its password nothing. */
export function presentAccount(account: AccountRead): AccountRow {
  const { id, login, name, mustChangePassword, disabled, lastSeenAt } = account;
  const grants = account.grants.map(({ role, organisationId, organisationName }) => ({ role, organisationId, organisationName }));
  return { id, login, name, mustChangePassword, disabled, lastSeenAt, grants };
}
