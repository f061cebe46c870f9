import { expect, test } from "vitest";
import { type AuthorisedScope, mintScope, type Role } from "#accounts/model.ts";
import { asId } from "#kernel/ids.ts";
import { canAnswerPart, canBreakDown, canSeePart } from "./policy.ts";

function scopeOf(role: Role, bodies: readonly string[]): AuthorisedScope {
  const accountId = asId<"account">("00000000-0000-4000-8000-0000000000aa");
  return mintScope({
    ...{ accountId, name: "người thử", grants: [], operator: false },
    ...{ reach: new Map([[role, new Set(bodies)]]), visible: new Set(bodies) },
  });
}

const part = { organisationId: "unit", accountId: null, leadId: "lead" };

test.each([
  [
    "the lead's reporter breaks a task down and sees its parts",
    "reporter",
    ["lead", "unit"],
    { breaks: true, answers: true, sees: true },
  ],
  ["the unit's reporter answers for its part", "reporter", ["unit"], { breaks: false, answers: true, sees: true }],
  ["a leader looks on", "leader", ["lead", "unit"], { breaks: false, answers: false, sees: true }],
  ["a stranger sees nothing", "officer", ["other"], { breaks: false, answers: false, sees: false }],
] as const)("%s", (_name, role, reach, may) => {
  const scope = scopeOf(role, reach);
  expect({ breaks: canBreakDown(scope, ["lead"]), answers: canAnswerPart(scope, part), sees: canSeePart(scope, part) }).toEqual(
    may,
  );
});

test("a part given to a person is answered by that person alone", () => {
  const scope = scopeOf("reporter", ["unit"]);
  expect(canAnswerPart(scope, { ...part, accountId: "somebody-else" })).toBe(false);
});
