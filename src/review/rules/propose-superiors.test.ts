import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { PlanId } from "#plans/model.ts";
import { proposeSuperiors, type SuperiorFacts } from "./propose-superiors.ts";

const plan = (n: number): PlanId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const facts = (given: Partial<SuperiorFacts>): SuperiorFacts => ({
  ...{ planId: plan(1), ownerId: "ward", above: ["city", "centre"], named: [], sisters: [] },
  ...given,
});

test.each([
  ["what it carries out", { named: [{ planId: plan(2), ownerId: "far", kind: "carries-out" }] }, [[2, "carries-out"]]],
  ["a ground of a body above", { named: [{ planId: plan(2), ownerId: "city", kind: "cites" }] }, [[2, "basis"]]],
  ["a ground of a body beside is none", { named: [{ planId: plan(2), ownerId: "other", kind: "cites" }] }, []],
  ["its own earlier plan is none", { named: [{ planId: plan(2), ownerId: "ward", kind: "supersedes" }] }, []],
  [
    "the nearest body above that carries out the same",
    {
      sisters: [
        { planId: plan(3), ownerId: "centre" },
        { planId: plan(2), ownerId: "city" },
      ],
    },
    [[2, "tree"]],
  ],
  [
    "the tree is silent where the document speaks",
    { named: [{ planId: plan(2), ownerId: "city", kind: "cites" }], sisters: [{ planId: plan(3), ownerId: "city" }] },
    [[2, "basis"]],
  ],
  ["a sister that stands beside is none", { sisters: [{ planId: plan(3), ownerId: "other" }] }, []],
] as const)("%s", (_name, given, expected) => {
  const found = proposeSuperiors(facts(given)).map(({ superiorId, reason }) => [Number(superiorId.slice(-12)), reason]);
  expect(found).toEqual(expected);
});
