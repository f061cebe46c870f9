import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditRecords } from "#audit/store.ts";
import { inTransaction } from "#db/transaction.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { recordAnswer } from "#plans/contract-records.ts";
import { decidedAnswer, markedAnswer, mergedAnswer, presenceAnswer, splitAnswer } from "#plans/contract-review.ts";
import { insertRows } from "#plans/store.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { type ReviewDesk, reviewAnswer } from "#tasks/contract-review.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

const source = [
  "I. MỤC TIÊU ĐẾN NĂM 2030",
  "- Tỷ lệ hộ dùng Internet đạt 95%.",
  "- Tỷ lệ hồ sơ được số hoá đạt từ 80% trở lên.",
  "- Giao Văn phòng Đảng ủy chủ trì xây dựng quy chế, hoàn thành trong tháng 12/2026.",
].join("\n");
const spanOf = (words: string) => ({ from: source.indexOf(words), to: source.indexOf(words) + words.length });

let app: TestApp;
let owner: OrganisationId;
let plan: BuiltPlan;
let officer: Client;
let colleague: Client;
let reporter: Client;
beforeAll(async () => {
  app = await testApp();
  owner = await app.organisation({ level: "commune" });
  const unit = await app.organisation({ parentId: owner });
  officer = await app.logIn("officer", owner);
  colleague = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", unit);
  const restored = JSON.stringify({ indicator: { raw: "Tỷ lệ hộ dừng Internet", sure: false } });
  const { from, to } = spanOf("- Tỷ lệ hộ dùng Internet đạt 95%.");
  plan = await aPlan(app.database, {
    ...{ organisationId: owner, state: "draft", sourceText: source },
    indicators: [
      {
        ...{
          recordState: "candidate",
          name: "Tỷ lệ hộ dừng Internet",
          restored,
          groupTitle: "I. MỤC TIÊU",
          groupCode: "digital",
        },
        ...{ fromLine: 2, toLine: 2, spanFrom: from, spanTo: to },
        targets: [{ milestoneYear: 2030, value: "95", confidence: JSON.stringify({ value: 0.95, indicator: 0.6 }) }],
      },
      { recordState: "candidate", name: "Tỷ lệ hộ dân dùng mạng", targets: [{ milestoneYear: 2035 }], fromLine: 2, toLine: 2 },
    ],
  });
  await someTasks(app.database, plan.planId, [{ recordState: "candidate", text: "Xây dựng quy chế", fromLine: 4, toLine: 4 }]);
  const doubt = { kind: "other", severity: "error", rule: "wrong", text: "95%", fromLine: 2, toLine: 2 } as const;
  await inTransaction(app.database, (tx) => insertRows(tx, "finding", [{ ...doubt, planId: plan.planId, position: 1 }]));
});
afterAll(() => app.close());

const at = (path = "") => `/api/plans/${plan.planId}${path}`;
const desk = async (): Promise<ReviewDesk> => reviewAnswer.parse((await officer.get(at("/review"))).json);
const refOf = (
  { id, revision }: { readonly id: string; readonly revision: number },
  kind: "indicator" | "task" = "indicator",
) => {
  return { kind, id, revision };
};
async function firstOf() {
  const [one] = (await desk()).indicators;
  if (one === undefined) throw new Error("indicator missing");
  return one;
}

describe("the review desk", () => {
  test("shows every record beside its passage, with its weakest field and what was found", async () => {
    const { indicators, tasks, findings, progress, bar, sure } = await desk();
    expect(indicators[0]).toMatchObject({
      passage: "- Tỷ lệ hộ dùng Internet đạt 95%.",
      sureness: 0.6,
      recordState: "candidate",
    });
    expect(tasks).toMatchObject([{ text: "Xây dựng quy chế", scheduleKind: "none" }]);
    expect(findings).toMatchObject([{ severity: "error", answer: null }]);
    expect([progress, bar, sure]).toEqual([{ decided: 0, total: 3 }, 0.9, [tasks[0]?.id]]);
  });

  test("is the officer's: a reporter is sent away, and a plan in force has no desk to change", async () => {
    expect((await reporter.get(at("/review"))).code).toBe("FORBIDDEN");
    expect((await reporter.post(at("/review/confirm"), { records: [refOf(await firstOf())] })).code).toBe("FORBIDDEN");
  });

  test("saves a correction, teaches the office's words, and refuses a stale one with the newer record", async () => {
    const one = await firstOf();
    const send = (revision: number, name: string) => officer.post(at(`/indicators/${one.id}`), { revision, fields: { name } });
    expect(recordAnswer.parse((await send(1, "Tỷ lệ hộ dùng Internet")).json)).toEqual({ id: one.id, revision: 2 });
    const taught = await app.database.selectFrom("restoringLexicon").select(["raw", "read"]).execute();
    expect(taught).toEqual([{ raw: "dừng", read: "dùng" }]);
    const stale = await send(1, "Hộ dùng mạng");
    expect([stale.status, stale.code]).toEqual([409, "RECORD_CHANGED_MEANWHILE"]);
    expect(z.object({ data: z.record(z.string(), z.unknown()) }).parse(stale.json).data).toMatchObject({
      revision: 2,
      name: "Tỷ lệ hộ dùng Internet",
    });
    const elsewhere = await aPlan(app.database, { organisationId: owner, state: "draft", indicators: [{}] });
    const body = { revision: 1, fields: { unit: "vụ" } };
    expect((await officer.post(at(`/indicators/${elsewhere.indicatorIds[0]}`), body)).code).toBe("NOT_FOUND");
  });

  test("adds what the reader missed from a marked passage", async () => {
    const mark = async (kind: string, words: string) =>
      markedAnswer.parse((await officer.post(at("/review/passage"), { kind, span: spanOf(words) })).json).record;
    const indicator = await mark("indicator", "- Tỷ lệ hồ sơ được số hoá đạt từ 80% trở lên.");
    const task = await mark("task", "- Giao Văn phòng Đảng ủy chủ trì xây dựng quy chế, hoàn thành trong tháng 12/2026.");
    const { indicators, tasks } = await desk();
    expect(indicators.find(({ id }) => id === indicator.id)).toMatchObject({
      ...{ group: "digital", groupTitle: "I. MỤC TIÊU", recordState: "candidate", sureness: null },
      passage: "- Tỷ lệ hồ sơ được số hoá đạt từ 80% trở lên.",
      targets: [{ milestoneYear: 2030, operator: ">=", value: "80" }],
    });
    expect(tasks.find(({ id }) => id === task.id)).toMatchObject({
      dueOn: "2026-12-31",
      bodies: [{ role: "lead", bodyText: "Văn phòng Đảng ủy" }],
    });
    const nothing = await officer.post(at("/review/passage"), { kind: "task", span: { from: 0, to: 1_000_000 } });
    expect(nothing.code).toBe("PASSAGE_NOT_MARKED");
  });

  test("splits, merges, rejects and gives back", async () => {
    const one = await firstOf();
    const cut = { record: refOf(one), name: "Hộ nghèo dùng Internet", targetIds: [one.targets[0]?.id] };
    const split = splitAnswer.parse((await officer.post(at("/review/split"), cut)).json);
    const back = { into: split.record, from: split.second };
    const merged = mergedAnswer.parse((await officer.post(at("/review/merge"), back)).json);
    expect(merged.targets).toHaveLength(1);
    expect((await officer.post(at("/review/merge"), { into: merged.into, from: merged.into })).code).toBe(
      "RECORD_MERGED_WITH_ITSELF",
    );
    const reopened = await officer.post(at("/review/reopen"), { records: [merged.from] });
    const [second] = decidedAnswer.parse(reopened.json).records;
    const rejected = await officer.post(at("/review/reject"), { records: [second], reason: "Đọc trùng" });
    expect(decidedAnswer.parse(rejected.json).records).toHaveLength(1);
    const gone = (await desk()).indicators.find(({ id }) => id === split.second.id);
    expect(gone).toMatchObject({ recordState: "rejected", decision: { reason: "Đọc trùng", mergedInto: null } });
  });

  test("shows who has a record open, and a stamp that moves with every change", async () => {
    const one = await firstOf();
    const ask = async (client: Client, recordId: string | null) =>
      presenceAnswer.parse((await client.post(at("/review/presence"), { recordId })).json);
    expect((await ask(officer, one.id)).leases).toEqual([]);
    const seen = await ask(colleague, null);
    expect(seen.leases).toMatchObject([{ recordId: one.id }]);
    await officer.post(at("/review/confirm"), { records: [refOf(one)] });
    expect((await ask(colleague, null)).stamp).not.toBe(seen.stamp);
  });

  test("answers a finding with a reason and takes the answer back", async () => {
    const [finding] = (await desk()).findings;
    const answer = (body: unknown) => officer.post(at(`/findings/${finding?.id}`), body);
    expect((await answer({ answer: "ask-the-issuer", reason: null })).code).toBe("FINDING_ANSWER_WITHOUT_REASON");
    await answer({ answer: "ask-the-issuer", reason: "Bản gốc mờ" });
    expect((await desk()).findings[0]?.answer).toMatchObject({ answer: "ask-the-issuer", reason: "Bản gốc mờ" });
    await answer({ answer: null, reason: null });
    expect((await desk()).findings[0]?.answer).toBeNull();
  });

  test("holds the plan back until nothing is undecided, then accepts what is sure with a bar of the office's own", async () => {
    expect((await officer.post(at("/in-force"))).code).toBe("RECORDS_NOT_CONFIRMED");
    await officer.put(at("/review/bar"), { least: 0.5 });
    await officer.post(at(`/findings/${(await desk()).findings[0]?.id}`), { answer: "corrected", reason: null });
    await officer.post(at("/review/confirm-sure"), { section: null });
    const { progress } = await desk();
    expect(progress.decided).toBe(progress.total);
    expect((await officer.post(at("/in-force"))).status).toBe(200);
    const operations = (await auditRecords(app.database, { chains: [owner], limit: 50 })).map(({ operation }) => operation);
    expect(operations).toEqual(expect.arrayContaining(["confirm-records", "merge-records", "split-record", "set-review-bar"]));
    const late = await officer.post(at("/review/reopen"), { records: [refOf(await firstOf())] });
    expect(late.code).toBe("PLAN_NOT_A_DRAFT");
  });
});
