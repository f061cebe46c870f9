import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitionAnswer, definitionsAnswer } from "#catalogue/contract.ts";
import { aContent } from "#catalogue/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { assignmentAnswer } from "#plans/contract.ts";
import {
  definedAnswer,
  definitionLinksAnswer,
  definitionPageAnswer,
  linkedAnswer,
  suggestionsAnswer,
} from "#plans/contract-definitions.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

const open = {
  ...{ measureKind: null, direction: null, accumulation: null, frequency: null, timeAggregation: null, unitAggregation: null },
} as const;

let app: TestApp;
let owner: OrganisationId;
let plan: BuiltPlan;
let administrator: Client;
let officer: Client;
let reporter: Client;
let neighbour: Client;
beforeAll(async () => {
  app = await testApp();
  const city = await app.organisation({ level: "province" });
  owner = await app.organisation({ parentId: city });
  const unit = await app.organisation({ parentId: owner });
  plan = await aPlan(app.database, {
    organisationId: owner,
    title: "Kế hoạch phủ sóng",
    indicators: [
      { ...open, name: "Tỷ lệ hộ gia đình có mạng Internet", targets: [{ milestoneYear: 2025, value: "60" }] },
      { ...open, name: "Tỷ lệ hộ gia đình nghèo có mạng Internet", direction: "down" },
      { ...open, name: "Số nhà văn hóa có máy tính", unit: "nhà", targets: [{ milestoneYear: 2030, value: "4" }] },
    ],
  });
  administrator = await app.logIn("administrator", city);
  officer = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", unit);
  neighbour = await app.logIn("officer", await app.organisation({ parentId: city }));
});
afterAll(() => app.close());

const newDefinition = (given: object = {}) => ({
  ...aContent({ name: "Tỷ lệ hộ gia đình có Internet" }),
  code: "A-1",
  ownerId: null,
  ...given,
});
async function create(client: Client, given: object = {}) {
  const answer = await client.post("/api/definitions", newDefinition(given));
  expect({ code: answer.code }).toEqual({ code: null });
  return definitionAnswer.parse(answer.json).definition;
}
const links = async (client: Client) =>
  definitionLinksAnswer.parse((await client.get(`/api/plans/${plan.planId}/definition-links`)).json);
const link = (client: Client, indicator: number, definitionId: string | null) =>
  client.post(`/api/plans/${plan.planId}/definition-links`, {
    links: [{ indicatorId: plan.indicatorIds[indicator], definitionId }],
  });

describe("who keeps the catalogue", () => {
  test("common definitions are kept by whoever has nobody above, own ones by the body's officer", async () => {
    expect((await officer.post("/api/definitions", newDefinition())).code).toBe("FORBIDDEN");
    expect((await reporter.post("/api/definitions", newDefinition({ ownerId: owner }))).code).toBe("FORBIDDEN");
    await create(administrator, { code: "C-1" });
    await create(officer, { code: "C-1", ownerId: owner });
  });

  test("an office's own are seen by the office and those below, not by its neighbour", async () => {
    const own = await create(officer, { code: "O-1", ownerId: owner, name: "Chỉ tiêu riêng" });
    const seen = async (client: Client) =>
      definitionsAnswer.parse((await client.get("/api/definitions")).json).definitions.some((one) => one.id === own.id);
    expect([await seen(officer), await seen(reporter), await seen(neighbour)]).toEqual([true, true, false]);
    expect((await neighbour.get(`/api/definitions/${own.id}`)).code).toBe("DEFINITION_NOT_FOUND");
    const stranger = { links: [{ indicatorId: plan.indicatorIds[0], definitionId: own.id }] };
    expect((await neighbour.post(`/api/plans/${plan.planId}/definition-links`, stranger)).status).toBe(404);
  });

  test("a code is given out once per owner", async () => {
    await create(administrator, { code: "T-1" });
    expect((await administrator.post("/api/definitions", newDefinition({ code: "T-1" }))).code).toBe("DEFINITION_CODE_TAKEN");
  });
});

describe("versions", () => {
  const revision = (given: object) => ({ ...newDefinition(), version: 1, validFrom: "2026-05-01", reason: "Sửa", ...given });

  test("a revision stands beside the version before, with its day and its reason", async () => {
    const { id } = await create(administrator, { code: "V-1" });
    const revised = await administrator.post(`/api/definitions/${id}/versions`, revision({ unit: "% hộ", reason: "Rõ đơn vị" }));
    const { definition, versions } = definitionAnswer.parse(revised.json);
    expect(definition).toMatchObject({ version: 2, unit: "% hộ", validFrom: "2026-05-01", reason: "Rõ đơn vị" });
    expect(versions).toMatchObject([{ version: 2 }, { version: 1, unit: "%", reason: null }]);
  });

  test("a revision of what somebody else has revised is refused, and one that says nothing new", async () => {
    const { id } = await create(administrator, { code: "V-2" });
    expect((await administrator.post(`/api/definitions/${id}/versions`, revision({}))).code).toBe("DEFINITION_SAYS_THE_SAME");
    await administrator.post(`/api/definitions/${id}/versions`, revision({ method: "Đếm" }));
    expect((await administrator.post(`/api/definitions/${id}/versions`, revision({ method: "Hỏi" }))).code).toBe(
      "DEFINITION_CHANGED",
    );
  });

  test("a version cannot be overwritten, not even by the program itself", async () => {
    await expect(app.database.updateTable("definitionVersion").set({ name: "Khác" }).execute()).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("linking", () => {
  test("the three most like are suggested, a differing scope is named, and linking fills what was open", async () => {
    const definition = await create(administrator, { code: "L-1" });
    const before = (await links(officer)).indicators[0];
    expect(before?.suggestions[0]?.definitionId).toBeDefined();
    expect(before?.suggestions.length).toBeLessThanOrEqual(3);
    expect(linkedAnswer.parse((await link(officer, 0, definition.id)).json)).toEqual({ changed: 1 });
    const after = await links(officer);
    expect(after.indicators[0]).toMatchObject({ definitionId: definition.id, suggestions: [] });
    expect(after.indicators[0]?.takenOver).toContain("measureKind");
    const page = definitionPageAnswer.parse((await officer.get(`/api/definitions/${definition.id}`)).json);
    expect(page.indicators).toMatchObject([{ planTitle: "Kế hoạch phủ sóng", targets: [{ milestoneYear: 2025, value: "60" }] }]);
    expect(page.definition.linked).toBe(1);
  });

  test("the desk proposes what the definition says; what a person decides there is confirmed and stays after unlinking", async () => {
    const definition = await create(administrator, { code: "L-2", direction: "down", numeratorName: "hộ nối mạng" });
    await link(officer, 0, definition.id);
    const desk = assignmentAnswer.parse((await officer.get(`/api/plans/${plan.planId}/assignment`)).json);
    const proposed = desk.indicatorGroups.flatMap((group) => group.indicators)[0]?.proposed;
    expect(proposed).toMatchObject({ direction: "down", numeratorName: "hộ nối mạng", accumulation: "state" });
    const decision = { indicatorIds: [plan.indicatorIds[0]], direction: "down" };
    await officer.post(`/api/plans/${plan.planId}/assignment/indicators`, decision);
    expect((await links(officer)).indicators[0]?.takenOver).not.toContain("direction");
    await link(officer, 0, null);
    const row = await app.database
      .selectFrom("indicator")
      .selectAll()
      .where("id", "=", plan.indicatorIds[0] ?? "")
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ definitionId: null, direction: "down", measureKind: null, numeratorName: null, takenOver: [] });
  });

  test("what a person edits in a draft counts as decided: it stays when the link is taken back", async () => {
    const draft = await aPlan(app.database, {
      organisationId: owner,
      state: "draft",
      indicators: [{ ...open, name: "Tỷ lệ hộ dân có mạng" }],
    });
    const [indicatorId] = draft.indicatorIds;
    const definition = await create(administrator, { code: "L-5" });
    const set = (definitionId: string | null) =>
      officer.post(`/api/plans/${draft.planId}/definition-links`, { links: [{ indicatorId, definitionId }] });
    await set(definition.id);
    const edited = await officer.post(`/api/plans/${draft.planId}/indicators/${indicatorId}`, {
      revision: 1,
      fields: { accumulation: "cumulative" },
    });
    expect({ code: edited.code }).toEqual({ code: null });
    await set(null);
    const row = await app.database
      .selectFrom("indicator")
      .selectAll()
      .where("id", "=", indicatorId ?? "")
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ accumulation: "cumulative", measureKind: null, direction: null, takenOver: [] });
  });

  test("what is retired is neither suggested nor linked to, and stays where it is linked", async () => {
    const definition = await create(administrator, {
      code: "L-3",
      name: "Số nhà văn hóa có máy tính",
      unit: "nhà",
      measureKind: "count",
      numeratorName: null,
      denominatorName: null,
    });
    await link(officer, 2, definition.id);
    await administrator.post(`/api/definitions/${definition.id}/retire`, { reason: "Không dùng nữa" });
    expect((await links(officer)).indicators[2]?.definitionId).toBe(definition.id);
    await link(officer, 2, null);
    expect((await links(officer)).indicators[2]?.suggestions.map((one) => one.definitionId)).not.toContain(definition.id);
    expect((await link(officer, 2, definition.id)).code).toBe("DEFINITION_RETIRED");
    await administrator.post(`/api/definitions/${definition.id}/restore`, { reason: "Dùng lại" });
    expect((await link(officer, 2, definition.id)).status).toBe(200);
    await link(officer, 2, null);
  });

  test("a candidate becomes a definition of the plan's owner in one step, linked to it", async () => {
    const answer = await officer.post(`/api/plans/${plan.planId}/definitions`, { indicatorId: plan.indicatorIds[2] });
    const made = definedAnswer.parse(answer.json);
    expect(made).toMatchObject({ name: "Số nhà văn hóa có máy tính", code: "CD-001" });
    expect((await links(officer)).indicators[2]?.definitionId).toBe(made.definitionId);
    const page = definitionPageAnswer.parse((await officer.get(`/api/definitions/${made.definitionId}`)).json);
    expect(page.definition).toMatchObject({ ownerId: owner, measureKind: "count", direction: "up" });
  });

  test("a candidate that is in no plan yet is compared with the catalogue too, whatever wording a plan used before", async () => {
    const definition = await create(administrator, {
      code: "L-4",
      name: "Số thư viện số",
      unit: "thư viện",
      measureKind: "count",
      numeratorName: null,
      denominatorName: null,
    });
    await link(officer, 2, definition.id);
    const suggested = async (name: string) => {
      const answer = await officer.get(`/api/definitions/suggestions?unit=nh%C3%A0&name=${encodeURIComponent(name)}`);
      return suggestionsAnswer.parse(answer.json).suggestions.map((one) => one.definition.code);
    };
    expect(await suggested("Số nhà văn hoá có máy tính")).toContain("L-4");
    expect(await suggested("Cây xanh đường phố")).toEqual([]);
  });

  test("an indicator says which definition it follows", async () => {
    const of = async (client: Client) => await client.get(`/api/indicators/${plan.indicatorIds[2]}/definition`);
    expect((await of(officer)).json).toMatchObject({ definition: { code: "L-4" } });
    expect((await of(neighbour)).status).toBe(404);
  });

  test("a reporter reads the links and may not change them", async () => {
    const linked = await links(officer);
    expect(linked.mayLink).toBe(true);
    expect((await link(reporter, 0, linked.definitions[0]?.id ?? null)).code).toBe("FORBIDDEN");
  });

  test("a record that was rejected or withdrawn follows nothing any more", async () => {
    const definition = await create(administrator, { code: "L-6" });
    await link(officer, 1, definition.id);
    await app.ownerDatabase
      .updateTable("indicator")
      .set({ recordState: "withdrawn" })
      .where("id", "=", plan.indicatorIds[1] ?? "")
      .execute();
    const page = definitionPageAnswer.parse((await officer.get(`/api/definitions/${definition.id}`)).json);
    expect([page.indicators, page.definition.linked]).toEqual([[], 0]);
    expect((await link(officer, 1, null)).code).toBe("INDICATOR_NOT_OF_PLAN");
  });
});
