import { describe, expect, test } from "vitest";
import { openLanguage } from "#ingest/readers/language.ts";
import { documentLanguage } from "./document-language.ts";

const language = await openLanguage();
const line = "Kinh phi dan vong xa héi phat trién khoa hoc va cong nghé giao duc.";
const own = documentLanguage([line, line, line, line, "| 12 | 5% | 10% |"].join("\n\n"), language, []);
const id = (word: string) => language.idOf(word);

describe("the language of one document", () => {
  test("a pair that the document repeats is likelier than in general", () => {
    const [first, second] = [id("nghệ"), id("giáo")];
    expect(own.logOf(-1, first, second)).toBeGreaterThan(language.logOf(-1, first, second));
  });

  test("after a word that the document does not hold nothing changes", () => {
    expect(own.logOf(-1, id("rừng"), id("cây"))).toBe(language.logOf(-1, id("rừng"), id("cây")));
  });

  test("what may follow a word never adds up to more than one", () => {
    for (const word of ["nghệ", "khoa", "và"].map(id)) {
      let sum = 0;
      for (let next = 0; next < own.size; next++) sum += Math.exp(own.logOf(-1, word, next));
      expect(sum).toBeLessThanOrEqual(1.01);
    }
  });
});
