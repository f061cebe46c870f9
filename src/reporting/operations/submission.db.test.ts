import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { verifyChain } from "#audit/operations/verify-chain.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { testActor } from "#organisations/testing.ts";
import type { SubmissionRecord } from "../present.ts";
import { debtorsOf, enteredIn, officialValuesOf, submissionById } from "../store.ts";
import {
  aDraft,
  anApproved,
  anUpdate,
  aRegister,
  aRound,
  aSubmitted,
  aValue,
  type RegisterGiven,
  type RoundGiven,
} from "../testing.ts";
import { acceptSubmission } from "./accept-submission.ts";
import { approveSubmission } from "./approve-submission.ts";
import { loadForm } from "./load-form.ts";
import { lockRound } from "./lock-round.ts";
import { reopenSubmission } from "./reopen-submission.ts";
import { returnSubmission } from "./return-submission.ts";
import { signSubmission } from "./sign-submission.ts";
import { submitSubmission } from "./submit-submission.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function opened(given: RegisterGiven = {}, round: RoundGiven = {}) {
  const register = await aRegister(db.database, given);
  const roundId = await aRound(db.database, register.planId, round);
  const [indicator] = register.indicatorIds;
  if (!indicator) throw new Error("the register has an indicator");
  return { ...register, roundId, indicator };
}

type Step = typeof approveSubmission;
function take(step: Step, seen: SubmissionRecord, reason?: string, now = "2026-03-15T08:00") {
  const input = { submissionId: seen.id, revision: seen.revision, ...(reason === undefined ? {} : { reason }) };
  return makeChange(db.database, testActor, (change) => step(change, input, now));
}
const refused = (code: string) => ({ refusal: { code } });

describe("saving", () => {
  test("the first save begins version 1; a later one keeps what it does not name and takes out what was emptied", async () => {
    const { roundId, unit, indicatorIds } = await opened({ indicators: [{ name: "A" }, { name: "B" }] });
    const [a, b] = indicatorIds;
    if (!a || !b) throw new Error("two indicators were built");
    const first = await aDraft(db.database, roundId, unit, { actuals: [aValue(a, "1"), aValue(b, "2")] });
    expect(first).toMatchObject({ version: 1, state: "draft" });
    await aDraft(db.database, roundId, unit, { revision: first.revision, actuals: [aValue(a, {})], narrative: "Đã triển khai" });
    expect((await enteredIn(db.database, first.id)).values).toEqual([aValue(b, "2")]);
  });

  test("the audit trail holds what was there and what came", async () => {
    const { roundId, unit, indicator } = await opened();
    const first = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    await aDraft(db.database, roundId, unit, { revision: first.revision, actuals: [aValue(indicator, "2.50")] });
    const record = await db.database
      .selectFrom("auditRecord")
      .select(["before", "after"])
      .where("subjectId", "=", first.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(record.before).toMatchObject({ values: [{ value: "1" }] });
    expect(record.after).toMatchObject({ values: [{ value: "2.50" }] });
  });

  test("a stale revision is refused, and nothing of it is kept", async () => {
    const { roundId, unit, indicator } = await opened();
    const first = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    const stale = aDraft(db.database, roundId, unit, { revision: 0, actuals: [aValue(indicator, "9")] });
    await expect(stale).rejects.toMatchObject(refused("SUBMISSION_CHANGED_MEANWHILE"));
    expect((await enteredIn(db.database, first.id)).values[0]?.value).toBe("1");
  });

  test("two first saves at once begin one version", async () => {
    const { roundId, unit, indicator } = await opened();
    const save = (value: string) => aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, value)] });
    const both = await Promise.allSettled([save("1"), save("2")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a figure that the body does not owe is refused, and so is a body that owes nothing", async () => {
    const { roundId, unit, other, planId } = await opened();
    const stranger = await aRegister(db.database);
    const foreign = stranger.indicatorIds[0];
    if (!foreign) throw new Error("the register has an indicator");
    const saving = aDraft(db.database, roundId, unit, { actuals: [aValue(foreign, "1")] });
    await expect(saving).rejects.toMatchObject(refused("SUBMISSION_NOT_OWED"));
    await expect(aDraft(db.database, roundId, other)).rejects.toMatchObject(refused("NOT_FOUND"));
    expect(planId).not.toBe(stranger.planId);
  });

  test("a locked round takes no entry and no report", async () => {
    const { roundId, unit, indicator } = await opened();
    const draft = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    await makeChange(db.database, testActor, (change) => lockRound(change, { roundId, reason: "Chốt số" }, "2026-03-21T08:00"));
    const saving = aDraft(db.database, roundId, unit, { revision: draft.revision });
    await expect(saving).rejects.toMatchObject(refused("ROUND_LOCKED"));
    await expect(take(submitSubmission, draft)).rejects.toMatchObject(refused("ROUND_LOCKED"));
  });
});

describe("sending, returning, approving", () => {
  test("gaps keep a report from being sent, all of them counted", async () => {
    const { roundId, unit, taskIds } = await opened({ tasks: [{ text: "Việc" }] });
    const draft = await aDraft(db.database, roundId, unit);
    const refusal = { code: "SUBMISSION_INCOMPLETE", data: { gaps: 2, codes: ["VALUE_MISSING", "UPDATE_MISSING"] } };
    await expect(take(submitSubmission, draft)).rejects.toMatchObject({ refusal });
    expect(taskIds).toHaveLength(1);
  });

  test("a figure that looks odd goes with a sentence", async () => {
    const { roundId, unit, indicator } = await opened({ indicators: [{ measureKind: "ratio", unit: "%" }] });
    const parts = { numerator: "12", denominator: "10" };
    const draft = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, parts)] });
    await expect(take(submitSubmission, draft)).rejects.toMatchObject(refused("SUBMISSION_INCOMPLETE"));
    const explained = { revision: draft.revision, actuals: [aValue(indicator, { ...parts, note: "Tính cả hồ sơ kỳ trước" })] };
    await take(submitSubmission, await aDraft(db.database, roundId, unit, explained));
  });

  test("“không phát sinh” is a complete report", async () => {
    const { roundId, unit } = await opened();
    const sent = await aSubmitted(db.database, roundId, unit, { nothingToReport: true });
    expect(sent).toMatchObject({ state: "submitted", nothingToReport: true });
  });

  test("a returned report keeps its figures, is corrected and sent again; it counts by its first arrival", async () => {
    const { roundId, unit, indicator } = await opened();
    const sent = await aSubmitted(db.database, roundId, unit, { actuals: [aValue(indicator, "1")], now: "2026-03-19T09:00" });
    await expect(take(returnSubmission, sent, "  ")).rejects.toMatchObject(refused("RETURN_REASON_MISSING"));
    const back = await take(returnSubmission, sent, "Thiếu nguồn");
    expect(back).toMatchObject({ state: "returned", returnReason: "Thiếu nguồn" });
    const again = await aDraft(db.database, roundId, unit, { revision: back.revision, actuals: [aValue(indicator, "2")] });
    expect(again.state).toBe("returned");
    await take(submitSubmission, again, undefined, "2026-04-02T09:00");
    const [debtor] = await debtorsOf(db.database, [roundId], "2026-04-02");
    expect(debtor).toMatchObject({
      firstSubmittedAt: "2026-03-19T09:00",
      latest: { state: "submitted", submittedAt: "2026-04-02T09:00" },
    });
  });

  test("where a signature is asked for, only a signed report is sent, and a change takes the signature off", async () => {
    const { roundId, unit, indicator } = await opened({}, { asksSignature: true });
    const draft = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    await expect(take(submitSubmission, draft)).rejects.toMatchObject(refused("SIGNATURE_MISSING"));
    const signed = await take(signSubmission, draft);
    const changed = await aDraft(db.database, roundId, unit, { revision: signed.revision, actuals: [aValue(indicator, "2")] });
    expect(changed.state).toBe("draft");
    expect((await take(submitSubmission, await take(signSubmission, changed))).state).toBe("submitted");
  });

  test("a signature that nobody asked for is refused, and so is an acceptance", async () => {
    const { roundId, unit, indicator } = await opened();
    const draft = await aDraft(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    await expect(take(signSubmission, draft)).rejects.toMatchObject(refused("SIGNATURE_NOT_ASKED"));
    await expect(take(approveSubmission, draft)).rejects.toMatchObject(refused("TRANSITION_NOT_ALLOWED"));
  });

  test("where the level above accepts, it does so after the approval", async () => {
    const { roundId, unit, indicator } = await opened({}, { asksAcceptance: true });
    const approved = await anApproved(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    expect((await take(acceptSubmission, approved)).state).toBe("accepted");
  });

  test("two approvals at once end as one", async () => {
    const { roundId, unit, indicator } = await opened();
    const sent = await aSubmitted(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    const both = await Promise.allSettled([take(approveSubmission, sent), take(approveSubmission, sent)]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: refused("SUBMISSION_CHANGED_MEANWHILE") });
    const events = await db.database.selectFrom("submissionEvent").select("action").where("submissionId", "=", sent.id).execute();
    expect(events.filter((event) => event.action === "approve")).toHaveLength(1);
  });

  test("an approved figure cannot be rewritten, not even by the program's own hand", async () => {
    const { roundId, unit, indicator } = await opened();
    const approved = await anApproved(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    const writing = db.database.updateTable("actual").set({ value: "2" }).where("submissionId", "=", approved.id).execute();
    await expect(writing).rejects.toThrow(/approved/);
  });
});

describe("reopening", () => {
  test("the official figure stays until the new version is approved", async () => {
    const { roundId, unit, indicator, planId } = await opened();
    const first = await anApproved(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    const official = async () => (await officialValuesOf(db.database, planId)).map((one) => one.value);
    await expect(take(reopenSubmission, first)).rejects.toMatchObject(refused("REOPEN_REASON_MISSING"));
    const second = await take(reopenSubmission, first, "Sai số liệu");
    expect(second).toMatchObject({ version: 2, state: "draft" });
    expect((await enteredIn(db.database, second.id)).values).toEqual([aValue(indicator, "1")]);

    const corrected = await aDraft(db.database, roundId, unit, { revision: second.revision, actuals: [aValue(indicator, "7")] });
    expect(await official()).toEqual(["1"]);
    const sent = await take(submitSubmission, corrected);
    expect(await official()).toEqual(["1"]);
    await take(approveSubmission, sent);
    expect(await official()).toEqual(["7"]);
    expect(await submissionById(db.database, first.id)).toMatchObject({ state: "approved", superseded: true });
    expect((await enteredIn(db.database, first.id)).values[0]?.value).toBe("1");
  });

  test("a version that was reopened already is not reopened twice", async () => {
    const { roundId, unit, indicator } = await opened();
    const first = await anApproved(db.database, roundId, unit, { actuals: [aValue(indicator, "1")] });
    await take(reopenSubmission, first, "Sai");
    await expect(take(reopenSubmission, first, "Sai")).rejects.toMatchObject(refused("SUBMISSION_CHANGED_MEANWHILE"));
  });
});

describe("the form", () => {
  test("it holds what is owed, the official figure of the period before, gaps and warnings", async () => {
    const { roundId, unit, indicator, planId, taskIds } = await opened({
      indicators: [{ name: "Lũy kế", accumulation: "cumulative", targets: [{ milestoneYear: 2025 }, { milestoneYear: 2030 }] }],
      tasks: [{ text: "Việc" }],
    });
    const [task] = taskIds;
    if (!task) throw new Error("the register has a task");
    await anApproved(db.database, roundId, unit, {
      actuals: [aValue(indicator, "9")],
      taskUpdates: [anUpdate(task, { percent: 40 })],
    });
    const next = await aRound(db.database, planId, { periodId: "2026Q2", now: "2026-06-01T08:00" });
    await aDraft(db.database, next, unit, { actuals: [aValue(indicator, "5")] });
    const form = await loadForm(db.database, next, unit, "2026-06-02T08:00");
    expect(form.indicators[0]).toMatchObject({
      target: { milestoneYear: 2030 },
      previous: { value: "9", periodId: "2026Q1" },
      value: { value: "5" },
    });
    expect(form.tasks[0]).toMatchObject({ role: "lead", previous: { percent: 40 }, update: null });
    expect(form.gaps.map((gap) => gap.code)).toEqual(["UPDATE_MISSING"]);
    expect(form.warnings.map((warning) => warning.code)).toEqual(["CUMULATIVE_BELOW_LAST"]);
  });
});

test("the chain of the owner holds every step", async () => {
  const verdict = await verifyChain(db.database);
  expect(verdict.broken).toBeNull();
});
