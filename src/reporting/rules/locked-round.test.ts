import { expect, test } from "vitest";
import { submissionActions } from "../model.ts";
import { refusedWhenLocked } from "./locked-round.ts";

test("a locked round takes nothing new, and the office goes on with what it has", () => {
  expect(submissionActions.filter((action) => !refusedWhenLocked({ locked: true }, action))).toEqual([
    "return",
    "approve",
    "accept",
  ]);
});

test("an open round refuses nothing", () => {
  expect(submissionActions.filter((action) => refusedWhenLocked({ locked: false }, action))).toEqual([]);
});
