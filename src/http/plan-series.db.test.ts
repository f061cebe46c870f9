import { afterAll, beforeAll, expect, test } from "vitest";
import { seriesAnswer } from "#evaluation/contract-series.ts";
import { anApproved, aRegister, aRound, aValue } from "#reporting/testing.ts";
import { type TestApp, testApp } from "./testing.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ today: "2026-05-15" });
});
afterAll(() => app.close());

test("the course of a plan's figures holds official numbers only, with the milestone in play", async () => {
  const register = await aRegister(app.database, {
    indicators: [
      { name: "Có số", targets: [{ milestoneYear: 2030, value: "90" }] },
      { name: "Chưa có số", targets: [{ milestoneYear: 2030 }], responsible: [] },
    ],
    tasks: [],
  });
  const [reported] = register.indicatorIds;
  if (reported === undefined) throw new Error("the register has no indicator");
  const roundId = await aRound(app.database, register.planId);
  await anApproved(app.database, roundId, register.unit, { actuals: [aValue(reported, "40.5")] });
  const officer = await app.logIn("officer", register.owner);
  const { series } = seriesAnswer.parse((await officer.get(`/api/plans/${register.planId}/series`)).json);
  expect(series).toMatchObject([{ indicatorId: reported, target: "90", points: [{ value: "40.5" }] }]);
  expect(series).toHaveLength(1);
  const stranger = await app.logIn("officer", await app.organisation());
  expect((await stranger.get(`/api/plans/${register.planId}/series`)).code).toBe("NOT_FOUND");
});
