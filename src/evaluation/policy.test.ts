import { expect, test } from "vitest";
import { mintScope, type Role, roles } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { canJudge, canReadFigure, canReadVerdicts } from "./policy.ts";

const owner = "00000000-0000-4000-8000-000000000001";
const unit = "00000000-0000-4000-8000-000000000002";
const elsewhere = "00000000-0000-4000-8000-000000000003";

function person(role: Role, at: string) {
  const reach = new Set(at === owner ? [owner, unit] : [at]);
  const grants = [{ role, organisationId: asId<"organisation">(at) }];
  return mintScope({ accountId: null, name: role, grants, reach: new Map([[role, reach]]), visible: reach, operator: false });
}

test.each(roles)("%s: verdicts, and figures that wait for approval", (role) => {
  const plan = { organisationId: owner, owing: [unit] };
  expect([owner, unit, elsewhere].map((at) => canReadVerdicts(person(role, at), plan))).toEqual([true, true, false]);
  const waiting = { approved: false, organisationId: unit, ownerId: owner };
  expect([owner, unit, elsewhere].map((at) => canReadFigure(person(role, at), waiting))).toEqual([true, true, false]);
  expect(canReadFigure(person(role, elsewhere), { ...waiting, approved: true })).toBe(true);
});

test.each(roles)("%s: concludes on targets in words only as officer or leader of the plan's owner", (role) => {
  const plan = { organisationId: owner };
  const may = role === "officer" || role === "leader";
  expect([owner, unit].map((at) => canJudge(person(role, at), plan))).toEqual([may, false]);
});
