import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { AccountId } from "../model.ts";
import { administrationsLost } from "../rules/roles-given.ts";
import { bodyWithoutAdministrator, endSessionsOf, findAccount, grantsOf, lockAccounts, setDisabledAt } from "../store.ts";
import { noteAccount } from "./note-account.ts";

/** Closes an account, ending its log-ins at once, or opens it again; its roles and its past stay. */
export async function setDisabled(
  change: Change,
  input: { readonly accountId: AccountId; readonly disabled: boolean },
  today: CalendarDay,
): Promise<void> {
  const { accountId, disabled } = input;
  await lockAccounts(change.tx);
  const account = await findAccount(change.tx, accountId);
  if (account === null) refuseNow("ACCOUNT_NOT_FOUND");
  const grants = await grantsOf(change.tx, accountId);
  if (account.disabled !== disabled) await setDisabledAt(change.tx, accountId, disabled);
  if (disabled) {
    await endSessionsOf(change.tx, accountId, null);
    const orphan = await bodyWithoutAdministrator(change.tx, administrationsLost(grants, []), today);
    if (orphan !== null) refuseNow("LAST_ADMINISTRATOR", { organisation: orphan });
  }
  noteAccount(change, {
    operation: "set-disabled",
    accountId,
    grants,
    before: { disabled: account.disabled },
    after: { disabled },
  });
}
