import { expect, test } from "vitest";
import type { DocumentGraph, DocumentRow } from "#documents/contract.ts";
import { branchesOf, type TreeBranch } from "./tree-branches.ts";

const row = (id: string): DocumentRow => ({
  ...{ id, number: id, type: null, issuer: null, issuedOn: null, subject: null, signer: null, fileName: null, isStub: true },
  ...{ planId: null, planTitle: null, planState: null, namedBy: 0, names: 0, isReplaced: false },
});
const graph = (links: readonly (readonly [string, string])[]): DocumentGraph => ({
  document: row("ward"),
  mayFill: false,
  documents: ["ward", "city", "law"].map(row),
  links: links.map(([source, target]) => ({ source, target, kind: "cites", step: 1 })),
});
const shape = (branches: readonly TreeBranch[]): unknown =>
  branches.map(({ document, isRepeated, below }) => [document.id, isRepeated, shape(below)]);

test("a document shows what it names, and what that names in turn", () => {
  expect(
    shape(
      branchesOf(
        graph([
          ["ward", "city"],
          ["city", "law"],
        ]),
        "up",
      ),
    ),
  ).toEqual([["city", false, [["law", false, []]]]]);
});

test("a document named twice is unfolded once", () => {
  const twice = graph([
    ["ward", "city"],
    ["ward", "law"],
    ["city", "law"],
  ]);
  expect(shape(branchesOf(twice, "up"))).toEqual([
    ["city", false, [["law", true, []]]],
    ["law", false, []],
  ]);
});

test("a ring of links ends", () => {
  expect(
    shape(
      branchesOf(
        graph([
          ["ward", "city"],
          ["city", "ward"],
        ]),
        "up",
      ),
    ),
  ).toEqual([["city", false, [["ward", true, []]]]]);
});

test("downwards stands what names the document", () => {
  expect(shape(branchesOf(graph([["city", "ward"]]), "down"))).toEqual([["city", false, []]]);
});
