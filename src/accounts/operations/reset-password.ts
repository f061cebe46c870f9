import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { AccountId } from "../model.ts";
import { endSessionsOf, findAccount, grantsOf, setPassword } from "../store.ts";
import { newFirstPassword } from "./create-account.ts";
import { hashPassword } from "./hash-password.ts";
import { noteAccount } from "./note-account.ts";

/** Gives a new first password and ends every log-in of the person. The record says that it happened, never the password. */
export async function resetPassword(change: Change, accountId: AccountId): Promise<{ readonly firstPassword: string }> {
  const account = await findAccount(change.tx, accountId);
  if (account === null) refuseNow("ACCOUNT_NOT_FOUND");
  if (account.disabled) refuseNow("ACCOUNT_DISABLED");
  const firstPassword = newFirstPassword();
  await setPassword(change.tx, accountId, await hashPassword(firstPassword), true);
  await endSessionsOf(change.tx, accountId, null);
  const grants = await grantsOf(change.tx, accountId);
  noteAccount(change, { operation: "reset-password", accountId, grants, before: null, after: null });
  return { firstPassword };
}
