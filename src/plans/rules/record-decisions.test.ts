import { describe, expect, test } from "vitest";
import { isSureEnough, stateAfter, surenessOf } from "./record-decisions.ts";

describe("a decision about a record", () => {
  test.each([
    ["a candidate is confirmed", "candidate", "confirm", "confirmed"],
    ["a candidate is rejected", "candidate", "reject", "rejected"],
    ["what was confirmed may still be rejected", "confirmed", "reject", "rejected"],
    ["a rejected record is given back", "rejected", "reopen", "candidate"],
    ["a confirmed record is given back", "confirmed", "reopen", "candidate"],
    ["a rejected record is not confirmed out of sight", "rejected", "confirm", null],
    ["what a decision withdrew is not decided again", "withdrawn", "reopen", null],
  ] as const)("%s", (_name, state, decision, after) => {
    const result = stateAfter(state, decision);
    expect(result.ok ? result.value : null).toBe(after);
  });
});

describe("sureness", () => {
  test("is the weakest field that a person relies on, of the record and of its targets", () => {
    expect(
      surenessOf("indicator", [
        { indicator: 0.95, unit: 0.1 },
        { value: 0.7, op: 0.9 },
      ]),
    ).toBe(0.7);
    expect(surenessOf("task", [{ text: 0.97, leads: 0.85, deliverable: 0.2 }])).toBe(0.85);
  });

  test("is not there where a person wrote everything", () => {
    expect(surenessOf("indicator", [{}, {}])).toBeNull();
  });

  test.each([
    ["reaches the bar", { sureness: 0.9, fromLine: 3, toLine: 4 }, [], true],
    ["stays below it", { sureness: 0.89, fromLine: 3, toLine: 4 }, [], false],
    ["is spoken of by an open finding", { sureness: 0.99, fromLine: 3, toLine: 4 }, [{ fromLine: 4, toLine: 9 }], false],
    ["stands beside one", { sureness: 0.99, fromLine: 3, toLine: 4 }, [{ fromLine: 5, toLine: 9 }], true],
    [
      "was written by a person and has no place",
      { sureness: null, fromLine: null, toLine: null },
      [{ fromLine: 1, toLine: 9 }],
      true,
    ],
  ])("a record that %s goes with its section, or not", (_name, record, doubts, sure) => {
    expect(isSureEnough(record, 0.9, doubts)).toBe(sure);
  });
});
