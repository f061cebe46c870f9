import { describe, expect, test } from "vitest";
import type { ReviewDesk, ReviewIndicator, ReviewTask } from "#tasks/contract-review.ts";
import { deskPieces } from "./desk-pieces.ts";
import { deskItems, deskRecords, doubtedIds, nextOpen, recordOfFinding, recordsInView } from "./desk-records.ts";

const place = (line: number) => ({ lines: { from: line, to: line }, span: { from: line * 10, to: line * 10 + 9 } });
const common = { recordState: "candidate" as const, revision: 1, decision: null, passage: "" };
const indicator = (id: string, line: number, sureness: number | null, state: ReviewIndicator["recordState"] = "candidate") =>
  ({
    ...common,
    ...{ id, sureness, recordState: state, position: line, rowLabel: null, name: id, group: "digital", groupTitle: "a) Hạ tầng" },
    ...{ unit: "%", measureKind: null, numeratorName: null, denominatorName: null, direction: null, accumulation: null },
    ...{ frequency: null, baseline: null, responsible: [], targets: [], place: place(line), leadTexts: [] },
  }) satisfies ReviewIndicator;
const task: ReviewTask = {
  ...common,
  ...{
    id: "t",
    position: 1,
    number: "1",
    heading: "1. Thể chế",
    text: "t",
    deliverable: null,
    scheduleKind: "none",
    sureness: null,
  },
  ...{ scheduleFrom: null, scheduleTo: null, scheduleText: "", scheduleAlso: null, dueOn: null, bodies: [], place: null },
};
const finding = {
  ...{ id: "f", kind: "other", severity: "warning" as const, rule: "r", text: "", lines: { from: 3, to: 3 }, answer: null },
};
const desk: ReviewDesk = {
  indicators: [indicator("late", 5, 0.6), indicator("early", 1, 0.95), indicator("done", 3, 0.4, "confirmed")],
  ...{ tasks: [task], findings: [finding], progress: { decided: 1, total: 4 }, bar: 0.9, sure: ["early", "t"], stamp: "" },
};
const ids = (records: ReturnType<typeof deskRecords>) => records.map(({ one }) => one.id);

describe("the records of the desk", () => {
  test("stand as in the document, those without a place last", () => {
    expect(ids(deskRecords(desk))).toEqual(["early", "done", "late", "t"]);
  });

  test("are sorted by doubt; what a person wrote is sure, and decided ones are out of sight unless looked at", () => {
    const all = deskRecords(desk);
    expect(ids([...recordsInView(all, "open", "doubt", null)])).toEqual(["late", "early", "t"]);
    expect(ids([...recordsInView(all, "open", "document", "done")])).toEqual(["early", "done", "late", "t"]);
  });

  test("lead on to the next open one, back at the end, and nowhere when none is left", () => {
    const all = deskRecords(desk);
    expect([nextOpen(all, "early"), nextOpen(all, "t"), nextOpen(all.slice(1, 2), "done")]).toEqual(["late", "late", null]);
  });

  test("are grouped by section in the document's order, each with what is sure of it", () => {
    const items = deskItems(recordsInView(deskRecords(desk), "all", "document", null), "document", new Set(desk.sure));
    expect(items.map((item) => (item.type === "section" ? `${item.title} ${item.sure}` : item.key))).toEqual([
      "a) Hạ tầng 1",
      "early",
      "done",
      "late",
      "1. Thể chế 1",
      "t",
    ]);
  });

  test("are found by the lines that a finding speaks of", () => {
    const all = deskRecords(desk);
    expect(recordOfFinding(all, finding)?.one.id).toBe("done");
    expect([...doubtedIds(all, desk.findings)]).toEqual(["done"]);
    expect(recordOfFinding(all, { ...finding, lines: { from: 9, to: 9 } })).toBeNull();
  });
});

test("a line is cut where records begin and end, and the one looked at wins where two share words", () => {
  const span = (id: string, from: number, to: number) => ({ id, from, to, label: id, name: id });
  const pieces = deskPieces("abcdefgh", 100, [span("one", 95, 104), span("two", 102, 106)], "two");
  expect(pieces.map(({ text, owner, isChosen, isFirst }) => [text, owner?.id ?? null, isChosen, isFirst])).toEqual([
    ["ab", "one", false, false],
    ["cd", "two", true, true],
    ["ef", "two", true, false],
    ["gh", null, false, false],
  ]);
});
