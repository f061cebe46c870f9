import fc from "fast-check";
import { expect, test } from "vitest";
import { dimensions, type ReviewedRecord, scoresOf } from "./review-score.ts";

const record = (given: Partial<ReviewedRecord> = {}): ReviewedRecord => ({
  ...{
    kind: "indicator",
    id: "",
    text: "",
    fromLine: 10,
    toLine: 11,
    isMeasured: true,
    owners: 1,
    isDated: true,
    goneBodies: [],
  },
  ...given,
});
const shown = (...given: Parameters<typeof scoresOf>) =>
  Object.fromEntries(scoresOf(...given).map((one) => [one.dimension, `${one.numerator}/${one.denominator} ${one.percent}`]));

test("each dimension counts its own records", () => {
  const records = [
    record(),
    record({ isMeasured: false, owners: 0 }),
    record({ kind: "task", isMeasured: false, isDated: false, fromLine: 30, toLine: 31 }),
  ];
  const doubts = [
    { severity: "warning", fromLine: 11, toLine: 12 },
    { severity: "info", fromLine: 30, toLine: 30 },
  ] as const;
  expect(shown(records, doubts, ["covered", "stricter", "weaker", "missing", "kept"])).toEqual({
    measurable: "1/2 50.0",
    owned: "2/3 66.7",
    dated: "2/3 66.7",
    consistent: "1/3 33.3",
    aligned: "2/4 50.0",
  });
});

test("without a plan above nothing can be said of alignment", () => {
  expect(shown([record()], [], null).aligned).toBe("0/0 null");
});

test("an empty plan is not perfect, it is nothing", () => {
  expect(scoresOf([], [], null).every((one) => one.percent === null)).toBe(true);
});

test("a part is never more than its whole", () => {
  const anyRecord = fc.record({
    kind: fc.constantFrom("indicator" as const, "task" as const),
    owners: fc.nat(2),
    isMeasured: fc.boolean(),
    isDated: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyRecord), (given) => {
      const scores = scoresOf(given.map(record), [], null);
      expect(scores.map((one) => one.dimension)).toEqual([...dimensions]);
      for (const { numerator, denominator } of scores) expect(numerator).toBeLessThanOrEqual(denominator);
    }),
  );
});
