import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeTarget, type TargetFields, type TargetVersion, targetChanges } from "./target-changes.ts";

const fields: TargetFields = {
  ...{
    milestoneYear: 2030,
    milestoneTo: null,
    operator: ">=",
    value: "85",
    valueTo: null,
    text: null,
    unit: "%",
    recurring: null,
  },
};
const reading = { raw: "đạt 85%", repairs: [], confidence: {}, fromLine: 3, toLine: 3, spanFrom: 10, spanTo: 20 };
const standing: TargetVersion = {
  ...fields,
  ...reading,
  ...{ id: "a", position: 0, version: 1, withdrawn: false, opUndecided: false },
};
const origin = { ...reading, raw: "" };

describe("the versions that changes add", () => {
  test.each([
    ["nothing where a number is only written otherwise", { set: [{ ...fields, id: "a", value: "85.0" }] }, []],
    [
      "a next version at its place where the number changes",
      { set: [{ ...fields, id: "a", value: "90" }] },
      [{ milestoneYear: 2030, position: 0, version: 2, value: "90", withdrawn: false, raw: "đạt 85%" }],
    ],
    [
      "a farewell and a new one where it moves to another year",
      { set: [{ ...fields, id: "a", milestoneYear: 2035 }] },
      [
        { milestoneYear: 2030, position: 0, version: 2, withdrawn: true },
        { milestoneYear: 2035, position: 0, version: 1, withdrawn: false, raw: "đạt 85%" },
      ],
    ],
    ["a farewell where it is taken out", { remove: ["a"] }, [{ version: 2, value: "85", withdrawn: true }]],
    [
      "a second threshold beside the first",
      { set: [{ ...fields, id: null, value: "95" }] },
      [{ milestoneYear: 2030, position: 1, version: 1, value: "95", raw: "" }],
    ],
  ])("are %s", (_name, changes, added) => {
    expect(targetChanges([standing], changes, origin)).toMatchObject({ ok: true, value: added });
  });

  test("settle an operator that the print left open, though its number stays", () => {
    const open = { ...standing, opUndecided: true };
    expect(targetChanges([open], { set: [{ ...fields, id: "a" }] }, origin)).toMatchObject({
      ok: true,
      value: [{ version: 2, opUndecided: false }],
    });
  });

  test("never touch a target of another indicator, one that is gone, or one twice", () => {
    const gone = { ...standing, withdrawn: true };
    const refused = { ok: false, refusal: { code: "TARGET_NOT_OF_INDICATOR" } };
    expect(targetChanges([standing], { remove: ["b"] }, origin)).toMatchObject(refused);
    expect(targetChanges([gone], { set: [{ ...fields, id: "a" }] }, origin)).toMatchObject(refused);
    expect(targetChanges([standing], { set: [{ ...fields, id: "a" }], remove: ["a"] }, origin)).toMatchObject(refused);
  });

  test("never write over a version, however many come and go", () => {
    const edits = fc.array(fc.record({ year: fc.integer({ min: 2025, max: 2027 }), out: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(edits, (steps) => {
        let versions: TargetVersion[] = [standing];
        const taken = new Set(["2030 0 1"]);
        for (const [i, { year, out }] of steps.entries()) {
          const newest = newestOf(versions);
          const alive = newest.find((one) => !one.withdrawn);
          const set = [{ ...fields, id: out ? null : (alive?.id ?? null), milestoneYear: year, value: String(i) }];
          const result = targetChanges(newest, out && alive ? { remove: [alive.id] } : { set }, origin);
          if (!result.ok) throw new Error(result.refusal.code);
          for (const one of result.value) {
            const key = `${one.milestoneYear} ${one.position} ${one.version}`;
            expect(taken.has(key)).toBe(false);
            taken.add(key);
          }
          versions = [...versions, ...result.value.map((one, n) => ({ ...one, id: `${i}-${n}` }))];
        }
      }),
    );
  });
});

function newestOf(versions: readonly TargetVersion[]): TargetVersion[] {
  const newest = new Map<string, TargetVersion>();
  for (const one of versions) newest.set(`${one.milestoneYear} ${one.position}`, one);
  return [...newest.values()];
}

describe("a target that a person writes", () => {
  test.each([
    ["without its number is refused", { value: null }, "TARGET_INCOMPLETE"],
    ["of words without words is refused", { operator: "text" as const, value: null }, "TARGET_INCOMPLETE"],
    ["of a range with one end is refused", { operator: "range" as const }, "TARGET_INCOMPLETE"],
    [
      "of a range upside down is refused",
      { operator: "range" as const, value: "9", valueTo: "10.5", swap: true },
      "TARGET_RANGE_REVERSED",
    ],
    ["for a year that no plan means is refused", { milestoneYear: 203 }, "TARGET_YEAR_UNLIKELY"],
  ])("%s", (_name, { swap, ...given }: Partial<TargetFields> & { swap?: boolean }, code) => {
    const target = { ...fields, ...given };
    const turned = swap ? { ...target, value: target.valueTo, valueTo: target.value } : target;
    expect(completeTarget(turned)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("keeps only what its operator asks for", () => {
    const given = { ...fields, operator: "exists" as const, valueTo: "9", milestoneTo: 2029 };
    expect(completeTarget(given)).toMatchObject({ ok: true, value: { value: null, valueTo: null, milestoneTo: null } });
  });
});
