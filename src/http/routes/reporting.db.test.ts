import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Overview, overviewAnswer } from "#evaluation/contract.ts";
import {
  type MyWork,
  myWorkAnswer,
  roundAnswer,
  roundsAnswer,
  type SubmissionForm,
  submissionActionAnswer,
  submissionFormAnswer,
} from "#reporting/contract.ts";
import { aRegister, type Register } from "#reporting/testing.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { type Client, type TestApp, testApp } from "../testing.ts";

let app: TestApp;
let register: Register;
let officer: Client;
let reporter: Client;
let sibling: Client;
let stranger: Client;

beforeAll(async () => {
  app = await testApp({ today: "2026-03-18" });
  register = await aRegister(app.database, {
    indicators: [
      {
        name: "Tỷ lệ hồ sơ trực tuyến",
        measureKind: "ratio",
        unit: "%",
        unitAggregation: "ratio",
        targets: [{ milestoneYear: 2030, value: "80" }],
      },
    ],
    tasks: [
      { text: "Mở lớp", scheduleKind: "month", scheduleTo: "2026-03", dueOn: "2026-03-31" },
      { text: "Trễ", scheduleKind: "year", scheduleTo: "2025", dueOn: "2025-12-31" },
    ],
    plan: { reportingRules: [{ cadence: "quarterly", dueDay: 20, fromBodies: ["Các cơ quan, đơn vị"] }] },
  });
  officer = await app.logIn("officer", register.owner);
  reporter = await app.logIn("reporter", register.unit);
  sibling = await app.logIn("reporter", register.other);
  stranger = await app.logIn("officer", await app.organisation());
});
afterAll(() => app.close());

const formPath = (roundId: string) => `/api/rounds/${roundId}/submissions/${register.unit}`;
const read = async (client: Client, path: string): Promise<SubmissionForm> =>
  submissionFormAnswer.parse((await client.get(path)).json);

function entry(form: SubmissionForm, done: boolean) {
  const [indicator] = form.indicators;
  if (!indicator) throw new Error("the unit owes an indicator");
  const number = { value: null, numerator: "30", denominator: "60", answer: null, absence: null, note: "" };
  return {
    revision: form.revision,
    nothingToReport: false,
    narrative: "Đã triển khai",
    difficulties: "Thiếu người",
    proposals: "",
    actuals: [{ indicatorId: indicator.indicatorId, ...number }],
    taskUpdates: done
      ? form.tasks.map((task) => ({
          taskId: task.taskId,
          state: "in-progress",
          percent: 50,
          result: "",
          doneOn: null,
          delayReason: "",
        }))
      : [],
  };
}

describe("the way of a report", () => {
  let roundId = "";

  test("the officer sees what opening means and opens; a reporter may not", async () => {
    const path = `/api/plans/${register.planId}/rounds`;
    expect((await reporter.post(path, { periodId: "2026Q1", asksSignature: false })).status).toBe(403);
    expect((await stranger.get(`${path}/proposal?periodId=2026Q1`)).status).toBe(404);
    const proposal = await officer.get(`${path}/proposal?periodId=2026Q1`);
    expect(proposal.json).toMatchObject({ dueAt: "2026-03-20T23:59", cutOffOn: "2026-03-20", dueSource: "plan", unresolved: [] });
    const opened = roundAnswer.parse((await officer.post(path, { periodId: "2026Q1", asksSignature: false })).json);
    roundId = opened.round.id;
    expect(opened.round.allowed).toEqual(["approve", "lock", "report"]);
    expect(opened.debtors.map((one) => one.reasons)).toEqual([["reporting-rule", "assigned", "lead"], ["reporting-rule"]]);
    expect((await officer.post(path, { periodId: "2026Q1", asksSignature: false })).code).toBe("ROUND_ALREADY_OPEN");
  });

  test("the list of all rounds holds those of plans that the person may read", async () => {
    const listed = async (client: Client) =>
      roundsAnswer.parse((await client.get("/api/rounds")).json).rounds.map((one) => one.id);
    expect(await listed(officer)).toEqual([roundId]);
    expect(await listed(reporter)).toEqual([roundId]);
    expect(await listed(stranger)).toEqual([]);
  });

  test("what a unit owes stands in its work, and only there", async () => {
    const work: MyWork = myWorkAnswer.parse((await reporter.get("/api/my-work")).json);
    expect(work.items.map(({ kind, urgency }) => [kind, urgency])).toEqual([
      ["task-overdue", "overdue"],
      ["owed", "soon"],
    ]);
    expect(myWorkAnswer.parse((await stranger.get("/api/my-work")).json).items).toEqual([]);
  });

  test("siblings and strangers do not read the form, and only the unit's people fill it in", async () => {
    expect((await sibling.get(formPath(roundId))).status).toBe(403);
    expect((await stranger.get(formPath(roundId))).status).toBe(404);
    const form = await read(reporter, formPath(roundId));
    expect((await officer.put(formPath(roundId), entry(form, true))).status).toBe(403);
  });

  test("save, send, return, correct, approve", async () => {
    const empty = await read(reporter, formPath(roundId));
    expect(empty).toMatchObject({
      revision: 0,
      state: null,
      allowed: ["save"],
      indicators: [{ target: { operator: ">=", value: "80" } }],
    });
    const saved = submissionFormAnswer.parse((await reporter.put(formPath(roundId), entry(empty, false))).json);
    expect(saved.gaps.map((gap) => gap.code)).toEqual(["UPDATE_MISSING", "UPDATE_MISSING"]);
    const step = (action: string, revision: number, reason?: string) => ({
      path: `/api/submissions/${saved.submissionId}/${action}`,
      body: { revision, reason },
    });
    const submit = step("submit", saved.revision);
    expect((await reporter.post(submit.path, submit.body)).code).toBe("SUBMISSION_INCOMPLETE");
    expect((await reporter.put(formPath(roundId), entry(empty, true))).code).toBe("SUBMISSION_CHANGED_MEANWHILE");

    const full = submissionFormAnswer.parse((await reporter.put(formPath(roundId), entry(saved, true))).json);
    const sent = submissionActionAnswer.parse((await reporter.post(submit.path, { revision: full.revision })).json);
    expect(sent.state).toBe("submitted");
    const approve = step("approve", sent.revision);
    expect((await reporter.post(approve.path, approve.body)).status).toBe(403);
    expect((await stranger.post(approve.path, approve.body)).status).toBe(404);

    const back = step("return", sent.revision, "Nêu nguồn số liệu");
    const returned = submissionActionAnswer.parse((await officer.post(back.path, back.body)).json);
    expect(await read(reporter, formPath(roundId))).toMatchObject({
      state: "returned",
      returnReason: "Nêu nguồn số liệu",
      allowed: ["save", "submit"],
    });
    const again = submissionActionAnswer.parse((await reporter.post(submit.path, { revision: returned.revision })).json);
    const approved = submissionActionAnswer.parse((await officer.post(approve.path, { revision: again.revision })).json);
    expect(approved.state).toBe("approved");
    const form = await read(officer, formPath(roundId));
    expect(form.history.map((event) => event.action)).toEqual(["save", "submit", "return", "submit", "approve"]);
    expect(form.allowed).toEqual(["reopen"]);
  });

  test("the overview of an open round judges on today and its countings add up", async () => {
    const answer = await officer.get(`/api/plans/${register.planId}/overview?roundId=${roundId}`);
    const overview: Overview = overviewAnswer.parse(answer.json);
    expect(overview).toMatchObject({
      asOf: "2026-03-18",
      round: { periodId: "2026Q1" },
      reporting: { debtors: 2, approved: 1, waiting: 0 },
    });
    expect(overview.reporting.missing.map((one) => one.name)).toEqual(["Phòng Văn hóa - Xã hội"]);
    const { tasks } = overview;
    const { done, inTime, overdue, regular } = tasks.party;
    expect(done + inTime + overdue + regular + tasks.noDeadline + tasks.paused + tasks.cancelled).toBe(tasks.total);
    expect(tasks.overdue.map((task) => [task.text, task.daysLate])).toEqual([["Trễ", 77]]);
    expect(Object.values(overview.verdictCounts).reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  test("verdict, proof and series of the indicator; a sibling reads them too, a stranger does not", async () => {
    const [id] = register.indicatorIds;
    const path = `/api/indicators/${id}?roundId=${roundId}`;
    const detail = await sibling.get(path);
    expect(detail.json).toMatchObject({
      verdict: { actual: "50", coverage: { reported: 1, of: 1, missing: [] } },
      proof: { verdictDay: "2026-03-18", ruleVersion: 1 },
      series: [{ numerator: "30", denominator: "60", approved: true }],
      path: [{ on: "2030-12-31", value: "80" }],
      rolledUp: [{ periodId: "2026Q1", value: "50" }],
    });
    expect((await stranger.get(path)).status).toBe(404);
    const verdicts = await officer.get(`/api/plans/${register.planId}/verdicts`);
    expect(verdicts.json).toMatchObject({ asOf: "2026-03-18", verdicts: [{ actual: "50", actualPeriod: "2026Q1" }] });
  });

  test("tasks stand as their latest official update says", async () => {
    const { tasks, asOf } = tasksAnswer.parse((await reporter.get(`/api/plans/${register.planId}/tasks`)).json);
    expect(asOf).toBe("2026-03-18");
    expect(
      tasks.map(({ state, timeliness, percent, updatedInPeriod }) => ({ state, timeliness, percent, updatedInPeriod })),
    ).toEqual([
      { state: "in-progress", timeliness: "open-in-time", percent: 50, updatedInPeriod: "2026Q1" },
      { state: "in-progress", timeliness: "overdue", percent: 50, updatedInPeriod: "2026Q1" },
    ]);
  });

  test("a locked round refuses entries and says so in what it allows", async () => {
    const locked = await officer.post(`/api/rounds/${roundId}/lock`, { reason: "Chốt số" });
    expect(roundAnswer.parse(locked.json).round).toMatchObject({ locked: true, allowed: ["approve", "unlock", "report"] });
    expect((await reporter.post(`/api/rounds/${roundId}/unlock`, { reason: "x" })).status).toBe(403);
    const form = await read(officer, formPath(roundId));
    expect(form.allowed).toEqual([]);
  });
});
