import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taskStates } from "../model.ts";
import { type Part, rollUpParts } from "./roll-up-parts.ts";
import { canStep, nextSubtaskState, type SubtaskState, type SubtaskStep } from "./subtask-steps.ts";

const aPart = (over: Partial<Part> = {}): Part => ({
  ...{ state: "accepted", organisationName: "Phòng Kinh tế", progress: "in-progress", percent: 40, result: null, doneOn: null },
  ...over,
});
const done = (doneOn: string | null, over: Partial<Part> = {}) => aPart({ progress: "done", percent: 100, doneOn, ...over });

describe("a part of a task", () => {
  test.each<[string, SubtaskState, SubtaskStep, string]>([
    ["that is offered can be accepted", "offered", "accept", "accepted"],
    ["that is offered can be given back", "offered", "return", "returned"],
    ["that is accepted can still be given back", "accepted", "return", "returned"],
    ["that is accepted is reported on", "accepted", "report", "accepted"],
    ["that is not accepted is not reported on", "offered", "report", "SUBTASK_STEP_NOT_ALLOWED"],
    ["that was given back is not accepted any more", "returned", "accept", "SUBTASK_STEP_NOT_ALLOWED"],
    ["can be taken back", "returned", "withdraw", "withdrawn"],
    ["that was taken back stays so", "withdrawn", "accept", "SUBTASK_STEP_NOT_ALLOWED"],
  ])("%s", (_name, state, step, next) => {
    const answer = nextSubtaskState({ state, revision: 2 }, step, 2);
    expect(answer.ok ? answer.value : answer.refusal.code).toBe(next);
    expect(canStep(state, step)).toBe(answer.ok);
  });

  test("that somebody changed meanwhile is not decided on", () => {
    expect(nextSubtaskState({ state: "offered", revision: 3 }, "accept", 2)).toMatchObject({ ok: false });
  });
});

describe("the parts together propose", () => {
  test.each<[string, readonly Part[], object | null]>([
    ["nothing without a part", [], null],
    ["nothing when all came back", [aPart({ state: "returned" }), aPart({ state: "withdrawn" })], null],
    [
      "done with the last day when all are done",
      [done("2026-03-01"), done("2026-05-02")],
      { state: "done", percent: 100, doneOn: "2026-05-02" },
    ],
    ["done without a day when one has none", [done("2026-03-01"), done(null)], { state: "done", doneOn: null }],
    [
      "under way as soon as one part is",
      [done("2026-03-01"), aPart({ progress: "not-started", percent: null })],
      { state: "in-progress", percent: 50, done: 1, parts: 2 },
    ],
    ["no percentage when one part gives none", [done("2026-03-01"), aPart({ percent: null })], { percent: null }],
    ["not begun while nobody accepted", [aPart({ state: "offered", percent: 90 })], { state: "not-started", percent: 0 }],
    ["paused when all are", [aPart({ progress: "paused" })], { state: "paused" }],
  ])("%s", (_name, parts, said) => {
    if (said === null) expect(rollUpParts(parts)).toBeNull();
    else expect(rollUpParts(parts)).toMatchObject(said);
  });

  test("the results of the units, each under its name", () => {
    const parts = [aPart({ result: "Xong 3 thôn" }), aPart({ organisationName: "Công an xã", result: " " })];
    expect(rollUpParts(parts)?.result).toBe("Phòng Kinh tế: Xong 3 thôn");
  });
});

test("a proposal never says more than its parts: a percentage between the least and the most of them", () => {
  const part = fc.record({ progress: fc.constantFrom(...taskStates), percent: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (given) => {
      const rolled = rollUpParts(given.map((one) => aPart(one)));
      if (rolled === null) return given.every((one) => one.progress === "cancelled");
      return rolled.percent !== null && rolled.percent >= 0 && rolled.percent <= 100 && rolled.done <= rolled.parts;
    }),
  );
});
