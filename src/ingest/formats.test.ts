import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "./readers/read-source.ts";
import { compareRegisters, differencesOf } from "./rules/equality/testing.ts";
import { readRegister } from "./rules/read-register.ts";

const folder = new URL("../../fixtures/formats/", import.meta.url);

async function compared(plan: string, file: string, truth: string) {
  const source = await readSource(readFileSync(new URL(`${plan}/${file}`, folder)), file);
  if (!source.ok) throw new Error(`refused: ${source.refusal.code}`);
  // The committed register of this plan has the shape that is compared.
  const expected = JSON.parse(readFileSync(new URL(`${plan}/${truth}`, folder), "utf8"));
  return compareRegisters(expected, readRegister(source.value));
}

/** A duty to report may be read from more sentences than a clerk would enter. */
const isRecord = (difference: string) => !difference.startsWith("not in the document: reporting");

describe.each(["prose", "tables"])("one plan in many formats: %s", (plan) => {
  test("the Word file gives every field as the clerk entered it", async () => {
    expect(differencesOf(await compared(plan, "plan.docx", "expected.json")).filter(isRecord)).toEqual([]);
  });

  test("the Excel file, its columns in another order, gives every field as the clerk entered it", async () => {
    expect(differencesOf(await compared(plan, "plan.xlsx", "expected-xlsx.json")).filter(isRecord)).toEqual([]);
  });

  test("the PDF with its own text gives at least 99 % of the fields, and no number wrongly", async () => {
    const comparison = await compared(plan, "plan.pdf", "expected.json");
    const right = comparison.fields.filter((field) => field.isEqual).length / comparison.fields.length;
    expect(right, differencesOf(comparison).join("\n")).toBeGreaterThanOrEqual(0.99);
    const numbers = comparison.fields.filter(({ field }) => /^targets\.value/.test(field));
    expect(numbers.filter((number) => !number.isEqual)).toEqual([]);
  });
});
