import fc from "fast-check";
import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import { coverages, type Measured } from "../model.ts";
import { anAim } from "../testing.ts";
import { type BelowLink, countsOf, coverageBelow, taskCoverageBelow } from "./count-coverage.ts";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const measured = (n: number, value: string): Measured => ({
  ...{ id: asId(idOf(n)), position: n, name: "", unit: "%", direction: "up", aims: [anAim({ value })] },
});
const link = (id: number, superiorId: number, planId: string, given: Partial<BelowLink> = {}): BelowLink => ({
  ...{ id: idOf(id), superiorId: idOf(superiorId), planId, score: "0.9", state: "proposed", ...given },
});

const superior = [measured(1, "80"), measured(2, "50")];
const linked = [measured(11, "80"), measured(12, "70"), measured(13, "95")];
const plans = ["a", "b", "c", "d"];
const below = (links: readonly BelowLink[], kept: readonly number[] = []) =>
  coverageBelow({ plans, superior, linked, links }, new Set(kept.map(idOf)), new Map());

test("'four plans: three have it, one promises less, one has none'", () => {
  const found = below([link(11, 1, "a"), link(12, 1, "b"), link(13, 1, "c")]);
  const counted = countsOf(coverages, found.get(idOf(1)) ?? new Map());
  expect(counted).toEqual({ weaker: 1, missing: 1, partial: 0, incomparable: 0, covered: 1, stricter: 1, kept: 0 });
});

test("what the superior keeps is asked of nobody", () => {
  expect(countsOf(coverages, below([], [2]).get(idOf(2)) ?? new Map())).toMatchObject({ kept: 4, missing: 0 });
});

test("a doubtful proposal does not count", () => {
  expect(
    below([link(11, 1, "a", { score: "0.5" })])
      .get(idOf(1))
      ?.get("a"),
  ).toBe("missing");
});

test("whatever the links, every plan stands somewhere", () => {
  const anyLink = fc.record({
    id: fc.constantFrom(11, 12, 13),
    to: fc.constantFrom(1, 2),
    plan: fc.constantFrom(...plans),
    state: fc.constantFrom("proposed" as const, "confirmed" as const),
  });
  fc.assert(
    fc.property(fc.array(anyLink), (links) => {
      for (const byPlan of below(links.map(({ id, to, plan, state }) => link(id, to, plan, { state }))).values()) {
        const total = Object.values(countsOf(coverages, byPlan)).reduce((sum, n) => sum + n, 0);
        expect(total).toBe(plans.length);
      }
    }),
  );
});

test("a task is later, without a day, or missing", () => {
  const task = (n: number, dueOn: string | null) => ({
    ...{ id: asId<"task">(idOf(n)), position: n, number: null, text: "", dueOn, isRegular: false },
  });
  const found = taskCoverageBelow({
    plans,
    superior: [task(1, "2026-06-30")],
    linked: [task(11, "2026-06-30"), task(12, "2026-09-30"), task(13, null)],
    links: [link(11, 1, "a"), link(12, 1, "b"), link(13, 1, "c")],
  });
  expect([...(found.get(idOf(1)) ?? new Map()).values()]).toEqual(["covered", "later", "no-deadline", "missing"]);
});
