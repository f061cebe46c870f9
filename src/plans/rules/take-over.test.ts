import { assert, constantFrom, option, property, record, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasureFactsOf } from "#catalogue/model.ts";
import { accumulations, directions, measureKinds, timeAggregations, unitAggregations } from "../model.ts";
import { type Taking, takenFields, takeOver } from "./take-over.ts";

const nothing: Taking = {
  measureKind: null,
  numeratorName: null,
  denominatorName: null,
  direction: null,
  accumulation: null,
  timeAggregation: null,
  unitAggregation: null,
  takenOver: [],
};
const ratio: MeasureFactsOf = {
  measureKind: "ratio",
  numeratorName: "hộ có mạng",
  denominatorName: "tổng số hộ",
  direction: "up",
  accumulation: "state",
  timeAggregation: "last",
  unitAggregation: "ratio",
};

describe("linking to a definition", () => {
  test("fills what nobody has decided and marks all of it", () => {
    expect(takeOver(nothing, ratio)).toEqual({ ...ratio, takenOver: [...takenFields] });
  });

  test("leaves what a person has decided, and marks only the rest", () => {
    const taken = takeOver({ ...nothing, direction: "down", numeratorName: "hộ dùng mạng" }, ratio);
    expect(taken).toMatchObject({ direction: "down", numeratorName: "hộ dùng mạng", denominatorName: "tổng số hộ" });
    expect(taken.takenOver).not.toContain("direction");
    expect(taken.takenOver).not.toContain("numeratorName");
  });

  test("gives no parts of a ratio to what a person calls a count", () => {
    const taken = takeOver({ ...nothing, measureKind: "count" }, ratio);
    expect(taken).toMatchObject({ measureKind: "count", numeratorName: null, denominatorName: null, unitAggregation: "sum" });
  });

  test("to another one gives back first what came from the former", () => {
    const other: MeasureFactsOf = { ...ratio, numeratorName: "hộ có cáp quang", direction: "range" };
    expect(takeOver(takeOver(nothing, ratio), other)).toMatchObject({ numeratorName: "hộ có cáp quang", direction: "range" });
  });
});

const maybe = <T extends string>(values: readonly T[]) => option(constantFrom(...values), { nil: null });
const anyFacts = record({
  measureKind: maybe(measureKinds),
  numeratorName: maybe(["a", "b"]),
  denominatorName: maybe(["c", "d"]),
  direction: maybe(directions),
  accumulation: maybe(accumulations),
  timeAggregation: maybe(timeAggregations),
  unitAggregation: maybe(unitAggregations),
});

test("linking and unlinking again leaves an indicator as it was", () => {
  assert(
    property(anyFacts, anyFacts, (own, definition) => {
      const before: Taking = { ...own, takenOver: [] };
      expect(takeOver(takeOver(before, definition), null)).toEqual(before);
    }),
  );
});

test("what a person has decided or confirmed is never changed", () => {
  assert(
    property(anyFacts, anyFacts, subarray([...takenFields]), (own, definition, confirmed) => {
      const linked = takeOver({ ...own, takenOver: [] }, definition);
      const kept = { ...linked, takenOver: linked.takenOver.filter((field) => !confirmed.includes(field)) };
      const after = takeOver(kept, null);
      for (const field of takenFields) {
        if (own[field] !== null) expect(after[field]).toBe(own[field]);
        else if (confirmed.includes(field)) expect(after[field]).toBe(linked[field]);
        else expect(after[field]).toBeNull();
      }
    }),
  );
});
