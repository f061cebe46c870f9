import { describe, expect, test } from "vitest";
import { mintScope, type Role, roles } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import {
  canFillInReport,
  canLockRound,
  canOpenRound,
  canReadReport,
  canReadRound,
  canReviewReport,
  canTakeStep,
} from "./policy.ts";

const owner = "00000000-0000-4000-8000-000000000001";
const unit = "00000000-0000-4000-8000-000000000002";
const sibling = "00000000-0000-4000-8000-000000000003";

/** A person with one role at one body; a role at the owner reaches its units, a role at a unit sees the owner above. */
function person(role: Role, at: string) {
  const reach = new Set(at === owner ? [owner, unit, sibling] : [at]);
  return mintScope({
    accountId: null,
    name: role,
    grants: [{ role, organisationId: asId(at) }],
    reach: new Map([[role, reach]]),
    visible: new Set([...reach, owner]),
    operator: false,
  });
}

const report = { ownerId: owner, organisationId: unit };
const round = { ownerId: owner, debtors: [unit, sibling] };

// Who may, by role at the owner; then by role at the unit itself.
const table: Record<
  string,
  { may: (scope: ReturnType<typeof person>) => boolean; atOwner: readonly Role[]; atUnit: readonly Role[] }
> = {
  "read a round": { may: (scope) => canReadRound(scope, round), atOwner: roles, atUnit: roles },
  "open a round": { may: (scope) => canOpenRound(scope, round), atOwner: ["officer"], atUnit: [] },
  "lock a round": { may: (scope) => canLockRound(scope, round), atOwner: ["officer"], atUnit: [] },
  "read a report": { may: (scope) => canReadReport(scope, report), atOwner: roles, atUnit: roles },
  "fill in a report": {
    may: (scope) => canFillInReport(scope, report),
    atOwner: ["reporter", "head"],
    atUnit: ["reporter", "head"],
  },
  "sign a report": { may: (scope) => canTakeStep(scope, "sign", report), atOwner: ["head"], atUnit: ["head"] },
  "send a report": {
    may: (scope) => canTakeStep(scope, "submit", report),
    atOwner: ["reporter", "head"],
    atUnit: ["reporter", "head"],
  },
  "approve, return, accept, reopen": {
    may: (scope) => canReviewReport(scope, report),
    atOwner: ["officer", "leader"],
    atUnit: [],
  },
};

describe.each(Object.entries(table))("who may %s", (_name, { may, atOwner, atUnit }) => {
  test.each(roles)("%s", (role) => {
    expect(may(person(role, owner))).toBe(atOwner.includes(role));
    expect(may(person(role, unit))).toBe(atUnit.includes(role));
  });
});

test("siblings see who stands where, and not what a sibling wrote", () => {
  expect(canReadRound(person("reporter", sibling), round)).toBe(true);
  expect(canReadReport(person("reporter", sibling), report)).toBe(false);
});
