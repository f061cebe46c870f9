import { expect, test } from "vitest";
import { withWrittenDays } from "./written-days.ts";

test.each([
  ["two days in Vietnamese", "57-NQ/TW: 2024-12-20, 2024-12-22", "vi", "57-NQ/TW: 20/12/2024, 22/12/2024"],
  ["a day in English", "due 2025-09-05", "en", "due 5 Sep 2025"],
  ["a number of a document is no day", "03-NQ/TU 2025-13-40", "vi", "03-NQ/TU 2025-13-40"],
  ["a longer row of numbers stays", "1-2025-09-05-7", "vi", "1-2025-09-05-7"],
] as const)("%s", (_name, text, language, written) => {
  expect(withWrittenDays(text, language)).toBe(written);
});
