import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { ChangeEvent, OrganisationId } from "../model.ts";
import { nameOn } from "./dated-name.ts";
import { ancestorsOf, subtreeOf } from "./subtree.ts";
import { successorsOf } from "./succession.ts";

const body = (letter: string): OrganisationId => asId(`00000000-0000-4000-8000-0000000000${letter.charCodeAt(0).toString(16)}`);
const [a, b, c, d, e] = [body("a"), body("b"), body("c"), body("d"), body("e")];
let count = 0;
function anEvent(over: Partial<ChangeEvent>): ChangeEvent {
  count += 1;
  const id: ChangeEvent["id"] = asId(`00000000-0000-4000-9000-${String(count).padStart(12, "0")}`);
  return { id, kind: "merge", effectiveFrom: "2025-07-01", originals: [a, b], resulting: [c], function: null, ...over };
}
const merged = anEvent({});
const split = anEvent({ kind: "split", effectiveFrom: "2026-01-01", originals: [c], resulting: [d, e] });

describe("who answers for a body", () => {
  test.each([
    ["before the merger it answers for itself", "2025-06-30", [a]],
    ["from the day of the merger the new body answers", "2025-07-01", [c]],
    ["after the later split both parts answer", "2026-03-01", [d, e]],
  ])("%s", (_name, on, heirs) => {
    expect(successorsOf(a, [split, merged], on)).toEqual(heirs);
  });
  test("two bodies merged into one have one heir between them", () => {
    expect(
      successorsOf(
        a,
        [
          anEvent({ originals: [a], resulting: [c, d] }),
          anEvent({ effectiveFrom: "2025-08-01", originals: [c, d], resulting: [e] }),
        ],
        "2026-01-01",
      ),
    ).toEqual([e]);
  });
  test("a body dissolved without an heir leaves nobody", () => {
    expect(successorsOf(a, [anEvent({ kind: "dissolve", originals: [a], resulting: [] })], "2026-01-01")).toEqual([]);
  });
  test("a renamed body answers for itself", () => {
    expect(successorsOf(a, [anEvent({ kind: "rename", originals: [a], resulting: [a] })], "2026-01-01")).toEqual([a]);
  });
  test("one function goes elsewhere than the rest of the body, on the same day", () => {
    const events = [merged, anEvent({ kind: "transfer", originals: [a], resulting: [d], function: "press" })];
    expect(successorsOf(a, events, "2026-01-01", "press")).toEqual([d]);
    expect(successorsOf(a, events, "2026-01-01")).toEqual([c]);
    expect(successorsOf(a, events, "2026-01-01", "poverty")).toEqual([c]);
  });
});

describe("the name of a body on a day", () => {
  const names = [
    { name: "Phòng B", shortName: null, validFrom: "2025-07-01", validTo: null },
    { name: "Phòng A", shortName: null, validFrom: null, validTo: "2025-07-01" },
  ];
  test.each([
    ["2025-06-30", "Phòng A"],
    ["2025-07-01", "Phòng B"],
  ])("on %s it is %s", (on, name) => {
    expect(nameOn(names, on)?.name).toBe(name);
  });
  test("an ended name still serves when nothing followed it", () => {
    expect(
      nameOn([{ name: "Phòng A", shortName: null, validFrom: "2020-01-01", validTo: "2025-01-01" }], "2026-01-01")?.name,
    ).toBe("Phòng A");
  });
});

describe("the tree", () => {
  const pairs = [
    { id: a, parentId: null },
    { id: b, parentId: a },
    { id: c, parentId: b },
    { id: d, parentId: a },
  ];
  test("under a body stand its children and theirs", () => {
    expect(subtreeOf(b, pairs)).toEqual([b, c]);
    expect(new Set(subtreeOf(a, pairs))).toEqual(new Set([a, b, c, d]));
  });
  test("above a body stand its parents, nearest first", () => {
    expect(ancestorsOf(c, pairs)).toEqual([b, a]);
  });
  test("a loop in the pairs does not hang the walk", () => {
    const loop = [
      { id: a, parentId: b },
      { id: b, parentId: a },
    ];
    expect(subtreeOf(a, loop)).toEqual([a, b]);
    expect(ancestorsOf(a, loop)).toEqual([b]);
  });
});
