import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Logger } from "pino";
import { refuseNow } from "#kernel/result.ts";
import { errorAnswer } from "./answer.ts";
import { rateLimit } from "./rate-limit.ts";
import { discardBody } from "./read-body.ts";
import type { Caller, Route } from "./route.ts";
import { allRoutes } from "./routes/all.ts";
import { type Ground, runRoute } from "./run-route.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { acceptsGzip, webFiles } from "./web-files.ts";

type Socket = { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined };

/** What the server hands over with a request; tests give the same. */
export type Connection = { readonly incoming?: { readonly socket?: Socket } };

type Seen = { Bindings: Connection; Variables: { requestId: string; log: Logger; accountId?: string } };

export type App = Hono<Seen>;

export type AppOptions = Ground & {
  readonly logger: Logger;
  /** The folder of the built pages. */
  readonly webRoot: string;
  readonly routes?: readonly Route[];
  /** How often one address may try log-in or set-up. */
  readonly knocksPerMinute?: number;
};

// Log-in and set-up are the doors that strangers knock at.
const usualKnocks = 60;
const doors: ReadonlySet<string> = new Set(["/api/session", "/api/setup"]);

export function buildApp(options: AppOptions): App {
  const app = new Hono<Seen>();
  const knocks = rateLimit(options.knocksPerMinute ?? usualKnocks);

  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    const log = options.logger.child({ requestId });
    c.set("requestId", requestId);
    c.set("log", log);
    await next();
    addSecurityHeaders(c.res.headers, options.installation.secure);
    c.res.headers.set("x-request-id", requestId);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const line = { method: c.req.method, path: c.req.path, status: c.res.status, ms, account: c.get("accountId") ?? null };
    const level = c.req.path.startsWith("/api/") ? "info" : "debug";
    log[level]({ ...line, address: callerOf(c.env, c.req.header("user-agent")).address }, "request");
  });

  for (const route of options.routes ?? allRoutes) {
    app.on(route.method, route.path, async (c) => {
      const caller = callerOf(c.env, c.req.header("user-agent"));
      if (route.method !== "GET" && doors.has(route.path)) {
        const secondsLeft = knocks.secondsLeft(caller.address, performance.now());
        if (secondsLeft > 0) refuseNow("TOO_MANY_REQUESTS", { secondsLeft });
      }
      return await runRoute(route, options, {
        raw: c.req.raw,
        params: c.req.param(),
        caller,
        requestId: c.get("requestId"),
        acceptsGzip: acceptsGzip(c.req.raw.headers),
        log: c.get("log"),
        seen: (accountId) => c.set("accountId", accountId),
      });
    });
  }

  const pages = webFiles(options.webRoot);
  app.get("*", async (c) => {
    if (c.req.path === "/api" || c.req.path.startsWith("/api/")) refuseNow("NOT_FOUND");
    return (await pages.answer(c.req.path, c.req.raw.headers)) ?? refuseNow("NOT_FOUND");
  });
  app.notFound(() => refuseNow("NOT_FOUND"));
  app.onError(async (error, c) => {
    await discardBody(c.req.raw);
    return errorAnswer(error, c.get("requestId"), c.get("log"));
  });
  return app;
}

/** Where the connection comes from. Forwarded headers are not read: anybody can write them. */
function callerOf(connection: Connection | undefined, userAgent: string | undefined): Caller {
  const socket = connection?.incoming?.socket;
  return {
    address: (socket?.remoteAddress ?? "unknown").replace(/^::ffff:(?=\d+\.)/, ""),
    port: socket?.remotePort ?? null,
    userAgent: userAgent ?? null,
  };
}
