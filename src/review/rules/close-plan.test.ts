import { expect, test } from "vitest";
import { checkedChoices, checkedPairs, type TaskChoice } from "./close-plan.ts";

const tasks = [
  { id: "a", state: "in-progress" },
  { id: "b", state: "not-started" },
  { id: "c", state: "done" },
  { id: "d", state: "cancelled" },
] as const;
const carry = (taskId: string, successorId: string | null = null): TaskChoice => ({
  taskId,
  outcome: "carried-over",
  successorId,
  reason: "",
});
const end = (taskId: string, reason: string): TaskChoice => ({ taskId, outcome: "ended", successorId: null, reason });
const outcomeOf = (choices: readonly TaskChoice[]) => {
  const result = checkedChoices(tasks, new Set(["new"]), choices);
  return result.ok ? "ok" : result.refusal.code;
};

test.each([
  ["every open task is carried over or ended", [carry("a", "new"), end("b", "Đã gộp vào nhiệm vụ khác")], "ok"],
  ["an open task is forgotten", [carry("a")], "TASKS_LEFT_OPEN"],
  ["a finished task is carried on", [carry("a"), carry("b"), carry("c")], "TASK_NOT_OPEN"],
  ["a task is decided twice", [carry("a"), carry("b"), end("b", "x")], "TASK_NOT_OPEN"],
  ["a task ends without a reason", [carry("a"), end("b", "  ")], "ENDING_NEEDS_REASON"],
  ["it goes on in a task of another plan", [carry("a", "elsewhere"), carry("b")], "TASK_NOT_OF_PLAN"],
] as const)("%s", (_name, choices, expected) => {
  expect(outcomeOf(choices)).toBe(expected);
});

test.each([
  [
    "each goes on in one of its own",
    [
      ["a", "x"],
      ["b", "y"],
    ],
    "ok",
  ],
  [
    "two go on in the same",
    [
      ["a", "x"],
      ["b", "x"],
    ],
    "INDICATOR_PAIRED_TWICE",
  ],
  [
    "one goes on twice",
    [
      ["a", "x"],
      ["a", "y"],
    ],
    "INDICATOR_PAIRED_TWICE",
  ],
  ["one is of another plan", [["a", "z"]], "RECORD_NOT_OF_PLANS"],
] as const)("of the indicators %s", (_name, pairs, expected) => {
  const given = pairs.map(([indicatorId, successorId]) => ({ indicatorId, successorId }));
  const result = checkedPairs(new Set(["a", "b"]), new Set(["x", "y"]), given);
  expect(result.ok ? "ok" : result.refusal.code).toBe(expected);
});
