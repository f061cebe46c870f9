import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fold } from "#kernel/fold.ts";
import type { ReadRegister } from "./model.ts";
import { readSource } from "./readers/read-source.ts";
import { readRegister } from "./rules/read-register.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL("fixtures/documents/", root);
const cases = readdirSync(folder).flatMap((name) => {
  const file = new URL(`${name}/expected.json`, folder);
  const expected = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return typeof expected.sample === "string" ? [{ name, expected }] : [];
});

async function read(sample: string): Promise<ReadRegister> {
  const source = await readSource(readFileSync(new URL(`samples/${sample}`, root)), sample);
  if (!source.ok) throw new Error(`refused: ${source.refusal.code}`);
  return readRegister(source.value);
}

type Target = Pick<
  ReadRegister["targets"][number],
  "row" | "milestone" | "milestoneTo" | "op" | "value" | "valueTo" | "unit" | "group" | "recurring"
>;
const figures = (targets: readonly Target[]) =>
  targets
    .map((t) =>
      [t.row ?? null, t.milestone, t.milestoneTo ?? null, t.op, t.value, t.valueTo ?? null, t.unit, t.group].join(" | "),
    )
    .sort();
const texts = (tasks: readonly { text: string }[]) => tasks.map((t) => fold(t.text)).sort();

describe.each(cases)("the sample $name, against what a careful clerk entered", async ({ expected }) => {
  const register = await read(expected.sample);
  test("every figure of every target", () => expect(figures(register.targets)).toEqual(figures(expected.targets)));
  test("every task", () => expect(texts(register.tasks)).toEqual(texts(expected.tasks)));
  test.each(["number", "type", "issuer", "place", "date", "subject"] as const)("the document's %s", (field) => {
    expect(fold(register.document[field] ?? "")).toBe(fold(expected.document[field] ?? ""));
  });
  test("who reports how often and by when", () => {
    const days = (duties: readonly { cadence: string | null; dueDay: number | null; dueMonth: number | null }[]) =>
      duties
        .filter((d) => d.dueDay !== null)
        .map((d) => `${d.cadence} ${d.dueDay} ${d.dueMonth}`)
        .sort();
    expect(days(register.reporting)).toEqual(days(expected.reporting));
  });
});
