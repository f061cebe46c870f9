import { expect, test } from "vitest";
import { type AuthorisedScope, mintScope, type Role } from "#accounts/model.ts";
import { canKeepIndicators, canLinkPlan, canRemind, canSupersede } from "./policy.ts";

const mine = { organisationId: "mine" };
const others = { organisationId: "others" };
function scopeOf(role: Role): AuthorisedScope {
  const reach = new Map<Role, ReadonlySet<string>>([[role, new Set(["mine"])]]);
  return mintScope({ accountId: null, name: "", grants: [], reach, visible: new Set(["mine", "others"]), operator: false });
}

test.each([
  ["officer", true, true, true],
  ["leader", false, false, true],
  ["reporter", false, false, false],
  ["inspector", false, false, false],
] as const)("%s", (role, links, keeps, reminds) => {
  const scope = scopeOf(role);
  expect([canLinkPlan(scope, mine), canKeepIndicators(scope, mine), canRemind(scope, mine)]).toEqual([links, keeps, reminds]);
  expect([canLinkPlan(scope, others), canKeepIndicators(scope, others), canRemind(scope, others)]).toEqual([false, false, false]);
});

test("a plan is closed by another only when both are in the officer's hands", () => {
  expect(canSupersede(scopeOf("officer"), mine, mine)).toBe(true);
  expect(canSupersede(scopeOf("officer"), mine, others)).toBe(false);
  expect(canSupersede(scopeOf("officer"), others, mine)).toBe(false);
});
