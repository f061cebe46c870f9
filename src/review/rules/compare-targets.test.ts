import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction, TargetOperator } from "#plans/model.ts";
import type { Aim } from "../model.ts";
import { anAim, aSide } from "../testing.ts";
import { compareTargets, coverageOf } from "./compare-targets.ts";

const verdictOf = (superior: Partial<Aim>, ours: Partial<Aim>, direction: Direction | null = null) => {
  const [finding] = compareTargets(
    aSide({ direction, aims: [anAim(superior)] }),
    aSide({ direction, aims: [anAim(ours)] }),
    2030,
  );
  return [finding?.verdict, finding?.gap];
};

describe("one milestone", () => {
  test.each([
    ["the same", { value: "80" }, { value: "80" }, "up", "equal", null],
    ["less where more is better", { value: "80" }, { value: "75.5" }, "up", "weaker", "4.5"],
    ["more where more is better", { value: "80" }, { value: "90" }, "up", "stricter", "10"],
    ["more where less is better", { operator: "<=", value: "1" }, { operator: "<=", value: "2" }, "down", "weaker", "1"],
    ["a better place in a list", { operator: "top", value: "10" }, { operator: "top", value: "5" }, "rank", "stricter", "5"],
    ["'at least' where 'above' is asked", { operator: ">", value: "80" }, { value: "80" }, "up", "weaker", "0"],
    ["'above' where 'at least' is asked", { value: "80" }, { operator: ">", value: "80" }, "up", "stricter", "0"],
    ["the lower end of a range counts", { value: "40" }, { operator: "range", value: "40", valueTo: "50" }, "up", "equal", null],
    ["signs say the way where nobody did", { operator: "<", value: "1" }, { operator: "=", value: "0" }, null, "stricter", "1"],
    ["a bare figure is a height to reach", { operator: "=", value: "100" }, { operator: "=", value: "90" }, null, "weaker", "10"],
    ["inside the range", range("10", "20"), range("12", "18"), "range", "stricter", "2"],
    ["out of the range", range("10", "20"), range("12", "23"), "range", "weaker", "3"],
    ["no ceiling where the range has one", range("10", "20"), { value: "15" }, "range", "weaker", null],
    ["a floor and a ceiling where only a floor is asked", { value: "10" }, range("10", "20"), "range", "stricter", null],
    ["another unit", { value: "80", unit: "%" }, { value: "80", unit: "người" }, "up", "incomparable", null],
    ["yearly against once", { value: "5", recurring: "annual" }, { value: "5" }, "up", "incomparable", null],
    ["both exist", exists, exists, null, "equal", null],
    ["words against a number", { value: "80" }, { operator: "text", value: null, text: "phấn đấu" }, "up", "incomparable", null],
    ["the same words", words("Hình thành"), words("hình thành"), null, "equal", null],
  ] as const)("%s", (_name, superior, ours, direction, verdict, gap) => {
    expect(verdictOf(superior, ours, direction)).toEqual([verdict, gap]);
  });
});

function range(value: string, valueTo: string): Partial<Aim> {
  return { operator: "range", value, valueTo };
}
const exists: Partial<Aim> = { operator: "exists", value: null };
function words(text: string): Partial<Aim> {
  return { operator: "text", value: null, text };
}

describe("several milestones", () => {
  const superior = aSide({
    direction: "up",
    aims: [2026, 2030, 2035].map((year) => anAim({ milestoneYear: year, value: "90" })),
  });
  const verdicts = (ours: readonly Partial<Aim>[], horizon: number) =>
    compareTargets(superior, aSide({ direction: "up", aims: ours.map(anAim) }), horizon).map((one) => one.verdict);

  test("after our plan's last year nothing is asked", () => {
    expect(
      verdicts(
        [
          { milestoneYear: 2026, value: "90" },
          { milestoneYear: 2030, value: "95" },
        ],
        2030,
      ),
    ).toEqual(["equal", "stricter", "stricter"]);
    expect(
      verdicts(
        [
          { milestoneYear: 2026, value: "90" },
          { milestoneYear: 2030, value: "80" },
        ],
        2030,
      ),
    ).toEqual(["equal", "weaker", "equal"]);
    expect(verdicts([{ milestoneYear: 2026, value: "70" }], 2026)).toEqual(["weaker", "beyond", "beyond"]);
  });
  test("a year without a target is missing unless an earlier one reaches it already", () => {
    expect(verdicts([{ milestoneYear: 2030, value: "90" }], 2035)).toEqual(["missing", "equal", "equal"]);
    expect(verdicts([{ milestoneYear: 2026, value: "95" }], 2035)).toEqual(["stricter", "stricter", "stricter"]);
  });
  test("one weaker milestone makes the indicator weaker, one missing makes it partial", () => {
    const coverage = (ours: readonly Partial<Aim>[]) =>
      coverageOf(compareTargets(superior, aSide({ direction: "up", aims: ours.map(anAim) }), 2035));
    expect(
      coverage([
        { milestoneYear: 2026, value: "99" },
        { milestoneYear: 2030, value: "80" },
      ]),
    ).toBe("weaker");
    expect(coverage([{ milestoneYear: 2030, value: "90" }])).toBe("partial");
    expect(coverage([{ milestoneYear: 2026, value: "90" }])).toBe("covered");
    expect(coverage([{ milestoneYear: 2026, value: "91" }])).toBe("stricter");
  });
});

describe("laws", () => {
  const numbers = fc.integer({ min: -1000, max: 1000 }).map((n) => String(n / 10));
  const operators = fc.constantFrom<TargetOperator>(">=", ">", "=", "<=", "<");
  const aims = fc.record({ operator: operators, value: numbers });

  test("a plan with the superior's own targets covers it, whatever they are", () => {
    const any = fc.array(
      fc.record({ ...{ operator: operators, value: numbers }, milestoneYear: fc.integer({ min: 2025, max: 2045 }) }),
    );
    const ways = fc.constantFrom<Direction | null>("up", "down", "range", "rank", null);
    fc.assert(
      fc.property(any, ways, (given, direction) => {
        const side = aSide({ direction, aims: onePerYear(given.map(anAim)) });
        for (const finding of compareTargets(side, side, 2045)) expect(finding.verdict).toBe("equal");
      }),
    );
  });

  test("ours is weaker exactly where the superior's would be stricter, by the same gap", () => {
    const opposite = { weaker: "stricter", stricter: "weaker", equal: "equal" } as const;
    fc.assert(
      fc.property(aims, aims, fc.constantFrom<Direction>("up", "down"), (a, b, direction) => {
        const [there, thereGap] = verdictOf(a, b, direction);
        const [back, backGap] = verdictOf(b, a, direction);
        expect(back).toBe(there === undefined ? "" : opposite[there as keyof typeof opposite]);
        expect(backGap).toBe(thereGap);
      }),
    );
  });

  test("turning every number and sign round turns nothing in the verdict", () => {
    const mirrored = { ">=": "<=", ">": "<", "=": "=", "<=": ">=", "<": ">" } as const;
    const mirror = (aim: { operator: TargetOperator; value: string }) => ({
      operator: mirrored[aim.operator as keyof typeof mirrored],
      value: aim.value.startsWith("-") ? aim.value.slice(1) : aim.value === "0" ? "0" : `-${aim.value}`,
    });
    fc.assert(
      fc.property(aims, aims, (a, b) => {
        expect(verdictOf(mirror(a), mirror(b), "down")).toEqual(verdictOf(a, b, "up"));
      }),
    );
  });
});

function onePerYear(aims: readonly Aim[]): Aim[] {
  return [...new Map(aims.map((aim) => [aim.milestoneYear, aim])).values()];
}
