import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { apiRoutes as en } from "#text/en/api-routes.ts";
import { apiRoutes as vi } from "#text/vi/api-routes.ts";
import { nameOf } from "./openapi.ts";
import { allRoutes } from "./routes/all.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(["path", "query"]), required: z.boolean() })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
});
const shape = z.looseObject({ openapi: z.literal("3.1.0"), paths: z.record(z.string(), z.record(z.string(), operation)) });

let site: TestApp;
let person: Client;
beforeAll(async () => {
  site = await testApp();
  const body = await site.organisation({ name: "Đảng uỷ phường Thử" });
  person = await site.logIn("viewer", body);
});
afterAll(() => site.close());

async function described(lang: "vi" | "en") {
  return shape.parse((await person.get(`/api/openapi.json?lang=${lang}`)).json);
}

describe("the description of the interface", () => {
  test("holds every route of the program once, under an id of its own", async () => {
    const { paths } = await described("vi");
    const found = Object.entries(paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    expect(found.toSorted()).toEqual(allRoutes.map(nameOf).toSorted());
    const ids = Object.values(paths).flatMap((of) => Object.values(of).map((one) => one.operationId));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each([
    ["Vietnamese", vi],
    ["English", en],
  ])("says in %s what each route is for, and of no route that is not there", (_language, { routes, tags }) => {
    expect(Object.keys(routes).toSorted()).toEqual(allRoutes.map(nameOf).toSorted());
    const parts = new Set(allRoutes.map(({ path }) => path.split("/")[2]?.replace(".json", "")));
    expect(Object.keys(tags).toSorted()).toEqual([...parts].toSorted());
  });

  test("tells parts of the address, questions and bodies by the contracts that the router checks with", async () => {
    const { paths } = await described("en");
    const save = paths["/api/rounds/{id}/submissions/{organisationId}"]?.put;
    expect(save?.parameters.map(({ name }) => name)).toEqual(["id", "organisationId"]);
    expect(Object.keys(save?.requestBody?.content ?? {})).toEqual(["application/json"]);
    const upload = paths["/api/uploads"]?.post;
    expect(upload?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ["organisationId", true],
      ["fileName", true],
    ]);
    expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(["application/octet-stream"]);
  });

  test("speaks the language asked for", async () => {
    expect((await described("vi")).paths["/api/plans"]?.get?.summary).toBe(vi.routes["GET /api/plans"]);
    expect((await described("en")).paths["/api/plans"]?.get?.summary).toBe(en.routes["GET /api/plans"]);
  });
});
