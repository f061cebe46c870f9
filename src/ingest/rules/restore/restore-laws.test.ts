import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLanguage } from "#ingest/readers/language.ts";
import { readSource } from "#ingest/readers/read-source.ts";
import { readRegister } from "../read-register.ts";
import { fixTones } from "./fix-tones.ts";
import { restore } from "./restore.ts";
import { restoredLines } from "./restore-register.ts";

const language = await openLanguage();
const root = new URL("../../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
/** Texts that the corpus does not hold: plans of the fixtures, and the program's own Vietnamese sentences. */
const clean = [
  ...["small-prose", "other-subject"].map((name) => read(`fixtures/documents/${name}/plan.txt`)),
  ...readdirSync(new URL("src/text/vi/", root))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => read(`src/text/vi/${name}`)),
];
const garbled = read("fixtures/documents/garbled-ocr/plan.txt");

const fixed = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 9 })).map(([a, b]) => `${a},${b}%`),
  fc.constantFrom("57-NQ/TW", "22/12/2024", "03/NQ-CP", "UBND", "KH&CN", "STEM", "5G", "2026-2030", "100%", "FDI"),
);
const words = garbled.split(/\s+/).filter((word) => /^\p{L}{2,}$/u.test(word));
const garbledWord = fc.constantFrom(...words);
const mix = fc
  .array(fc.oneof({ arbitrary: garbledWord, weight: 3 }, { arbitrary: fixed, weight: 1 }), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.join(" "));

describe("laws of restoring", () => {
  test("clean text stays as it is, line by line", () => {
    for (const text of clean)
      for (const part of text.split("\n").filter((line) => /[ạ-ỹ]/u.test(line))) expect(fixTones(part, language).text).toBe(part);
    for (const text of clean.slice(0, 2)) expect(restoredLines({ text }, language)).toEqual(text.split("\n"));
  });

  test("figures, days, codes and abbreviations come out as they went in, in their order", () => {
    fc.assert(
      fc.property(mix, (text) => {
        const firm = (line: string) =>
          line.split(" ").filter((word) => /\d/.test(word) || /^(?:UBND|KH&CN|STEM|FDI)$/.test(word));
        expect(firm(restore(text, language).text)).toEqual(firm(text));
      }),
      { numRuns: 300 },
    );
  });

  test("tokens stand in order, never overlap, keep their raw letters, and hold every letter of the text", () => {
    fc.assert(
      fc.property(fc.oneof(mix, fc.string({ unit: "grapheme", maxLength: 80 })), (text) => {
        let at = 0;
        let between = "";
        let written = "";
        for (const { rawSpan, raw, read: said } of restore(text, language).tokens) {
          expect(rawSpan[0]).toBeGreaterThanOrEqual(at);
          expect(text.slice(...rawSpan)).toBe(raw);
          between += text.slice(at, rawSpan[0]);
          written += text.slice(at, rawSpan[0]) + said;
          at = rawSpan[1];
        }
        if (/\p{L}/u.test(text)) {
          expect((between + text.slice(at)).replace(/[^\p{L}]/gu, "")).toBe("");
          expect(restore(text, language).text).toBe(written + text.slice(at));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a text read again comes out the same, whatever was read before", () => {
    fc.assert(
      fc.property(mix, mix, (one, other) => {
        const first = restore(one, language).text;
        restore(other, language);
        expect(restore(one, language).text).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  test("every restored field of a garbled plan keeps what was read, and its figures", async () => {
    const source = await readSource(new TextEncoder().encode(garbled), "plan.txt");
    if (!source.ok) throw new Error(source.refusal.code);
    const before = readRegister(source.value);
    const after = readRegister(source.value, { language });
    expect(after.targets.map((t) => [t.raw, t.value, t.op])).toEqual(before.targets.map((t) => [t.raw, t.value, t.op]));
    after.targets.forEach((target, i) => {
      const mark = target.restored?.["indicator"];
      if (mark !== undefined) expect(mark.raw).toBe(before.targets[i]?.indicator);
    });
  });
});
