import { expect, test } from "vitest";
import type { CascadeIndicator } from "#review/contract-cascade.ts";
import { indicatorPairs, isWaiting, sureProposals } from "./pairs.ts";

const side = (id: string) => ({ id, position: 1, name: id, unit: "%" });
const row = (
  coverage: CascadeIndicator["coverage"],
  answers: readonly Partial<CascadeIndicator["answers"][number]>[],
): CascadeIndicator => ({
  superior: { ...side("above"), aims: [] },
  coverage,
  answers: answers.map((answer, i) => ({
    ...{ ours: side(`ours${i}`), state: "proposed", score: "0.9", isCounted: true, coverage, milestones: [] },
    ...answer,
  })),
});
const pair = (given: CascadeIndicator) => indicatorPairs({ indicators: [given] })[0];

test("the answer that gave the row its word is shown", () => {
  expect(pair(row("covered", [{ coverage: "weaker" }, { coverage: "covered" }]))?.answer?.id).toBe("ours1");
});

test("a rejected answer is not shown", () => {
  expect(pair(row("missing", [{ state: "rejected", isCounted: false }]))?.answer).toBeNull();
});

test("a doubtful proposal is shown, waits, and no click confirms it with the rest", () => {
  const doubtful = indicatorPairs({ indicators: [row("missing", [{ isCounted: false, score: "0.5" }])] });
  expect(doubtful.map(isWaiting)).toEqual([true]);
  expect(sureProposals(doubtful)).toEqual([]);
});

test("only proposals are confirmed with the rest", () => {
  const pairs = indicatorPairs({ indicators: [row("covered", [{}]), row("covered", [{ state: "confirmed" }])] });
  expect(sureProposals(pairs)).toEqual([{ id: "ours0", superiorId: "above", state: "confirmed" }]);
});
