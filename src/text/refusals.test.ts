import { expect, test } from "vitest";
import type { RefusalData } from "#kernel/result.ts";
import { refusalSentence, refusals } from "./refusals.ts";

const codes = Object.entries(refusals.vi).map(([code]) => code);

// Whatever a sentence asks for is there.
const anyData: RefusalData = new Proxy<RefusalData>({}, { get: (_target, key) => (key === "fields" ? ["a", "b"] : 7) });

test.each(codes)("%s has a sentence in both languages, in the tone of the house", (code) => {
  for (const language of ["vi", "en"] as const) {
    const sentence = refusalSentence(language, { code, data: anyData });
    expect(sentence.length).toBeGreaterThan(10);
    expect(sentence).not.toMatch(/!|undefined|null|NaN|\[object/);
    expect(sentence).not.toMatch(/theo quy định/i);
  }
});

test("a code from a newer server gets the neutral sentence", () => {
  expect(refusalSentence("vi", { code: "NEVER_HEARD_OF", data: {} })).toBe(refusalSentence("vi", { code: "INTERNAL", data: {} }));
  expect(refusalSentence("vi", { code: "toString", data: {} })).toBe(refusalSentence("vi", { code: "INTERNAL", data: {} }));
});
