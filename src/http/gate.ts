import { createHash, timingSafeEqual } from "node:crypto";
import { type AccountId, type AuthorisedScope, mintScope } from "#accounts/model.ts";
import { csrfTokenOf, tokenHashOf } from "#accounts/operations/log-in.ts";
import { findOpenSession, scopeForAccount, touchSession } from "#accounts/store.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OpenSession } from "./route.ts";

export type Visitor = { readonly session: OpenSession; readonly scope: AuthorisedScope };

/** Who stands behind the token of a cookie, and how far they reach today; null when nobody does (any more). */
export async function visitorOf(db: Database, token: string | null, today: CalendarDay): Promise<Visitor | null> {
  if (token === null) return null;
  const tokenHash = tokenHashOf(token);
  const found = await findOpenSession(db, tokenHash, today);
  if (found === null) return null;
  const { session, scope } = found;
  if (session.stale) await touchSession(db, tokenHash);
  const csrfToken = csrfTokenOf(token);
  if (!sameSecret(tokenHashOf(csrfToken), session.csrfHash))
    throw new Error("a log-in record holds another csrf hash than its token gives");
  const { accountId, login, name, mustChangePassword, expiresAt } = session;
  return { session: { tokenHash, csrfToken, accountId, login, name, mustChangePassword, expiresAt }, scope: mintScope(scope) };
}

/** The scope of an account outside a request, for work that goes on after it (a job of the person). */
export async function scopeOf(db: Database, accountId: AccountId, today: CalendarDay): Promise<AuthorisedScope | null> {
  const parts = await scopeForAccount(db, accountId, today);
  return parts === null ? null : mintScope(parts);
}

/** Equal or not, in a time that tells nothing about where they differ. */
export function sameSecret(given: string, kept: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(kept));
}

/**
 * A change must come from our own pages. Browsers say where a request comes from (Sec-Fetch-Site, Origin); a program that
 * says neither is not a browser and carries no cookies of anybody else.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") refuseNow("ORIGIN_REFUSED");
  const origin = headers.get("origin");
  if (origin !== null && hostOf(origin) !== headers.get("host")?.toLowerCase()) refuseNow("ORIGIN_REFUSED");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return null; // "null", as sandboxed pages say
  }
}

/** The page proves that it could read /api/me: another site's page cannot. */
export function refuseForgedChange(headers: Headers, session: OpenSession): void {
  const given = headers.get("x-csrf-token") ?? "";
  if (!sameSecret(given, session.csrfToken)) refuseNow("CSRF_REFUSED");
}
