import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { anOrganisation, testActor, testToday } from "#organisations/testing.ts";
import { answerFinding } from "#plans/operations/answer-finding.ts";
import { confirmRecords } from "#plans/operations/confirm-records.ts";
import { type DecideRecords, decideRecords } from "#plans/operations/decide-records.ts";
import { mergeIndicators } from "#plans/operations/merge-indicators.ts";
import { putInForce } from "#plans/operations/put-in-force.ts";
import { setReviewBar } from "#plans/operations/set-review-bar.ts";
import { splitIndicator } from "#plans/operations/split-indicator.ts";
import type { RecordRef } from "#plans/rules/record-decisions.ts";
import { findPlan, indicatorsOfPlan, insertRows, targetsOfPlan } from "#plans/store.ts";
import { leasesOf, renewLease } from "#plans/store-leases.ts";
import { decisionsOfPlan, deskState, findingsToReview, indicatorsToReview, undecidedCount } from "#plans/store-review.ts";
import { planIdsInSight } from "#plans/store-sight.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "../store.ts";
import { someTasks } from "../testing.ts";
import { mergeTasks } from "./merge-tasks.ts";
import { splitTask } from "./split-task.ts";

let db: TestDatabase;
let plan: BuiltPlan;
let first: RecordRef;
let second: RecordRef;
let task: RecordRef;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  const sure = { value: 0.97, op: 0.95, milestone: 0.99, indicator: 0.92 };
  const read = { recordState: "candidate", groupTitle: "a) Hạ tầng", confidence: "{}" } as const;
  plan = await aPlan(db.database, {
    state: "draft",
    indicators: [
      { ...read, name: "Phủ sóng 5G", fromLine: 3, toLine: 3, targets: [targetAt(2025, 60, sure), targetAt(2030, 90, sure)] },
      { ...read, name: "Hộ dùng Internet", fromLine: 5, toLine: 6, targets: [targetAt(2030, 95, { ...sure, indicator: 0.6 })] },
    ],
  });
  const [one, two] = plan.indicatorIds;
  const [work] = await someTasks(db.database, plan.planId, [
    { recordState: "candidate", heading: "1. Thể chế", leadText: "Văn phòng", fromLine: 9, toLine: 9 },
  ]);
  if (one === undefined || two === undefined || work === undefined) throw new Error("records missing");
  first = { kind: "indicator", id: one, revision: 1 };
  second = { kind: "indicator", id: two, revision: 1 };
  task = { kind: "task", id: work, revision: 1 };
});

function targetAt(milestoneYear: number, value: number, confidence: Record<string, number>) {
  return { milestoneYear, value: String(value), raw: `${value}% vào ${milestoneYear}`, confidence: JSON.stringify(confidence) };
}

const decide = (input: Omit<DecideRecords, "planId">) =>
  makeChange(db.database, testActor, (change) => decideRecords(change, { planId: plan.planId, ...input }));
const confirm = (...records: RecordRef[]) => decide({ records, decision: "confirm" });
const lastRecord = async () => (await auditRecords(db.database, { chains: [plan.organisationId], limit: 1 }))[0];
const force = () => makeChange(db.database, testActor, (change) => putInForce(change, plan.planId));
const states = async () => {
  const all = [...(await indicatorsToReview(db.database, plan.planId)), ...(await tasksOfPlan(db.database, plan.planId))];
  return all.map(({ recordState }) => recordState);
};

describe("nothing unconfirmed is ever tracked", () => {
  test("a plan with an undecided candidate of either kind is not put in force", async () => {
    await expect(force()).rejects.toMatchObject({ refusal: { code: "RECORDS_NOT_CONFIRMED", data: { count: 3 } } });
    await confirm(first, second);
    await expect(force()).rejects.toMatchObject({ refusal: { code: "RECORDS_NOT_CONFIRMED", data: { count: 1 } } });
    await confirm(task);
    await force();
    expect((await findPlan(db.database, plan.planId, testToday))?.state).toBe("in-force");
  });

  test("a rejected record owes nothing and is counted nowhere", async () => {
    const body = await anOrganisation(db.database);
    await db.database.insertInto("indicatorAssignment").values({ indicatorId: second.id, organisationId: body }).execute();
    expect(await planIdsInSight(db.database, { seen: [body], above: [] })).toEqual([plan.planId]);
    await decide({ records: [second], decision: "reject", reason: "Đọc trùng" });
    await confirm(first, task);
    await force();
    expect(await planIdsInSight(db.database, { seen: [body], above: [] })).toEqual([]);
    expect((await findPlan(db.database, plan.planId, testToday))?.indicatorCount).toBe(1);
    expect((await targetsOfPlan(db.database, plan.planId)).map(({ indicatorId }) => String(indicatorId))).toEqual([
      first.id,
      first.id,
    ]);
  });
});

describe("decisions", () => {
  test("are taken together, counted, and written down with who and why", async () => {
    const records = await decide({ records: [first, task], decision: "reject", reason: "Chỉ là tiêu đề" });
    expect(records.map(({ revision }) => revision)).toEqual([2, 2]);
    expect(await lastRecord()).toMatchObject({
      operation: "reject-records",
      reason: "Chỉ là tiêu đề",
      after: { state: "rejected" },
    });
    const kept = await decisionsOfPlan(db.database, plan.planId);
    expect(kept.map(({ reason }) => reason)).toEqual(["Chỉ là tiêu đề", "Chỉ là tiêu đề"]);
    expect(await deskState(db.database, plan.planId)).toMatchObject({ decided: 2, total: 3 });
  });

  test("are taken back: the record waits again, without who decided", async () => {
    const confirmed = await confirm(first);
    await decide({ records: confirmed, decision: "reopen" });
    expect(await states()).toEqual(["candidate", "candidate", "candidate"]);
    expect(await decisionsOfPlan(db.database, plan.planId)).toEqual([]);
  });

  test("about what somebody else changed meanwhile are refused whole", async () => {
    await confirm(first);
    await expect(confirm(first, second)).rejects.toMatchObject({
      refusal: { code: "RECORD_CHANGED_MEANWHILE", data: { revision: 2, recordState: "confirmed" } },
    });
    expect(await undecidedCount(db.database, plan.planId)).toBe(2);
  });

  test("about a rejected record begin with giving it back", async () => {
    const [gone] = await decide({ records: [first], decision: "reject", reason: "Trùng" });
    if (gone === undefined) throw new Error("nothing rejected");
    await expect(confirm(gone)).rejects.toMatchObject({ refusal: { code: "RECORD_NOT_STANDING" } });
  });

  test("about a record of another plan are refused", async () => {
    const other = await aPlan(db.database, { state: "draft", indicators: [{}] });
    const stranger = { kind: "indicator" as const, id: other.indicatorIds[0] ?? "", revision: 1 };
    await expect(confirm(first, stranger)).rejects.toMatchObject({ refusal: { code: "RECORD_NOT_OF_PLAN" } });
  });

  test("about a plan in force are an amendment's", async () => {
    await confirm(first, second, task);
    await force();
    const late = decide({ records: [{ ...first, revision: 2 }], decision: "reject", reason: "Trùng" });
    await expect(late).rejects.toMatchObject({ refusal: { code: "PLAN_NOT_A_DRAFT" } });
  });
});

describe("what is sure enough", () => {
  const confirmSure = (section: Parameters<typeof confirmRecords>[1]["section"] = null) =>
    makeChange(db.database, testActor, (change) => confirmRecords(change, { planId: plan.planId, which: "sure", section }));

  test("is confirmed at once; a doubtful target keeps its indicator waiting", async () => {
    expect((await confirmSure()).map(({ id }) => id)).toEqual([first.id, task.id]);
    expect(await states()).toEqual(["confirmed", "candidate", "confirmed"]);
  });

  test("is taken by section", async () => {
    expect((await confirmSure({ kind: "task", title: "1. Thể chế" })).map(({ id }) => id)).toEqual([task.id]);
    expect(await confirmSure({ kind: "task", title: "a) Hạ tầng" })).toEqual([]);
  });

  test("follows the bar that the office set", async () => {
    await makeChange(db.database, testActor, (change) => setReviewBar(change, plan.organisationId, 0.55));
    expect(await confirmSure()).toHaveLength(3);
  });

  test("is nothing that an open finding speaks of, until it is answered", async () => {
    const doubt = { kind: "wrong-date", severity: "warning", rule: "date", text: "3/2020", fromLine: 3, toLine: 3 } as const;
    await db.database.transaction().execute((tx) => insertRows(tx, "finding", [{ ...doubt, planId: plan.planId, position: 1 }]));
    expect((await confirmSure()).map(({ id }) => id)).toEqual([task.id]);
    const [finding] = await findingsToReview(db.database, plan.planId);
    const input = { planId: plan.planId, findingId: finding?.id ?? "", answer: "accepted-as-printed" } as const;
    const answer = (reason: string | null) =>
      makeChange(db.database, testActor, (change) => answerFinding(change, { ...input, reason }));
    await expect(answer(null)).rejects.toMatchObject({ refusal: { code: "FINDING_ANSWER_WITHOUT_REASON" } });
    await answer("Bản gốc ghi như vậy");
    expect(await findingsToReview(db.database, plan.planId)).toMatchObject([
      { answer: "accepted-as-printed", answerReason: "Bản gốc ghi như vậy" },
    ]);
    expect((await confirmSure()).map(({ id }) => id)).toEqual([first.id]);
  });
});

describe("two readings of one thing", () => {
  const merge = () =>
    makeChange(db.database, testActor, (change) => mergeIndicators(change, { planId: plan.planId, into: first, from: second }));

  test("become one: the targets go over with their place, the second points at the first", async () => {
    const merged = await merge();
    expect(merged).toMatchObject({ into: { revision: 2 }, from: { revision: 2 } });
    const targets = await targetsOfPlan(db.database, plan.planId);
    expect(targets.map(({ milestoneYear, value, raw }) => [milestoneYear, value, raw])).toEqual([
      [2025, "60", "60% vào 2025"],
      [2030, "90", "90% vào 2030"],
      [2030, "95", "95% vào 2030"],
    ]);
    expect(merged.targets).toEqual([targets[2]?.id]);
    expect(await states()).toEqual(["candidate", "rejected", "candidate"]);
    expect(await decisionsOfPlan(db.database, plan.planId)).toMatchObject([{ id: second.id, mergedInto: first.id }]);
    await expect(merge()).rejects.toMatchObject({ refusal: { code: "RECORD_CHANGED_MEANWHILE" } });
  });

  test("of a task join words and bodies, and no body stands twice", async () => {
    const office = await anOrganisation(db.database);
    const [one, two] = await someTasks(db.database, plan.planId, [
      { recordState: "candidate", text: "Rà soát quy trình.", lead: office },
      { recordState: "candidate", text: "niêm yết công khai", lead: office, leadText: "Văn phòng" },
    ]);
    const into = { kind: "task" as const, id: one ?? "", revision: 1 };
    const from = { kind: "task" as const, id: two ?? "", revision: 1 };
    await makeChange(db.database, testActor, (change) => mergeTasks(change, { planId: plan.planId, into, from }));
    const tasks = await tasksOfPlan(db.database, plan.planId);
    expect(tasks.map(({ text }) => text)).toContain("Rà soát quy trình; niêm yết công khai");
    const bodies = (await taskBodiesOfPlan(db.database, plan.planId, testToday)).filter(({ taskId }) => taskId === one);
    expect(bodies).toMatchObject([{ role: "lead", organisationId: office }]);
  });
});

describe("one reading of two things", () => {
  test("is split by its targets: the second stands directly after the first", async () => {
    const target = (await targetsOfPlan(db.database, plan.planId)).find(({ milestoneYear }) => milestoneYear === 2025);
    const input = { planId: plan.planId, record: first, name: "Thôn có sóng 5G", targetIds: [target?.id ?? ""] };
    const made = await makeChange(db.database, testActor, (change) => splitIndicator(change, input));
    const indicators = await indicatorsOfPlan(db.database, plan.planId);
    expect(indicators.map(({ name }) => name)).toEqual(["Phủ sóng 5G", "Thôn có sóng 5G", "Hộ dùng Internet"]);
    const targets = await targetsOfPlan(db.database, plan.planId);
    expect(targets.find(({ indicatorId }) => indicatorId === made.second.id)).toMatchObject({ value: "60", raw: "60% vào 2025" });
    expect(targets.filter(({ indicatorId }) => indicatorId === first.id)).toHaveLength(1);
  });

  test("is split by its words where it is a task, and both keep who leads", async () => {
    const input = { planId: plan.planId, record: task, text: "Ban hành quy chế", second: "Niêm yết quy chế" };
    await makeChange(db.database, testActor, (change) => splitTask(change, input));
    expect((await tasksOfPlan(db.database, plan.planId)).map(({ text }) => text)).toEqual([
      "Ban hành quy chế",
      "Niêm yết quy chế",
    ]);
    const bodies = await taskBodiesOfPlan(db.database, plan.planId, testToday);
    expect(bodies.map(({ bodyText }) => bodyText)).toEqual(["Văn phòng", "Văn phòng"]);
  });
});

describe("who has a record open", () => {
  test("holds it until the lease runs out; everybody sees by whom it is held", async () => {
    const [binh, lan] = await twoPeople();
    await renewLease(db.database, plan.planId, binh, first.id);
    await renewLease(db.database, plan.planId, lan, first.id);
    expect(await leasesOf(db.database, plan.planId)).toMatchObject([{ recordId: first.id, accountId: binh, name: "Trần Bình" }]);
    await db.database.updateTable("recordLease").set({ until: "2020-01-01T00:00:00Z" }).execute();
    expect(await leasesOf(db.database, plan.planId)).toEqual([]);
    await renewLease(db.database, plan.planId, lan, first.id);
    expect(await leasesOf(db.database, plan.planId)).toMatchObject([{ accountId: lan }]);
  });

  test("lets go of it with the next one, and holds nothing of another plan", async () => {
    const [binh] = await twoPeople();
    await renewLease(db.database, plan.planId, binh, first.id);
    await renewLease(db.database, plan.planId, binh, second.id);
    expect((await leasesOf(db.database, plan.planId)).map(({ recordId }) => recordId)).toEqual([second.id]);
    const other = await aPlan(db.database, { state: "draft", indicators: [{}] });
    await renewLease(db.database, plan.planId, binh, other.indicatorIds[0] ?? null);
    expect(await leasesOf(db.database, plan.planId)).toEqual([]);
  });

  async function twoPeople(): Promise<[string, string]> {
    const people = ["Trần Bình", "Lê Lan"].map((name, i) => ({
      name,
      login: `nguoi.${i}.${first.id.slice(0, 8)}`,
      passwordHash: "-",
    }));
    const rows = await db.database.insertInto("account").values(people).returning("id").execute();
    const [one, two] = rows.map(({ id }) => id);
    if (one === undefined || two === undefined) throw new Error("people missing");
    return [one, two];
  }
});
