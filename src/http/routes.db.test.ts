import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { OrganisationId } from "#organisations/model.ts";
import { defineRoute, fileAnswer, type Route } from "./route.ts";
import { allRoutes } from "./routes/all.ts";
import { type Client, jsonOf, type TestApp, testApp } from "./testing.ts";

const someId = "00000000-0000-4000-8000-000000000000";
const pathOf = (route: Route) => route.path.replace(/:[A-Za-z]*[iI]d\b/g, someId).replace(/:\w+/g, "2026Q1");
const named = (routes: readonly Route[]) => routes.map((route): [string, Route] => [`${route.method} ${route.path}`, route]);

describe("every route of the program", () => {
  let site: TestApp;
  beforeAll(async () => {
    site = await testApp();
  });
  afterAll(() => site.close());

  test("stands there once", () => {
    const names = named(allRoutes).map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(named(allRoutes))("%s names its policy", (_name, route) => {
    expect(route.policy).toMatch(/^(public|signed-in|[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*)$/);
  });

  test("only health, first set-up and log-in are open to strangers", () => {
    const open = allRoutes.filter((route) => route.policy === "public");
    expect(named(open).map(([name]) => name)).toEqual([
      "GET /api/health",
      "GET /api/setup",
      "POST /api/setup",
      "POST /api/session",
    ]);
  });

  test.each(named(allRoutes.filter((route) => route.policy !== "public")))("%s is closed to strangers", async (_name, route) => {
    const asking = route.method === "GET" ? {} : jsonOf({});
    const answer = await site.send(route.method, pathOf(route), asking);
    expect([answer.status, answer.code]).toEqual([401, "NOT_SIGNED_IN"]);
  });

  test.each(named(allRoutes.filter((route) => route.policy.includes(":"))))(
    "%s lets nobody in who has no role at any body",
    async (_name, route) => {
      const outsider = await outsiderOf(site);
      const answer = await outsider.send(route.method, pathOf(route), route.method === "GET" ? {} : jsonOf({}));
      // A stranger may be told that the request is malformed, but never gets or changes anything.
      if (answer.status !== 200) expect([400, 403, 404, 409, 415, 422]).toContain(answer.status);
      else expect(holdsNothing(answer.json)).toBe(true);
    },
  );
});

let outsider: Client | undefined;
async function outsiderOf(site: TestApp): Promise<Client> {
  if (outsider !== undefined) return outsider;
  const body = await site.organisation({ name: "Nơi không còn vai trò" });
  const person = await site.account([{ role: "viewer", organisationId: body }]);
  await site.ownerDatabase.deleteFrom("accountRole").where("accountId", "=", person.accountId).execute();
  outsider = await site.logInAs(person.login, person.password);
  return outsider;
}

/** An answer whose every list is empty and that holds no id. */
function holdsNothing(json: unknown): boolean {
  return !/[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(json));
}

describe("the router", () => {
  const echo = z.object({ text: z.string() });
  const answered: string[] = [];
  const routes: readonly Route[] = [
    ...allRoutes.filter((route) => route.path === "/api/session" || route.path === "/api/me"),
    defineRoute({
      method: "GET",
      path: "/api/forgot",
      policy: "test:forgot",
      answer: echo,
      handle: async () => ({ text: "secret" }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/denied",
      policy: "test:denied",
      answer: echo,
      handle: async (request) => {
        request.authorise(false);
        answered.push("denied");
        return { text: "secret" };
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/odd",
      policy: "public",
      answer: z.object({ n: z.number() }),
      handle: async () => JSON.parse('{"n":"1"}'),
    }),
    defineRoute({
      method: "GET",
      path: "/api/broken",
      policy: "public",
      answer: echo,
      handle: async () => {
        throw new Error("the password of the database is hunter2");
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/echo",
      policy: "public",
      query: z.object({ times: z.coerce.number().int().min(1) }),
      body: z.object({ text: z.string().max(20_000_000) }),
      answer: echo,
      handle: async ({ query, body }) => ({ text: body.text.repeat(query.times) }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/raw",
      policy: "signed-in",
      takesFile: true,
      answer: z.object({ bytes: z.number() }),
      handle: async (request) => {
        let bytes = 0;
        for await (const piece of request.rawBody(1000)) bytes += piece.byteLength;
        return { bytes };
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/file",
      policy: "public",
      answer: "file",
      handle: async () =>
        fileAnswer({ bytes: new Uint8Array([1, 2, 3]), name: 'Báo cáo "quý I".docx', mediaType: "application/x-test" }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/things/:id/periods/:period",
      policy: "public",
      answer: echo,
      handle: async ({ params, scope }) => ({ text: `${params.id} ${params.period} ${scope.name}` }),
    }),
  ];
  let site: TestApp;
  let body: OrganisationId;
  beforeAll(async () => {
    site = await testApp({ routes });
    body = await site.organisation();
  });
  afterAll(() => site.close());

  test("a handler that never asked its policy answers nothing", async () => {
    const client = await site.logIn("administrator", body);
    const answer = await client.get("/api/forgot");
    expect([answer.status, answer.code]).toEqual([500, "INTERNAL"]);
    expect(JSON.stringify(answer.json)).not.toContain("secret");
  });

  test("a policy that says no ends the request there", async () => {
    const client = await site.logIn("administrator", body);
    expect((await client.get("/api/denied")).code).toBe("FORBIDDEN");
    expect(answered).toEqual([]);
  });

  test.each(["/api/odd", "/api/broken"])(
    "%s: a broken contract and a broken assumption tell nothing but a request id",
    async (path) => {
      const answer = await site.send("GET", path);
      expect(answer.status).toBe(500);
      expect(answer.json).toEqual({ code: "INTERNAL", data: {}, requestId: answer.headers.get("x-request-id") });
    },
  );

  test("a public route that asks for a scope is a mistake of ours", async () => {
    expect((await site.send("GET", `/api/things/${someId}/periods/2026Q1`)).code).toBe("INTERNAL");
  });

  test("a path's id must be one", async () => {
    expect((await site.send("GET", "/api/things/1%20or%201=1/periods/2026Q1")).code).toBe("NOT_FOUND");
  });

  test("query and body are read by their schemas; what is wrong is named", async () => {
    const good = await site.send("POST", "/api/echo?times=2", jsonOf({ text: "ab" }));
    expect(good.json).toEqual({ text: "abab" });
    const badQuery = await site.send("POST", "/api/echo?times=none", jsonOf({ text: "ab" }));
    expect(badQuery.json).toMatchObject({ code: "INPUT_NOT_VALID", data: { fields: ["times"] } });
    const badBody = await site.send("POST", "/api/echo?times=1", jsonOf({ text: 5 }));
    expect(badBody.json).toMatchObject({ code: "INPUT_NOT_VALID", data: { fields: ["text"] } });
  });

  test("a body beyond its limit is refused, said or unsaid beforehand", async () => {
    const client = await site.logIn("viewer", body);
    const json = await site.send("POST", "/api/echo?times=1", jsonOf({ text: "x".repeat(5_100_000) }));
    expect([json.status, json.code]).toEqual([413, "BODY_TOO_LARGE"]);
    const headers = { "content-type": "application/octet-stream" };
    const raw = (size: number) => client.send("POST", "/api/raw", { headers, body: new Uint8Array(size) });
    expect((await raw(1000)).json).toEqual({ bytes: 1000 });
    expect((await raw(1001)).code).toBe("BODY_TOO_LARGE");
    const lying = { headers: { ...headers, "content-length": "10" }, body: new Uint8Array(5000) };
    expect((await client.send("POST", "/api/raw", lying)).code).toBe("BODY_TOO_LARGE");
  });

  test("a file keeps its Vietnamese name and is never shown in place", async () => {
    const answer = await site.send("GET", "/api/file");
    expect([...answer.bytes]).toEqual([1, 2, 3]);
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="Bao cao _quy I_.docx"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe('Báo cáo "quý I".docx');
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("every answer carries the headers of protection and is not kept by anybody", async () => {
    const answer = await site.send("GET", "/api/file");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("strict-transport-security")).toBeNull();
  });

  test("large answers are packed for who can unpack them, answers with a secret never", async () => {
    const client = await site.logIn("viewer", body);
    const headers = { "accept-encoding": "gzip, br", ...jsonOf({}).headers };
    const long = await site.app.request("/api/echo?times=1000", {
      method: "POST",
      headers,
      body: JSON.stringify({ text: "abc" }),
    });
    expect(long.headers.get("content-encoding")).toBe("gzip");
    const me = await client.send("GET", "/api/me", { headers });
    expect(me.headers.get("content-encoding")).toBeNull();
  });

  test("an unknown address under /api is JSON, whatever the method", async () => {
    for (const method of ["GET", "POST", "PATCH"]) {
      const answer = await site.send(method, "/api/nothing-here");
      expect([answer.status, answer.code]).toEqual([404, "NOT_FOUND"]);
    }
  });
});

test("health tells the state and no secrets", async () => {
  const site = await testApp();
  const healthy = await site.send("GET", "/api/health");
  expect(healthy.json).toEqual({ status: "ok", version: "0.0.0-test", database: "ok", today: "2026-04-15" });
  await site.close();
  const ill = await site.send("GET", "/api/health");
  expect(ill.status).toBe(503);
  expect(ill.json).toMatchObject({ status: "database-unreachable", database: "unreachable" });
});
