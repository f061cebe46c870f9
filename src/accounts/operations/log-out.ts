import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { AccountId } from "../model.ts";
import { endSession } from "../store.ts";

export async function logOut(
  change: Change,
  session: { readonly tokenHash: string; readonly accountId: AccountId },
): Promise<void> {
  await endSession(change.tx, session.tokenHash);
  change.note({
    chain: systemChain,
    operation: "log-out",
    subjectKind: "account",
    subjectId: session.accountId,
    before: null,
    after: null,
  });
}
