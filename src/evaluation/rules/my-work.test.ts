import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { SubmissionState } from "#reporting/model.ts";
import type { DebtorRecord, RoundRecord } from "#reporting/present.ts";
import { type WorkFacts, workOf } from "./my-work.ts";

const id = <Kind extends string>(n: number) => asId<Kind>(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const owner = id<"organisation">(1);
const unit = id<"organisation">(2);

const round = (given: Partial<RoundRecord> = {}): RoundRecord => ({
  id: id(10),
  plan: {
    planId: id(11),
    ownerId: owner,
    ownerName: "Đảng ủy",
    title: "Kế hoạch",
    documentNumber: "01-KH/ĐU",
    state: "in-force",
  },
  periodId: "2026Q1",
  cutOffOn: "2026-03-20",
  dueAt: "2026-03-20T23:59",
  dueSource: "plan-rule",
  asksSignature: false,
  asksAcceptance: false,
  locked: false,
  ...given,
});

function debtor(state: SubmissionState | null, officialVersion: number | null = null, version = 1): DebtorRecord {
  const texts = { nothingToReport: false, narrative: "", difficulties: "", proposals: "", superseded: false };
  const place = { roundId: id<"round">(10), organisationId: unit };
  return {
    ...place,
    ...{ name: "Phòng Kinh tế", reasons: [], indicators: 2, tasks: 1, firstSubmittedAt: null, filled: 1, officialVersion },
    latest:
      state === null
        ? null
        : {
            id: id(20),
            ...place,
            version,
            state,
            revision: 1,
            ...texts,
            submittedAt: null,
            returnReason: state === "returned" ? "Thiếu nguồn" : null,
            approvedAt: null,
          },
  };
}

const everybody = { fillsIn: [unit], signs: [unit], reviews: [owner] };
const kinds = (
  given: Partial<WorkFacts>,
  state: SubmissionState | null,
  more: { round?: Partial<RoundRecord>; official?: number; version?: number } = {},
) =>
  workOf({
    reach: everybody,
    open: [{ round: round(more.round), debtors: [debtor(state, more.official ?? null, more.version)] }],
    tasks: [],
    now: "2026-03-10T08:00",
    ...given,
  }).map((item) => item.kind);

test.each([
  ["nothing begun is owed", null, {}, ["owed"]],
  ["a draft is owed", "draft", {}, ["owed"]],
  ["what was returned comes back", "returned", {}, ["returned"]],
  ["what was sent waits for the office", "submitted", {}, ["to-approve"]],
  ["what is approved is nobody's work", "approved", { official: 1 }, []],
  ["a correction that was opened is owed again", "draft", { official: 1, version: 2 }, ["owed"]],
  [
    "where a signature is asked, a filled draft waits for the head too",
    "draft",
    { round: { asksSignature: true } },
    ["owed", "to-sign"],
  ],
  ["a locked round owes nothing", null, { round: { locked: true } }, []],
  ["and is still read by the office", "submitted", { round: { locked: true } }, ["to-approve"]],
] as const)("%s", (_name, state, more, expected) => {
  expect(kinds({}, state, more)).toEqual(expected);
});

test("work is for those whose roles reach it", () => {
  expect(kinds({ reach: { fillsIn: [], signs: [], reviews: [owner] } }, null)).toEqual([]);
  expect(kinds({ reach: { fillsIn: [unit], signs: [], reviews: [] } }, "submitted")).toEqual([]);
});

test.each([
  ["2026-03-21T00:00", "overdue"],
  ["2026-03-20T23:59", "soon"],
  ["2026-03-13T08:00", "soon"],
  ["2026-03-12T08:00", "later"],
] as const)("at %s a report due on the 20th is %s", (now, urgency) => {
  const [item] = workOf({ reach: everybody, open: [{ round: round(), debtors: [debtor(null)] }], tasks: [], now });
  expect(item?.urgency).toBe(urgency);
});

test("a returned report quotes the words it was returned with", () => {
  const [item] = workOf({
    reach: everybody,
    open: [{ round: round(), debtors: [debtor("returned")] }],
    tasks: [],
    now: "2026-03-10T08:00",
  });
  expect(item).toMatchObject({ quote: "Thiếu nguồn", filled: 1, owed: 3 });
});
