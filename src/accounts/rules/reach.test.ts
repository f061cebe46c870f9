import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Standing, togetherOf, treeOf } from "./reach.ts";

const standings: readonly Standing[] = [
  { id: "province", aboveId: "state" },
  { id: "commune", aboveId: "province" },
  { id: "department", aboveId: "province" },
  { id: "dissolved", aboveId: "commune" },
];
const tree = treeOf(standings);

describe("a role reaches", () => {
  test.each([
    ["a body without anything below: itself", "department", ["department"]],
    ["everything below, and what ended there", "province", ["province", "commune", "department", "dissolved"]],
    ["a body that the trees do not know: itself", "elsewhere", ["elsewhere"]],
  ])("%s", (_, id, expected) => expect([...tree.below(id)].toSorted()).toEqual(expected.toSorted()));

  test("for reading also what stands above, not what stands beside", () => {
    expect([...tree.around("commune")].toSorted()).toEqual(["commune", "dissolved", "province", "state"]);
  });

  test("several bodies: what each of them reaches", () => {
    expect([...togetherOf(["department", "dissolved"], tree.below)].toSorted()).toEqual(["department", "dissolved"]);
  });

  test("a ring of bodies once around", () => {
    const ring = treeOf([
      { id: "a", aboveId: "b" },
      { id: "b", aboveId: "a" },
    ]);
    expect([...ring.below("a")].toSorted()).toEqual(["a", "b"]);
  });
});

test("whatever the trees, a body is reached exactly when a way up from it leads to the role's body", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  fc.assert(
    fc.property(fc.array(fc.record({ id, aboveId: id }), { maxLength: 12 }), id, id, (pairs, role, body) => {
      const leadsUp = (from: string, left: number): boolean =>
        from === role || (left > 0 && pairs.some((pair) => pair.id === from && leadsUp(pair.aboveId, left - 1)));
      expect(treeOf(pairs).below(role).has(body)).toBe(leadsUp(body, 6));
    }),
  );
});
