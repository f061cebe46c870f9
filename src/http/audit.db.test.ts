import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditAnswer } from "#audit/contract.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let site: TestApp;
let city: OrganisationId;
let commune: OrganisationId;
let mayor: Client;
beforeAll(async () => {
  site = await testApp();
  city = await site.organisation({ name: "UBND thành phố Thử", level: "province" });
  commune = await site.organisation({ name: "UBND xã Một", parentId: city });
  mayor = await site.logIn("administrator", city);
});
afterAll(() => site.close());

const recordsFor = async (client: Client, query = "") => auditAnswer.parse((await client.get(`/api/audit${query}`)).json);

describe("the trail", () => {
  test("an administrator of a top body reads all below and the system's own; newest first", async () => {
    const { records, operations } = await recordsFor(mayor);
    expect(new Set(records.map((record) => record.chain))).toEqual(
      new Set([city, commune, "system"].filter((c) => c !== commune)),
    );
    expect(records.map((record) => record.id)).toEqual(records.map((record) => record.id).sort((a, b) => b - a));
    expect(operations).toEqual(["create-account", "create-organisation", "log-in"]);
    expect(records.find((record) => record.chain === city)?.chainName).toBe("UBND thành phố Thử");
  });

  test("an inspector of a commune reads its chain only", async () => {
    const inspector = await site.logIn("inspector", commune);
    const { records } = await recordsFor(inspector);
    expect(new Set(records.map((record) => record.chain))).toEqual(new Set([commune]));
    expect(records.every((record) => record.operation !== "log-in")).toBe(true);
  });

  test("a reporter does not open it", async () => {
    const reporter = await site.logIn("reporter", commune);
    expect((await reporter.get("/api/audit")).code).toBe("FORBIDDEN");
  });

  test.each([
    ["operation", "?operation=create-account", ["create-account"]],
    ["kind of subject", "?subjectKind=organisation", ["create-organisation"]],
    ["another day", "?fromDay=2020-01-01&toDay=2020-01-31", []],
    ["somebody who never came", "?actor=Kh%C3%B4ng%20ai", []],
    ["empty filters mean none", "?operation=&actor=&subjectKind=organisation", ["create-organisation"]],
  ])("is filtered by %s", async (_name, query, operations) => {
    const { records } = await recordsFor(mayor, query);
    expect([...new Set(records.map((record) => record.operation))]).toEqual(operations);
  });

  test.each(["?fromDay=31/12/2026", "?beforeId=x"])("a filter that is none is refused by its name: %s", async (query) => {
    const answer = await mayor.get(`/api/audit${query}`);
    expect([answer.status, answer.code]).toEqual([400, "INPUT_NOT_VALID"]);
    expect(answer.json).toMatchObject({ data: { fields: [query.slice(1).split("=")[0]] } });
  });

  test("is read page by page", async () => {
    for (let i = 0; i < 101; i++) await site.organisation({ parentId: commune });
    const first = await recordsFor(mayor);
    expect([first.records.length, first.more]).toEqual([100, true]);
    const last = first.records.at(-1)?.id ?? 0;
    const second = await recordsFor(mayor, `?beforeId=${last}`);
    expect(second.more).toBe(false);
    expect(second.records.every((record) => record.id < last)).toBe(true);
  });
});
