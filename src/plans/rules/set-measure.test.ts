import { describe, expect, test } from "vitest";
import { proposeMeasures } from "./measure-facts.ts";
import { decidesMeasure, type Measure, setMeasure } from "./set-measure.ts";

const undecided: Measure = {
  measureKind: null,
  direction: null,
  accumulation: null,
  frequency: null,
  numeratorName: null,
  denominatorName: null,
};

const record = {
  id: "1",
  name: "Tỷ lệ hộ dân dùng Internet",
  unit: "%",
  baselineValue: null,
  baselineText: null,
  baselineOn: null,
};
const target = { indicatorId: "1", milestoneYear: 2030, operator: ">=" as const, value: "80", recurring: null };
const proposalFor = (cadences: readonly string[]) => {
  const proposal = proposeMeasures([record], [target], cadences).get("1");
  if (proposal === undefined) throw new Error("no proposal");
  return proposal;
};

describe("a decision about how an indicator is measured", () => {
  test("takes each indicator's own proposal, and what follows from it", () => {
    const all = { measureKind: "proposed", direction: "proposed", accumulation: "proposed", frequency: "proposed" } as const;
    expect(setMeasure(undecided, all, proposalFor(["quarterly"]))).toMatchObject({
      ...{ measureKind: "ratio", direction: "up", accumulation: "state", frequency: "quarterly" },
      ...{ timeAggregation: "last", unitAggregation: "ratio" },
    });
  });

  test("leaves alone what it does not name, and what nothing speaks for", () => {
    const measure: Measure = { ...undecided, measureKind: "count", direction: "down" };
    expect(setMeasure(measure, { frequency: "proposed" }, proposalFor([]))).toMatchObject({
      measureKind: "count",
      direction: "down",
      frequency: null,
    });
  });

  test("a value for the whole group stands against the proposal", () => {
    expect(setMeasure(undecided, { measureKind: "count", accumulation: "per-period" }, proposalFor([]))).toMatchObject({
      ...{ measureKind: "count", accumulation: "per-period", timeAggregation: "sum", unitAggregation: "sum" },
    });
  });

  test("only a ratio keeps names of its parts", () => {
    const measure: Measure = { ...undecided, measureKind: "ratio", numeratorName: "Hộ dùng", denominatorName: "Tổng số hộ" };
    expect(setMeasure(measure, {}, proposalFor([])).numeratorName).toBe("Hộ dùng");
    expect(setMeasure(measure, { numeratorName: null }, proposalFor([])).numeratorName).toBeNull();
    expect(setMeasure(measure, { measureKind: "count" }, proposalFor([])).denominatorName).toBeNull();
  });

  test("nothing named is nothing decided", () => {
    expect(decidesMeasure({})).toBe(false);
    expect(decidesMeasure({ numeratorName: null })).toBe(true);
  });
});
