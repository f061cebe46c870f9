import { expect, test } from "vitest";
import { mintScope, type Role, roles } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { canIssueReport, canReadIssued } from "./policy.ts";

const owner = "00000000-0000-4000-8000-000000000001";
const unit = "00000000-0000-4000-8000-000000000002";
const sibling = "00000000-0000-4000-8000-000000000003";

function person(role: Role, at: string) {
  const reach = new Set(at === owner ? [owner, unit, sibling] : [at]);
  const grants = [{ role, organisationId: asId<"organisation">(at) }];
  return mintScope({
    accountId: null,
    name: role,
    grants,
    reach: new Map([[role, reach]]),
    visible: new Set([...reach, owner]),
    operator: false,
  });
}

const paper = { kind: "plan-quarter", ownerId: owner, organisationId: owner, debtors: [unit, sibling] } as const;
const receipt = { kind: "unit-receipt", ownerId: owner, organisationId: unit, debtors: [unit, sibling] } as const;

test.each(roles)("%s: who issues and who reads", (role) => {
  expect(canIssueReport(person(role, owner), { ownerId: owner })).toBe(role === "officer");
  expect(canIssueReport(person(role, unit), { ownerId: owner })).toBe(false);
  expect(canReadIssued(person(role, owner), paper)).toBe(true);
  expect(canReadIssued(person(role, sibling), paper)).toBe(true);
  expect(canReadIssued(person(role, unit), receipt)).toBe(true);
  expect(canReadIssued(person(role, sibling), receipt)).toBe(false);
});
