import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { asId } from "#kernel/ids.ts";
import { anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import type { IndicatorId } from "#plans/model.ts";
import { addIndicator } from "#plans/operations/add-indicator.ts";
import { type EditIndicator, editIndicator } from "#plans/operations/edit-indicator.ts";
import { indicatorsOfPlan, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "../store.ts";
import { someTasks } from "../testing.ts";
import { addTask } from "./add-task.ts";
import { type EditTask, editTask } from "./edit-task.ts";

let db: TestDatabase;
let plan: BuiltPlan;
let indicatorId: IndicatorId;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  const targets = [{ milestoneYear: 2030, value: "85" }];
  plan = await aPlan(db.database, {
    state: "draft",
    indicators: [{ name: "Tỷ lệ một", targets, spanFrom: 5 }, { spanFrom: 50 }],
  });
  const [first] = plan.indicatorIds;
  if (first === undefined) throw new Error("indicator missing");
  indicatorId = first;
});

const edit = (input: Omit<EditIndicator, "indicatorId">) =>
  makeChange(db.database, testActor, (change) => editIndicator(change, { indicatorId, ...input }, testToday));
const editOf = (input: EditTask) => makeChange(db.database, testActor, (change) => editTask(change, input, testToday));
const lastRecord = async () => (await auditRecords(db.database, { chains: [plan.organisationId], limit: 1 }))[0];

describe("an indicator of a draft", () => {
  test("is edited with its targets and bodies, counted, and written down before and after", async () => {
    const body = await anOrganisation(db.database);
    const [target] = await targetsOfPlan(db.database, plan.planId);
    if (target === undefined) throw new Error("target missing");
    const set = [
      { ...aimOf(target), value: "87.5" },
      { ...aimOf(target), id: null, milestoneYear: 2035, value: "95" },
    ];
    expect(await edit({ revision: 1, fields: { name: "Tỷ lệ hai" }, targets: { set }, responsible: [body] })).toBe(2);
    const [indicator] = await indicatorsOfPlan(db.database, plan.planId);
    expect(indicator).toMatchObject({ name: "Tỷ lệ hai", revision: 2, recordState: "confirmed" });
    const targets = await targetsOfPlan(db.database, plan.planId);
    expect(targets.map((one) => [one.milestoneYear, one.value, one.version])).toEqual([
      [2030, "87.5", 2],
      [2035, "95", 1],
    ]);
    const responsible = await responsibleOfPlan(db.database, plan.planId, testToday);
    expect(responsible.filter((one) => one.indicatorId === indicatorId).map((one) => one.organisationId)).toEqual([body]);
    expect(await lastRecord()).toMatchObject({
      operation: "edit-indicator",
      before: { name: "Tỷ lệ một", targets: [{ milestoneYear: 2030, value: "85" }] },
      after: { name: "Tỷ lệ hai", revision: 2 },
    });
  });

  test("saved by somebody else meanwhile is refused and shown as it is now", async () => {
    await edit({ revision: 1, fields: { unit: "hồ sơ" } });
    await expect(edit({ revision: 1, fields: { unit: "vụ" } })).rejects.toMatchObject({
      refusal: { code: "RECORD_CHANGED_MEANWHILE", data: { revision: 2, unit: "hồ sơ" } },
    });
  });

  test("loses a target and never a version", async () => {
    const [target] = await targetsOfPlan(db.database, plan.planId);
    await edit({ revision: 1, fields: {}, targets: { remove: [target?.id ?? ""] } });
    expect(await targetsOfPlan(db.database, plan.planId)).toEqual([]);
    const kept = await db.database.selectFrom("target").selectAll().where("indicatorId", "=", indicatorId).execute();
    expect(kept.map(({ version, withdrawn }) => [version, withdrawn]).sort()).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test("is added where its passage stands among the others", async () => {
    const place = { fromLine: 2, toLine: 2, spanFrom: 20, spanTo: 30 };
    const targets = [{ ...plain, value: "3" }];
    const input = { planId: plan.planId, fields: { name: "Số mới" }, targets, place, raw: "03 mô hình" };
    const id = await makeChange(db.database, testActor, (change) => addIndicator(change, input, testToday));
    const indicators = await indicatorsOfPlan(db.database, plan.planId);
    expect(indicators.map(({ position, name }) => [position, name])).toEqual([
      [1, "Tỷ lệ một"],
      [2, "Số mới"],
      [3, "Chỉ tiêu thử 2"],
    ]);
    expect(indicators[1]).toMatchObject({ id, recordState: "candidate", spanFrom: 20 });
    const target = (await targetsOfPlan(db.database, plan.planId)).find((one) => one.indicatorId === id);
    expect(target).toMatchObject({ raw: "03 mô hình", value: "3" });
  });

  test("of a plan in force needs an amendment", async () => {
    plan = await aPlan(db.database, { indicators: [{}] });
    const [running] = plan.indicatorIds;
    if (running === undefined) throw new Error("indicator missing");
    indicatorId = running;
    const refusal = { code: "PLAN_NOT_A_DRAFT", data: { state: "in-force" } };
    await expect(edit({ revision: 1, fields: { unit: "vụ" } })).rejects.toMatchObject({ refusal });
    const added = { planId: plan.planId, fields: { name: "Số mới" }, place: null };
    const add = makeChange(db.database, testActor, (change) => addIndicator(change, added, testToday));
    await expect(add).rejects.toMatchObject({ refusal });
  });

  test.each([
    [
      "an unknown body",
      { responsible: [asId<"organisation">("00000000-0000-4000-8000-00000000dead")] },
      "ORGANISATION_NOT_FOUND",
    ],
    [
      "a target of another indicator",
      { targets: { remove: ["00000000-0000-4000-8000-00000000dead"] } },
      "TARGET_NOT_OF_INDICATOR",
    ],
  ])("with %s is refused whole", async (_name, input, code) => {
    await expect(edit({ revision: 1, fields: { unit: "vụ" }, ...input })).rejects.toMatchObject({ refusal: { code } });
    expect((await indicatorsOfPlan(db.database, plan.planId))[0]).toMatchObject({ unit: "%", revision: 1 });
  });
});

const plain = {
  ...({
    milestoneYear: 2030,
    milestoneTo: null,
    operator: ">=",
    valueTo: null,
    text: null,
    unit: "mô hình",
    recurring: null,
  } as const),
};

function aimOf(target: Awaited<ReturnType<typeof targetsOfPlan>>[number]) {
  const { id, milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring } = target;
  const key: string | null = id;
  return { milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring, id: key };
}

describe("a task of a draft", () => {
  test("is edited with its schedule and its bodies", async () => {
    const office = await anOrganisation(db.database);
    const [taskId] = await someTasks(db.database, plan.planId, [{ leadText: "Văn phòng" }]);
    if (taskId === undefined) throw new Error("task missing");
    const bodies = [
      { role: "lead" as const, bodyText: "Văn phòng", organisationId: office },
      { role: "support" as const, bodyText: "Các thôn", organisationId: null },
    ];
    const fields = { text: "Rà soát", scheduleKind: "quarter" as const, scheduleTo: "2026-Q1", scheduleText: "Quý I/2026" };
    expect(await editOf({ taskId, revision: 1, fields, bodies })).toBe(2);
    expect(await tasksOfPlan(db.database, plan.planId)).toMatchObject([{ text: "Rà soát", dueOn: "2026-03-31", revision: 2 }]);
    const now = await taskBodiesOfPlan(db.database, plan.planId, testToday);
    expect(now.map((body) => [body.role, body.bodyText, body.organisationId])).toEqual([
      ["lead", "Văn phòng", office],
      ["support", "Các thôn", null],
    ]);
    expect(await lastRecord()).toMatchObject({
      operation: "edit-task",
      before: { scheduleKind: "none", bodies: [{ bodyText: "Văn phòng", organisationId: null }] },
      after: { scheduleKind: "quarter", text: "Rà soát" },
    });
    await expect(editOf({ taskId, revision: 1, fields: { text: "Khác" } })).rejects.toMatchObject({
      refusal: { code: "RECORD_CHANGED_MEANWHILE", data: { text: "Rà soát", revision: 2 } },
    });
  });

  test("is added without a passage, last of all", async () => {
    await someTasks(db.database, plan.planId, [{}]);
    const input = { planId: plan.planId, fields: { text: "Việc mới" }, place: null };
    await makeChange(db.database, testActor, (change) => addTask(change, input, testToday));
    const tasks = await tasksOfPlan(db.database, plan.planId);
    expect(tasks.map(({ position, text, recordState }) => [position, text, recordState])).toEqual([
      [1, "Nhiệm vụ thử 1", "confirmed"],
      [2, "Việc mới", "candidate"],
    ]);
  });
});
