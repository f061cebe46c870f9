import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { AccountId, Grant } from "../model.ts";
import { administrationsLost, rolesAfter } from "../rules/roles-given.ts";
import { bodyWithoutAdministrator, findAccount, grantsOf, lockAccounts, replaceGrants, unknownOrganisation } from "../store.ts";
import { noteAccount, rolesText } from "./note-account.ts";

export type SetRoles = {
  readonly accountId: AccountId;
  readonly grants: readonly Grant[];
  /** Bodies at which the acting administrator gives roles; roles elsewhere stay as they are. */
  readonly inReach: (organisationId: string) => boolean;
};

export async function setRoles(change: Change, input: SetRoles, today: CalendarDay): Promise<void> {
  await lockAccounts(change.tx);
  if ((await findAccount(change.tx, input.accountId)) === null) refuseNow("ACCOUNT_NOT_FOUND");
  const before = await grantsOf(change.tx, input.accountId);
  const after = orRefuse(rolesAfter(before, input.grants, input.inReach));
  const unknown = await unknownOrganisation(
    change.tx,
    after.map((grant) => grant.organisationId),
  );
  if (unknown !== null) refuseNow("ORGANISATION_NOT_FOUND", { organisationId: unknown });

  await replaceGrants(change.tx, input.accountId, after);
  const orphan = await bodyWithoutAdministrator(change.tx, administrationsLost(before, after), today);
  if (orphan !== null) refuseNow("LAST_ADMINISTRATOR", { organisation: orphan });
  noteAccount(change, {
    operation: "set-roles",
    accountId: input.accountId,
    grants: [...before, ...after],
    before: { roles: rolesText(before) },
    after: { roles: rolesText(after) },
  });
}
