import { afterAll, beforeAll, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import type { DefinitionId } from "#catalogue/model.ts";
import { createDefinition } from "#catalogue/operations/create-definition.ts";
import { aContent } from "#catalogue/testing.ts";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { aDraft, anApproved, aRegister, aRound, aValue, type Register } from "#reporting/testing.ts";
import { type Client, consoleActor, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let definitionId: DefinitionId;
let mine: Register;
let other: Register;
let officer: Client;
const today = "2026-04-15";

/** A plan with one ratio that two bodies answer for, linked to the definition. */
async function aLinkedPlan(title: string): Promise<Register> {
  const register = await aRegister(app.database, {
    plan: { title },
    indicators: [
      {
        ...{ name: `Tỷ lệ hộ có Internet, ${title}`, measureKind: "ratio", unitAggregation: "ratio" },
        targets: [
          { milestoneYear: 2030, milestoneTo: 2035, value: "95" },
          { milestoneYear: 2025, value: "60" },
        ],
      },
    ],
  });
  const links = register.indicatorIds.map((indicatorId) => ({ indicatorId, definitionId }));
  await makeChange(app.database, consoleActor, (change) => linkDefinitions(change, { planId: register.planId, links }, today));
  return register;
}

beforeAll(async () => {
  app = await testApp({ today });
  definitionId = await makeChange(app.database, consoleActor, (change) =>
    createDefinition(change, { content: aContent(), ownerId: null, code: null }, today),
  );
  mine = await aLinkedPlan("Kế hoạch A");
  other = await aLinkedPlan("Kế hoạch B");
  officer = await app.logIn("officer", mine.owner);
});
afterAll(() => app.close());

const series = async (client: Client) =>
  definitionSeriesAnswer.parse((await client.get(`/api/definitions/${definitionId}/series`)).json).lines;

test("a plan's promises stand at the last day of their milestones, in order", async () => {
  const [line] = await series(officer);
  expect(line?.promised).toMatchObject([
    { on: "2025-12-31", value: "60" },
    { on: "2035-12-31", value: "95", milestoneYear: 2030 },
  ]);
});

test("only what was approved is reported, a ratio divided once from its parts", async () => {
  const roundId = await aRound(app.database, mine.planId);
  const [indicatorId] = mine.indicatorIds;
  if (indicatorId === undefined) throw new Error("the plan has no indicator");
  const actuals = [aValue(indicatorId, { numerator: "2", denominator: "3" })];
  const before = await aDraft(app.database, roundId, mine.unit, { actuals });
  expect((await series(officer))[0]?.reported).toEqual([]);
  await anApproved(app.database, roundId, mine.unit, { actuals, revision: before.revision });
  const [line] = await series(officer);
  expect(line?.reported).toMatchObject([{ numerator: "2", denominator: "3", coverage: { reported: 1, of: 1 } }]);
  expect(line?.reported[0]?.value).toMatch(/^66\.6666/);
});

test("plans that a person may not read are no part of the series", async () => {
  expect((await series(officer)).map((line) => line.planTitle)).toEqual(["Kế hoạch A"]);
  const both = await app.logIn(["viewer"], other.owner);
  expect((await series(both)).map((line) => line.planTitle)).toEqual(["Kế hoạch B"]);
});
