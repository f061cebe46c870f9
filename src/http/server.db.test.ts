import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { type RunningServer, startServer } from "./server.ts";

let db: TestDatabase;
let folder: string;
const written: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "lotrinh-web-"));
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(
    join(folder, "web", "index.html"),
    '<!doctype html><meta name="style-nonce" content="__NONCE__"><div id="root"></div>',
  );
  writeFileSync(join(folder, "web", "assets", "main-abc123.js"), `export const words = "${"dài ".repeat(500)}";`);
  writeFileSync(join(folder, "web", "mark.svg"), "<svg/>");
  writeFileSync(join(folder, "secret.txt"), "beside the pages");
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (given: { port?: number; host?: string; tls?: { cert: string; key: string } } = {}): Promise<RunningServer> =>
  startServer({
    database: db.database,
    host: given.host ?? "127.0.0.1",
    port: given.port ?? 0,
    tls: given.tls ?? null,
    today: "2026-04-15",
    logger: pino({ level: "info" }, { write: (line: string) => void written.push(line) }),
    firstRunCode: "ABCD",
    webRoot: join(folder, "web"),
  });

/** Asks with the path exactly as written, which fetch would tidy up first. */
function rawGet(port: number, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = ask({ port, path, host: "127.0.0.1" }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on("error", reject).end();
  });
}

/** Sends so much and then reads the answer, as a browser does; a broken connection is a failure. */
function sendMegabytes(port: number, path: string, headers: Record<string, string>, count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = ask({ port, path, host: "127.0.0.1", method: "POST", headers });
    request.on("error", reject).on("response", (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    const piece = Buffer.alloc(1_000_000, "x");
    let sent = 0;
    const more = (): void => {
      while (sent < count) {
        sent += 1;
        if (!request.write(piece)) {
          request.once("drain", more);
          return;
        }
      }
      request.end();
    };
    more();
  });
}

describe("the pages", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  test("the page is there under every address of the program, each time with a nonce of its own that the policy names", async () => {
    const nonces = new Set<string>();
    for (const path of ["", "ke-hoach", "ke-hoach/00000000-0000-4000-8000-000000000000/tong-quan", "index.html"]) {
      const response = await fetch(server.url + path);
      expect([path, response.status]).toEqual([path, 200]);
      const nonce = /content="([\w-]{24})"/.exec(await response.text())?.[1] ?? "";
      expect(response.headers.get("content-security-policy")).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
          "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(response.headers.get("cache-control")).toBe("no-store");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  test("hashed files are kept for ever and packed, others are asked for anew", async () => {
    const asset = await fetch(`${server.url}assets/main-abc123.js`);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect(await asset.text()).toContain("dài dài");
    const mark = await fetch(`${server.url}mark.svg`);
    expect(mark.headers.get("cache-control")).toBe("no-cache");
    const etag = mark.headers.get("etag") ?? "";
    expect((await fetch(`${server.url}mark.svg`, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await fetch(`${server.url}assets/gone-000.js`)).status).toBe(404);
  });

  test("a new build that takes the old files away brings the new page, and the old files are not there", async () => {
    const web = join(folder, "web");
    writeFileSync(join(web, "assets", "old-111.js"), "old");
    const running = await start();
    try {
      await (await fetch(running.url)).text();
      rmSync(join(web, "assets", "old-111.js"));
      writeFileSync(join(web, "assets", "new-222.js"), "new");
      expect((await fetch(`${running.url}assets/old-111.js`)).status).toBe(404);
      expect(await (await fetch(`${running.url}assets/new-222.js`)).text()).toBe("new");
      expect((await fetch(running.url)).status).toBe(200);
    } finally {
      await running.close();
    }
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "//etc/passwd.txt",
  ])("no address reaches beside the pages: %s", async (path) => {
    const answer = await rawGet(server.port, path);
    expect(answer.text).not.toContain("beside the pages");
    expect(answer.status).toBe(404);
  });

  test.each([
    [
      "a large body whose length is told",
      "/api/session",
      { "content-type": "application/json", "content-length": "90000000" },
      413,
    ],
    ["a large body whose length is not told", "/api/session", { "content-type": "application/json" }, 413],
    ["a large body of somebody without a log-in", "/api/me/password", { "content-type": "application/octet-stream" }, 401],
  ])("%s is answered with its refusal, and the program stays up", async (_name, path, headers, status) => {
    expect(await sendMegabytes(server.port, path, headers, 90)).toBe(status);
    expect((await fetch(`${server.url}api/health`)).status).toBe(200);
  });

  test("the access log has the request's id, path, status and time, and no query, body or cookie", async () => {
    written.length = 0;
    const response = await fetch(`${server.url}api/session?token=in-the-query`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: "lotrinh=in-the-cookie" },
      body: JSON.stringify({ login: "ai.do", password: "in-the-body" }),
    });
    expect(response.status).toBe(401);
    const line = written.find((text) => text.includes('"msg":"request"')) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      requestId: response.headers.get("x-request-id"),
      method: "POST",
      path: "/api/session",
      status: 401,
      account: null,
      address: "127.0.0.1",
    });
    expect(written.join()).not.toMatch(/in-the-(query|body|cookie)/);
  });
});

describe("starting and stopping", () => {
  test("a taken port and a foreign host are refused by name", async () => {
    const first = await start();
    await expect(start({ port: first.port })).rejects.toThrow("PORT_IN_USE");
    await first.close();
    await expect(start({ host: "203.0.113.1" })).rejects.toThrow("HOST_NOT_AVAILABLE");
    await expect(start({ tls: { cert: "none", key: "none" } })).rejects.toThrow("TLS_FILES_NOT_VALID");
  });

  test("an open idle connection and a half-sent request do not hold up the end", async () => {
    const server = await start();
    await fetch(`${server.url}api/health`); // leaves a connection open for more
    const half = connect(server.port, "127.0.0.1", () =>
      half.write("POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12"),
    );
    half.on("error", () => undefined).resume();
    await new Promise((resolve) => half.once("connect", resolve));
    const ended = new Promise((resolve) => half.once("close", resolve));
    await server.close();
    await ended;
    await expect(fetch(`${server.url}api/health`)).rejects.toThrow();
  });
});
