import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { RoundId } from "#reporting/model.ts";
import { loadForm } from "#reporting/operations/load-form.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue, type Register } from "#reporting/testing.ts";
import { anAmendment } from "#tasks/testing.ts";
import { loadIndicator } from "./load-indicator.ts";
import { loadIndicatorStandings, loadJudgedPlan, loadTaskStandings } from "./load-standing.ts";

// The round's cut-off is 31/3/2026; decisions count from before it, or from after it.
const after = "2026-04-01";
const before = "2026-03-01";
const today = "2026-05-15";

let db: TestDatabase;
let register: Register;
let roundId: RoundId;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  register = await aRegister(db.database, {
    indicators: [
      {
        name: "Số lớp kỹ năng số",
        baselineValue: "0",
        baselineOn: "2025-12-31",
        targets: [{ milestoneYear: 2026, value: "40" }],
      },
      { name: "Số thôn có mạng", targets: [{ milestoneYear: 2026, value: "5" }] },
    ],
    tasks: [{ text: "Lập sổ", scheduleKind: "month", scheduleTo: "2026-03", dueOn: "2026-03-31" }],
  });
  roundId = await aRound(db.database, register.planId);
  const actuals = register.indicatorIds.map((id) => aValue(id, "20"));
  await anApproved(db.database, roundId, register.unit, { actuals, taskUpdates: register.taskIds.map((id) => anUpdate(id)) });
});

const [first, second] = [0, 1].map((at) => () => register.indicatorIds[at] ?? "");
const slot = (at: number) => `${register.indicatorIds[at] ?? ""}:2026:0`;
const amend = (effectiveOn: string, changes: Parameters<typeof anAmendment>[2]["changes"]) =>
  anAmendment(db.database, register.planId, { effectiveOn, changes });
const judged = (round: boolean) => loadJudgedPlan(db.database, register.planId, round ? roundId : null, today);
const verdictsOf = async (round: boolean) =>
  (await loadIndicatorStandings(db.database, await judged(round))).map(({ indicator, proof: { verdict } }) => [
    indicator.name,
    verdict.code,
    verdict.target,
  ]);
const dueOf = async (round: boolean) =>
  (await loadTaskStandings(db.database, await judged(round))).map(({ task, standing }) => [task.dueOn, standing.timeliness]);

describe("a decision that counts from after a round's cut-off", () => {
  test("leaves the round's verdict at the target of its day; today is judged by the new one", async () => {
    await amend(after, [{ subject: "target", recordId: slot(0), after: { value: "400" } }]);
    expect((await verdictsOf(true))[0]).toEqual(["Số lớp kỹ năng số", "on-track", "40"]);
    expect((await verdictsOf(false))[0]).toEqual(["Số lớp kỹ năng số", "off-track", "400"]);
  });

  test("leaves the round's deadlines, names and records", async () => {
    await amend(after, [
      { subject: "task", recordId: register.taskIds[0] ?? "", after: { scheduleTo: "2026-12" } },
      { subject: "indicator", recordId: first?.() ?? "", after: { name: "Số lớp" } },
      { subject: "indicator", recordId: second?.() ?? "", after: null },
    ]);
    expect(await dueOf(true)).toEqual([["2026-03-31", "due-soon"]]);
    expect(await dueOf(false)).toEqual([["2026-12-31", "open-in-time"]]);
    expect((await verdictsOf(true)).map(([name]) => name)).toEqual(["Số lớp kỹ năng số", "Số thôn có mạng"]);
    expect((await verdictsOf(false)).map(([name]) => name)).toEqual(["Số lớp"]);
  });

  test("leaves the figures of what it withdraws to be read: in the round's report and on the indicator's page", async () => {
    await amend(after, [{ subject: "indicator", recordId: second?.() ?? "", after: null }]);
    const form = await loadForm(db.database, roundId, register.unit, `${today}T08:00`);
    expect(form.indicators.map(({ indicator, value }) => [indicator.name, value?.value])).toEqual([
      ["Số lớp kỹ năng số", "20"],
      ["Số thôn có mạng", "20"],
    ]);
    const [, gone] = register.indicatorIds;
    if (gone === undefined) throw new Error("no indicator");
    const { standing, series } = await loadIndicator(db.database, await judged(false), gone);
    expect([standing.proof.input.on, standing.proof.verdict.code]).toEqual(["2026-03-31", "achieved"]);
    expect(series.map((figure) => figure.value)).toEqual(["20"]);
  });
});

describe("a decision that counts from before a round's cut-off", () => {
  test("is what the round is judged by", async () => {
    await amend(before, [
      { subject: "target", recordId: slot(0), after: { value: "400" } },
      { subject: "indicator", recordId: second?.() ?? "", after: null },
    ]);
    expect(await verdictsOf(true)).toEqual([["Số lớp kỹ năng số", "off-track", "400"]]);
    const form = await loadForm(db.database, roundId, register.unit, `${today}T08:00`);
    expect(form.indicators.map(({ target }) => target?.value)).toEqual(["400"]);
  });
});
