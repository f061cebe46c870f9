import { createHash } from "node:crypto";
import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { importReading } from "#ingest/operations/import-plan.ts";
import { aReading, aTarget, aTask } from "#ingest/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { saveSet } from "#organisations/operations/save-set.ts";
import { confirmRecords } from "#plans/operations/confirm-records.ts";
import { cascadeAnswer, cascadeDownAnswer, cascadePlansAnswer, superiorsAnswer } from "#review/contract-cascade.ts";
import { comparisonAnswer } from "#review/contract-compare.ts";
import { myOrdersAnswer, ordersAnswer } from "#review/contract-orders.ts";
import { reviewAnswer } from "#review/contract-review.ts";
import { successionAnswer } from "#review/contract-succession.ts";
import { type Client, consoleActor, type TestApp, testApp } from "../testing.ts";

let app: TestApp;
let city: OrganisationId;
let ward: OrganisationId;
let cityOfficer: Client;
let wardOfficer: Client;
let cityPlan: string;
let wardPlan: string;

const resolution = { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" };
const cityDocument = { number: "38-KH/TU", date: "2026-01-12", issuer: "Thành ủy" };
type Given = Parameters<typeof aReading>[0];

async function bring(owner: OrganisationId, given: Given): Promise<string> {
  const content = JSON.stringify(given);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { name: "ke-hoach.txt", sha256, bytes: () => Buffer.from(content) };
  const input = { reading: aReading(given), file, organisationId: owner };
  return await makeChange(app.database, consoleActor, async (change) => {
    const { planId } = await importReading(change, input, "2026-03-01");
    await confirmRecords(change, { planId, which: "all" });
    return planId;
  });
}

/** Indicators by name with one value in 2030, as a reader would give them. */
const targets = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([indicator, value], i) => aTarget({ id: `t${i}`, series: `s${i}`, indicator, value }));

const fibre = "Tỷ lệ hộ gia đình sử dụng Internet cáp quang";
const coverage5g = "Tỷ lệ dân số được phủ sóng mạng di động 5G";
const online = "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến";
const centre = "Tỷ lệ trung tâm dữ liệu đạt chuẩn an toàn";

const cascade = async (client: Client, planId = wardPlan) =>
  cascadeAnswer.parse((await client.get(`/api/plans/${planId}/cascade`)).json);
const down = async (client: Client) => cascadeDownAnswer.parse((await client.get(`/api/plans/${cityPlan}/cascade/down`)).json);
const statuses = (answer: Awaited<ReturnType<typeof cascade>>) =>
  Object.fromEntries(answer.indicators.map((row) => [row.superior.name, row.coverage]));

beforeAll(async () => {
  app = await testApp();
  city = await app.organisation({ level: "province", kind: "party-committee" });
  ward = await app.organisation({ parentId: city, kind: "party-committee" });
  cityOfficer = await app.logIn("officer", city);
  wardOfficer = await app.logIn("officer", ward);
  const month = (to: string) => ({ kind: "month", from: null, to, text: to }) as const;
  cityPlan = await bring(city, {
    document: { ...cityDocument, basis: [resolution] },
    targets: targets({ [fibre]: 90, [coverage5g]: 80, [online]: 80, [centre]: 100 }),
    tasks: [aTask({ text: "Thành lập tổ công nghệ số cộng đồng ở từng thôn", schedule: month("2026-06") })],
  });
  wardPlan = await bring(ward, {
    document: { number: "24-KH/ĐU", date: "2026-03-10", issuer: "Đảng ủy phường", basis: [resolution, cityDocument] },
    targets: targets({ [fibre]: 90, [coverage5g]: 75, [online]: 95, "Số hộ nuôi tôm tuần hoàn nước": 5 }),
    tasks: [aTask({ text: "Thành lập tổ công nghệ số cộng đồng ở từng thôn", schedule: month("2026-09") })],
  });
});
afterAll(() => app.close());

describe("a plan and the plan above it", () => {
  test("the import finds the plan above by the grounds of the document", async () => {
    const answer = superiorsAnswer.parse((await wardOfficer.get(`/api/plans/${wardPlan}/superiors`)).json);
    expect(answer.superiors).toMatchObject([{ planId: cityPlan, reason: "basis", linkState: "proposed" }]);
    expect(answer.mayLink).toBe(true);
  });

  test("the matrix says what is covered, weaker by how much, stricter, missing and ours only", async () => {
    const answer = await cascade(wardOfficer);
    expect(statuses(answer)).toEqual({ [fibre]: "covered", [coverage5g]: "weaker", [online]: "stricter", [centre]: "missing" });
    const weaker = answer.indicators.find((row) => row.superior.name === coverage5g)?.answers[0]?.milestones;
    expect(weaker).toMatchObject([{ verdict: "weaker", gap: "5" }]);
    expect(answer.additionalIndicators.map((one) => one.name)).toEqual(["Số hộ nuôi tôm tuần hoàn nước"]);
    expect(answer.tasks).toMatchObject([{ coverage: "later", answers: [{ daysLater: 92 }] }]);
  });

  test("a person rejects a link, and the indicator is missing", async () => {
    const [row] = (await cascade(wardOfficer)).indicators;
    const link = { id: row?.answers[0]?.ours.id, superiorId: row?.superior.id };
    const body = (state: string) => ({ superiorPlanId: cityPlan, kind: "indicator", links: [{ ...link, state }] });
    expect((await wardOfficer.put(`/api/plans/${wardPlan}/cascade/links`, body("rejected"))).json).toEqual({ changed: 1 });
    expect(statuses(await cascade(wardOfficer))[fibre]).toBe("missing");
    await wardOfficer.put(`/api/plans/${wardPlan}/cascade/links`, body("confirmed"));
    expect((await cascade(wardOfficer)).indicators[0]).toMatchObject({ coverage: "covered", answers: [{ state: "confirmed" }] });
  });

  test("looking again keeps what a person decided", async () => {
    expect((await wardOfficer.post(`/api/plans/${wardPlan}/superiors/proposals`)).status).toBe(200);
    expect((await cascade(wardOfficer)).indicators[0]?.answers).toMatchObject([{ state: "confirmed" }]);
  });

  test("records of other plans cannot be linked", async () => {
    const [row] = (await cascade(wardOfficer)).indicators;
    const links = [{ id: row?.superior.id, superiorId: row?.superior.id, state: "confirmed" }];
    const answer = await wardOfficer.put(`/api/plans/${wardPlan}/cascade/links`, {
      superiorPlanId: cityPlan,
      kind: "indicator",
      links,
    });
    expect(answer.code).toBe("RECORD_NOT_OF_PLANS");
  });

  test("a plan cannot come to stand above itself", async () => {
    const confirm = (client: Client, plan: string, superior: string) =>
      client.put(`/api/plans/${plan}/superiors/${superior}`, { state: "confirmed" });
    expect((await confirm(wardOfficer, wardPlan, cityPlan)).status).toBe(200);
    expect((await confirm(cityOfficer, cityPlan, wardPlan)).code).toBe("PLAN_ABOVE_ITSELF");
    expect((await confirm(wardOfficer, wardPlan, wardPlan)).code).toBe("PLAN_ABOVE_ITSELF");
  });

  test("only the officer of the plan decides", async () => {
    const reporter = await app.logIn("reporter", ward);
    expect((await reporter.put(`/api/plans/${wardPlan}/superiors/${cityPlan}`, { state: "rejected" })).status).toBe(403);
    expect((await cascade(reporter)).mayLink).toBe(false);
  });
});

describe("a plan and the plans below it", () => {
  test("a superior imported later finds the plans that already rest on it", async () => {
    const other = await app.organisation({ parentId: city, kind: "party-committee" });
    const late = { number: "99-KH/TU", date: "2026-02-02", issuer: "Thành ủy" };
    const below = await bring(other, {
      document: { number: "25-KH/ĐU", date: "2026-03-11", issuer: "Đảng ủy xã", basis: [late] },
      targets: targets({ [fibre]: 88 }),
    });
    await bring(city, { document: late, targets: targets({ [fibre]: 90 }) });
    expect(statuses(await cascade(cityOfficer, below))).toEqual({ [fibre]: "weaker" });
  });

  test("each indicator is counted over the plans below", async () => {
    const answer = await down(cityOfficer);
    expect(answer.plans.map((one) => one.planId)).toEqual([wardPlan]);
    const counted = answer.indicators.map(({ superior, counts }) => [superior.name, counts.missing, counts.weaker]);
    expect(counted).toEqual([
      [fibre, 0, 0],
      [coverage5g, 0, 1],
      [online, 0, 0],
      [centre, 1, 0],
    ]);
    expect(answer.tasks[0]?.counts.later).toBe(1);
  });

  test("one indicator, plan by plan", async () => {
    const id = (await down(cityOfficer)).indicators[1]?.superior.id;
    const answer = await cityOfficer.get(`/api/plans/${cityPlan}/cascade/down/indicators/${id}`);
    expect(cascadePlansAnswer.parse(answer.json).plans).toMatchObject([
      { plan: { planId: wardPlan }, coverage: "weaker", answer: { milestones: [{ gap: "5" }] } },
    ]);
  });

  test("both tables come as Excel, filtered and frozen under their header", async () => {
    for (const path of [`${wardPlan}/cascade/file`, `${cityPlan}/cascade/down/file`]) {
      const { status, bytes } = await cityOfficer.get(`/api/plans/${path}`);
      expect(status).toBe(200);
      const workbook = new excel.Workbook();
      await workbook.xlsx.load(Buffer.from(bytes).buffer);
      const [sheet] = workbook.worksheets;
      expect(sheet?.views).toMatchObject([{ state: "frozen", ySplit: 3 }]);
      expect(sheet?.autoFilter).toBeDefined();
      const names = [4, 5, 6, 7].map((row) => sheet?.getCell(row, 2).value);
      expect(names).toEqual([fibre, coverage5g, online, centre]);
    }
  });

  test("what the city keeps to itself is missing nowhere", async () => {
    const indicatorId = (await down(cityOfficer)).indicators[3]?.superior.id;
    const body = { indicatorIds: [indicatorId], isKept: true, reason: "Chỉ do thành phố thực hiện" };
    expect((await wardOfficer.put(`/api/plans/${cityPlan}/cascade/kept`, body)).status).toBe(403);
    expect((await cityOfficer.put(`/api/plans/${cityPlan}/cascade/kept`, body)).json).toEqual({ changed: 1 });
    expect((await down(cityOfficer)).indicators[3]).toMatchObject({ kept: body.reason, counts: { kept: 1, missing: 0 } });
    expect(statuses(await cascade(wardOfficer))[centre]).toBe("kept");
    await cityOfficer.put(`/api/plans/${cityPlan}/cascade/kept`, { ...body, isKept: false });
    expect(statuses(await cascade(wardOfficer))[centre]).toBe("missing");
  });

  test("a ward does not see the plans of its sisters", async () => {
    const sister = await app.organisation({ parentId: city, kind: "party-committee" });
    await bring(sister, {
      document: { number: "26-KH/ĐU", date: "2026-03-12", issuer: "Đảng ủy xã", basis: [cityDocument] },
      targets: targets({ [fibre]: 50 }),
    });
    expect((await down(cityOfficer)).plans).toHaveLength(2);
    expect((await down(wardOfficer)).plans.map((one) => one.planId)).toEqual([wardPlan]);
  });
});

describe("who owes a plan of its own", () => {
  const place = { lines: [5, 6], span: [40, 90] } as const;
  const text = "Xây dựng kế hoạch của cấp mình trước ngày 15/3/2026";
  let plan: string;
  let late: OrganisationId;
  let lateOfficer: Client;
  const orders = async () => ordersAnswer.parse((await cityOfficer.get(`/api/plans/${plan}/orders`)).json);
  const mine = async () => myOrdersAnswer.parse((await lateOfficer.get("/api/my-plan-orders")).json).orders;

  beforeAll(async () => {
    const above = await app.organisation({ level: "province", kind: "party-committee" });
    cityOfficer = await app.logIn("officer", above);
    const early = await app.organisation({ parentId: above, kind: "party-committee", name: "Đảng ủy xã Sớm" });
    late = await app.organisation({ parentId: above, kind: "party-committee", name: "Đảng ủy xã Muộn" });
    lateOfficer = await app.logIn("officer", late);
    const document = { number: "50-KH/TU", date: "2026-01-20", issuer: "Thành ủy Đông" };
    const duties = [{ ...place, body: "Các đảng ủy xã, phường", text, kind: "issue-own-plan" as const }];
    plan = await bring(above, { document, duties, targets: targets({ [fibre]: 90, [online]: 80 }) });
    await cityOfficer.post(`/api/plans/${plan}/in-force`);
    await bring(early, {
      document: { number: "30-KH/ĐU", date: "2026-03-16", issuer: "Đảng ủy xã Sớm", basis: [document] },
      targets: targets({ [fibre]: 80 }),
    });
  });

  test("each body that the order means stands with its plan, its lateness and how it covers ours", async () => {
    const [order] = (await orders()).orders;
    expect(order).toMatchObject({ dueOn: "2026-03-15", bodyText: "Các đảng ủy xã, phường" });
    const rows = order?.bodies.map(({ name, state, weaker, missing, asked }) => [name, state, weaker, missing, asked]);
    expect(rows?.toSorted()).toEqual([
      ["Đảng ủy xã Muộn", "overdue", null, null, null],
      ["Đảng ủy xã Sớm", "issued-late", 1, 1, 2],
    ]);
  });

  test("a reminder is recorded and stands on the body's page of work until the plan is there", async () => {
    const [order] = (await orders()).orders;
    expect(await mine()).toMatchObject([{ organisationId: late, state: "overdue", reminders: 0 }]);
    const body = { dutyId: order?.dutyId, organisationIds: [late], note: "Gửi trước thứ Sáu" };
    expect((await lateOfficer.post(`/api/plans/${plan}/orders/reminders`, body)).status).toBe(403);
    expect((await cityOfficer.post(`/api/plans/${plan}/orders/reminders`, body)).status).toBe(200);
    expect(await mine()).toMatchObject([{ reminders: 1, note: "Gửi trước thứ Sáu" }]);
    await bring(late, {
      document: {
        number: "31-KH/ĐU",
        date: "2026-03-20",
        issuer: "Đảng ủy xã Muộn",
        basis: [{ number: "50-KH/TU", date: "2026-01-20", issuer: null }],
      },
      targets: targets({ [fibre]: 95, [online]: 85 }),
    });
    expect(await mine()).toEqual([]);
    expect((await cityOfficer.post(`/api/plans/${plan}/orders/reminders`, body)).code).toBe("PLAN_NOT_OWED");
  });
});

test("an order that names a set of the office means its members of the day", async () => {
  const above = await app.organisation({ level: "province", kind: "party-committee" });
  const officer = await app.logIn("officer", above);
  const ward = (name: string) => app.organisation({ parentId: above, kind: "party-committee", name });
  const [first, second] = [await ward("Đảng ủy phường Một"), await ward("Đảng ủy phường Hai")];
  const rule = {
    line: null,
    kinds: ["party-committee"],
    levels: ["commune"],
    directly: true,
    included: [],
    excluded: [],
  } as const;
  const set = { ...rule, ownerId: above, name: "Đảng bộ điểm", phrases: ["Các đảng bộ làm điểm"] };
  const setId = await makeChange(app.database, consoleActor, (change) => saveSet(change, set, null));
  const place = { lines: [5, 6], span: [40, 90] } as const;
  const text = "Ban hành kế hoạch của cấp mình trong tháng 4/2026";
  const duties = [{ ...place, body: "Các đảng bộ làm điểm", text, kind: "issue-own-plan" as const }];
  const document = { number: "51-KH/TU", date: "2026-01-20", issuer: "Thành ủy Tây" };
  const plan = await bring(above, { document, duties, targets: targets({ [fibre]: 90 }) });
  const asked = async () => {
    const [order] = ordersAnswer.parse((await officer.get(`/api/plans/${plan}/orders`)).json).orders;
    return order?.bodies.map((one) => one.organisationId).toSorted();
  };
  expect(await asked()).toEqual([first, second].toSorted());
  const third = await ward("Đảng ủy phường Ba");
  await makeChange(app.database, consoleActor, (change) => saveSet(change, { ...set, excluded: [first] }, setId));
  expect(await asked()).toEqual([second, third].toSorted());
});

describe("the review of a plan", () => {
  test("scores stand with their parts, and what does not fit the plan above is a finding", async () => {
    const review = reviewAnswer.parse((await wardOfficer.get(`/api/plans/${wardPlan}/appraisal`)).json);
    expect(review.superior?.planId).toBe(cityPlan);
    const scores = Object.fromEntries(review.scores.map((one) => [one.dimension, [one.numerator, one.denominator]]));
    expect(scores).toEqual({ measurable: [4, 4], owned: [0, 5], dated: [5, 5], consistent: [5, 5], aligned: [2, 4] });
    expect(review.cross.map((one) => one.rule)).toEqual([
      "weaker-than-superior",
      "task-later-than-superior",
      "missing-against-superior",
    ]);
    const { status, bytes } = await wardOfficer.get(`/api/plans/${wardPlan}/appraisal/file`);
    expect([status, bytes.length > 5000]).toEqual([200, true]);
  });

  test("a plan without a plan above is reviewed by itself", async () => {
    const review = reviewAnswer.parse(
      (await app.logIn("officer", city).then((client) => client.get(`/api/plans/${cityPlan}/appraisal`))).json,
    );
    expect(review.superior).toBeNull();
    expect(review.scores.find((one) => one.dimension === "aligned")?.percent).toBeNull();
  });
});

describe("two plans side by side", () => {
  const ask = (client: Client, left: string, right: string) => client.get(`/api/comparison?left=${left}&right=${right}`);

  test("pairs show their changed fields old and new, the rest stands on its side", async () => {
    const { indicators, tasks } = comparisonAnswer.parse((await ask(wardOfficer, cityPlan, wardPlan)).json);
    const changed = indicators.changed.find((one) => one.left.name === coverage5g);
    expect(changed?.changes).toMatchObject([
      { field: "target", milestone: "2030", left: { target: { value: "80" } }, right: { target: { value: "75" } } },
    ]);
    expect(indicators.onlyLeft.map((one) => one.name)).toEqual([centre]);
    expect(indicators.onlyRight.map((one) => one.name)).toEqual(["Số hộ nuôi tôm tuần hoàn nước"]);
    expect(tasks.changed[0]?.changes.map((change) => change.field)).toEqual(["schedule", "due"]);
  });

  test("a plan compared with itself differs in nothing", async () => {
    const { indicators, tasks } = comparisonAnswer.parse((await ask(wardOfficer, wardPlan, wardPlan)).json);
    expect([indicators.changed, indicators.onlyLeft, tasks.changed, tasks.onlyRight]).toEqual([[], [], [], []]);
  });

  test("both must be readable", async () => {
    const elsewhere = await app.logIn("officer", await app.organisation({ level: "province" }));
    expect((await ask(elsewhere, cityPlan, wardPlan)).status).toBe(404);
  });
});

describe("closing a plan that another one replaced", () => {
  const body = (successorId: string) => ({ successorId, reason: "Kế hoạch mới thay thế", tasks: [], indicators: [] });
  const close = (client: Client, plan: string, successor: string) =>
    client.post(`/api/plans/${plan}/succession`, body(successor));

  test("the new plan names the old one, and the officer of both closes it", async () => {
    const before = { number: "06-CTr/ĐU", date: "2025-09-15", issuer: "Đảng ủy phường" };
    const oldPlan = await bring(ward, {
      document: before,
      targets: targets({ [fibre]: 70 }),
      tasks: [aTask({ text: "Mở lớp kỹ năng số" })],
    });
    await wardOfficer.post(`/api/plans/${oldPlan}/in-force`);
    const newPlan = await bring(ward, {
      document: { number: "27-KH/ĐU", date: "2026-04-01", issuer: "Đảng ủy phường", supersedes: [before] },
      targets: targets({ [fibre]: 90 }),
      tasks: [aTask({ text: "Mở lớp kỹ năng số cho người dân" })],
    });
    const read = async (plan: string) => successionAnswer.parse((await wardOfficer.get(`/api/plans/${plan}/succession`)).json);
    expect((await read(newPlan)).replaces.map((one) => one.id)).toEqual([oldPlan]);
    const facts = await read(oldPlan);
    expect(facts.successors[0]).toMatchObject({ id: newPlan, isNamed: true });
    expect(facts.openTasks).toHaveLength(1);
    expect((await close(await app.logIn("reporter", ward), oldPlan, newPlan)).status).toBe(403);
    expect((await close(wardOfficer, oldPlan, newPlan)).code).toBe("TASKS_LEFT_OPEN");
    expect((await close(wardOfficer, oldPlan, oldPlan)).code).toBe("PLAN_ABOVE_ITSELF");
    const task = {
      taskId: facts.openTasks[0]?.id,
      outcome: "carried-over",
      successorId: facts.openTasks[0]?.proposed?.id ?? null,
      reason: "",
    };
    const [same] = facts.sameIndicators;
    expect(same).toMatchObject({ indicator: { name: fibre }, successor: { name: fibre }, isSure: true });
    const pair = { indicatorId: same?.indicator.id, successorId: same?.successor.id };
    const closing = { ...body(newPlan), tasks: [task], indicators: [pair] };
    const answer = await wardOfficer.post(`/api/plans/${oldPlan}/succession`, closing);
    expect(successionAnswer.parse(answer.json).closed).toMatchObject({
      successor: { id: newPlan },
      tasks: [{ outcome: "carried-over" }],
      indicators: [{ indicator: { id: pair.indicatorId }, successor: { id: pair.successorId } }],
    });
    const series = definitionSeriesAnswer.parse((await wardOfficer.get(`/api/indicators/${pair.successorId}/series`)).json);
    // The new plan is a draft: what it promises is no part of the series yet, what the old one promised is.
    expect(series.lines.map((line) => line.planId)).toEqual([oldPlan]);
    expect((await read(newPlan)).replaces).toEqual([]);
  });
});
