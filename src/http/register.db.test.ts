import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { organisationAnswer, organisationsAnswer } from "#organisations/contract.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { searchAnswer, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let owner: OrganisationId;
let unit: OrganisationId;
let plan: BuiltPlan;
let officer: Client;
let administrator: Client;
let reporter: Client;
beforeAll(async () => {
  app = await testApp();
  owner = await app.organisation({ name: "Đảng ủy xã Hòa Bình" });
  unit = await app.organisation({ name: "Phòng Văn hóa - Xã hội", shortName: "Phòng VHXH", parentId: owner });
  plan = await aPlan(app.database, {
    ...{ organisationId: owner, title: "Kế hoạch chuyển đổi số" },
    indicators: [{ name: "Tỷ lệ chuyển đổi số của trường học" }, { name: "Chuyển đổi số trong y tế" }],
  });
  await someTasks(app.database, plan.planId, [{ text: "Tập huấn kỹ năng số", number: "1.3" }]);
  [officer, administrator, reporter] = [
    await app.logIn("officer", owner),
    await app.logIn("administrator", owner),
    await app.logIn("reporter", unit),
  ];
});
afterAll(() => app.close());

async function hitsFor(client: Client, q: string) {
  return searchAnswer.parse((await client.get(`/api/search?q=${encodeURIComponent(q)}`)).json).hits;
}

describe("search", () => {
  test("finds plans, bodies, indicators and tasks without marks, beginnings first", async () => {
    const hits = await hitsFor(officer, "CHUYEN DOI SO");
    expect(hits.map((hit) => [hit.kind, hit.title])).toEqual([
      ["indicator", "Chuyển đổi số trong y tế"],
      ["plan", "Kế hoạch chuyển đổi số"],
      ["indicator", "Tỷ lệ chuyển đổi số của trường học"],
    ]);
    expect(hits[0]).toMatchObject({ planId: plan.planId, context: "Kế hoạch chuyển đổi số" });
    expect((await hitsFor(officer, "vhxh")).map((hit) => hit.id)).toEqual([unit]);
    expect((await hitsFor(officer, "ky nang tap huan")).map((hit) => hit.kind)).toEqual(["task"]);
  });

  test("takes signs for what they are, never for a pattern", async () => {
    for (const q of ["%", "_", "\\", "…"]) expect(await hitsFor(officer, q)).toEqual([]);
    expect((await officer.get("/api/search?q=")).code).toBe("INPUT_NOT_VALID");
  });

  test("shows only what the person may read", async () => {
    const far = await app.logIn("officer", await app.organisation());
    expect(await hitsFor(far, "chuyển đổi số")).toEqual([]);
    expect((await hitsFor(reporter, "chuyển đổi số")).length).toBeGreaterThan(0);
  });
});

const newBody = {
  name: "Chi bộ thôn Một",
  shortName: null,
  kind: "party-cell",
  level: "unit",
  line: "party",
  aliases: ["Chi bộ 1"],
};

describe("bodies", () => {
  test("are listed as far as the person sees", async () => {
    const seen = async (client: Client, query = "") =>
      organisationsAnswer.parse((await client.get(`/api/organisations${query}`)).json).organisations.map((body) => body.id);
    expect((await seen(officer)).sort()).toEqual([owner, unit].sort());
    expect(await seen(officer, "?q=van%20hoa")).toEqual([unit]);
    const far = await app.logIn("viewer", await app.organisation());
    expect(await seen(far)).toHaveLength(1);
  });

  test("are added and changed by the administrator who reaches them", async () => {
    const created = await administrator.post("/api/organisations", { ...newBody, parentId: owner });
    const { organisation } = organisationAnswer.parse(created.json);
    expect(organisation).toMatchObject({ name: "Chi bộ thôn Một", parentId: owner, aliases: ["Chi bộ 1"] });
    const changes = { name: "Chi bộ thôn 1", shortName: null, line: "party", parentId: unit, aliases: [] };
    const changed = await administrator.post(`/api/organisations/${organisation.id}`, changes);
    expect(organisationAnswer.parse(changed.json).organisation).toMatchObject({ name: "Chi bộ thôn 1", parentId: unit });
  });

  test("are not changed by anybody else, nor put up at the top of a tree", async () => {
    expect((await officer.post("/api/organisations", { ...newBody, parentId: owner })).code).toBe("FORBIDDEN");
    expect((await administrator.post("/api/organisations", { ...newBody, parentId: null })).code).toBe("FORBIDDEN");
    const { kind: _k, level: _l, ...changes } = { ...newBody, parentId: owner };
    expect((await officer.post(`/api/organisations/${unit}`, changes)).code).toBe("FORBIDDEN");
    const far = await app.logIn("administrator", await app.organisation());
    expect((await far.post(`/api/organisations/${unit}`, changes)).code).toBe("NOT_FOUND");
    expect((await administrator.post("/api/organisations", { ...newBody, parentId: owner, kind: "castle" })).code).toBe(
      "ORGANISATION_KIND_UNKNOWN",
    );
  });
});

describe("uploads", () => {
  const upload = (client: Client, body: NonNullable<RequestInit["body"]>, organisationId: string = owner) =>
    client.send("POST", `/api/uploads?organisationId=${organisationId}&fileName=${encodeURIComponent("kế hoạch.docx")}`, {
      body,
    });
  const parsed = <T extends z.ZodType>(shape: T, json: unknown) => shape.parse(json);

  test("are taken in and wait for their reading", async () => {
    const answer = await upload(officer, "nội dung");
    const { jobId } = parsed(uploadAnswer, answer.json);
    const state = parsed(uploadStateAnswer, (await officer.get(`/api/uploads/${jobId}`)).json);
    expect(state).toMatchObject({ state: "queued", step: "waiting", planId: null, refusal: null });
  });

  test("are the officer's of that body, and their state is nobody else's business", async () => {
    const { jobId } = parsed(uploadAnswer, (await upload(officer, "x")).json);
    expect((await upload(reporter, "x")).code).toBe("FORBIDDEN");
    expect((await upload(officer, "x", await app.organisation())).code).toBe("FORBIDDEN");
    expect((await reporter.get(`/api/uploads/${jobId}`)).code).toBe("NOT_FOUND");
    expect((await officer.get("/api/uploads/00000000-0000-4000-8000-00000000dead")).code).toBe("NOT_FOUND");
  });

  test("are at most 64 MB", async () => {
    const tooMuch = await upload(officer, new Uint8Array(64 * 1024 * 1024 + 1));
    expect(tooMuch.code).toBe("BODY_TOO_LARGE");
    expect((await upload(officer, new Uint8Array(3 * 1024 * 1024))).status).toBe(200);
  });
});
