import { describe, expect, it } from "vitest";
import type { IndicatorRow, TargetRow } from "#plans/contract.ts";
import { milestoneColumns, milestoneInPlay, targetsAt } from "./milestone-columns.ts";

const place = { lines: { from: 1, to: 1 }, span: { from: 0, to: 1 } };
const aTarget = (milestoneYear: number, milestoneTo: number | null = null): TargetRow => ({
  ...{ id: `${milestoneYear}`, milestoneYear, milestoneTo, operator: ">=", value: "1", valueTo: null, text: null, unit: null },
  ...{ recurring: null, opUndecided: false, raw: "", repairs: [], place, confidence: null },
});
const anIndicator = (targets: TargetRow[]): IndicatorRow => ({
  ...{ id: "i", position: 1, rowLabel: null, name: "Tỷ lệ", group: "other", groupTitle: null, unit: null, measureKind: null },
  ...{ numeratorName: null, denominatorName: null, direction: null, accumulation: null, frequency: null, baseline: null },
  ...{ responsible: [], targets, place: null, recordState: "confirmed", revision: 1 },
});
const keysOf = (columns: readonly { readonly key: string }[]) => columns.map((column) => column.key);

describe("milestones as columns", () => {
  it("stand in time, also those that only a target names", () => {
    const columns = milestoneColumns([{ year: 2030, to: null }], [anIndicator([aTarget(2045), aTarget(2026)])]);
    expect(keysOf(columns)).toEqual(["2026", "2030", "2045"]);
  });
  it("keep a span of years apart from its last year", () => {
    const columns = milestoneColumns(
      [
        { year: 2035, to: 2045 },
        { year: 2045, to: null },
      ],
      [],
    );
    expect(keysOf(columns)).toEqual(["2035–2045", "2045"]);
  });
  it("hold every target of a cell", () => {
    const [column] = milestoneColumns([{ year: 2030, to: null }], []);
    if (column === undefined) throw new Error("no column");
    expect(targetsAt(anIndicator([aTarget(2030), aTarget(2035), aTarget(2030)]), column)).toHaveLength(2);
  });
});

describe("the milestone in play", () => {
  const columns = milestoneColumns(
    [2026, 2030, 2035].map((year) => ({ year, to: null })),
    [],
  );
  const cases = [
    ["2026-11-20", "2026", "is this year's until the year ends"],
    ["2027-01-01", "2030", "is the next one after that"],
    ["2040-05-05", "2035", "is the last when all have passed"],
  ] as const;
  it.each(cases)("on %s is %s: it %s", (today, key) => {
    expect(milestoneInPlay(columns, today)?.key).toBe(key);
  });
  it("is none where there are no milestones", () => {
    expect(milestoneInPlay([], "2026-01-01")).toBeNull();
  });
});
