import { meAnswer, setupAnswer, setupRequest } from "#accounts/contract.ts";
import { claimAttempt, openSession } from "#accounts/operations/log-in.ts";
import { setUp } from "#accounts/operations/set-up.ts";
import { anyAccountExists } from "#accounts/store.ts";
import { makeChange } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import { sameSecret } from "../gate.ts";
import { defineRoute } from "../route.ts";
import { sessionCookie } from "../session-cookie.ts";
import { meOfToken } from "./session.ts";

/** A code is typed from a console: case, spaces and hyphens are no part of it. */
function codeSigns(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, "");
}

const askSetup = defineRoute({
  method: "GET",
  path: "/api/setup",
  policy: "public",
  answer: setupAnswer,
  handle: async (request) => ({ needed: !(await anyAccountExists(request.database)) }),
});

const doSetup = defineRoute({
  method: "POST",
  path: "/api/setup",
  policy: "public",
  body: setupRequest,
  answer: meAnswer,
  handle: async (request) => {
    const { database, caller, today, body, installation } = request;
    if (await anyAccountExists(database)) refuseNow("SETUP_DONE");
    // Guesses of the code are braked as guesses of a password are; no account can be called so.
    await claimAttempt(database, "?set-up", caller.address, "SETUP_THROTTLED");
    const { firstRunCode } = installation;
    if (firstRunCode === null || !sameSecret(codeSigns(body.code), codeSigns(firstRunCode))) refuseNow("SETUP_CODE_WRONG");

    const actor = { accountId: null, name: body.name, address: caller.address, port: caller.port };
    const token = await makeChange(database, actor, async (change) => {
      const { accountId } = await setUp(change, body, today);
      return await openSession(change, accountId, caller);
    });
    request.setHeader("set-cookie", sessionCookie(token, installation.secure));
    return await meOfToken(token, request);
  },
});

export const setupRoutes = [askSetup, doSetup];
