import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { RefusedError } from "#kernel/result.ts";
import { testActor } from "#organisations/testing.ts";
import { findPlan } from "#plans/store.ts";
import { aPlan } from "#plans/testing.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue } from "#reporting/testing.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import { someTasks } from "#tasks/testing.ts";
import { loadSuccession } from "./load-succession.ts";
import { type SupersedePlan, supersedePlan } from "./supersede-plan.ts";

const today = "2026-05-15";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** An old plan with a done task and two open ones, and a new plan of the same body with one task. */
async function twoPlans() {
  const old = await aRegister(db.database, {
    tasks: [
      { text: "Lắp 30 điểm phát Internet miễn phí" },
      { text: "Lập tổ công nghệ số ở từng thôn" },
      { text: "Mở lớp kỹ năng số" },
    ],
  });
  const roundId = await aRound(db.database, old.planId);
  const [done, second, third] = old.taskIds;
  if (done === undefined || second === undefined || third === undefined) throw new Error("three tasks were asked for");
  const finished = anUpdate(done, { state: "done", doneOn: "2026-03-01", result: "Đã lắp" });
  await anApproved(db.database, roundId, old.unit, {
    actuals: old.indicatorIds.map((id) => aValue(id, "5")),
    taskUpdates: [finished, anUpdate(second), anUpdate(third)],
  });
  const { planId: successorId } = await aPlan(db.database, { organisationId: old.owner, number: "02-KH/ĐU" });
  const [taken] = await someTasks(db.database, successorId, [{ text: "Lập tổ công nghệ số ở từng thôn, bản", lead: old.other }]);
  if (taken === undefined) throw new Error("a task was asked for");
  return { old, second, third, done, successorId, taken };
}

const close = (input: Omit<SupersedePlan, "indicators">) =>
  makeChange(db.database, testActor, (change) => supersedePlan(change, { ...input, indicators: [] }, today));
const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (refused: unknown) => refused,
  );
  return error instanceof RefusedError ? error.refusal.code : error;
};

describe("a superseded plan closes", () => {
  test("open tasks go on in the new plan or end with a reason; what is done stays where it was done", async () => {
    const { old, second, third, done, successorId, taken } = await twoPlans();
    const before = await findPlan(db.database, old.planId, today);
    if (before === null) throw new Error("the plan was just made");
    const asked = await loadSuccession(db.database, before, successorId, today);
    expect(asked.openTasks.map((task) => [task.id, task.proposed?.id ?? null])).toEqual([
      [second, taken],
      [third, null],
    ]);
    const choices = [
      { taskId: second, outcome: "carried-over", successorId: null, reason: "" },
      { taskId: third, outcome: "ended", successorId: null, reason: "Tỉnh làm chung" },
    ] as const;
    await close({ planId: old.planId, successorId, reason: "Kế hoạch 02-KH/ĐU thay thế", choices });
    const after = await findPlan(db.database, old.planId, today);
    expect(after?.state).toBe("superseded");
    const written = (await tasksOfPlan(db.database, successorId)).at(-1);
    expect(written).toMatchObject({ text: "Lập tổ công nghệ số ở từng thôn", recordState: "confirmed" });
    const bodies = await taskBodiesOfPlan(db.database, successorId, today);
    expect(bodies.find((body) => body.taskId === written?.id)).toMatchObject({ organisationId: old.unit, role: "lead" });
    if (after === null) throw new Error("a closed plan can still be read");
    const closed = (await loadSuccession(db.database, after, undefined, today)).closed;
    expect(closed).toMatchObject({ successor: { id: successorId }, reason: "Kế hoạch 02-KH/ĐU thay thế" });
    expect(closed?.tasks.map((one) => [one.task.id, one.outcome, one.successor?.id ?? null, one.reason])).toEqual([
      [second, "carried-over", written?.id, ""],
      [third, "ended", null, "Tỉnh làm chung"],
    ]);
    expect((await tasksOfPlan(db.database, old.planId)).map((task) => task.id)).toContain(done);
  });

  test("a task may go on in one that the new plan has already", async () => {
    const { old, second, third, successorId, taken } = await twoPlans();
    const carry = (taskId: string, to: string | null) => ({
      taskId,
      outcome: "carried-over" as const,
      successorId: to,
      reason: "",
    });
    await close({ planId: old.planId, successorId, reason: "Thay thế", choices: [carry(second, taken), carry(third, null)] });
    expect(await tasksOfPlan(db.database, successorId)).toHaveLength(2);
  });

  test("nothing happens while a task is forgotten, and a closed plan is not closed again", async () => {
    const { old, second, third, successorId } = await twoPlans();
    const end = (taskId: string) => ({ taskId, outcome: "ended" as const, successorId: null, reason: "Hết việc" });
    const input = { planId: old.planId, successorId, reason: "Thay thế" };
    expect(await refusalOf(close({ ...input, choices: [end(second)] }))).toBe("TASKS_LEFT_OPEN");
    expect((await findPlan(db.database, old.planId, today))?.state).toBe("in-force");
    await close({ ...input, choices: [end(second), end(third)] });
    expect(await refusalOf(close({ ...input, choices: [] }))).toBe("PLAN_SUPERSEDED");
  });
});
