import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "#accounts/operations/create-account.ts";
import { grantsOf, scopeForAccount } from "#accounts/store.ts";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { recordChangeEvent } from "#organisations/operations/record-change-event.ts";
import { anEventInput, anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import { indicatorsOfPlan, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { taskBodiesOfPlan } from "#tasks/store.ts";
import { planHeadOf } from "../store.ts";
import { sameRecords } from "../store-carry-links.ts";
import { carriedPlans } from "../store-carry-over.ts";
import { workOf } from "../store-handover.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue } from "../testing.ts";
import { type HandOver, handOver } from "./hand-over.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const day = "2026-04-01";
const give = (from: OrganisationId, input: Partial<HandOver>) =>
  makeChange(db.database, testActor, (change) =>
    handOver(change, { from, to: [], except: [], effectiveOn: day, eventId: null, ...input }, testToday),
  );
const end = (original: OrganisationId, resulting: readonly OrganisationId[]) =>
  makeChange(db.database, testActor, (change) =>
    recordChangeEvent(
      change,
      anEventInput({ effectiveFrom: day, originals: [original], resulting: resulting.map((id) => ({ id })) }),
    ),
  );
const heldBy = async (body: OrganisationId, on = testToday) => await workOf(db.database, body, on);

describe("work of a room that ends", () => {
  test("goes to the heir from the day on, and is read with the old room for the days before", async () => {
    const register = await aRegister(db.database, { tasks: [{}], plan: { reportingRules: [{ cadence: "quarterly" }] } });
    const { unit, other, planId } = register;
    await end(unit, [other]);
    const moved = await give(unit, { to: [other] });
    expect(moved).toEqual({ indicators: 1, tasks: 1, reports: 0, people: 0, plans: 0 });
    expect((await responsibleOfPlan(db.database, planId, testToday)).map((one) => one.organisationId)).toEqual([other]);
    expect((await heldBy(unit)).indicators).toEqual([]);
    expect((await heldBy(unit, "2026-03-31")).indicators.map((one) => one.id)).toEqual(register.indicatorIds);
    expect((await heldBy(other, "2026-03-31")).indicators).toEqual([]);
    expect((await heldBy(other)).tasks.map((one) => [one.id, one.role])).toEqual([[register.taskIds[0], "lead"]]);
  });

  test("a debt that nobody began goes along; what was sent and approved, and a finished task, stay", async () => {
    const register = await aRegister(db.database, { tasks: [{}, {}] });
    const { unit, other, planId, indicatorIds, taskIds } = register;
    const [first, second] = [await aRound(db.database, planId), await aRound(db.database, planId, { periodId: "2026Q2" })];
    const [done, going] = [taskIds[0], taskIds[1]];
    if (done === undefined || going === undefined) throw new Error("two tasks are missing");
    const approved = await anApproved(db.database, first, unit, {
      actuals: indicatorIds.map((id) => aValue(id, "40")),
      taskUpdates: [anUpdate(done, { state: "done", doneOn: "2026-03-01" }), anUpdate(going)],
    });
    await end(unit, [other]);
    expect(await give(unit, { to: [other] })).toEqual({ indicators: 1, tasks: 1, reports: 1, people: 0, plans: 0 });
    const left = await heldBy(unit);
    expect(left.reports.map((one) => [one.id, one.state])).toEqual([[first, "approved"]]);
    expect(left.tasks.map((one) => one.id)).toEqual([done]);
    expect((await heldBy(other)).reports.map((one) => one.id)).toEqual([second]);
    const owed = await db.database
      .selectFrom("roundOwedIndicator")
      .select("organisationId")
      .where("roundId", "=", second)
      .execute();
    expect(owed.map((row) => row.organisationId)).toEqual([other]);
    const kept = await db.database
      .selectFrom("actual")
      .select("organisationId")
      .where("submissionId", "=", approved.id)
      .execute();
    expect(kept.map((row) => row.organisationId)).toEqual([unit]);
  });

  test("people keep their roles at the heir, and reach the old body's past through it", async () => {
    const [old, heir] = [await anOrganisation(db.database), await anOrganisation(db.database)];
    const account = { login: "can.bo", name: "Cán bộ", password: "một câu dài để nhớ" };
    const { accountId } = await makeChange(db.database, testActor, (change) =>
      createAccount(change, { ...account, grants: [{ role: "officer", organisationId: old }] }),
    );
    await end(old, [heir]);
    await give(old, { to: [heir] });
    expect(await grantsOf(db.database, accountId)).toEqual([{ role: "officer", organisationId: heir }]);
    const scope = await scopeForAccount(db.database, accountId, testToday);
    expect(scope?.reach.get("officer")?.has(old)).toBe(true);
    const before = await scopeForAccount(db.database, accountId, "2026-03-31");
    expect(before?.reach.get("officer")?.has(old)).toBe(false);
  });

  test.each([
    ["ahead of its day", { effectiveOn: "2026-12-01" }, "HANDOVER_AHEAD_OF_ITS_DAY"],
    ["to a body that has ended", {}, "HANDOVER_TO_NOBODY"],
  ])("is not moved %s", async (_name, given, code) => {
    const [old, heir] = [await anOrganisation(db.database), await anOrganisation(db.database)];
    await end(heir, []);
    await expect(give(old, { to: [heir], ...given })).rejects.toMatchObject({ refusal: { code } });
  });
});

describe("the plan of a town that is dissolved", () => {
  test("goes on with each of its two successors, record by record, and stays readable with the old owner", async () => {
    const register = await aRegister(db.database, {
      tasks: [{}],
      plan: { reportingRules: [{ cadence: "quarterly" }], duties: [{}] },
    });
    const { owner: town, planId, unit } = register;
    const round = await aRound(db.database, planId);
    const wards = [await anOrganisation(db.database), await anOrganisation(db.database)];
    await end(town, wards);
    expect(await give(town, { to: wards })).toMatchObject({ plans: 1 });

    const carried = await carriedPlans(db.database, planId, testToday);
    expect(carried.map((one) => one.fromPlanId)).toEqual([planId, planId]);
    expect(await planHeadOf(db.database, planId, testToday)).toMatchObject({ state: "superseded", ownerId: town });
    expect((await planHeadOf(db.database, planId, testToday))?.ownerName).not.toBe("");
    const before = await indicatorsOfPlan(db.database, planId);
    for (const copy of (await heldBy(wards[0] ?? town)).plans.map((one) => one.planId)) {
      const indicators = await indicatorsOfPlan(db.database, copy as typeof planId);
      expect(indicators.map((one) => one.name)).toEqual(before.map((one) => one.name));
      expect(await targetsOfPlan(db.database, copy as typeof planId)).toHaveLength(1);
      expect((await responsibleOfPlan(db.database, copy as typeof planId, testToday)).map((one) => one.organisationId)).toEqual([
        unit,
      ]);
      expect((await taskBodiesOfPlan(db.database, copy as typeof planId, testToday)).map((one) => one.organisationId)).toEqual([
        unit,
      ]);
      const [id = ""] = indicators.map((one): string => one.id);
      expect((await sameRecords(db.database, id)).sort()).toEqual([id, ...register.indicatorIds].sort());
    }
    const rounds = await db.database.selectFrom("reportingRound").select("planId").where("id", "=", round).execute();
    expect(rounds.map((row) => row.planId)).toEqual([planId]);
    await expect(give(town, { to: wards })).resolves.toMatchObject({ plans: 0 });
  });

  test("stands with the town alone for the days before, running as it ran; from the day on with the wards alone", async () => {
    const { owner: town, planId, unit, indicatorIds, taskIds } = await aRegister(db.database, { tasks: [{}] });
    const wards = [await anOrganisation(db.database), await anOrganisation(db.database)];
    const held = await heldBy(town, "2026-03-31");
    await end(town, wards);
    await give(town, { to: wards });
    expect(await heldBy(town, "2026-03-31")).toEqual(held);
    expect(held.plans).toMatchObject([{ planId, state: "in-force", carriedTo: [] }]);
    expect((await heldBy(town, day)).plans).toMatchObject([{ planId, state: "superseded", carriedTo: [{}, {}] }]);
    for (const ward of wards) {
      expect((await heldBy(ward, "2026-03-31")).plans).toEqual([]);
      expect((await heldBy(ward, day)).plans).toMatchObject([{ state: "in-force", carriedFrom: planId }]);
    }
    // A room below answers for the one plan until then, for both copies from then on.
    const before = await heldBy(unit, "2026-03-31");
    expect(before.indicators.map((one) => [one.id, one.open])).toEqual(indicatorIds.map((id) => [id, true]));
    expect(before.tasks.map((one) => [one.id, one.open])).toEqual(taskIds.map((id) => [id, true]));
    const after = await heldBy(unit, day);
    expect(after.indicators.filter((one) => one.open)).toHaveLength(2 * indicatorIds.length);
    expect(after.tasks.filter((one) => one.open).map((one) => one.id)).not.toContain(taskIds[0]);
  });

  test("is refused where the heir has the plan already", async () => {
    const { owner, planId } = await aRegister(db.database);
    const [heir, later] = [await anOrganisation(db.database), await anOrganisation(db.database)];
    await give(owner, { to: [heir] });
    const copy = (await heldBy(heir)).plans[0]?.planId ?? "";
    expect((await carriedPlans(db.database, planId, testToday)).map((one) => one.planId)).toEqual([copy]);
    await give(heir, { to: [later] });
    await expect(give(later, { to: [heir] })).rejects.toMatchObject({ refusal: { code: "HEIR_HAS_PLAN" } });
  });
});
