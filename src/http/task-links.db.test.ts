import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditRecords } from "#audit/store.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { linkedAnswer, linksAnswer } from "#tasks/contract-links.ts";
import type { TaskId } from "#tasks/model.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let owner: OrganisationId;
let plan: BuiltPlan;
let taskIds: readonly TaskId[];
let officer: Client;
let reporter: Client;
beforeAll(async () => {
  app = await testApp();
  owner = await app.organisation();
  plan = await aPlan(app.database, {
    organisationId: owner,
    indicators: [{ name: "Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình" }, { name: "Số lớp tập huấn" }],
  });
  taskIds = await someTasks(app.database, plan.planId, [
    { text: "Cung cấp dịch vụ công trực tuyến toàn trình" },
    { text: "Trồng cây" },
  ]);
  officer = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", owner);
});
afterAll(() => app.close());

const at = () => `/api/plans/${plan.planId}/links`;
const pair = (task: number, indicator: number) => ({
  taskId: taskIds[task] ?? "",
  indicatorId: plan.indicatorIds[indicator] ?? "",
});
const seen = async (client: Client) => linksAnswer.parse((await client.get(at())).json);

describe("links of tasks and indicators", () => {
  test("are proposed by the words in common", async () => {
    const { links, proposals, mayLink } = await seen(officer);
    expect(links).toEqual([]);
    expect(mayLink).toBe(true);
    expect(proposals).toMatchObject([{ ...pair(0, 0), words: ["dịch vụ công trực tuyến toàn trình"] }]);
  });

  test("are added once, recorded, and no longer proposed", async () => {
    const given = { add: [pair(0, 0), pair(1, 1)], remove: [] };
    expect(linkedAnswer.parse((await officer.post(at(), given)).json)).toEqual({ added: 2, removed: 0 });
    expect(linkedAnswer.parse((await officer.post(at(), given)).json)).toEqual({ added: 0, removed: 0 });
    expect(await seen(officer)).toMatchObject({ links: [pair(0, 0), pair(1, 1)], proposals: [] });
    const records = await auditRecords(app.database, { chains: [owner], limit: 2 });
    expect(records[1]).toMatchObject({ operation: "link-tasks", after: { links: given.add } });
  });

  test("are taken away again", async () => {
    const answer = await officer.post(at(), { add: [], remove: [pair(1, 1)] });
    expect(linkedAnswer.parse(answer.json)).toEqual({ added: 0, removed: 1 });
    expect((await seen(officer)).links).toEqual([pair(0, 0)]);
  });

  test("are read by whoever reads the plan, and set by its officer", async () => {
    expect(await seen(reporter)).toEqual({ links: [pair(0, 0)], proposals: [], mayLink: false });
    expect((await reporter.post(at(), { add: [], remove: [] })).code).toBe("FORBIDDEN");
  });

  test("stay within one plan", async () => {
    const other = await aPlan(app.database, { organisationId: owner, indicators: [{}] });
    const strange = { ...pair(0, 0), indicatorId: other.indicatorIds[0] };
    expect((await officer.post(at(), { add: [strange], remove: [] })).code).toBe("LINK_NOT_OF_PLAN");
    const closed = await aPlan(app.database, { organisationId: owner, state: "superseded" });
    expect((await officer.post(`/api/plans/${closed.planId}/links`, { add: [], remove: [] })).code).toBe("PLAN_SUPERSEDED");
  });
});
