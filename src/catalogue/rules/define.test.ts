import { describe, expect, test } from "vitest";
import { aContent } from "../testing.ts";
import { allStarters } from "./all-starters.ts";
import { changedFields, definedAs, nextCode } from "./define.ts";
import { isSurelyLike, likenessOf } from "./likeness.ts";
import { indexLikened, rankedInIndex } from "./ranked-like.ts";
import { likenedOf } from "./skeleton.ts";

describe("a definition is kept", () => {
  test("with tidy words and the aggregations that follow from its kind", () => {
    const result = definedAs(aContent({ name: "  Tỷ lệ  hộ dân\u200b có Internet ", otherNames: [" Hộ có mạng ", "—"] }));
    expect(result).toMatchObject({
      ok: true,
      value: { name: "Tỷ lệ hộ dân có Internet", otherNames: ["Hộ có mạng"], timeAggregation: "last", unitAggregation: "ratio" },
    });
  });

  test("with the aggregation that a person chose", () => {
    expect(definedAs(aContent({ unitAggregation: "none" }))).toMatchObject({ ok: true, value: { unitAggregation: "none" } });
  });

  test.each([
    ["a name without letters", { name: " … " }, "DEFINITION_NAME_EMPTY"],
    ["a ratio without a denominator", { denominatorName: " " }, "RATIO_NEEDS_PARTS"],
    ["a count with a numerator", { measureKind: "count", denominatorName: null }, "ONLY_A_RATIO_HAS_PARTS"],
  ] as const)("not with %s", (_what, given, code) => {
    expect(definedAs(aContent(given))).toMatchObject({ ok: false, refusal: { code } });
  });
});

test("only what differs counts as changed", () => {
  expect(changedFields(aContent(), aContent())).toEqual([]);
  expect(changedFields(aContent(), aContent({ unit: "hộ", otherNames: ["a"] }))).toEqual(["otherNames", "unit"]);
});

test("the next code of a group follows its highest number", () => {
  expect(nextCode("digital", ["CD-001", "CD-017", "HT-040", "CD-x"])).toBe("CD-018");
  expect(nextCode("other", [])).toBe("K-001");
});

describe("the shipped catalogue", () => {
  test("holds between 80 and 150 definitions, each with a code of its own", () => {
    expect(allStarters.length).toBeGreaterThan(80);
    expect(allStarters.length).toBeLessThan(150);
    expect(new Set(allStarters.map((one) => one.code)).size).toBe(allStarters.length);
  });

  test.each(allStarters)("$code $name may be kept", ({ code: _code, ...content }) => {
    expect(definedAs(content)).toMatchObject({ ok: true });
  });

  test("defines nothing twice: no two of one kind are surely the same", () => {
    const twins = allStarters.flatMap((a, i) =>
      allStarters
        .slice(i + 1)
        .filter((b) => a.measureKind === b.measureKind && isSurelyLike(likenessOf(a, b)))
        .map((b) => `${a.code} ${b.code}`),
    );
    expect(twins).toEqual([]);
  });

  test("finds every definition by its own name and by each other wording", () => {
    const index = indexLikened(allStarters, (one) =>
      [one.name, ...one.otherNames].map((name) => ({ name, unit: one.unit, groupCode: one.group })),
    );
    for (const one of allStarters)
      for (const name of [one.name, ...one.otherNames]) {
        const [first] = rankedInIndex(likenedOf({ name, unit: one.unit, groupCode: one.group }), index);
        expect({ name, code: first?.item.code }).toEqual({ name, code: one.code });
      }
  });
});
