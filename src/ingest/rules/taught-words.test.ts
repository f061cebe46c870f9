import fc from "fast-check";
import { expect, test } from "vitest";
import { taughtWords } from "./taught-words.ts";

test.each([
  ["a word that was read otherwise", "xa Bim Sơn", "xã Bỉm Sơn", ["xa → xã", "bim → bỉm"]],
  ["the same word twice, once", "Bim, bim", "Bỉm, bỉm", ["bim → bỉm"]],
  ["nothing of figures and codes", "dat 1OO% theo 57-NQTTW", "đạt 100% theo 57-NQ/TW", ["dat → đạt"]],
  ["nothing where a word was put in", "phuong Ngoc", "phường Ngọc Trạo", []],
  ["nothing where nothing was changed", "phường Ngọc Trạo", "phường Ngọc Trạo", []],
] as const)("a correction teaches %s", (_name, raw, read, taught) => {
  expect(taughtWords(raw, read).map((pair) => `${pair.raw} → ${pair.read}`)).toEqual(taught);
});

test("no figure is ever learnt, whatever is put in the place of what", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (raw, read) => {
      for (const pair of taughtWords(raw, read)) expect(`${pair.raw}${pair.read}`).not.toMatch(/\d|\s/);
    }),
  );
});
