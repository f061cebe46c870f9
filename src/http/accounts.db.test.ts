import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accountsAnswer, firstPasswordAnswer } from "#accounts/contract.ts";
import { verifyChain } from "#audit/operations/verify-chain.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type Client, type TestApp, testAddress, testApp, testPort } from "./testing.ts";

let site: TestApp;
let city: OrganisationId;
let commune: OrganisationId;
let other: OrganisationId;
let mayor: Client;
let clerk: Client;

beforeAll(async () => {
  site = await testApp();
  city = await site.organisation({ name: "UBND thành phố Thử", level: "province" });
  commune = await site.organisation({ name: "UBND xã Một", parentId: city });
  other = await site.organisation({ name: "UBND xã Hai", parentId: city });
});
afterAll(() => site.close());

let n = 0;
beforeEach(async () => {
  mayor ??= await site.logIn("administrator", city);
  clerk ??= await site.logIn("administrator", commune);
  n += 1;
});

const officerAt = (organisationId: OrganisationId) => ({ role: "officer" as const, organisationId });
const administratorAt = (organisationId: OrganisationId) => ({ role: "administrator" as const, organisationId });

describe("the list of people", () => {
  test("an administrator sees the people of the bodies in reach, without anything of their passwords", async () => {
    const near = await site.account([officerAt(commune)]);
    const far = await site.account([officerAt(other)]);
    const answer = await clerk.get("/api/accounts");
    const logins = accountsAnswer.parse(answer.json).accounts.map((account) => account.login);
    expect(logins).toContain(near.login);
    expect(logins).not.toContain(far.login);
    expect(logins).not.toContain(mayor.login);
    expect(JSON.stringify(answer.json)).not.toMatch(/argon2|hash/i);
    expect(accountsAnswer.parse((await mayor.get("/api/accounts")).json).accounts.map((a) => a.login)).toContain(far.login);
  });

  test("it is closed to the other roles and to strangers", async () => {
    const officer = await site.logIn(["officer", "head", "leader", "inspector", "reporter", "viewer"], city);
    expect((await officer.get("/api/accounts")).code).toBe("FORBIDDEN");
    expect((await site.send("GET", "/api/accounts")).code).toBe("NOT_SIGNED_IN");
  });
});

describe("a new account", () => {
  const request = (grants: unknown, login = `can.bo.${n}`) => ({ login, name: "Ngô Thị Tạo", grants });

  test("is made with a first password and stands in the trail of its body, with address and port, without the password", async () => {
    const answer = await clerk.post("/api/accounts", request([officerAt(commune)]));
    const { accountId, firstPassword } = firstPasswordAnswer.parse(answer.json);
    const records = await site.database.selectFrom("auditRecord").selectAll().where("subjectId", "=", accountId).execute();
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      operation: "create-account",
      chain: commune,
      accountId: clerk.accountId,
      address: testAddress,
      port: testPort,
      before: null,
      after: { login: `can.bo.${n}`, roles: [`officer ${commune}`] },
    });
    expect(JSON.stringify(records)).not.toContain(firstPassword);
  });

  test.each([
    ["a role out of reach", () => request([officerAt(other)]), 403, "FORBIDDEN"],
    ["no role at all", () => request([]), 400, "INPUT_NOT_VALID"],
    ["a role that does not exist", () => request([{ role: "king", organisationId: commune }]), 400, "INPUT_NOT_VALID"],
    ["a log-in name that nobody can type", () => request([officerAt(commune)], "Nguyễn An"), 400, "INPUT_NOT_VALID"],
    ["a taken log-in name", () => request([officerAt(commune)], clerk.login), 409, "LOGIN_TAKEN"],
  ] as const)("%s is refused", async (_name, body, status, code) => {
    const answer = await clerk.post("/api/accounts", body());
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test("a body that is not JSON, or none, is refused", async () => {
    const bad = { headers: { "content-type": "application/json" }, body: "{" };
    expect((await clerk.send("POST", "/api/accounts", bad)).code).toBe("BODY_NOT_JSON");
    expect((await clerk.send("POST", "/api/accounts", { headers: { "content-type": "application/json" } })).code).toBe(
      "BODY_NOT_JSON",
    );
  });
});

describe("roles", () => {
  test("are replaced where the administrator reaches and stay elsewhere", async () => {
    const person = await site.account([officerAt(commune), officerAt(other)]);
    const wanted = { grants: [{ role: "reporter", organisationId: commune }] };
    expect((await clerk.post(`/api/accounts/${person.accountId}/roles`, wanted)).json).toEqual({ done: true });
    const held = await site.database.selectFrom("accountRole").selectAll().where("accountId", "=", person.accountId).execute();
    const brief = held.map((row) => `${row.role} ${row.organisationId}`).sort();
    expect(brief).toEqual([`officer ${other}`, `reporter ${commune}`].sort());
    const chains = await site.database.selectFrom("auditRecord").select("chain").where("operation", "=", "set-roles").execute();
    expect(new Set(chains.map((row) => row.chain))).toEqual(new Set([commune, other]));
  });

  test("out of reach are not given; of a person out of reach one knows nothing", async () => {
    const near = await site.account([officerAt(commune)]);
    const far = await site.account([officerAt(other)]);
    const beyond = await clerk.post(`/api/accounts/${near.accountId}/roles`, { grants: [administratorAt(city)] });
    expect([beyond.status, beyond.code]).toEqual([403, "ROLE_OUT_OF_REACH"]);
    expect((await clerk.post(`/api/accounts/${far.accountId}/roles`, { grants: [] })).code).toBe("NOT_FOUND");
    const officer = await site.logIn("officer", commune);
    expect((await officer.post(`/api/accounts/${near.accountId}/roles`, { grants: [] })).code).toBe("FORBIDDEN");
    expect((await clerk.post("/api/accounts/not-an-id/roles", { grants: [] })).code).toBe("NOT_FOUND");
  });
});

describe("the last administrator", () => {
  test("cannot give up the role, nor be disabled; with a second one both can be done", async () => {
    const alone = await testApp();
    try {
      const top = await alone.organisation();
      const first = await alone.logIn("administrator", top);
      const roles = { grants: [officerAt(top)] };
      const refused = await first.post(`/api/accounts/${first.accountId}/roles`, roles);
      expect([refused.status, refused.code]).toEqual([409, "LAST_ADMINISTRATOR"]);
      expect((await first.post(`/api/accounts/${first.accountId}/disabled`, { disabled: true })).code).toBe("LAST_ADMINISTRATOR");
      const second = await alone.logIn("administrator", top);
      expect((await second.post(`/api/accounts/${first.accountId}/disabled`, { disabled: true })).status).toBe(200);
      expect((await second.post(`/api/accounts/${second.accountId}/roles`, roles)).code).toBe("LAST_ADMINISTRATOR");
      expect((await verifyChain(alone.database)).broken).toBeNull();
    } finally {
      await alone.close();
    }
  });

  test("of a commune may go: the city's administrator still reaches it", async () => {
    const own = await site.organisation({ parentId: city });
    const only = await site.account([administratorAt(own)]);
    expect((await mayor.post(`/api/accounts/${only.accountId}/roles`, { grants: [] })).status).toBe(200);
  });
});

describe("disabling and resetting", () => {
  test("a disabled person is out at once and cannot come back until enabled", async () => {
    const person = await site.account([officerAt(commune)]);
    const client = await site.logInAs(person.login, person.password);
    expect((await clerk.post(`/api/accounts/${person.accountId}/disabled`, { disabled: true })).status).toBe(200);
    expect((await client.get("/api/me")).code).toBe("NOT_SIGNED_IN");
    await expect(site.logInAs(person.login, person.password)).rejects.toThrow("LOGIN_REFUSED");
    expect((await clerk.post(`/api/accounts/${person.accountId}/reset-password`)).code).toBe("ACCOUNT_DISABLED");
    await clerk.post(`/api/accounts/${person.accountId}/disabled`, { disabled: false });
    expect((await (await site.logInAs(person.login, person.password)).get("/api/me")).status).toBe(200);
  });

  test("a reset ends the person's log-ins, the old password and gives a new first one", async () => {
    const person = await site.account([officerAt(commune)]);
    const client = await site.logInAs(person.login, person.password);
    const answer = await clerk.post(`/api/accounts/${person.accountId}/reset-password`);
    const { firstPassword } = firstPasswordAnswer.parse(answer.json);
    expect((await client.get("/api/me")).code).toBe("NOT_SIGNED_IN");
    await expect(site.logInAs(person.login, person.password)).rejects.toThrow("LOGIN_REFUSED");
    const again = await site.logInAs(person.login, firstPassword);
    expect((await again.get("/api/audit")).code).toBe("PASSWORD_MUST_CHANGE");
  });

  test("a person who also works above is not to be reset by the administrator below: it would lend the rights above", async () => {
    const person = await site.account([officerAt(city), officerAt(commune)]);
    for (const path of ["reset-password", "disabled"]) {
      const answer = await clerk.post(`/api/accounts/${person.accountId}/${path}`, { disabled: true });
      expect([path, answer.status, answer.code]).toEqual([path, 403, "FORBIDDEN"]);
    }
  });
});
