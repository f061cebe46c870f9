import { createHash, createHmac, randomBytes } from "node:crypto";
import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { inTransaction } from "#db/transaction.ts";
import { refuseNow } from "#kernel/result.ts";
import { loginName } from "../contract.ts";
import type { AccountId } from "../model.ts";
import { waitBeforeLogIn } from "../rules/login-throttle.ts";
import { credentialsOf, insertAttempt, insertSession, lockAttempts, markAttemptSucceeded, recentFailures } from "../store.ts";
import { passwordFits } from "./hash-password.ts";

/** Where the person sits, as the connection says. */
export type Seat = { readonly address: string; readonly port: number | null; readonly userAgent: string | null };

// What was typed into the field may be a password by mistake: only what could be a log-in name is written down.
const notALogin = "?";

/** Checks a log-in and opens a session; returns its token, which exists nowhere else. Wrong name and wrong password look alike. */
export async function logIn(
  db: Database,
  seat: Seat,
  typed: { readonly login: string; readonly password: string },
): Promise<string> {
  const parsed = loginName.safeParse(typed.login);
  const login = parsed.success ? parsed.data : notALogin;
  const attempt = await claimAttempt(db, login, seat.address);

  const found = parsed.success ? await credentialsOf(db, login) : null;
  const fits = await passwordFits(typed.password, found === null || found.account.disabled ? null : found.passwordHash);
  if (!fits || found === null) refuseNow("LOGIN_REFUSED");

  const { account } = found;
  const actor = { accountId: account.id, name: account.name, address: seat.address, port: seat.port };
  return await makeChange(db, actor, async (change) => {
    await markAttemptSucceeded(change.tx, attempt);
    return await openSession(change, account.id, seat);
  });
}

/** Counts this attempt before the password is looked at; refuses when too many went before. Committed by itself: a failure stays counted. */
export async function claimAttempt(
  db: Database,
  login: string,
  address: string,
  refusal: "LOGIN_THROTTLED" | "SETUP_THROTTLED" = "LOGIN_THROTTLED",
): Promise<number> {
  const claimed = await inTransaction(db, async (tx) => {
    await lockAttempts(tx, login);
    const secondsLeft = waitBeforeLogIn(await recentFailures(tx, login, address));
    return secondsLeft > 0 ? { secondsLeft } : { attempt: await insertAttempt(tx, login, address) };
  });
  if ("attempt" in claimed) return claimed.attempt;
  refuseNow(refusal, { secondsLeft: claimed.secondsLeft });
}

/** A new log-in record of this account: 256 random bits, of which the register keeps the hash. */
export async function openSession(change: Change, accountId: AccountId, seat: Seat): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const session = { tokenHash: tokenHashOf(token), csrfHash: tokenHashOf(csrfTokenOf(token)), accountId, ...seatText(seat) };
  await insertSession(change.tx, session);
  change.note({
    chain: systemChain,
    operation: "log-in",
    subjectKind: "account",
    subjectId: accountId,
    before: null,
    after: null,
  });
  return token;
}

function seatText(seat: Seat): Seat {
  return { ...seat, userAgent: seat.userAgent === null ? null : seat.userAgent.replaceAll("\u0000", "").slice(0, 300) };
}

export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The token that a page sends with a change follows from the one in the cookie, which no script can read; never the reverse. */
export function csrfTokenOf(token: string): string {
  return createHmac("sha256", token).update("csrf").digest("base64url");
}
