import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { firstPasswordAnswer, meAnswer } from "#accounts/contract.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { jsonOf, type TestApp, testAddress, testApp, testPort } from "./testing.ts";

let site: TestApp;
let commune: OrganisationId;
beforeAll(async () => {
  site = await testApp();
  commune = await site.organisation({ name: "UBND xã Thử Nghiệm" });
});
afterAll(() => site.close());

const tokenIn = (cookie: string) => cookie.split("=")[1] ?? "";

describe("logging in", () => {
  test("a person with the right password learns who they are and with what roles", async () => {
    const person = await site.account([{ role: "officer", organisationId: commune }], { name: "Lê Thị Hoa" });
    const answer = await site.send(
      "POST",
      "/api/session",
      jsonOf({ login: person.login.toUpperCase(), password: person.password }),
    );
    expect(answer.status).toBe(200);
    const me = meAnswer.parse(answer.json);
    expect(me).toMatchObject({ name: "Lê Thị Hoa", mustChangePassword: false, today: "2026-04-15", demo: false });
    expect(me.grants).toEqual([{ role: "officer", organisationId: commune, organisationName: "UBND xã Thử Nghiệm" }]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(part);
    expect(cookie).not.toContain("Secure");
  });

  test("a wrong password and an unknown name are answered alike", async () => {
    const person = await site.account([{ role: "viewer", organisationId: commune }]);
    const wrong = await site.send("POST", "/api/session", jsonOf({ login: person.login, password: "không phải" }));
    const unknown = await site.send("POST", "/api/session", jsonOf({ login: "nobody.here", password: "không phải" }));
    const odd = await site.send("POST", "/api/session", jsonOf({ login: "a b\u0000c", password: "không phải" }));
    for (const answer of [wrong, unknown, odd]) expect([answer.status, answer.code]).toEqual([401, "LOGIN_REFUSED"]);
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  test("the token stands nowhere in the database, only its hash", async () => {
    const client = await site.logIn("viewer", commune);
    const rows = await site.ownerDatabase
      .selectFrom("loginSession")
      .selectAll()
      .where("accountId", "=", client.accountId)
      .execute();
    expect(rows).toHaveLength(1);
    expect(tokenIn(client.cookie)).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(tokenIn(client.cookie));
    expect(JSON.stringify(rows)).not.toContain(client.csrfToken);
    expect(rows[0]).toMatchObject({ address: testAddress, port: testPort });
  });

  test("behind TLS the cookie is Secure and bound to this host", async () => {
    const secure = await testApp({ secure: true });
    try {
      const body = await secure.organisation();
      const client = await secure.logIn("viewer", body);
      expect(client.cookie).toMatch(/^__Host-lotrinh=/);
      expect((await client.get("/api/me")).status).toBe(200);
      expect((await client.get("/api/me")).headers.get("strict-transport-security")).toContain("max-age=");
    } finally {
      await secure.close();
    }
  });
});

describe("guessing passwords", () => {
  test("after five failures the name waits at this address, even with the right password, and time frees it", async () => {
    const person = await site.account([{ role: "viewer", organisationId: commune }]);
    const attempt = (password: string) => site.send("POST", "/api/session", jsonOf({ login: person.login, password }));
    for (let i = 0; i < 5; i++) expect((await attempt("sai mật khẩu")).code).toBe("LOGIN_REFUSED");
    const waiting = await attempt(person.password);
    expect([waiting.status, waiting.code]).toEqual([429, "LOGIN_THROTTLED"]);
    expect(Number(waiting.headers.get("retry-after"))).toBeGreaterThan(0);
    await age(person.login, "31 seconds");
    expect((await attempt(person.password)).status).toBe(200);
    expect((await attempt("sai mật khẩu")).code).toBe("LOGIN_REFUSED");
  });

  test("an address that knocks at the door too often waits, whatever names it tries", async () => {
    const busy = await testApp({ knocksPerMinute: 3 });
    try {
      const knock = (n: number) => busy.send("POST", "/api/session", jsonOf({ login: `ten.${n}`, password: "đoán" }));
      for (let n = 0; n < 3; n++) expect((await knock(n)).code).toBe("LOGIN_REFUSED");
      const waiting = await knock(4);
      expect([waiting.status, waiting.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
      expect((await busy.send("GET", "/api/setup")).status).toBe(200);
    } finally {
      await busy.close();
    }
  });

  test("guesses at the same moment see each other", async () => {
    const person = await site.account([{ role: "viewer", organisationId: commune }]);
    const guess = () => site.send("POST", "/api/session", jsonOf({ login: person.login, password: "đoán" }));
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    expect(answers.filter((answer) => answer.code === "LOGIN_REFUSED")).toHaveLength(5);
    expect(answers.filter((answer) => answer.code === "LOGIN_THROTTLED")).toHaveLength(7);
  });

  async function age(login: string, by: string): Promise<void> {
    await sql`update login_attempt set attempted_at = attempted_at - ${by}::interval where login = ${login}`.execute(
      site.ownerDatabase,
    );
  }
});

describe("the end of a log-in", () => {
  test("after logging out the cookie opens nothing", async () => {
    const client = await site.logIn("viewer", commune);
    const out = await client.delete("/api/session");
    expect(out.json).toEqual({ done: true });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await client.get("/api/me")).code).toBe("NOT_SIGNED_IN");
  });

  test.each([
    ["eight hours without a sign of life", { seenAt: "9 hours", expiresAt: "0 hours" }],
    ["a week, however busy", { seenAt: "0 hours", expiresAt: "169 hours" }],
  ] as const)("it ends after %s", async (_name, back) => {
    const client = await site.logIn("viewer", commune);
    expect((await client.get("/api/me")).status).toBe(200);
    await sql`update login_session set seen_at = seen_at - ${back.seenAt}::interval, expires_at = expires_at - ${back.expiresAt}::interval
      where account_id = ${client.accountId}`.execute(site.ownerDatabase);
    expect((await client.get("/api/me")).code).toBe("NOT_SIGNED_IN");
  });

  test("a busy log-in is not ended by idleness: a sign of life is written down", async () => {
    const client = await site.logIn("viewer", commune);
    const back = sql`update login_session set seen_at = seen_at - interval '7 hours' where account_id = ${client.accountId}`;
    await back.execute(site.ownerDatabase);
    expect((await client.get("/api/me")).status).toBe(200);
    await back.execute(site.ownerDatabase);
    expect((await client.get("/api/me")).status).toBe(200);
  });
});

describe("the first password", () => {
  test("until it is changed nothing else is open; afterwards the other log-ins are over", async () => {
    const administrator = await site.logIn("administrator", commune);
    const made = await administrator.post("/api/accounts", {
      login: "moi.vao",
      name: "Phạm Văn Mới",
      grants: [{ role: "administrator", organisationId: commune }],
    });
    const { firstPassword } = firstPasswordAnswer.parse(made.json);
    expect(firstPassword).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    const client = await site.logInAs("moi.vao", firstPassword);
    const other = await site.logInAs("moi.vao", firstPassword);
    expect((await client.get("/api/accounts")).code).toBe("PASSWORD_MUST_CHANGE");
    expect(meAnswer.parse((await client.get("/api/me")).json).mustChangePassword).toBe(true);

    const change = (current: string, next: string) => client.post("/api/me/password", { current, next });
    expect((await change("không phải", "một câu dễ nhớ")).code).toBe("PASSWORD_WRONG");
    expect((await change(firstPassword, firstPassword)).code).toBe("PASSWORD_SAME");
    expect((await change(firstPassword, "moi.vao123")).code).toBe("PASSWORD_TOO_EASY");
    expect((await change(firstPassword, "ngắn")).code).toBe("INPUT_NOT_VALID");
    expect((await change(firstPassword, "một câu dễ nhớ")).status).toBe(200);

    expect((await client.get("/api/accounts")).status).toBe(200);
    expect((await other.get("/api/me")).code).toBe("NOT_SIGNED_IN");
    // The same words typed on a machine that sends marks apart from letters.
    await site.logInAs("moi.vao", "một câu dễ nhớ".normalize("NFD"));
  });
});

describe("forged requests", () => {
  test("a change without the token of the log-in, or with another's, is refused", async () => {
    const client = await site.logIn("viewer", commune);
    const other = await site.logIn("viewer", commune);
    const without = await site.send("DELETE", "/api/session", { headers: { cookie: client.cookie } });
    const foreign = await client.send("DELETE", "/api/session", { headers: { "x-csrf-token": other.csrfToken } });
    expect([without.code, foreign.code]).toEqual(["CSRF_REFUSED", "CSRF_REFUSED"]);
    expect((await client.get("/api/me")).status).toBe(200);
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a neighbour on the same domain", { "sec-fetch-site": "same-site" }, 403],
    ["another origin", { origin: "http://elsewhere.example" }, 403],
    ["a sandboxed page", { origin: "null" }, 403],
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://localhost" }, 200],
    ["a program that is no browser", {}, 200],
  ] as const)("a change from %s", async (_name, headers, status) => {
    const client = await site.logIn("viewer", commune);
    expect((await client.send("DELETE", "/api/session", { headers })).status).toBe(status);
  });

  test("a form of another site cannot log somebody in: only JSON is read", async () => {
    const form = { headers: { "content-type": "text/plain" }, body: JSON.stringify({ login: "a", password: "b" }) };
    expect((await site.send("POST", "/api/session", form)).code).toBe("BODY_NOT_JSON");
  });
});

test("log-in and log-out stand in the trail with address and port; forwarded headers are not believed", async () => {
  const person = await site.account([{ role: "viewer", organisationId: commune }], { name: "Đỗ Văn Vết" });
  const forged = jsonOf({ login: person.login, password: person.password });
  await site.send("POST", "/api/session", { ...forged, headers: { ...forged.headers, "x-forwarded-for": "203.0.113.9" } });
  const rows = await site.database.selectFrom("auditRecord").selectAll().where("accountId", "=", person.accountId).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ operation: "log-in", actor: "Đỗ Văn Vết", address: testAddress, port: testPort });
  expect(z.array(z.object({ chain: z.string() })).parse(rows)[0]?.chain).toBe("system");
});
