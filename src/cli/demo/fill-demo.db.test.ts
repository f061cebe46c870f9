import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId } from "#accounts/model.ts";
import { logIn } from "#accounts/operations/log-in.ts";
import { findAccountByLogin } from "#accounts/store.ts";
import { verifyChain } from "#audit/operations/verify-chain.ts";
import type { Database } from "#db/connect.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { loadIndicatorSeries } from "#evaluation/operations/load-indicator-series.ts";
import { loadPlanStanding } from "#evaluation/operations/load-standing.ts";
import { countVerdicts } from "#evaluation/rules/overview.ts";
import { scopeOf } from "#http/gate.ts";
import { buildReader } from "#ingest/readers/testing.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { findPlan, planRecords, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { planIdsInSight } from "#plans/store-sight.ts";
import { canTakeStep } from "#reporting/policy.ts";
import { type RoundRecord, timelinessOf } from "#reporting/present.ts";
import { dayOfInstant } from "#reporting/rules/lateness.ts";
import { debtorsOf, historyOf, officialValuesOf, roundsOfPlans } from "#reporting/store.ts";
import { carriedPlans } from "#reporting/store-carry-over.ts";
import { loadSuccession } from "#review/operations/load-succession.ts";
import { taskCountsOf, tasksOfPlan } from "#tasks/store.ts";
import { demo } from "#text/vi/demo.ts";
import type { BroughtPlan } from "./bring-plan.ts";
import { demoPassword } from "./create-people.ts";
import { type FilledDemo, fillDemo } from "./fill-demo.ts";
import { readStory, type StoryRound } from "./story.ts";
import { named } from "./the-one.ts";

const story = readStory();
const told: string[] = [];

async function fill(db: Database, today: CalendarDay): Promise<FilledDemo> {
  const actor = { accountId: null, name: "console: test", address: null, port: null };
  return await fillDemo(db, { story, today, console: actor, words: demo, tell: (line) => told.push(line) });
}

let test1: TestDatabase;
let db: Database;
let filled: FilledDemo;
beforeAll(async () => {
  [test1] = await Promise.all([testDatabase(), buildReader()]);
  db = test1.database;
  filled = await fill(db, story.today);
});
afterAll(() => test1.close());

const planOf = (id: string) => filled.plans.find(({ plan }) => plan.id === id) ?? expect.unreachable(id);

/** Every round of the story beside the one in the register. */
async function allRounds(): Promise<{ brought: BroughtPlan; told: StoryRound; kept: RoundRecord }[]> {
  const rounds = await roundsOfPlans(
    db,
    filled.plans.map(({ planId }) => planId),
    story.today,
  );
  return filled.plans.flatMap((brought) =>
    brought.plan.rounds.map((round) => {
      const kept = rounds.find((one) => one.plan.planId === brought.planId && one.periodId === round.period);
      return { brought, told: round, kept: kept ?? expect.unreachable(`${brought.plan.id} ${round.period}`) };
    }),
  );
}

describe("the filled register", () => {
  test("holds the plans, each with its indicators and tasks, in the state of the story", async () => {
    for (const { plan, planId } of filled.plans) {
      const [kept, tasks] = [await findPlan(db, planId, story.today), await taskCountsOf(db, [planId])];
      const isOver = plan.succession !== undefined || story.changes.some((change) => change.original === plan.organisation);
      const least = isOver ? 0 : 20;
      expect(kept?.state).toBe(isOver ? "superseded" : plan.state);
      expect(kept?.indicatorCount).toBeGreaterThanOrEqual(Math.max(least, plan.indicators.length));
      expect(tasks[0]?.tasks).toBeGreaterThanOrEqual(Math.max(least, plan.tasks.length));
    }
    expect(filled.plans).toHaveLength(6);
  });

  test("everybody can log in at once, with the printed password", async () => {
    for (const { login } of story.accounts) {
      expect(await findAccountByLogin(db, login)).toMatchObject({ mustChangePassword: false, disabled: false });
    }
    const [first] = story.accounts;
    const seat = { address: "127.0.0.1", port: null, userAgent: null };
    expect(await logIn(db, seat, { login: first?.login ?? "", password: demoPassword })).not.toBe("");
  });

  test("the audit trail is whole", async () => {
    const verdict = await verifyChain(db);
    expect(verdict.broken).toBeNull();
    expect(verdict.records).toBeGreaterThan(300);
  });

  test("progress was told", () => {
    expect(told.length).toBeGreaterThanOrEqual(2 + story.plans.length);
  });
});

describe("the rounds", () => {
  test("are due on the day of each plan's own clause and locked when their period was over", async () => {
    for (const { told: round, kept } of await allRounds()) {
      expect([dayOfInstant(kept.dueAt), kept.dueSource, kept.locked]).toEqual([round.dueOn, "plan-rule", round.locked]);
    }
  });

  test("closed ones are owed by exactly the bodies that reported or were silent, each in its state and in time or late", async () => {
    for (const { told: round, kept } of (await allRounds()).filter((one) => one.told.locked)) {
      const expected = round.submissions.map(({ organisation, state, nothingToReport, steps }) => {
        const first = steps.find((step) => step.action === "submit")?.at ?? "";
        const timeliness = dayOfInstant(first) > round.dueOn ? "late" : "in-time";
        return [named(filled.people.bodies, organisation), state, nothingToReport, timeliness];
      });
      const silent = round.silent.map((body) => [named(filled.people.bodies, body), null, null, "overdue"]);
      const debtors = await debtorsOf(db, [kept.id], story.today);
      const found = debtors.map(({ organisationId, latest, ...debtor }) => [
        ...[organisationId, latest?.state ?? null, latest?.nothingToReport ?? null],
        timelinessOf(debtor, kept.dueAt, `${story.today}T08:00`),
      ]);
      expect(found.map(String).sort()).toEqual([...expected, ...silent].map(String).sort());
    }
  });

  test("each plan has a body late in both quarters, one returned and corrected, one silent, and in the open round a draft and one that waits for approval", async () => {
    for (const id of ["xa-cam-truc", "phuong-loc-khai"]) {
      const rounds = (await allRounds()).filter(({ brought }) => brought.plan.id === id);
      const seen = await Promise.all(
        rounds.map(async ({ kept }) => ({ kept, debtors: await debtorsOf(db, [kept.id], story.today) })),
      );
      const count = (period: string, fits: (debtor: (typeof seen)[number]["debtors"][number], dueAt: string) => boolean) =>
        seen
          .filter(({ kept }) => kept.periodId === period)
          .flatMap(({ kept, debtors }) => debtors.filter((d) => fits(d, kept.dueAt))).length;
      const late = (debtor: { firstSubmittedAt: string | null }, dueAt: string) => (debtor.firstSubmittedAt ?? "") > dueAt;
      expect([count("2026Q2", late), count("2026Q3", late)]).toEqual([1, 1]);
      expect(count("2026Q3", (debtor) => debtor.latest === null)).toBe(1);
      expect(count("2026Q4", (debtor) => debtor.latest?.state === "draft")).toBe(1);
      expect(count("2026Q4", (debtor) => debtor.latest?.state === "submitted")).toBe(1);
    }
  });

  test("a returned report keeps its history, and the corrected figures are official", async () => {
    const { brought, kept } =
      (await allRounds()).find((one) => one.brought.plan.id === "phuong-loc-khai" && one.told.period === "2026Q3") ??
      expect.unreachable();
    const history = await historyOf(db, kept.id, named(filled.people.bodies, "lk-ttpvhcc"));
    expect(history.map((event) => event.action)).toEqual(["save", "submit", "return", "submit", "approve"]);
    const mistaken = "hồ sơ thủ tục hành chính giải quyết quá hạn";
    const indicatorId = named(brought.indicators, mistaken);
    const figures = await officialValuesOf(db, brought.planId, named(filled.people.bodies, "lk-ttpvhcc"));
    const figure = figures.find((one) => one.indicatorId === indicatorId && one.periodId === "2026Q3");
    const toldFigure = brought.plan.indicators.find((one) => one.match === mistaken)?.actuals["2026Q3"];
    expect(figure).toMatchObject({ ...toldFigure, note: "" });
  });

  test("every step was taken by somebody who may take it", async () => {
    for (const { brought, told: round } of await allRounds()) {
      const ownerId = named(filled.people.bodies, brought.plan.organisation);
      for (const { organisation, steps } of round.submissions) {
        const report = { ownerId, organisationId: named(filled.people.bodies, organisation) };
        for (const { by, action } of steps) {
          const scope = await scopeOf(db, accountOf(by), story.today);
          expect([by, action, scope !== null && canTakeStep(scope, action, report)]).toEqual([by, action, true]);
        }
      }
    }
  });
});

test("a decision has changed targets and a deadline of a plan; the day before, they stood as printed", async () => {
  const { planId } = planOf("phuong-loc-khai");
  const points = async (on: string) =>
    (await targetsOfPlan(db, planId, on))
      .filter((one) => one.unit === "điểm" && one.milestoneYear > 2026)
      .map((one) => one.value);
  expect([await points("2026-11-04"), await points("2026-11-05")]).toEqual([
    ["20", "30"],
    ["25", "40"],
  ]);
  const due = (await tasksOfPlan(db, planId)).map((task) => task.dueOn);
  expect(due).toContain("2027-03-31");
});

test("a programme was closed by the plan that replaced it: what it began goes on there, one task was ended, figures are one series", async () => {
  const [old, successor] = [planOf("chuong-trinh-loc-khai"), planOf("phuong-loc-khai")];
  const record = (await findPlan(db, old.planId, story.today)) ?? expect.unreachable();
  const { closed } = await loadSuccession(db, record, undefined, story.today);
  expect(closed?.successor.id).toBe(successor.planId);
  const outcomes = closed?.tasks.map((one) => one.outcome) ?? [];
  expect([outcomes.filter((one) => one === "ended").length, outcomes.length]).toEqual([1, 5]);
  expect(closed?.tasks.every((one) => one.outcome === "ended" || one.successor !== null)).toBe(true);
  expect(closed?.indicators.length).toBeGreaterThanOrEqual(8);
  const id = named(successor.indicators, "tổ dân phố được phủ sóng 5G");
  const lines = await loadIndicatorSeries(db, id, null, story.today);
  expect(lines.map((line) => line.reported.map((figure) => figure.periodId))).toEqual([["2025Q4"], ["2026Q2", "2026Q3"]]);
});

test("a town ended with its plan at both of its heirs, each with its own people's committee and officer", async () => {
  const { planId, indicators } = planOf("thi-tran-ben-chai");
  const carried = await carriedPlans(db, planId, story.today);
  expect(carried.map((one) => one.toName)).toEqual(["Đảng ủy phường Hải Triều", "Đảng ủy xã Bến Chài"]);
  for (const [heir, committee, login] of [
    ["xb-dang-uy", "xb-ubnd", "bc.vanphong"],
    ["ht-dang-uy", "ht-ubnd", "ht.vanphong"],
  ] as const) {
    const owner = named(filled.people.bodies, heir);
    const inSight = await planRecords(db, await planIdsInSight(db, { seen: [owner], above: [] }), story.today);
    const plan = inSight.find((one) => one.organisationId === owner) ?? expect.unreachable();
    expect(plan.state).toBe("in-force");
    const responsible = new Set((await responsibleOfPlan(db, plan.id, story.today)).map((one) => one.organisationId));
    expect(responsible.has(named(filled.people.bodies, committee))).toBe(true);
    expect(responsible.has(named(filled.people.bodies, "bc-ubnd"))).toBe(false);
    const scope = (await scopeOf(db, accountOf(login), story.today)) ?? expect.unreachable();
    expect([...(scope.reach.get("officer") ?? [])]).toContain(owner);
  }
  const lines = await loadIndicatorSeries(db, named(indicators, "Tỷ lệ hồ sơ trễ hạn"), null, story.today);
  expect(lines).toHaveLength(3);
});

function accountOf(login: string): AccountId {
  return asId<"account">(named(filled.people.actors, login).accountId ?? "");
}

test("a commune's verdicts are of many kinds, none of them the most", async () => {
  const { planId } = planOf("xa-cam-truc");
  const { indicators, tasks } = await loadPlanStanding(db, planId, null, story.today);
  const { total, by } = countVerdicts(indicators.map((one) => one.proof.verdict.code));
  expect(Object.values(by).filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...Object.values(by))).toBeLessThan(total / 2);
  expect(new Set(tasks.map((task) => task.standing.timeliness)).size).toBeGreaterThanOrEqual(4);
});

test("told up to a day in summer, the story has neither an autumn nor a locked summer", async () => {
  const summer = await testDatabase();
  try {
    const { plans } = await fill(summer.database, "2026-06-23");
    const rounds = await roundsOfPlans(
      summer.database,
      plans.map(({ planId }) => planId),
      "2026-06-23",
    );
    expect(rounds.filter((round) => round.periodId >= "2026").map((round) => [round.periodId, round.locked])).toEqual([
      ["2026Q2", false],
      ["2026Q2", false],
    ]);
  } finally {
    await summer.close();
  }
});
