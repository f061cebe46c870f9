import { describe, expect, it } from "vitest";
import type { SubmissionForm } from "#reporting/contract.ts";
import { afterSave, type Draft, draftOf, type Entry, isStuck, rebased, typed, unsavedOf, withAbsence } from "./draft.ts";

const id = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";

function formWith(value: string | null): SubmissionForm {
  const indicator = (indicatorId: string) => ({
    ...{ indicatorId, name: "Số lớp", groupTitle: null, unit: "lớp", measureKind: "count" },
    ...{ numeratorName: null, denominatorName: null, accumulation: "cumulative", target: null, previous: null },
    actual: { indicatorId, value, numerator: null, denominator: null, answer: null, absence: null, note: "" },
  });
  const round = {
    ...{ id, planId: id, planTitle: "", documentNumber: null, ownerName: "", periodId: "2026Q1" },
    ...{ cutOffOn: "2026-03-31", dueAt: "2026-03-20T23:59", asksSignature: false, locked: false },
    counts: { debtors: 1, submitted: 0, approved: 0, returned: 0, draft: 1, missing: 0, late: 0 },
    allowed: [],
  };
  return {
    ...{ round, organisationId: id, organisationName: "", submissionId: null, version: 1, revision: 1, state: "draft" as const },
    ...{ nothingToReport: false, narrative: "", difficulties: "", proposals: "", submittedAt: null, returnReason: null },
    ...{ returnedBy: null, indicators: [indicator(id), indicator(other)], tasks: [], gaps: [], warnings: [] },
    ...{ allowed: [], history: [] },
  };
}

const draft = draftOf(formWith("12"), "vi");

function having(base: Draft, of: string, change: (entry: Entry) => Entry): Draft {
  const entry = base.entries.get(of);
  return entry === undefined ? base : { ...base, entries: new Map(base.entries).set(of, change(entry)) };
}

describe("a form while a person types", () => {
  it("has nothing to send before anything is typed", () => {
    expect(unsavedOf(draft, draft)).toBeNull();
  });

  it("sends only the figures that changed", () => {
    const next = having(draft, id, (e) => typed(e, "value", "1.300", "vi", null));
    expect(unsavedOf(next, draft)?.actuals).toMatchObject([{ indicatorId: id, value: "1300" }]);
  });

  it("keeps a figure that cannot be read in its cell and does not send it", () => {
    const next = having(draft, id, (e) => typed(e, "value", "chừng 30", "vi", null));
    expect(next.entries.get(id)?.value.text).toBe("chừng 30");
    expect(unsavedOf(next, draft)).toBeNull();
    expect(isStuck(next)).toBe(true);
    expect(unsavedOf(next, afterSave(draft, next))).toBeNull();
    expect(afterSave(draft, next).entries.get(id)).not.toBe(next.entries.get(id));
  });

  it("a stated absence takes the figure away, and a figure takes the absence away", () => {
    const absent = having(draft, id, (e) => withAbsence(e, "no-data"));
    expect(absent.entries.get(id)).toMatchObject({ absence: "no-data", value: { number: null, text: "" } });
    const back = having(absent, id, (e) => typed(e, "value", "3", "vi", null));
    expect(back.entries.get(id)).toMatchObject({ absence: null, value: { number: "3" } });
  });

  it("puts own unsaved figures over a newer state of the server and takes the rest from there", () => {
    const mine = having(draft, id, (e) => typed(e, "value", "15", "vi", null));
    const theirs = draftOf(formWith("20"), "vi");
    const both = rebased(mine, draft, theirs);
    expect(both.entries.get(id)?.value.number).toBe("15");
    expect(both.entries.get(other)?.value.number).toBe("20");
    expect(unsavedOf(both, theirs)?.actuals).toHaveLength(1);
  });
});
