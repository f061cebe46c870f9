import { describe, expect, test } from "vitest";
import { submissionActions, submissionStates, type WorkflowRule } from "../model.ts";
import { actionsIn, isEditable, latestVersion, nextState, officialVersion, supersededBy } from "./workflow.ts";

const plain: WorkflowRule = { asksSignature: false, asksAcceptance: false };
const strict: WorkflowRule = { asksSignature: true, asksAcceptance: true };

test.each([
  ["a draft is saved and stays a draft", "draft", "save", plain, "draft"],
  ["a draft is submitted", "draft", "submit", plain, "submitted"],
  ["a draft is signed where the rule asks for it", "draft", "sign", strict, "signed"],
  ["a signed draft is submitted", "signed", "submit", strict, "submitted"],
  ["changing a signed draft takes the signature off", "signed", "save", strict, "draft"],
  ["a submission is returned", "submitted", "return", plain, "returned"],
  ["a submission is approved", "submitted", "approve", plain, "approved"],
  ["a returned submission can be corrected", "returned", "save", plain, "returned"],
  ["a returned submission can be submitted again", "returned", "submit", plain, "submitted"],
  ["a returned submission is signed again first where the rule asks", "returned", "sign", strict, "signed"],
  ["an approved submission is accepted by the level above where the rule asks", "approved", "accept", strict, "accepted"],
] as const)("%s", (_name, state, action, rule, next) => {
  expect(nextState(state, action, rule)).toEqual({ ok: true, value: { state: next, opensNextVersion: false } });
});

test.each([
  ["an unsigned draft where a signature is asked", "draft", "submit", strict, "SIGNATURE_MISSING"],
  ["a returned submission sent again unsigned", "returned", "submit", strict, "SIGNATURE_MISSING"],
  ["signing where nobody asks", "draft", "sign", plain, "SIGNATURE_NOT_ASKED"],
  ["accepting where nobody asks", "approved", "accept", plain, "ACCEPTANCE_NOT_ASKED"],
  ["approving a draft", "draft", "approve", plain, "TRANSITION_NOT_ALLOWED"],
  ["saving what was submitted", "submitted", "save", plain, "TRANSITION_NOT_ALLOWED"],
  ["overwriting what is approved", "approved", "save", plain, "TRANSITION_NOT_ALLOWED"],
  ["returning what is approved", "approved", "return", plain, "TRANSITION_NOT_ALLOWED"],
] as const)("%s is refused", (_name, state, action, rule, code) => {
  expect(nextState(state, action, rule)).toMatchObject({ ok: false, refusal: { code } });
});

describe("versions", () => {
  test.each(["approved", "accepted"] as const)("reopening what is %s leaves it official and opens the next version", (state) => {
    expect(nextState(state, "reopen", plain)).toEqual({ ok: true, value: { state, opensNextVersion: true } });
  });
  test("version 1 stays official until version 2 is approved", () => {
    const first = { version: 1, state: "approved" } as const;
    expect(officialVersion([first, { version: 2, state: "submitted" }])).toBe(first);
    const second = { version: 2, state: "approved" } as const;
    expect(officialVersion([second, first])).toBe(second);
    expect(latestVersion([second, first])).toBe(second);
    expect(supersededBy(2, [first, second])).toEqual([first]);
  });
  test("nothing is official while everything is a draft", () => {
    expect(officialVersion([{ version: 1, state: "draft" }])).toBeNull();
  });
});

test("the actions of each state, as a screen offers them", () => {
  expect(Object.fromEntries(submissionStates.map((state) => [state, actionsIn(state, plain)]))).toEqual({
    draft: ["save", "submit"],
    signed: ["save", "submit"],
    submitted: ["return", "approve"],
    returned: ["save", "submit"],
    approved: ["reopen"],
    accepted: ["reopen"],
  });
});

test("what can be saved is exactly what is editable", () => {
  for (const state of submissionStates) expect(nextState(state, "save", plain).ok).toBe(isEditable(state));
  expect(submissionActions).toHaveLength(7);
});
