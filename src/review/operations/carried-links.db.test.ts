import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { createDefinition } from "#catalogue/operations/create-definition.ts";
import { aContent } from "#catalogue/testing.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { loadIndicatorSeries } from "#evaluation/operations/load-indicator-series.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation, testActor } from "#organisations/testing.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { linksOfPlan } from "#plans/store-definitions.ts";
import { aPlan } from "#plans/testing.ts";
import { handOver } from "#reporting/operations/hand-over.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue, type Register } from "#reporting/testing.ts";
import type { TaskId } from "#tasks/model.ts";
import { linksOfPlan as taskLinksOfPlan } from "#tasks/store-links.ts";
import { someTasks } from "#tasks/testing.ts";
import { linksBetween, subordinatesOf, superiorsOf } from "../store.ts";
import { decideLinks } from "./decide-links.ts";
import { decideSuperior } from "./decide-superior.ts";
import { keepIndicators } from "./keep-indicators.ts";
import { supersedePlan } from "./supersede-plan.ts";

const today = "2026-05-15";
const fibre = "Tỷ lệ hộ gia đình có cáp quang";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const change = <T>(work: Parameters<typeof makeChange<T>>[2]) => makeChange(db.database, testActor, work);
const first = <T>(list: readonly T[]): T => list[0] ?? expect.unreachable("nothing was made");

type Pair = { readonly planId: PlanId; readonly superiorId: PlanId; readonly own: IndicatorId; readonly above: IndicatorId };

async function standsUnder({ planId, superiorId, own, above }: Pair): Promise<void> {
  await change((one) => decideSuperior(one, { planId, superiorId, state: "confirmed" }));
  const links = [{ id: own, superiorId: above, state: "confirmed" as const }];
  await change((one) => decideLinks(one, { planId, superiorId, kind: "indicator", links }));
}

type Linked = Register & {
  readonly own: IndicatorId;
  readonly task: TaskId;
  readonly above: { readonly planId: PlanId; readonly own: IndicatorId };
  readonly definitionId: string;
};

/** A plan whose one indicator follows a definition, is moved by a task, answers the plan above and was reported once. */
async function aLinkedPlan(): Promise<Linked> {
  const register = await aRegister(db.database, {
    indicators: [{ name: fibre, targets: [{ milestoneYear: 2030 }] }],
    tasks: [{}],
  });
  const above = await aPlan(db.database, { indicators: [{ name: fibre }] });
  const { planId } = register;
  const [own, task] = [first(register.indicatorIds), first(register.taskIds)];
  const definitionId = await change((one) =>
    createDefinition(one, { content: aContent({ name: `${fibre} ${planId}` }), ownerId: null, code: null }, today),
  );
  await change((one) => linkDefinitions(one, { planId, links: [{ indicatorId: own, definitionId }] }, today));
  await db.database.insertInto("taskIndicator").values({ taskId: task, indicatorId: own }).execute();
  await standsUnder({ planId, superiorId: above.planId, own, above: first(above.indicatorIds) });
  const round = await aRound(db.database, planId);
  await anApproved(db.database, round, register.unit, { actuals: [aValue(own, "40")], taskUpdates: [anUpdate(task)] });
  return { ...register, own, task, above: { planId: above.planId, own: first(above.indicatorIds) }, definitionId };
}

/** A plan below, of a new body under the given one. */
async function aPlanBelow(plan: Linked, parentId: OrganisationId): Promise<PlanId> {
  const organisationId = await anOrganisation(db.database, { level: "unit", parentId });
  const below = await aPlan(db.database, { organisationId, indicators: [{ name: fibre }] });
  await standsUnder({ planId: below.planId, superiorId: plan.planId, own: first(below.indicatorIds), above: plan.own });
  return below.planId;
}

const copiesOf = async (planId: PlanId) =>
  await db.database
    .selectFrom("planCarriedOver as c")
    .innerJoin("plan as p", "p.id", "c.planId")
    .select(["c.planId as id", "p.organisationId as owner"])
    .where("c.fromPlanId", "=", planId)
    .execute();
const statesBelow = async (planId: PlanId) =>
  (await subordinatesOf(db.database, planId, today)).map((one) => [one.planId, one.linkState]);

describe("what is linked goes along with a plan", () => {
  test("that is carried over to two heirs: each keeps the links, and the plans of its own house stand below it", async () => {
    const plan = await aLinkedPlan();
    const heirs = [await anOrganisation(db.database), await anOrganisation(db.database)] as const;
    const [inFirst, elsewhere] = [await aPlanBelow(plan, heirs[0]), await aPlanBelow(plan, plan.owner)];
    await change((one) =>
      keepIndicators(one, { planId: plan.planId, indicatorIds: [plan.own], isKept: true, reason: "Việc của xã" }),
    );
    const input = { from: plan.owner, to: [...heirs], except: [], effectiveOn: "2026-04-01", eventId: null };
    await change((one) => handOver(one, input, today));
    const copies = await copiesOf(plan.planId);
    expect(copies).toHaveLength(2);
    for (const { id, owner } of copies) {
      const copy = id as PlanId; // brand minted from the row
      const link = first(await linksOfPlan(db.database, copy));
      expect(link.definitionId).toBe(plan.definitionId);
      expect(await taskLinksOfPlan(db.database, copy)).toMatchObject([{ indicatorId: link.id }]);
      expect((await superiorsOf(db.database, copy, today)).map((one) => [one.planId, one.linkState])).toEqual([
        [plan.above.planId, "confirmed"],
      ]);
      const up = await linksBetween(db.database, "indicator", copy, plan.above.planId);
      expect(up).toMatchObject([{ id: link.id, superiorId: plan.above.own, state: "confirmed" }]);
      const below =
        owner === heirs[0]
          ? [
              [inFirst, "confirmed"],
              [elsewhere, "proposed"],
            ]
          : [[elsewhere, "proposed"]];
      expect((await statesBelow(copy)).sort()).toEqual(below.sort());
      const down = await linksBetween(db.database, "indicator", elsewhere, copy);
      expect(down).toMatchObject([{ superiorId: link.id, state: "confirmed" }]);
      const kept = await db.database.selectFrom("indicatorKept").select("reason").where("indicatorId", "=", link.id).execute();
      expect(kept).toEqual([{ reason: "Việc của xã" }]);
      const lines = await loadIndicatorSeries(db.database, link.id, null, today);
      expect(lines.map((line) => [line.planId === copy, line.reported.length, line.promised.length])).toEqual(
        expect.arrayContaining([
          [true, 0, 1],
          [false, 1, 1],
        ]),
      );
      expect(lines).toHaveLength(2);
      expect(await loadIndicatorSeries(db.database, link.id, [copy], today)).toHaveLength(1);
    }
    // The closed plan looks on to both of its heirs.
    expect(await loadIndicatorSeries(db.database, plan.own, null, today)).toHaveLength(3);
  });

  test("that replaces another: for the indicators and tasks that a person let go on, and no others", async () => {
    const plan = await aLinkedPlan();
    const below = await aPlanBelow(plan, plan.owner);
    const { planId: successorId, indicatorIds } = await aPlan(db.database, {
      organisationId: plan.owner,
      indicators: [{ name: fibre }, { name: "Số lớp kỹ năng số" }],
    });
    const [going, fresh] = [first(indicatorIds), indicatorIds[1]];
    const task = first(await someTasks(db.database, successorId, [{}]));
    const choices = [{ taskId: plan.task, outcome: "carried-over", successorId: task, reason: "" }] as const;
    const close = (indicators: { indicatorId: string; successorId: string }[]) =>
      change((one) => supersedePlan(one, { planId: plan.planId, successorId, reason: "Thay thế", choices, indicators }, today));
    await expect(close([{ indicatorId: plan.above.own, successorId: going }])).rejects.toMatchObject({
      refusal: { code: "RECORD_NOT_OF_PLANS" },
    });
    const pair = { indicatorId: plan.own, successorId: going };
    await expect(close([pair, { ...pair, successorId: fresh ?? "" }])).rejects.toMatchObject({
      refusal: { code: "INDICATOR_PAIRED_TWICE" },
    });
    await close([pair]);
    expect((await linksOfPlan(db.database, successorId)).map((link) => link.definitionId)).toEqual([plan.definitionId, null]);
    expect(await taskLinksOfPlan(db.database, successorId)).toMatchObject([{ taskId: task, indicatorId: going }]);
    expect(await linksBetween(db.database, "indicator", successorId, plan.above.planId)).toMatchObject([
      { id: going, superiorId: plan.above.own, state: "confirmed" },
    ]);
    expect(await statesBelow(successorId)).toEqual([[below, "confirmed"]]);
    const lines = await loadIndicatorSeries(db.database, going, null, today);
    expect(lines.map((line) => line.planId).sort()).toEqual([plan.planId, successorId].sort());
    expect(await loadIndicatorSeries(db.database, fresh ?? "", null, today)).toHaveLength(1);
  });

  test("what was decided in the later plan already stands", async () => {
    const plan = await aLinkedPlan();
    const later = await aPlan(db.database, { organisationId: plan.owner, indicators: [{ name: fibre }, { name: "Hộ có mạng" }] });
    const [going, other] = [first(later.indicatorIds), later.indicatorIds[1] ?? expect.unreachable()];
    await standsUnder({ planId: later.planId, superiorId: plan.above.planId, own: other, above: plan.above.own });
    const input = {
      ...{ planId: plan.planId, successorId: later.planId, reason: "Thay thế" },
      choices: [{ taskId: plan.task, outcome: "ended" as const, successorId: null, reason: "Xong" }],
      indicators: [{ indicatorId: plan.own, successorId: going }],
    };
    await change((one) => supersedePlan(one, input, today));
    const links = await linksBetween(db.database, "indicator", later.planId, plan.above.planId);
    expect(links.filter((link) => link.state === "confirmed").map((link) => link.id)).toEqual([other]);
  });
});
