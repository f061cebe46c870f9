import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganisationId } from "#organisations/model.ts";
import { savedViewAnswer, viewsAnswer } from "#plans/contract-views.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let office: OrganisationId;
let officer: Client;
let colleague: Client;
let stranger: Client;
beforeAll(async () => {
  app = await testApp();
  office = await app.organisation({ name: "Đảng ủy xã Hòa Bình" });
  officer = await app.logIn("officer", office);
  colleague = await app.logIn("viewer", office);
  stranger = await app.logIn("officer", await app.organisation());
});
afterAll(() => app.close());

const seen = async (client: Client, place = "plan-tasks") =>
  viewsAnswer.parse((await client.get(`/api/views?place=${place}`)).json).views;
const keep = (
  client: Client,
  name: string,
  organisationId: string | null,
  query: Readonly<Record<string, string>> = { "tinh-trang": "overdue" },
) => client.post("/api/views", { place: "plan-tasks", name, query, organisationId });

describe("saved views", () => {
  test("are private unless they are shared with the office", async () => {
    expect((await keep(officer, "Quá hạn", null)).status).toBe(200);
    expect((await keep(officer, "Theo quý", office)).status).toBe(200);
    expect((await seen(officer)).map((view) => [view.name, view.isMine])).toEqual([
      ["Quá hạn", true],
      ["Theo quý", true],
    ]);
    expect(await seen(colleague)).toMatchObject([{ name: "Theo quý", isMine: false, organisationName: "Đảng ủy xã Hòa Bình" }]);
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(officer, "plan-indicators")).toEqual([]);
  });

  test("are saved over by their name", async () => {
    const query = { xem: "quy", loc: "phòng" };
    await keep(officer, "Quá hạn", null, query);
    expect((await seen(officer)).filter((view) => view.name === "Quá hạn")).toMatchObject([{ query }]);
  });

  test("are shared only with an office of one's own", async () => {
    expect((await keep(stranger, "Lạ", office)).code).toBe("FORBIDDEN");
    expect((await keep(officer, "", null)).code).toBe("INPUT_NOT_VALID");
  });

  test("are removed by their owner alone", async () => {
    const { id } = savedViewAnswer.parse((await keep(officer, "Tạm", office)).json);
    expect((await colleague.delete(`/api/views/${id}`)).code).toBe("NOT_FOUND");
    expect((await officer.delete(`/api/views/${id}`)).status).toBe(200);
    expect((await seen(officer)).map((view) => view.name)).not.toContain("Tạm");
  });
});
