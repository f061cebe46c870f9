import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { anOrganisation, testActor } from "#organisations/testing.ts";
import { debtorsOf, owedBy, roundById } from "../store.ts";
import { anApproved, anUpdate, aRegister, aRound } from "../testing.ts";
import { lockRound, unlockRound } from "./lock-round.ts";
import { proposeRound } from "./propose-round.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const today = "2026-03-02";
const quarterly = { cadence: "quarterly", dueDay: 20, dueText: "trước ngày 20 của tháng cuối quý" } as const;

describe("opening a round", () => {
  test("it writes down who owes what, with the plan's own due day", async () => {
    const register = await aRegister(db.database, {
      tasks: [{ text: "Mở lớp" }],
      plan: { reportingRules: [{ ...quarterly, fromBodies: ["Các cơ quan, đơn vị trực thuộc"] }] },
    });
    const roundId = await aRound(db.database, register.planId);
    const round = await roundById(db.database, roundId, today);
    expect(round).toMatchObject({
      periodId: "2026Q1",
      dueAt: "2026-03-20T23:59",
      dueSource: "plan-rule",
      cutOffOn: "2026-03-20",
    });
    const debtors = await debtorsOf(db.database, [roundId], today);
    expect(debtors.map(({ name, reasons, indicators, tasks }) => ({ name, reasons, indicators, tasks }))).toEqual([
      { name: "Phòng Kinh tế", reasons: ["reporting-rule", "indicator", "task-lead"], indicators: 1, tasks: 1 },
      { name: "Phòng Văn hóa - Xã hội", reasons: ["reporting-rule"], indicators: 0, tasks: 0 },
    ]);
  });

  test("bodies that the clause names and nobody knows stay as written", async () => {
    const register = await aRegister(db.database, {
      plan: { reportingRules: [{ ...quarterly, fromBodies: ["Phòng Kinh tế", "Trung tâm không có"] }] },
    });
    const proposal = await proposeRound(db.database, register.planId, "2026Q1", today);
    expect(proposal.unresolved).toEqual(["Trung tâm không có"]);
    expect(proposal.owing.ok && proposal.owing.value.map((body) => body.organisationId)).toEqual([register.unit]);
  });

  test("a plan without a due day is due at the end of the period; a day given by hand wins", async () => {
    const register = await aRegister(db.database);
    expect((await proposeRound(db.database, register.planId, "2026Q1", today)).dueAt).toBe("2026-03-31T23:59");
    const roundId = await aRound(db.database, register.planId, { dueAt: "2026-04-05T17:00" });
    const round = await roundById(db.database, roundId, today);
    expect(round).toMatchObject({ dueAt: "2026-04-05T17:00", dueSource: "by-hand", cutOffOn: "2026-03-31" });
  });

  test("a yearly indicator is not asked for in the first quarter", async () => {
    const register = await aRegister(db.database, { indicators: [{ name: "Quý" }, { name: "Năm", frequency: "yearly" }] });
    const roundId = await aRound(db.database, register.planId);
    const owed = await owedBy(db.database, roundId, register.unit);
    expect([...(owed?.indicatorIds ?? [])]).toEqual([register.indicatorIds[0]]);
  });

  test("a finished task is not asked for again", async () => {
    const register = await aRegister(db.database, { indicators: [], tasks: [{ text: "Xong" }, { text: "Đang làm" }] });
    const [done, going] = register.taskIds;
    if (!done || !going) throw new Error("two tasks were built");
    const roundId = await aRound(db.database, register.planId);
    const taskUpdates = [anUpdate(done, { state: "done", doneOn: "2026-03-05" }), anUpdate(going)];
    await anApproved(db.database, roundId, register.unit, { taskUpdates });
    const next = await aRound(db.database, register.planId, { periodId: "2026Q2", now: "2026-06-01T08:00" });
    const owed = await owedBy(db.database, next, register.unit);
    expect([...(owed?.taskIds ?? [])]).toEqual([going]);
  });

  test.each([
    ["a period opened before", "ROUND_ALREADY_OPEN", {}, true],
    ["a plan that nobody owes", "ROUND_OWED_BY_NOBODY", { indicators: [{ responsible: [] }] }, false],
    ["a plan that is a draft", "PLAN_NOT_IN_FORCE", { plan: { state: "draft" } }, false],
    ["an owed indicator without a measure", "INDICATORS_NOT_READY", { indicators: [{ measureKind: null }, {}] }, false],
    ["an owed indicator that may not be added", "INDICATORS_NOT_READY", { indicators: [{ accumulation: null }] }, false],
  ] as const)("%s is refused", async (_name, code, given, openedBefore) => {
    const register = await aRegister(db.database, given);
    if (openedBefore) await aRound(db.database, register.planId);
    await expect(aRound(db.database, register.planId)).rejects.toMatchObject({ refusal: { code } });
  });

  test("a due day before the period is refused", async () => {
    const register = await aRegister(db.database);
    const opening = aRound(db.database, register.planId, { dueAt: "2025-12-31T17:00" });
    await expect(opening).rejects.toMatchObject({ refusal: { code: "DUE_BEFORE_PERIOD" } });
  });

  test("what is no period is refused", async () => {
    const register = await aRegister(db.database);
    await expect(aRound(db.database, register.planId, { periodId: "2026Q5" })).rejects.toMatchObject({
      refusal: { code: "NOT_A_PERIOD" },
    });
  });

  test("two people opening the same period end with one round", async () => {
    const register = await aRegister(db.database);
    const both = await Promise.allSettled([aRound(db.database, register.planId), aRound(db.database, register.planId)]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a body of a government line counts from the 15th to the 14th", async () => {
    const owner = await anOrganisation(db.database, { name: "UBND xã thử", kind: "people-committee", line: "government" });
    const register = await aRegister(db.database, { plan: { organisationId: owner } });
    const proposal = await proposeRound(db.database, register.planId, "2026Q1", today);
    expect(proposal.dueAt).toBe("2026-03-14T23:59");
  });
});

describe("locking", () => {
  const lock = (roundId: Awaited<ReturnType<typeof aRound>>, turn: typeof lockRound) =>
    makeChange(db.database, testActor, (change) => turn(change, { roundId, reason: "Hết hạn" }, "2026-03-21T08:00"));

  test("a round is locked once and unlocked once, each with its reason", async () => {
    const register = await aRegister(db.database);
    const roundId = await aRound(db.database, register.planId);
    await expect(lock(roundId, unlockRound)).rejects.toMatchObject({ refusal: { code: "ROUND_NOT_LOCKED" } });
    await lock(roundId, lockRound);
    expect((await roundById(db.database, roundId, today))?.locked).toBe(true);
    await expect(lock(roundId, lockRound)).rejects.toMatchObject({ refusal: { code: "ROUND_LOCKED" } });
    await lock(roundId, unlockRound);
    const records = await db.database
      .selectFrom("auditRecord")
      .select(["operation", "reason"])
      .where("subjectId", "=", roundId)
      .orderBy("id")
      .execute();
    expect(records).toEqual([
      { operation: "open-round", reason: null },
      { operation: "lock-round", reason: "Hết hạn" },
      { operation: "unlock-round", reason: "Hết hạn" },
    ]);
  });
});
