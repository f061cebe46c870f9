import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { verifyChain } from "#audit/operations/verify-chain.ts";
import { buildReader } from "#ingest/readers/testing.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type AmendmentDetail, amendmentAnswer, amendmentsAnswer, historyAnswer } from "#plans/contract-amendments.ts";
import { indicatorsOfPlan, targetsOfPlan } from "#plans/store.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import type { TaskId } from "#tasks/model.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, readSent, type TestApp, testApp } from "./testing.ts";

const paper = [
  "ĐẢNG ỦY PHƯỜNG THỬ",
  "*",
  "Số 31-QĐ/ĐU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "Phường Thử, ngày 20 tháng 02 năm 2026",
  "QUYẾT ĐỊNH",
  "về việc điều chỉnh một số chỉ tiêu của Kế hoạch số 01-KH/ĐU",
].join("\n");

let app: TestApp;
let owner: OrganisationId;
let officer: Client;
let viewer: Client;
let plan: BuiltPlan;
let taskIds: readonly TaskId[];
beforeAll(async () => {
  app = await testApp();
  owner = await app.organisation();
  officer = await app.logIn("officer", owner);
  viewer = await app.logIn("viewer", owner);
  await buildReader();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  plan = await aPlan(app.database, {
    organisationId: owner,
    number: "01-KH/ĐU",
    indicators: [
      {
        name: "Tỷ lệ hộ dùng Internet",
        targets: [
          { milestoneYear: 2026, value: "60.00" },
          { milestoneYear: 2030, value: "80" },
        ],
      },
      { name: "Số lớp tập huấn", unit: "lớp", targets: [{ milestoneYear: 2030, value: "12" }] },
    ],
  });
  taskIds = await someTasks(app.database, plan.planId, [
    { text: "Mở lớp tập huấn", scheduleKind: "year", scheduleTo: "2026", dueOn: "2026-12-31", leadText: "Văn phòng" },
    { text: "Lập sổ theo dõi" },
  ]);
});

const detail = (answer: { readonly json: unknown }) => amendmentAnswer.parse(answer.json);
const targetId = (at: number, year: number) => `${plan.indicatorIds[at] ?? ""}:${year}:0`;
const codesOf = (one: AmendmentDetail) => one.faults.map((fault) => fault.code);

async function aDraft(): Promise<AmendmentDetail> {
  return detail(await officer.post(`/api/plans/${plan.planId}/amendments`));
}

async function withChanges(changes: readonly unknown[]): Promise<AmendmentDetail> {
  const { amendment } = await aDraft();
  return detail(await officer.post(`/api/amendments/${amendment.id}/changes`, { revision: amendment.revision, changes }));
}

async function decided(draft: AmendmentDetail, over: Record<string, unknown> = {}): Promise<AmendmentDetail> {
  const { id } = draft.amendment;
  const sent = await officer.send("POST", `/api/amendments/${id}/file?fileName=quyet-dinh.txt`, {
    headers: { "content-type": "application/octet-stream" },
    body: paper,
  });
  expect(sent.status).toBe(200);
  expect(await readSent(app, officer, sent)).toMatchObject({ state: "done", kept: { amendmentId: id } });
  const { revision } = detail(await officer.get(`/api/amendments/${id}`)).amendment;
  const decision = { number: "31-QĐ/ĐU", issuedOn: "2026-02-20", issuer: "Đảng ủy phường", effectiveOn: "2026-03-01" };
  return detail(await officer.post(`/api/amendments/${id}/decision`, { revision, ...decision, ...over }));
}

const apply = ({ amendment: { id, revision } }: AmendmentDetail) => officer.post(`/api/amendments/${id}/apply`, { revision });

describe("an amendment", () => {
  test("is drafted, decided, checked and applied whole, with versions, revisions and a trail", async () => {
    const draft = await withChanges([
      { subject: "target", recordId: targetId(0, 2030), after: { value: "90", unit: "%", operator: ">=" } },
      { subject: "target", recordId: targetId(0, 2026), after: null },
      {
        subject: "target",
        recordId: null,
        indicatorId: plan.indicatorIds[0],
        milestoneYear: 2028,
        after: { operator: ">=", value: "75", unit: "%" },
      },
      { subject: "indicator", recordId: plan.indicatorIds[1], after: null },
      {
        subject: "task",
        recordId: taskIds[0],
        after: { scheduleTo: "2027-06", scheduleKind: "month", leads: [{ organisationId: owner, written: null }] },
      },
      { subject: "task", recordId: null, after: { text: "Nhiệm vụ mới", scheduleKind: "none", leads: [], supports: [] } },
      { subject: "plan", recordId: plan.planId, after: { title: "Kế hoạch đã điều chỉnh" } },
    ]);
    expect(draft.changes.map((one) => [one.subject, one.action])).toEqual([
      ...[
        ["target", "change"],
        ["target", "withdraw"],
        ["target", "add"],
        ["indicator", "withdraw"],
      ],
      ...[
        ["task", "change"],
        ["task", "add"],
        ["plan", "change"],
      ],
    ]);
    expect(draft.changes[0]).toMatchObject({
      label: "Tỷ lệ hộ dùng Internet, 2030",
      before: { value: "80" },
      after: { value: "90" },
    });
    expect(codesOf(draft)).toEqual(["DECISION_NOT_NAMED", "DECISION_NOT_ON_FILE", "EFFECTIVE_DAY_MISSING"]);
    expect(draft.findings.introduced.map((one) => one.rule)).toEqual(["task-without-lead"]);
    expect((await apply(draft)).code).toBe("AMENDMENT_NOT_READY");

    const ready = await decided(draft);
    expect(codesOf(ready)).toEqual([]);
    const settled = detail(await apply(ready));
    expect(settled).toMatchObject({ amendment: { state: "applied", changeCount: 7 }, mayAmend: false });

    const now = await targetsOfPlan(app.database, plan.planId);
    expect(now.map((one) => [one.milestoneYear, one.value, one.version])).toEqual([
      [2028, "75", 1],
      [2030, "90", 2],
    ]);
    const before = await targetsOfPlan(app.database, plan.planId, "2026-02-28");
    const byValue = before.map((one) => [Number(one.value), one.milestoneYear, one.version]).sort(([a = 0], [b = 0]) => a - b);
    expect(byValue).toEqual([
      [12, 2030, 1],
      [60, 2026, 1],
      [80, 2030, 1],
    ]);
    expect((await indicatorsOfPlan(app.database, plan.planId)).map((one) => one.name)).toEqual(["Tỷ lệ hộ dùng Internet"]);
    const tasks = await tasksOfPlan(app.database, plan.planId);
    expect(tasks.map((one) => [one.text, one.dueOn, one.revision, one.recordState])).toEqual([
      ["Mở lớp tập huấn", "2027-06-30", 2, "confirmed"],
      ["Lập sổ theo dõi", null, 1, "confirmed"],
      ["Nhiệm vụ mới", null, 1, "confirmed"],
    ]);
    const leads = await taskBodiesOfPlan(app.database, plan.planId, app.today);
    expect(leads.map((one) => [one.organisationId, one.bodyText])).toEqual([[owner, null]]);
    const rows = await app.database
      .selectFrom("target")
      .select(["version", "withdrawn", "effectiveOn"])
      .where("milestoneYear", "=", 2026)
      .where("indicatorId", "=", plan.indicatorIds[0] ?? "")
      .orderBy("version")
      .execute();
    expect(rows).toEqual([
      { version: 1, withdrawn: false, effectiveOn: null },
      { version: 2, withdrawn: true, effectiveOn: "2026-03-01" },
    ]);
    expect((await verifyChain(app.database)).broken).toBeNull();
    expect((await apply(settled)).code).toBe("AMENDMENT_SETTLED");
  });

  test("files its decision as a document that amends the plan's own", async () => {
    const ready = await decided(await withChanges([{ subject: "target", recordId: targetId(0, 2030), after: { value: "90" } }]));
    expect(ready.amendment).toMatchObject({ fileName: "quyet-dinh.txt", hasDocument: true });
    const link = await app.database
      .selectFrom("amendment")
      .innerJoin("documentLink", "documentLink.documentId", "amendment.documentId")
      .select(["kind", "documentLink.number"])
      .where("amendment.id", "=", ready.amendment.id)
      .executeTakeFirstOrThrow();
    expect(link).toEqual({ kind: "amends", number: "01-KH/ĐU" });
    const file = await viewer.get(`/api/amendments/${ready.amendment.id}/file`);
    expect(new TextDecoder().decode(file.bytes)).toBe(paper);
  });

  test("is held up when the register changed after it was drafted, and goes on once the record is saved again", async () => {
    const change = (value: string) => [{ subject: "target", recordId: targetId(0, 2030), after: { value } }];
    const slow = await decided(await withChanges(change("95")));
    await apply(await decided(await withChanges(change("90"))));
    const stale = detail(await officer.get(`/api/amendments/${slow.amendment.id}`));
    expect(stale.faults).toMatchObject([{ code: "RECORD_CHANGED_MEANWHILE", data: { fields: ["value"] } }]);
    expect((await apply(stale)).code).toBe("AMENDMENT_NOT_READY");
    const body = { revision: stale.amendment.revision, changes: change("95") };
    const again = detail(await officer.post(`/api/amendments/${slow.amendment.id}/changes`, body));
    expect(again.changes).toMatchObject([{ before: { value: "90" }, after: { value: "95" } }]);
    expect(detail(await apply(again)).amendment.state).toBe("applied");
  });

  test("drops a change that would leave everything as it stands, and one that is taken out", async () => {
    const draft = await withChanges([
      { subject: "target", recordId: targetId(0, 2030), after: { value: "90" } },
      { subject: "task", recordId: taskIds[1], after: { text: "Lập sổ mới" } },
    ]);
    const { id } = draft.amendment;
    const body = {
      revision: draft.amendment.revision,
      changes: [{ subject: "target", recordId: targetId(0, 2030), after: { value: "80.0" } }],
    };
    const left = detail(await officer.post(`/api/amendments/${id}/changes`, body));
    expect(left.changes.map((one) => one.subject)).toEqual(["task"]);
    const removal = { revision: left.amendment.revision, changeIds: left.changes.map((one) => one.id) };
    expect(detail(await officer.post(`/api/amendments/${id}/changes/remove`, removal)).changes).toEqual([]);
  });

  test.each<[string, (draft: AmendmentDetail) => unknown, string]>([
    [
      "an older save of the draft",
      () => ({ revision: 0, changes: [{ subject: "plan", recordId: plan.planId, after: { title: "x" } }] }),
      "AMENDMENT_CHANGED_MEANWHILE",
    ],
    [
      "an impossible value",
      (d) => ({
        revision: d.amendment.revision,
        changes: [{ subject: "target", recordId: targetId(0, 2030), after: { value: "cao" } }],
      }),
      "AMENDMENT_VALUE_NOT_POSSIBLE",
    ],
    [
      "a record that is not of the plan",
      (d) => ({ revision: d.amendment.revision, changes: [{ subject: "task", recordId: owner, after: { text: "x" } }] }),
      "AMENDMENT_RECORD_UNKNOWN",
    ],
    [
      "an unknown body",
      (d) => ({
        revision: d.amendment.revision,
        changes: [{ subject: "task", recordId: taskIds[0], after: { leads: [{ organisationId: plan.planId, written: null }] } }],
      }),
      "ORGANISATION_NOT_FOUND",
    ],
  ])("%s is refused", async (_name, body, code) => {
    const draft = await aDraft();
    expect((await officer.post(`/api/amendments/${draft.amendment.id}/changes`, body(draft))).code).toBe(code);
  });

  test("is for the officer of the owner; whoever reads the plan reads its amendments", async () => {
    const draft = await aDraft();
    const { amendments, mayAmend } = amendmentsAnswer.parse((await viewer.get(`/api/plans/${plan.planId}/amendments`)).json);
    expect([amendments.length, mayAmend]).toEqual([1, false]);
    const { id, revision } = draft.amendment;
    expect((await viewer.post(`/api/plans/${plan.planId}/amendments`)).status).toBe(403);
    expect((await viewer.post(`/api/amendments/${id}/apply`, { revision })).status).toBe(403);
    expect((await viewer.post(`/api/amendments/${id}/abandon`, { revision })).status).toBe(403);
    const stranger = await app.logIn("officer", await app.organisation());
    expect((await stranger.get(`/api/amendments/${id}`)).status).toBe(404);
    expect((await officer.post(`/api/amendments/${id}/abandon`, { revision })).status).toBe(200);
    const after = detail(await officer.get(`/api/amendments/${id}`));
    expect(after).toMatchObject({ amendment: { state: "abandoned" }, mayAmend: false });
  });

  test("of a plan that is not in force is not begun", async () => {
    const loose = await aPlan(app.database, { organisationId: owner, state: "draft", indicators: [{}] });
    expect((await officer.post(`/api/plans/${loose.planId}/amendments`)).code).toBe("AMENDMENT_PLAN_NOT_IN_FORCE");
  });
});

test("an amending paper becomes a draft with its decision and what it would change", async () => {
  const amending = [
    paper,
    "Điều 1. Điều chỉnh mục tiêu đến năm 2030:",
    "- Tỷ lệ hộ dùng Internet đạt từ 95% trở lên.",
    "Điều 2. Văn phòng Đảng ủy chịu trách nhiệm thi hành.",
  ].join("\n");
  const sent = await officer.send("POST", `/api/plans/${plan.planId}/amendments/from-document?fileName=dieu-chinh.txt`, {
    headers: { "content-type": "application/octet-stream" },
    body: amending,
  });
  const { kept } = await readSent(app, officer, sent);
  const { amendmentId } = z.object({ amendmentId: z.string(), changes: z.number().min(1) }).parse(kept);
  const draft = detail(await officer.get(`/api/amendments/${amendmentId}`));
  expect(draft.amendment).toMatchObject({
    state: "draft",
    number: "31-QĐ/ĐU",
    issuedOn: "2026-02-20",
    fileName: "dieu-chinh.txt",
  });
  const target = draft.changes.find((one) => one.subject === "target" && one.recordId === targetId(0, 2030));
  expect(target).toMatchObject({ action: "change", before: { value: "80" }, after: { value: "95" } });
  expect(target?.raw).toContain("95%");
  expect(target?.likeness).toBeGreaterThan(0.7);
  expect((await targetsOfPlan(app.database, plan.planId)).map((one) => one.version)).toEqual([1, 1, 1]);
  const refused = await viewer.send("POST", `/api/plans/${plan.planId}/amendments/from-document?fileName=a.txt`, {
    body: amending,
  });
  expect(refused.status).toBe(403);
});

test("the history of a record tells its versions, its decisions and who did what", async () => {
  const officerInspector = await app.logIn(["officer", "inspector"], owner);
  await apply(
    await decided(
      await withChanges([
        { subject: "target", recordId: targetId(0, 2030), after: { value: "90" } },
        { subject: "indicator", recordId: plan.indicatorIds[0], after: { name: "Tỷ lệ hộ dùng mạng" } },
      ]),
    ),
  );
  const path = `/api/plans/${plan.planId}/history?subject=indicator&recordId=${plan.indicatorIds[0] ?? ""}`;
  const history = historyAnswer.parse((await officerInspector.get(path)).json);
  expect(history.targets.filter((one) => one.milestoneYear === 2030)).toMatchObject([
    { version: 1, value: "80", decisionNumber: null },
    { version: 2, value: "90", decisionNumber: "31-QĐ/ĐU", effectiveOn: "2026-03-01" },
  ]);
  expect(history.decisions).toMatchObject([
    { number: "31-QĐ/ĐU", before: { name: "Tỷ lệ hộ dùng Internet" }, after: { name: "Tỷ lệ hộ dùng mạng" } },
  ]);
  expect(history.audit.map((one) => one.operation)).toEqual(["amend-record", "amend-record"]);
  expect(historyAnswer.parse((await viewer.get(path)).json).audit).toEqual([]);
});
