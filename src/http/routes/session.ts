import { changePasswordRequest, logInRequest, type Me, meAnswer } from "#accounts/contract.ts";
import { changePassword } from "#accounts/operations/change-password.ts";
import { logIn } from "#accounts/operations/log-in.ts";
import { logOut } from "#accounts/operations/log-out.ts";
import { accountsWithRoles } from "#accounts/store.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { done } from "#kernel/wire.ts";
import { visitorOf } from "../gate.ts";
import { defineRoute, type Installation, type OpenSession } from "../route.ts";
import { endedCookie, sessionCookie } from "../session-cookie.ts";

type Ground = { readonly database: Database; readonly today: CalendarDay; readonly installation: Installation };

/** What a page learns of the person behind it. */
async function meOf(session: OpenSession, { database, today, installation }: Ground): Promise<Me> {
  const [account] = await accountsWithRoles(database, today, session.accountId);
  return {
    accountId: session.accountId,
    login: session.login,
    name: session.name,
    mustChangePassword: session.mustChangePassword,
    grants: account ? [...account.grants] : [],
    csrfToken: session.csrfToken,
    today,
    demo: installation.demo,
    expiresAt: session.expiresAt,
  };
}

/** The answer to a log-in that has just been opened. */
export async function meOfToken(token: string, ground: Ground): Promise<Me> {
  const visitor = await visitorOf(ground.database, token, ground.today);
  if (visitor === null) throw new Error("a log-in that was just opened does not hold");
  return await meOf(visitor.session, ground);
}

function ownSession(session: OpenSession | null): OpenSession {
  if (session === null) throw new Error("a route for people with a log-in was asked without one");
  return session;
}

const logInRoute = defineRoute({
  method: "POST",
  path: "/api/session",
  policy: "public",
  body: logInRequest,
  answer: meAnswer,
  handle: async (request) => {
    const token = await logIn(request.database, request.caller, request.body);
    request.setHeader("set-cookie", sessionCookie(token, request.installation.secure));
    return await meOfToken(token, request);
  },
});

const logOutRoute = defineRoute({
  method: "DELETE",
  path: "/api/session",
  policy: "signed-in",
  answer: done,
  handle: async (request) => {
    const session = ownSession(request.session);
    await makeChange(request.database, request.actor, (change) => logOut(change, session));
    request.setHeader("set-cookie", endedCookie(request.installation.secure));
    return { done: true };
  },
});

const meRoute = defineRoute({
  method: "GET",
  path: "/api/me",
  policy: "signed-in",
  answer: meAnswer,
  handle: (request) => meOf(ownSession(request.session), request),
});

const changePasswordRoute = defineRoute({
  method: "POST",
  path: "/api/me/password",
  policy: "signed-in",
  body: changePasswordRequest,
  answer: done,
  handle: async (request) => {
    const { accountId, login, tokenHash } = ownSession(request.session);
    await changePassword(request.database, request.actor, { accountId, login, tokenHash, ...request.body });
    return { done: true };
  },
});

export const sessionRoutes = [logInRoute, logOutRoute, meRoute, changePasswordRoute];
