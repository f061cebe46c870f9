import { describe, expect, test } from "vitest";
import { type AuthorisedScope, mintScope, type Role } from "#accounts/model.ts";
import { canKeepDefinition, canReadDefinition } from "./policy.ts";

/** Somebody with this role at `own`, under `above`. */
function someone(role: Role, own: readonly string[], above: readonly string[] = [], operator = false): AuthorisedScope {
  return mintScope({
    ...{ accountId: null, name: "", grants: [], operator },
    reach: new Map([[role, new Set(own)]]),
    visible: new Set([...own, ...above]),
  });
}

describe("what is common is kept by whoever has no body above", () => {
  test.each([
    ["an administrator at the top", someone("administrator", ["city", "ward"]), true],
    ["an officer at the top", someone("officer", ["city", "ward"]), true],
    ["an administrator below somebody", someone("administrator", ["ward"], ["city"]), false],
    ["a leader at the top", someone("leader", ["city"]), false],
    ["somebody without any body", someone("administrator", []), false],
    ["the operator at the console", someone("viewer", [], [], true), true],
  ] as const)("%s: %#", (_who, scope, may) => expect(canKeepDefinition(scope, null)).toBe(may));
});

describe("a body's own definitions", () => {
  const ward = someone("officer", ["ward"], ["city"]);
  test.each([
    ["are kept by its officer", "ward", true],
    ["are not kept by an officer below", "city", false],
    ["are not kept by a neighbour", "other", false],
  ] as const)("%s", (_what, owner, may) => expect(canKeepDefinition(ward, owner)).toBe(may));

  test("are read by those below, common ones by everybody", () => {
    expect(["city", "other", null].map((owner) => canReadDefinition(ward, owner))).toEqual([true, false, true]);
  });
});
