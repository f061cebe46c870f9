import { expect, test } from "vitest";
import { type AuthorisedScope, mintScope, type Role } from "#accounts/model.ts";
import { canFillDocument } from "./policy.ts";

function scopeOf(role: Role | null): AuthorisedScope {
  const reach = new Map<Role, ReadonlySet<string>>(role === null ? [] : [[role, new Set(["body"])]]);
  return mintScope({ accountId: null, name: "", grants: [], reach, visible: new Set(), operator: false });
}

test.each([
  ["an officer fills a stub", "officer", null, true],
  ["a reporter does not", "reporter", null, false],
  ["a leader does not", "leader", null, false],
  ["nobody without a role", null, null, false],
  ["the document of a plan changes with its plan", "officer", "plan", false],
] as const)("%s", (_name, role, planId, may) => {
  expect(canFillDocument(scopeOf(role), { planId })).toBe(may);
});
