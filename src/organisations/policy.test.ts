import { describe, expect, test } from "vitest";
import { mintScope, roles } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { canCreateOrganisation, canReadOrganisation, canUpdateOrganisation } from "./policy.ts";

const [body, other] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;

describe("who may change bodies", () => {
  test.each(roles.map((role) => [role] as const))("%s at the body", (role) => {
    const scope = mintScope({
      accountId: null,
      name: "người thử",
      grants: [{ role, organisationId: asId(body) }],
      reach: new Map([[role, new Set([body])]]),
      visible: new Set([body]),
      operator: false,
    });
    const administrator = role === "administrator";
    expect(canReadOrganisation(scope, body)).toBe(true);
    expect(canReadOrganisation(scope, other)).toBe(false);
    expect(canCreateOrganisation(scope, body)).toBe(administrator);
    expect(canCreateOrganisation(scope, other)).toBe(false);
    expect(canCreateOrganisation(scope, null)).toBe(false);
    expect(canUpdateOrganisation(scope, { id: body, parentId: null }, null)).toBe(administrator);
    expect(canUpdateOrganisation(scope, { id: body, parentId: null }, other)).toBe(false);
    expect(canUpdateOrganisation(scope, { id: other, parentId: body }, body)).toBe(false);
  });

  test("the operator at the console may put up the top of a tree", () => {
    const scope = mintScope({
      accountId: null,
      name: "console",
      grants: [],
      reach: new Map(),
      visible: new Set(),
      operator: true,
    });
    expect(canCreateOrganisation(scope, null)).toBe(true);
  });
});
