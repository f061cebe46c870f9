import { describe, expect, test } from "vitest";
import { type AuthorisedScope, mintScope, type Role, roles } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { allowedOnPlan, canAssign, canImportPlan, canPutInForce, canReadPlan, type PlanSubject } from "./policy.ts";

const [owner, unit, stranger] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

function scopeOf(role: Role | null, at: string, visible: readonly string[] = [at]): AuthorisedScope {
  return mintScope({
    accountId: null,
    name: "người thử",
    grants: role === null ? [] : [{ role, organisationId: asId(at) }],
    reach: new Map(role === null ? [] : [[role, new Set([at])]]),
    visible: new Set(visible),
    operator: false,
  });
}

const plan = (given: Partial<PlanSubject> = {}): PlanSubject => ({
  organisationId: owner,
  state: "in-force",
  owing: [unit],
  ...given,
});

describe("a plan in force, seen by each role at its owner", () => {
  test.each([
    ["administrator", []],
    ["officer", ["assign", "open-round", "approve"]],
    ["reporter", []],
    ["head", []],
    ["leader", ["approve"]],
    ["inspector", []],
    ["viewer", []],
  ] as const)("%s", (role, allowed) => {
    const scope = scopeOf(role, owner);
    expect(canReadPlan(scope, plan())).toBe(true);
    expect(allowedOnPlan(scope, plan())).toEqual(allowed);
    const officer = role === "officer";
    expect([canImportPlan(scope, owner), canAssign(scope, plan()), canPutInForce(scope, plan())]).toEqual([
      officer,
      officer,
      officer,
    ]);
  });
});

describe("a plan in which a body owes something, seen by each role at that body", () => {
  test.each(roles.map((role) => [role] as const))("%s reads it, whoever owns it", (role) => {
    const scope = scopeOf(role, unit);
    expect(canReadPlan(scope, plan())).toBe(true);
    expect(canReadPlan(scope, plan({ owing: [] }))).toBe(false);
    expect(allowedOnPlan(scope, plan())).toEqual(role === "reporter" || role === "head" ? ["report"] : []);
  });
});

describe("states and strangers", () => {
  test("a draft can be put in force and assigned, and nothing is reported in it", () => {
    expect(allowedOnPlan(scopeOf("officer", owner), plan({ state: "draft" }))).toEqual(["review", "assign", "put-in-force"]);
    expect(allowedOnPlan(scopeOf("reporter", unit), plan({ state: "draft" }))).toEqual([]);
  });

  test("a superseded plan is only read", () => {
    expect(allowedOnPlan(scopeOf("officer", owner), plan({ state: "superseded" }))).toEqual([]);
  });

  test("whoever has the owner in sight reads the plan; a stranger does not", () => {
    expect(canReadPlan(scopeOf("viewer", unit, [unit, owner]), plan({ owing: [] }))).toBe(true);
    expect(canReadPlan(scopeOf("officer", stranger), plan())).toBe(false);
    expect(canImportPlan(scopeOf("officer", stranger), owner)).toBe(false);
  });
});
