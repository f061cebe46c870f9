import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPlan } from "#plans/testing.ts";
import { copyAnswer, type SetUp, setUpAnswer, setUpChangedAnswer } from "#reporting/contract-set-up.ts";
import { acceptAll } from "#reporting/rules/set-up-accept.ts";
import { aDraft, aRegister, aRound, aValue, type Register } from "#reporting/testing.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "../testing.ts";

let app: TestApp;
let queries = 0;
beforeAll(async () => {
  app = await testApp({ today: "2026-05-15", onQuery: () => (queries += 1) });
});
afterAll(() => app.close());

const open = { measureKind: null, direction: null, accumulation: null, frequency: null } as const;
const share = "Tỷ lệ hộ gia đình dùng nước sạch";

/** A plan in force of which nothing is set up, and its officer. */
async function aRawPlan(): Promise<Register & { readonly officer: Client; readonly desk: string }> {
  const register = await aRegister(app.database, {
    indicators: [
      { ...open, name: share, unit: "%", responsible: [], leadTexts: ["Phòng Kinh tế"], targets: [{ milestoneYear: 2030 }] },
      {
        ...{ ...open, name: "Kho dữ liệu dùng chung của xã", unit: null, responsible: [] },
        targets: [{ milestoneYear: 2030, operator: "text", value: null, text: "hoàn thành", raw: "hoàn thành" }],
      },
    ],
    plan: { reportingRules: [{ cadence: "quarterly", dueDay: 20, fromBodies: ["Phòng Kinh tế"] }] },
  });
  const taskIds = await someTasks(app.database, register.planId, [{ text: "Xây dựng chợ số" }]);
  const officer = await app.logIn("officer", register.owner);
  return { ...register, taskIds, officer, desk: `/api/plans/${register.planId}/set-up` };
}

const deskOf = async (officer: Client, desk: string): Promise<SetUp> => setUpAnswer.parse((await officer.get(desk)).json);
const openOf = (desk: SetUp, code: string) => desk.checks.find((check) => check.code === code)?.open;
const changedBy = (answer: { readonly json: unknown }) => setUpChangedAnswer.parse(answer.json);

describe("the set-up desk", () => {
  test("says what is missing and proposes what the document says", async () => {
    const { officer, desk, unit } = await aRawPlan();
    queries = 0;
    const seen = await deskOf(officer, desk);
    expect(queries).toBeLessThanOrEqual(12);
    expect(seen.ready).toBe(false);
    expect(openOf(seen, "indicator-bodies")).toBe(2);
    expect(openOf(seen, "judged-by")).toBe(1);
    expect(openOf(seen, "rules")).toBe(0);
    const [ratio, worded] = seen.indicators;
    expect(ratio?.proposedBodies[0]).toMatchObject({ organisationIds: [unit], source: "named-lead", certainty: "high" });
    expect(ratio?.proposed).toContainEqual(expect.objectContaining({ field: "measureKind", value: "ratio", certainty: "high" }));
    expect(worded?.proposed).toContainEqual(expect.objectContaining({ field: "judgedBy", value: "yes-no" }));
    expect(seen.rules[0]).toMatchObject({ means: [unit], unknown: [], nextDueAt: "2026-06-20T23:59" });
  });

  test("a record that stands in several parts of one act gets what each of them sets", async () => {
    const { officer, desk, indicatorIds, taskIds, owner } = await aRawPlan();
    const [one, other] = indicatorIds;
    const edit = {
      kind: "edit",
      indicators: [
        { ids: [one, other], set: { organisationIds: [owner] } },
        { ids: [one], set: { measureKind: "count" } },
        { ids: [one, other], set: { accumulation: "state" } },
      ],
      tasks: [
        { ids: taskIds, set: { leadId: owner } },
        { ids: taskIds, set: { frequency: "quarterly" } },
      ],
    };
    expect(changedBy(await officer.post(`${desk}/changes`, edit)).changed).toBe(3);
    const after = await deskOf(officer, desk);
    expect(after.indicators[0]).toMatchObject({ measureKind: "count", accumulation: "state", bodies: [owner] });
    expect(after.indicators[1]).toMatchObject({ measureKind: null, accumulation: "state", bodies: [owner] });
    expect(after.tasks[0]).toMatchObject({ leads: [owner], frequency: "quarterly" });
  });

  test("takes what was seen in one act, and takes the act back", async () => {
    const { officer, desk } = await aRawPlan();
    const before = await deskOf(officer, desk);
    queries = 0;
    const taken = changedBy(await officer.post(`${desk}/changes`, acceptAll(before, "high")));
    expect(queries).toBeLessThanOrEqual(12);
    expect(taken.changed).toBe(2);
    const after = await deskOf(officer, desk);
    expect(after.indicators[0]).toMatchObject({ measureKind: "ratio", accumulation: "state", frequency: "quarterly" });
    expect(openOf(after, "indicator-bodies")).toBe(1);
    expect(after.acts[0]).toMatchObject({ id: taken.actId, kind: "accept", isTakenBack: false });
    queries = 0;
    expect(changedBy(await officer.post(`${desk}/undo`, { actId: taken.actId })).changed).toBe(2);
    expect(queries).toBeLessThanOrEqual(12);
    const undone = await deskOf(officer, desk);
    expect(undone.indicators).toEqual(before.indicators);
    expect(undone.acts.map((act) => [act.kind, act.isTakenBack])).toEqual([
      ["undo", false],
      ["accept", true],
    ]);
    expect((await officer.post(`${desk}/undo`, { actId: taken.actId })).code).toBe("SET_UP_ACT_TAKEN_BACK");
  });

  test("does not take back what somebody has changed since", async () => {
    const { officer, desk, indicatorIds } = await aRawPlan();
    const set = (frequency: string) =>
      officer.post(`${desk}/changes`, { kind: "edit", indicators: [{ ids: [indicatorIds[0]], set: { frequency } }], tasks: [] });
    const first = changedBy(await set("quarterly"));
    await set("yearly");
    expect(await officer.post(`${desk}/undo`, { actId: first.actId })).toMatchObject({
      status: 409,
      code: "SET_UP_ACT_OVERTAKEN",
    });
    expect((await officer.post(`${desk}/undo`, { actId: randomUUID() })).code).toBe("SET_UP_ACT_NOT_FOUND");
  });

  test("gives tasks a lead, coordinating bodies and a frequency", async () => {
    const { officer, desk, taskIds, unit, other } = await aRawPlan();
    const set = { leadId: unit, supportIds: [other], frequency: "yearly" };
    await officer.post(`${desk}/changes`, { kind: "edit", indicators: [], tasks: [{ ids: taskIds, set }] });
    const [task] = (await deskOf(officer, desk)).tasks;
    expect(task).toMatchObject({ leads: [unit], supports: [other], frequency: "yearly" });
    const stranger = { kind: "edit", indicators: [], tasks: [{ ids: taskIds, set: { leadId: randomUUID() } }] };
    expect((await officer.post(`${desk}/changes`, stranger)).code).toBe("ORGANISATION_NOT_FOUND");
  });

  test("asks in no round for a task whose frequency is another", async () => {
    const { officer, desk, planId, taskIds, unit } = await aRawPlan();
    await officer.post(`${desk}/changes`, { kind: "edit", indicators: [], tasks: [{ ids: taskIds, set: { leadId: unit } }] });
    const debtors = async () => Object((await officer.get(`/api/plans/${planId}/rounds/proposal?periodId=2026Q2`)).json).debtors;
    expect(await debtors()).toMatchObject([{ organisationId: unit, tasks: 1 }]);
    const yearly = { kind: "edit", indicators: [], tasks: [{ ids: taskIds, set: { frequency: "yearly" } }] };
    await officer.post(`${desk}/changes`, yearly);
    expect(await debtors()).toMatchObject([{ organisationId: unit, tasks: 0 }]);
  });

  test("sets the clauses of the plan, keeps what was printed, and takes that back", async () => {
    const { officer, desk } = await aRawPlan();
    const [printed] = (await deskOf(officer, desk)).rules;
    const rule = { cadence: "quarterly", dueDay: 25, dueMonth: null, namedDayCounts: true, fromBodies: [], toBodies: [] };
    const yearly = { ...rule, id: null, cadence: "yearly", dueDay: 30, dueMonth: 11 };
    const saved = await officer.post(`${desk}/rules`, { rules: [{ ...rule, id: printed?.id }, yearly] });
    const { rules } = await deskOf(officer, desk);
    expect(rules.map((one) => [one.cadence, one.dueDay, one.place === null])).toEqual([
      ["quarterly", 25, false],
      ["yearly", 30, true],
    ]);
    expect((await officer.post(`${desk}/rules`, { rules: [{ ...yearly, dueMonth: 2 }] })).code).toBe(
      "REPORTING_RULE_DAY_NOT_IN_MONTH",
    );
    await officer.post(`${desk}/undo`, { actId: changedBy(saved).actId });
    expect((await deskOf(officer, desk)).rules).toEqual([printed]);
  });

  test("names who enters and who signs, of the very body", async () => {
    const { officer, desk, unit, other, indicatorIds } = await aRawPlan();
    const head = await app.account([{ role: "head", organisationId: unit }]);
    const give = { kind: "edit", indicators: [{ ids: indicatorIds, set: { organisationIds: [unit] } }], tasks: [] };
    await officer.post(`${desk}/changes`, give);
    const person = { organisationId: unit, entersId: head.accountId, signsId: head.accountId };
    const wrong = { people: [{ ...person, organisationId: other }] };
    expect((await officer.post(`${desk}/people`, wrong)).code).toBe("REPORT_PERSON_NOT_OF_BODY");
    const named = changedBy(await officer.post(`${desk}/people`, { people: [person] }));
    const seen = await deskOf(officer, desk);
    expect(seen.people).toEqual([person]);
    expect(seen.accounts).toMatchObject([{ id: head.accountId, roles: ["head"] }]);
    await officer.post(`${desk}/undo`, { actId: named.actId });
    expect((await deskOf(officer, desk)).people).toEqual([]);
  });

  test("lets only the person sign who is named for it", async () => {
    const { planId, unit, owner, indicatorIds } = await aRegister(app.database);
    const officer = await app.logIn("officer", owner);
    const round = await aRound(app.database, planId, { asksSignature: true });
    const [value] = indicatorIds.map((id) => aValue(id, "3"));
    const draft = await aDraft(app.database, round, unit, { actuals: value === undefined ? [] : [value] });
    const [head, other] = [await app.logIn("head", unit), await app.logIn("head", unit)];
    const person = { organisationId: unit, entersId: null, signsId: head.accountId };
    await officer.post(`/api/plans/${planId}/set-up/people`, { people: [person] });
    const sign = (by: Client) => by.post(`/api/submissions/${draft.id}/sign`, { revision: draft.revision });
    expect(await sign(other)).toMatchObject({ status: 403, code: "SIGNER_IS_ANOTHER" });
    expect((await sign(head)).status).toBe(200);
  });

  test("proposes what the office's other plan says of the same indicator", async () => {
    const { officer, desk, owner, other } = await aRawPlan();
    await aPlan(app.database, {
      organisationId: owner,
      title: "Kế hoạch nước sạch",
      indicators: [
        { name: share, unit: "%", measureKind: "ratio", accumulation: "state", frequency: "yearly", responsible: [other] },
      ],
    });
    const [ratio] = (await deskOf(officer, desk)).indicators;
    expect(ratio?.proposedBodies).toContainEqual(expect.objectContaining({ organisationIds: [other], source: "other-plan" }));
    expect(ratio?.proposed).toContainEqual(
      expect.objectContaining({ field: "measureKind", source: "other-plan", from: "Kế hoạch nước sạch" }),
    );
  });

  test("shows what another readable plan would give, and copies it in one act", async () => {
    const { officer, desk, owner, other, indicatorIds } = await aRawPlan();
    const sister = await aPlan(app.database, {
      organisationId: owner,
      indicators: [
        {
          ...{
            name: share,
            unit: "%",
            measureKind: "ratio",
            numeratorName: "Số hộ dùng nước sạch",
            denominatorName: "Tổng số hộ",
          },
          ...{ accumulation: "state", frequency: "yearly", responsible: [other] },
        },
        { name: "Số sáng kiến được công nhận", unit: "sáng kiến" },
      ],
    });
    queries = 0;
    const { pairs } = copyAnswer.parse((await officer.get(`${desk}/copy?from=${sister.planId}`)).json);
    expect(queries).toBeLessThanOrEqual(12);
    expect(pairs).toMatchObject([{ indicatorId: indicatorIds[0], how: "likeness", set: { organisationIds: [other] } }]);
    const indicators = pairs.map(({ indicatorId, set }) => ({ ids: [indicatorId], set }));
    await officer.post(`${desk}/changes`, { kind: "copy", indicators, tasks: [] });
    const [ratio] = (await deskOf(officer, desk)).indicators;
    expect(ratio).toMatchObject({ bodies: [other], frequency: "yearly", numeratorName: "Số hộ dùng nước sạch" });
    const strange = await aPlan(app.database);
    expect((await officer.get(`${desk}/copy?from=${strange.planId}`)).status).toBe(404);
  });

  test("respects who concludes on a target in words", async () => {
    const { officer, desk, planId, unit, indicatorIds } = await aRawPlan();
    const [, worded] = indicatorIds;
    const set = (judgedBy: string) => ({
      judgedBy,
      measureKind: judgedBy === "yes-no" ? "yes-no" : "text",
      frequency: "quarterly",
    });
    const choose = (judgedBy: string) =>
      officer.post(`${desk}/changes`, {
        ...{ kind: "edit", tasks: [] },
        indicators: [{ ids: [worded], set: { ...set(judgedBy), organisationIds: [unit] } }],
      });
    const judge = (reason: string) =>
      officer.post(`/api/plans/${planId}/judgements`, { indicatorIds: [worded], verdict: "partly", reason });
    await choose("statement");
    expect((await judge("Chưa đủ")).code).toBe("JUDGEMENT_NOT_ASKED");
    await choose("person");
    expect((await judge(" ")).status).toBe(400);
    queries = 0;
    expect((await judge("Mới có bản dùng thử")).status).toBe(200);
    expect(queries).toBeLessThanOrEqual(12);
    expect((await deskOf(officer, desk)).indicators[1]?.judgement).toMatchObject({ verdict: "partly", on: "2026-05-15" });
    const verdicts = JSON.stringify((await officer.get(`/api/plans/${planId}/verdicts`)).json);
    expect(verdicts).toContain('"judgement":"partly"');
    await choose("yes-no");
    expect(JSON.stringify((await officer.get(`/api/plans/${planId}/verdicts`)).json)).not.toContain('"judgement":"partly"');
    const reporter = await app.logIn("reporter", unit);
    expect(
      (await reporter.post(`/api/plans/${planId}/judgements`, { indicatorIds: [worded], verdict: "met", reason: "x" })).status,
    ).toBe(403);
  });

  test("is for the officer of the plan's owner only", async () => {
    const { desk, unit, owner } = await aRawPlan();
    const reporter = await app.logIn("reporter", unit);
    expect((await reporter.get(desk)).status).toBe(403);
    const inspector = await app.logIn("inspector", owner);
    expect((await inspector.get(desk)).status).toBe(403);
    expect((await inspector.post(`${desk}/route`, { asksSignature: true, asksAcceptance: false })).status).toBe(403);
  });
});
