import { expect, test } from "vitest";
import type { Judgement } from "../model.ts";
import { judgementsThatCount, operatorJudged } from "./judging.ts";

const stated = { answer: "met", to: "2026-06-30", note: "Quyết định 12" } as const;
const ofOffice: Judgement = { verdict: "partly", on: "2026-07-10", reason: "Mới có dự thảo" };

test.each([
  ["nothing was chosen, the statement of the body counts", null, [{ verdict: "met", on: "2026-06-30", reason: "Quyết định 12" }]],
  ["the statement counts, so it does", "statement", [{ verdict: "met", on: "2026-06-30", reason: "Quyết định 12" }]],
  ["a person concludes, only the office counts", "person", [ofOffice]],
  ["the words ask whether, nobody judges", "yes-no", []],
] as const)("where %s", (_, judgedBy, expected) => {
  expect(judgementsThatCount(judgedBy, [stated, { ...stated, answer: "yes" }], [ofOffice])).toEqual(expected);
});

test("words that ask whether are judged as something that exists; numbers never are", () => {
  expect(operatorJudged("text", "yes-no")).toBe("exists");
  expect(operatorJudged("text", "person")).toBe("text");
  expect(operatorJudged(">=", "yes-no")).toBe(">=");
});
