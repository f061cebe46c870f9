import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { inTransaction } from "#db/transaction.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { AccountId } from "../model.ts";
import { acceptablePassword } from "../rules/password.ts";
import { endSessionsOf, grantsOf, markAttemptSucceeded, passwordHashOf, setPassword } from "../store.ts";
import { hashPassword, passwordFits } from "./hash-password.ts";
import { claimAttempt } from "./log-in.ts";
import { noteAccount } from "./note-account.ts";

export type ChangePassword = {
  readonly accountId: AccountId;
  readonly login: string;
  /** The log-in that goes on; every other one of the person ends. */
  readonly tokenHash: string;
  readonly current: string;
  readonly next: string;
};

/** A person's own change. The current password is asked under the brake of log-ins: a left-open screen is no place to guess it. */
export async function changePassword(db: Database, actor: Actor, input: ChangePassword): Promise<void> {
  const next = orRefuse(acceptablePassword(input.next, input.login));
  const attempt = await claimAttempt(db, input.login, actor.address ?? "console");
  const fits = await passwordFits(input.current, await passwordHashOf(db, input.accountId));
  if (!fits) refuseNow("PASSWORD_WRONG");
  await inTransaction(db, (tx) => markAttemptSucceeded(tx, attempt));
  if (input.current.normalize("NFC") === next) refuseNow("PASSWORD_SAME");

  const passwordHash = await hashPassword(next);
  await makeChange(db, actor, async (change) => {
    await setPassword(change.tx, input.accountId, passwordHash, false);
    await endSessionsOf(change.tx, input.accountId, input.tokenHash);
    const grants = await grantsOf(change.tx, input.accountId);
    noteAccount(change, { operation: "change-password", accountId: input.accountId, grants, before: null, after: null });
  });
}
