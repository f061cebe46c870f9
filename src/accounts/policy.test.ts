import { describe, expect, test } from "vitest";
import { type AuthorisedScope, roles } from "./model.ts";
import { canCreateAccount, canGiveRoleAt, canListAccounts, canManageAccount, canSeeAccount } from "./policy.ts";
import { operatorScope, scopeWith, testBodies } from "./testing.ts";

const { above, own, below, beside } = testBodies;
const at = (...bodies: (typeof own)[]) => ({
  grants: bodies.map((organisationId) => ({ organisationId, role: "viewer" as const })),
});

const questions: Record<string, (scope: AuthorisedScope) => boolean> = {
  "lists accounts": canListAccounts,
  "sees a person of the own body": (s) => canSeeAccount(s, at(own)),
  "sees a person of a body below": (s) => canSeeAccount(s, at(below)),
  "sees a person who also works above": (s) => canSeeAccount(s, at(below, above)),
  "sees a person of another body": (s) => canSeeAccount(s, at(beside)),
  "sees a person without any role": (s) => canSeeAccount(s, at()),
  "manages a person of a body below": (s) => canManageAccount(s, at(own, below)),
  "manages a person who also works above": (s) => canManageAccount(s, at(below, above)),
  "gives a role at the own body": (s) => canGiveRoleAt(s, own),
  "gives a role above": (s) => canGiveRoleAt(s, above),
  "creates an account for below": (s) => canCreateAccount(s, at(below).grants),
  "creates an account for below and beside": (s) => canCreateAccount(s, at(below, beside).grants),
  "creates an account without a role": (s) => canCreateAccount(s, []),
};
const administratorsMay = [
  "lists accounts",
  "sees a person of the own body",
  "sees a person of a body below",
  "sees a person who also works above",
  "sees a person without any role",
  "manages a person of a body below",
  "gives a role at the own body",
  "creates an account for below",
];
const operatorMayNot = ["creates an account without a role"];

describe.each(Object.entries(questions))("who %s", (question, ask) => {
  test.each(roles)("%s", (role) => {
    expect(ask(scopeWith(role))).toBe(role === "administrator" && administratorsMay.includes(question));
  });
  test("nobody without a role", () => expect(ask(scopeWith())).toBe(false));
  test("the operator at the console", () => expect(ask(operatorScope())).toBe(!operatorMayNot.includes(question)));
});
