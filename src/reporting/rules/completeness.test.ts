import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { MeasureKind } from "#plans/model.ts";
import type { EnteredUpdate, EnteredValue } from "../model.ts";
import { type Form, gapsOf, isComplete, type Owed } from "./completeness.ts";

const indicatorId = asId<"indicator">("00000000-0000-4000-8000-000000000001");
const otherIndicator = asId<"indicator">("00000000-0000-4000-8000-000000000002");
const taskId = asId<"task">("00000000-0000-4000-8000-000000000003");
const today = "2026-03-20";

const aValue = (over: Partial<EnteredValue>): EnteredValue => ({
  indicatorId,
  value: null,
  numerator: null,
  denominator: null,
  answer: null,
  absence: null,
  note: "",
  ...over,
});
const anUpdate = (over: Partial<EnteredUpdate>): EnteredUpdate => ({
  taskId,
  state: "in-progress",
  percent: null,
  result: "",
  doneOn: null,
  delayReason: "",
  ...over,
});
const aForm = (over: Partial<Form>): Form => ({ nothingToReport: false, values: [], updates: [], ...over });
const owesIndicator = (measureKind: MeasureKind): Owed => ({ indicators: [{ indicatorId, measureKind, unit: null }], tasks: [] });
const owesTask = (regular = false): Owed => ({ indicators: [], tasks: [{ taskId, regular }] });
const codes = (form: Form, owed: Owed) => gapsOf(form, owed, today).map((one) => one.code);

describe("an indicator", () => {
  test.each([
    ["a count with its number", "count", { value: "12" }, []],
    ["zero is a number", "count", { value: "0" }, []],
    ["a count without a number", "count", {}, ["VALUE_MISSING"]],
    ["a number with a decimal comma is no decimal", "index", { value: "0,61" }, ["VALUE_NOT_A_NUMBER"]],
    ["a ratio with both parts", "ratio", { numerator: "45", denominator: "60" }, []],
    ["a ratio typed as a percentage", "ratio", { value: "75" }, ["NUMERATOR_MISSING", "DENOMINATOR_MISSING"]],
    ["a ratio without its whole", "ratio", { numerator: "45" }, ["DENOMINATOR_MISSING"]],
    ["a ratio of nothing", "ratio", { numerator: "0", denominator: "0" }, ["DENOMINATOR_ZERO"]],
    ["a yes-no question answered", "yes-no", { answer: "no" }, []],
    ["a yes-no question answered with a judgement", "yes-no", { answer: "partly" }, ["ANSWER_MISSING"]],
    ["a target in words answered", "text", { answer: "partly" }, []],
    ["a target in words not answered", "text", {}, ["ANSWER_MISSING"]],
    ["nothing arose", "count", { absence: "nothing-arose" }, []],
    ["no data, said so", "ratio", { absence: "no-data" }, []],
    ["no data and yet a number", "count", { absence: "no-data", value: "3" }, ["NUMBER_AND_ABSENCE"]],
  ] as const)("%s", (_name, kind, value, gaps) => {
    expect(codes(aForm({ values: [aValue(value)] }), owesIndicator(kind))).toEqual(gaps);
  });
  test("not mentioned at all lacks its number", () => {
    expect(codes(aForm({}), owesIndicator("count"))).toEqual(["VALUE_MISSING"]);
  });
  test("reported twice, or not owed, is said", () => {
    const twice = aForm({
      values: [aValue({ value: "1" }), aValue({ value: "2" }), aValue({ indicatorId: otherIndicator, value: "1" })],
    });
    expect(codes(twice, owesIndicator("count"))).toEqual(["REPORTED_TWICE", "NOT_OWED"]);
  });
});

describe("a task", () => {
  test.each([
    ["in progress at 40 %", { percent: 40 }, false, []],
    ["in progress at 140 %", { percent: 140 }, false, ["PERCENT_OUT_OF_RANGE"]],
    ["in progress at 12.5 %", { percent: 12.5 }, false, ["PERCENT_NOT_WHOLE"]],
    ["done today", { state: "done", doneOn: "2026-03-20" }, false, []],
    ["done tomorrow", { state: "done", doneOn: "2026-03-21" }, false, ["DONE_DAY_IN_FUTURE"]],
    ["done on a day that does not exist", { state: "done", doneOn: "2026-02-30" }, false, ["DONE_DAY_NOT_A_DAY"]],
    ["done at 80 % on no day", { state: "done", percent: 80 }, false, ["PERCENT_BELOW_HUNDRED_WHEN_DONE", "DONE_DAY_MISSING"]],
    ["not done, but with a day", { doneOn: "2026-03-01" }, false, ["DONE_DAY_WITHOUT_DONE"]],
    ["a regular task cannot be done", { state: "done", doneOn: "2026-03-01" }, true, ["REGULAR_TASK_NEVER_DONE"]],
    ["paused without the decision", { state: "paused" }, false, ["REASON_MISSING"]],
    ["cancelled by a decision", { state: "cancelled", delayReason: "QĐ 15-QĐ/ĐU" }, false, []],
  ] as const)("%s", (_name, update, regular, gaps) => {
    expect(codes(aForm({ updates: [anUpdate(update)] }), owesTask(regular))).toEqual(gaps);
  });
  test("without an update is a gap", () => {
    expect(codes(aForm({}), owesTask())).toEqual(["UPDATE_MISSING"]);
  });
});

describe("không phát sinh", () => {
  test("is a complete submission", () => {
    expect(
      isComplete(aForm({ nothingToReport: true }), { ...owesIndicator("count"), ...{ tasks: owesTask().tasks } }, today),
    ).toBe(true);
  });
  test("contradicts a figure", () => {
    expect(codes(aForm({ nothingToReport: true, values: [aValue({ value: "3" })] }), owesIndicator("count"))).toEqual([
      "NOTHING_TO_REPORT_WITH_VALUES",
    ]);
  });
});

test("all gaps are told at once", () => {
  const owed: Owed = { indicators: [...owesIndicator("ratio").indicators], tasks: [...owesTask().tasks] };
  expect(codes(aForm({}), owed)).toEqual(["NUMERATOR_MISSING", "DENOMINATOR_MISSING", "UPDATE_MISSING"]);
});
