import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type HandoverChoice, handOverMoves, type WorkItem } from "./hand-over.ts";

const body = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-00000000000${n}`);
const [old, north, south] = [body(1), body(2), body(3)];
const anItem = (given: Partial<WorkItem>): WorkItem => ({
  ...{ kind: "indicator", id: "i1", detail: "", planId: "p1", open: true, house: null },
  ...given,
});
const items = [
  anItem({}),
  anItem({ id: "i2", planId: "p2" }),
  anItem({ kind: "task", id: "t1", detail: "lead" }),
  anItem({ kind: "task", id: "t2", detail: "support", open: false }),
  anItem({ kind: "report", id: "r1" }),
  anItem({ kind: "person", id: "a1", detail: "officer", planId: null }),
  anItem({ kind: "plan", id: "p1" }),
];
const moved = (choice: HandoverChoice) => {
  const result = handOverMoves(old, items, choice);
  return result.ok ? Object.fromEntries(result.value.map(({ item, to }) => [item.id, to])) : result.refusal.code;
};

describe("the work of a body that ended", () => {
  test("goes to its one heir, what is closed stays", () => {
    expect(moved({ to: [north], except: [] })).toEqual({
      ...{ i1: [north], i2: [north], t1: [north], r1: [north], a1: [north], p1: [north] },
    });
  });
  test("of two heirs both get indicators, people and plans; a lead and a debt go to the first", () => {
    expect(moved({ to: [north, south], except: [] })).toEqual({
      ...{ i1: [north, south], i2: [north, south], t1: [north], r1: [north], a1: [north, south], p1: [north, south] },
    });
  });
  test("a record that is named apart goes elsewhere, a plan named apart takes all of its records of the kind", () => {
    const except: HandoverChoice["except"] = [
      { kind: "indicator", id: "p1", to: [south] },
      { kind: "task", id: "t1", to: [] },
    ];
    expect(moved({ to: [north], except })).toMatchObject({ i1: [south], i2: [north], p1: [north] });
    expect(moved({ to: [north], except })).not.toHaveProperty("t1");
  });
  test.each([
    ["two heirs for one lead", [{ kind: "task", id: "t1", to: [north, south] }], "HANDOVER_ONE_HEIR"],
    ["a record that the body does not hold", [{ kind: "task", id: "t9", to: [north] }], "HANDOVER_NOT_HELD"],
  ] as const)("%s is refused", (_name, except, code) => {
    expect(moved({ to: [north], except })).toBe(code);
  });
  test("of heirs in several houses the one in the house of the plan's owner takes its work, the others what is left", () => {
    const inHouse = [
      anItem({ house: new Set([south]) }),
      anItem({ kind: "task", id: "t1", detail: "lead", house: new Set([south]) }),
    ];
    const result = handOverMoves(old, [...inHouse, anItem({ id: "i2" })], { to: [north, south], except: [] });
    expect(result.ok && result.value.map(({ item, to }) => [item.id, to])).toEqual([
      ["i1", [south]],
      ["t1", [south]],
      ["i2", [north, south]],
    ]);
  });
  test("nothing goes back to the body itself", () => {
    expect(moved({ to: [old], except: [] })).toEqual({});
  });
});
