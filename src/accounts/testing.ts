import { asId } from "#kernel/ids.ts";
import { type AuthorisedScope, mintScope, type Role } from "./model.ts";

/** Four bodies for truth tables: a top, the body at which the role is held, one below it, and one beside it. */
export const testBodies = {
  above: asId<"organisation">("00000000-0000-4000-8000-000000000001"),
  own: asId<"organisation">("00000000-0000-4000-8000-000000000002"),
  below: asId<"organisation">("00000000-0000-4000-8000-000000000003"),
  beside: asId<"organisation">("00000000-0000-4000-8000-000000000004"),
} as const;

/** The scope of a person with these roles at `testBodies.own`, as the gate would make it. */
export function scopeWith(...roles: readonly Role[]): AuthorisedScope {
  const { above, own, below } = testBodies;
  return mintScope({
    accountId: asId("00000000-0000-4000-8000-0000000000aa"),
    name: "Người thử",
    grants: roles.map((role) => ({ role, organisationId: own })),
    reach: new Map(roles.map((role) => [role, new Set<string>([own, below])])),
    visible: new Set<string>(roles.length > 0 ? [above, own, below] : []),
    operator: false,
  });
}

/** The person at the console. */
export function operatorScope(): AuthorisedScope {
  return mintScope({ accountId: null, name: "console", grants: [], reach: new Map(), visible: new Set(), operator: true });
}
