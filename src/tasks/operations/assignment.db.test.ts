import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import { type AssignIndicators, assignIndicators } from "#plans/operations/assign-indicators.ts";
import { putInForce } from "#plans/operations/put-in-force.ts";
import { findPlan, indicatorsOfPlan, responsibleOfPlan } from "#plans/store.ts";
import { planIdsInSight } from "#plans/store-sight.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { taskBodiesOfPlan, taskCountsOf } from "../store.ts";
import { someTasks } from "../testing.ts";
import { type AssignTasks, assignTasks } from "./assign-tasks.ts";

const nowhere = "00000000-0000-4000-8000-00000000dead";
const undecided = {
  measureKind: null,
  direction: null,
  accumulation: null,
  frequency: null,
  timeAggregation: null,
  unitAggregation: null,
};

let db: TestDatabase;
let plan: BuiltPlan;
let office: OrganisationId;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  plan = await aPlan(db.database, {
    state: "draft",
    indicators: [
      { ...undecided, name: "Tỷ lệ hộ dân dùng Internet", responsible: [], targets: [{ milestoneYear: 2030 }] },
      {
        ...undecided,
        name: "Số lớp tập huấn",
        unit: "lớp",
        responsible: [],
        targets: [{ milestoneYear: 2030, recurring: "annual" }],
      },
    ],
    reportingRules: [{ cadence: "quarterly" }],
  });
  office = await anOrganisation(db.database, { parentId: plan.organisationId });
});

const setIndicators = (input: Partial<AssignIndicators>) =>
  makeChange(db.database, testActor, (change) =>
    assignIndicators(change, { planId: plan.planId, indicatorIds: plan.indicatorIds, ...input }, testToday),
  );
const setTasks = (input: Omit<AssignTasks, "planId">) =>
  makeChange(db.database, testActor, (change) => assignTasks(change, { planId: plan.planId, ...input }, testToday));
const lastRecord = async () => (await auditRecords(db.database, { chains: [plan.organisationId], limit: 1 }))[0];

describe("bodies and measures of indicators", () => {
  test("are set for a whole group, each with its own proposal, and recorded", async () => {
    const proposed = { measureKind: "proposed", direction: "proposed", accumulation: "proposed", frequency: "proposed" } as const;
    expect(await setIndicators({ organisationIds: [office], ...proposed })).toBe(2);
    const indicators = await indicatorsOfPlan(db.database, plan.planId);
    expect(indicators.map((one) => [one.measureKind, one.accumulation, one.frequency])).toEqual([
      ["ratio", "state", "quarterly"],
      ["count", "per-period", "quarterly"],
    ]);
    expect((await responsibleOfPlan(db.database, plan.planId, testToday)).map((one) => one.organisationId)).toEqual([
      office,
      office,
    ]);
    expect(await lastRecord()).toMatchObject({
      operation: "assign-indicators",
      before: { indicators: [{ measureKind: null, organisationIds: [] }, {}] },
    });
  });

  test("replace the bodies that stood, and say how many changed", async () => {
    const other = await anOrganisation(db.database);
    await setIndicators({ organisationIds: [office, other] });
    expect(await setIndicators({ organisationIds: [office, other] })).toBe(0);
    expect(await setIndicators({ organisationIds: [other], indicatorIds: plan.indicatorIds.slice(0, 1) })).toBe(1);
    expect(await responsibleOfPlan(db.database, plan.planId, testToday)).toHaveLength(3);
    expect(await setIndicators({ organisationIds: [] })).toBe(2);
    expect(await responsibleOfPlan(db.database, plan.planId, testToday)).toEqual([]);
  });

  test.each([
    ["an unknown body", { organisationIds: [asId<"organisation">(nowhere)] }, "ORGANISATION_NOT_FOUND"],
    [
      "an indicator of another plan",
      { indicatorIds: [asId<"indicator">(nowhere)], frequency: "yearly" as const },
      "INDICATOR_NOT_OF_PLAN",
    ],
    ["a plan that is not there", { planId: asId<"plan">(nowhere), frequency: "yearly" as const }, "NOT_FOUND"],
    ["nothing to set", {}, "NOTHING_TO_ASSIGN"],
  ])("%s is refused", async (_name, input, code) => {
    await expect(setIndicators(input)).rejects.toMatchObject({ refusal: { code } });
  });

  test("a superseded plan is no longer assigned", async () => {
    const old = await aPlan(db.database, { state: "superseded", indicators: [{}] });
    const input = { planId: old.planId, indicatorIds: old.indicatorIds, frequency: "yearly" as const };
    await expect(setIndicators(input)).rejects.toMatchObject({ refusal: { code: "PLAN_SUPERSEDED" } });
  });
});

describe("the lead of tasks", () => {
  test("takes the place of the one before; the plan's own words stay beside it", async () => {
    const other = await anOrganisation(db.database);
    const [bare, written, led] = await someTasks(db.database, plan.planId, [{}, { leadText: "Văn phòng" }, { lead: other }]);
    if (!bare || !written || !led) throw new Error("tasks missing");
    expect(await setTasks({ taskIds: [bare, written, led], organisationId: office })).toBe(3);
    const bodies = await taskBodiesOfPlan(db.database, plan.planId, testToday);
    expect(bodies.map((body) => [body.role, body.bodyText, body.organisationId])).toEqual([
      ["lead", null, office],
      ["lead", "Văn phòng", office],
      ["lead", null, office],
    ]);
    expect(await taskCountsOf(db.database, [plan.planId])).toMatchObject([{ tasks: 3, unassigned: 0 }]);
    expect(await setTasks({ taskIds: [bare], organisationId: office })).toBe(0);
    expect(await lastRecord()).toMatchObject({ operation: "assign-tasks" });
  });

  test("of several written leads none loses its words", async () => {
    const [task] = await someTasks(db.database, plan.planId, [{ leadText: "Phòng Một" }]);
    if (!task) throw new Error("task missing");
    await db.database
      .insertInto("taskAssignment")
      .values({ taskId: task, role: "lead", position: 1, bodyText: "Phòng Hai" })
      .execute();
    await setTasks({ taskIds: [task], organisationId: office });
    await setTasks({ taskIds: [task], organisationId: plan.organisationId });
    const bodies = await taskBodiesOfPlan(db.database, plan.planId, testToday);
    expect(bodies.map((body) => [body.bodyText, body.organisationId])).toEqual([
      ["Phòng Một", null],
      ["Phòng Hai", null],
      [null, plan.organisationId],
    ]);
  });

  test.each([
    ["a task of another plan", { taskIds: [asId<"task">(nowhere)] }, "TASK_NOT_OF_PLAN"],
    ["an unknown body", { taskIds: [], organisationId: asId<"organisation">(nowhere) }, "ORGANISATION_NOT_FOUND"],
  ])("%s is refused", async (_name, input, code) => {
    await expect(setTasks({ organisationId: office, ...input })).rejects.toMatchObject({ refusal: { code } });
  });
});

describe("a plan", () => {
  test("is put in force once", async () => {
    const force = () => makeChange(db.database, testActor, (change) => putInForce(change, plan.planId));
    await force();
    expect((await findPlan(db.database, plan.planId, testToday))?.state).toBe("in-force");
    expect(await lastRecord()).toMatchObject({
      operation: "put-in-force",
      before: { state: "draft" },
      after: { state: "in-force" },
    });
    await expect(force()).rejects.toMatchObject({ refusal: { code: "PLAN_NOT_A_DRAFT", data: { state: "in-force" } } });
  });

  test("knows who owes something in it, and a body the plans in which it owes", async () => {
    await someTasks(db.database, plan.planId, [{ lead: office }]);
    await setIndicators({ organisationIds: [plan.organisationId] });
    const owing = [...((await findPlan(db.database, plan.planId, testToday))?.owing ?? [])];
    expect(owing.sort()).toEqual([plan.organisationId, office].sort());
    expect(await planIdsInSight(db.database, { seen: [office], above: [] })).toEqual([plan.planId]);
  });
});
