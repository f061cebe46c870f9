import { expect, test } from "vitest";
import { readTime, shownTime } from "./schedule-time.ts";

test.each([
  ["20/3/2027", "2027-03-20", "20/3/2027"],
  ["3/2027", "2027-03", "3/2027"],
  ["Q1/2027", "2027-Q1", "Q1/2027"],
  ["quý 4/2027", "2027-Q4", "Q4/2027"],
  ["2027", "2027", "2027"],
  ["2027-03", "2027-03", "3/2027"],
])("%s is kept as %s and shown as %s", (typed, kept, shown) => {
  expect(readTime(typed)).toBe(kept);
  expect(shownTime(kept)).toBe(shown);
});

test("nothing typed is no time, and what is none stays for the refusal", () => {
  expect([readTime(" "), readTime("sớm")]).toEqual([null, "sớm"]);
});
