import { afterAll, beforeAll, expect, test } from "vitest";
import { meAnswer } from "#accounts/contract.ts";
import { jsonOf, type TestApp, testApp } from "./testing.ts";

let site: TestApp;
beforeAll(async () => {
  site = await testApp();
});
afterAll(() => site.close());

const request = (code: string) => ({
  code,
  login: "quan.tri",
  name: "Hồ Thị Đầu",
  password: "một mái nhà bên sông",
  organisation: { name: "Đảng ủy phường Thử Nghiệm", level: "commune", line: "party" },
});
const ask = async () => (await site.send("GET", "/api/setup")).json;

test("the first set-up asks for the code of the console, makes the owner and its administrator, and happens once", async () => {
  expect(await ask()).toEqual({ needed: true });
  const wrong = await site.send("POST", "/api/setup", jsonOf(request("AAAA-AAAA-AAAA")));
  expect([wrong.status, wrong.code]).toEqual([403, "SETUP_CODE_WRONG"]);
  expect(await ask()).toEqual({ needed: true });

  const typed = site.firstRunCode.toLowerCase().replaceAll("-", " ");
  const answer = await site.send("POST", "/api/setup", jsonOf(request(typed)));
  expect(answer.status).toBe(200);
  const me = meAnswer.parse(answer.json);
  expect(me.mustChangePassword).toBe(false);
  expect(me.grants.map((grant) => grant.role).sort()).toEqual(["administrator", "officer"]);
  expect(me.grants[0]?.organisationName).toBe("Đảng ủy phường Thử Nghiệm");
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect((await site.send("GET", "/api/accounts", { headers: { cookie } })).status).toBe(200);

  expect(await ask()).toEqual({ needed: false });
  const again = await site.send("POST", "/api/setup", jsonOf(request(site.firstRunCode)));
  expect([again.status, again.code]).toEqual([409, "SETUP_DONE"]);
  const records = await site.database.selectFrom("auditRecord").select(["operation", "actor"]).orderBy("id").execute();
  expect(records.map((record) => record.operation).sort()).toEqual(["create-account", "create-organisation", "log-in"]);
  expect(new Set(records.map((record) => record.actor))).toEqual(new Set(["Hồ Thị Đầu"]));
});

test("the code is not to be guessed: wrong ones are braked, and two set-ups at once make one owner", async () => {
  const fresh = await testApp();
  try {
    const twice = await Promise.all([1, 2].map(() => fresh.send("POST", "/api/setup", jsonOf(request(fresh.firstRunCode)))));
    expect(twice.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await fresh.database.selectFrom("organisation").select("id").execute()).toHaveLength(1);
  } finally {
    await fresh.close();
  }
  const guessed = await testApp();
  try {
    const guess = () => guessed.send("POST", "/api/setup", jsonOf(request("AAAA-AAAA-AAAA")));
    for (let i = 0; i < 5; i++) expect((await guess()).code).toBe("SETUP_CODE_WRONG");
    expect((await guess()).code).toBe("SETUP_THROTTLED");
  } finally {
    await guessed.close();
  }
});
