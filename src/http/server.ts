import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { forgetOldLogIns } from "#accounts/store.ts";
import type { Database } from "#db/connect.ts";
import { programVersion, projectRoot } from "#db/project-root.ts";
import { clearLeftScratch } from "#db/scratch-folder.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import { buildApp } from "./app.ts";
import { clockOf } from "./clock.ts";
import { startWork } from "./work.ts";

export type ServerOptions = {
  readonly database: Database;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** PEM texts. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** A fixed day that rules count with (a demo), or null for the clock of Việt Nam. */
  readonly today: CalendarDay | null;
  readonly logger: Logger;
  /** Asked by the first set-up; null when an account exists. */
  readonly firstRunCode: string | null;
  readonly demo?: boolean;
  /** The folder of the built pages; by default the program's own. */
  readonly webRoot?: string;
};

export type RunningServer = {
  readonly address: string;
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
};

// A sender of headers gets little time, a sender of a large file over a slow line a quarter of an hour.
const timeouts = {
  headersTimeout: 20_000,
  requestTimeout: 15 * 60_000,
  keepAliveTimeout: 30_000,
  maxHeaderSize: 16_384,
} as const;
const graceMs = 1_500;
const tidyEveryMs = 60 * 60_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, logger, tls } = options;
  const clock = clockOf(options.today);
  const app = buildApp({
    database,
    logger,
    clock,
    installation: {
      version: programVersion(),
      demo: options.demo ?? false,
      secure: tls !== null,
      firstRunCode: options.firstRunCode,
    },
    checkAnswers: process.env.NODE_ENV !== "production",
    webRoot: options.webRoot ?? join(projectRoot(), "dist", "web"),
  });
  const server = httpServer(tls);
  let closing = false;
  server.on("request", (_request, response) => {
    if (closing) response.setHeader("connection", "close");
  });
  server.on(
    "request",
    getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
  );
  const { address, port } = await listen(server, options);
  const tidying = setInterval(() => {
    forgetOldLogIns(database).catch((error: unknown) => logger.error({ err: error }, "old log-ins were not forgotten"));
  }, tidyEveryMs);
  tidying.unref();
  clearLeftScratch().catch((error: unknown) =>
    logger.error({ err: error }, "files left in the temporary folder were not cleared"),
  );
  const worker = startWork(database, clock.today, logger);

  return {
    address,
    port,
    url: `${tls === null ? "http" : "https"}://${address.includes(":") ? `[${address}]` : address}:${port}/`,
    close: async () => {
      closing = true;
      clearInterval(tidying);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // Requests under way get a moment to finish; then nothing is waited for.
      await Promise.all([Promise.race([closed, pause(graceMs)]), worker.stop(graceMs)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function httpServer(tls: ServerOptions["tls"]) {
  if (tls === null) return createServer(timeouts);
  try {
    return createTlsServer({ ...timeouts, cert: tls.cert, key: tls.key, minVersion: "TLSv1.2" });
  } catch {
    return refuseNow("TLS_FILES_NOT_VALID");
  }
}

async function listen(server: ReturnType<typeof httpServer>, { host, port }: ServerOptions): Promise<AddressInfo> {
  return await new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : null;
      try {
        if (code === "EADDRINUSE") refuseNow("PORT_IN_USE", { port });
        if (code === "EACCES") refuseNow("PORT_NOT_ALLOWED", { port });
        if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") refuseNow("HOST_NOT_AVAILABLE", { host });
        reject(error);
      } catch (refusal) {
        reject(refusal);
      }
    });
    server.listen(port, host, () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string")
        reject(new Error(`listening on something that is not a port: ${String(bound)}`));
      else resolve(bound);
    });
  });
}
