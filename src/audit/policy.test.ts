import { describe, expect, test } from "vitest";
import { roles } from "#accounts/model.ts";
import { operatorScope, scopeWith, testBodies } from "#accounts/testing.ts";
import { systemChain } from "./model.ts";
import { canReadAudit, readableChains } from "./policy.ts";

const { above, own, below } = testBodies;
const standsAbove = new Set<string>([above]);
const ownIsTop = new Set<string>([own]);

describe.each([
  ["administrator", [own, below], [own, below, systemChain]],
  ["officer", [own, below], [own, below]],
  ["inspector", [own, below], [own, below]],
  ["reporter", [], []],
  ["head", [], []],
  ["leader", [], []],
  ["viewer", [], []],
] as const)("%s", (role, under, atTop) => {
  const scope = scopeWith(role);
  test("opens the trail if there is anything to read", () => expect(canReadAudit(scope)).toBe(under.length > 0));
  test("under a body reads its own chains", () => expect(readableChains(scope, standsAbove)).toEqual([...under]));
  test("at a top body", () => expect(readableChains(scope, ownIsTop)).toEqual([...atTop]));
});

test("the table above has every role", () => expect(roles).toHaveLength(7));

test("somebody without a role reads nothing, the operator at the console everything", () => {
  expect(readableChains(scopeWith(), ownIsTop)).toEqual([]);
  expect(canReadAudit(scopeWith())).toBe(false);
  expect(readableChains(operatorScope(), standsAbove)).toBeNull();
  expect(canReadAudit(operatorScope())).toBe(true);
});
