import fc from "fast-check";
import { expect, test } from "vitest";
import { readTabText, writeTableHtml, writeTabText } from "./tab-text.ts";

test.each([
  [
    "cells and rows",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a line break inside a cell", '"dòng 1\ndòng 2"\tb', [["dòng 1\ndòng 2", "b"]]],
  ["quotation marks inside a cell", '"nói ""vâng"""\tb', [['nói "vâng"', "b"]]],
  ["a quotation mark in the middle of a word", 'cỡ 5"\tb', [['cỡ 5"', "b"]]],
  [
    "empty cells, but no empty rows",
    "\tb\n\n\t\nc\t",
    [
      ["", "b"],
      ["c", ""],
    ],
  ],
])("%s are read", (_name, text, rows) => {
  expect(readTabText(text)).toEqual(rows);
});

test("what is written is read back, whatever the cells hold", () => {
  const cell = fc
    .oneof(fc.constantFrom("=1+1", "007", 'a"b', "x\ty", "1\n2"), fc.string({ unit: "grapheme" }))
    .map((text) => text.replaceAll("\r", ""));
  const rows = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1 });
  fc.assert(
    fc.property(rows, (given) => {
      expect(readTabText(writeTabText(given))).toEqual(given);
    }),
  );
});

test("a table for the clipboard marks its cells as text and lets no mark-up through", () => {
  expect(writeTableHtml([["<b>=1+1"]])).toContain(`mso-number-format:"\\@"'>&lt;b&gt;=1+1</td>`);
});
