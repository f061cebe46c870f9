import { describe, expect, test } from "vitest";
import { kindOf, sampleOf } from "./sample-body.ts";

describe("a body to begin with", () => {
  test.each([
    [
      "holds what must be there",
      { type: "object", required: ["name"], properties: { name: { type: "string" }, note: { type: "string" } } },
      { name: "" },
    ],
    ["takes the first of what may be chosen", { enum: ["approve", "return"] }, "approve"],
    ["leaves empty what may be null", { anyOf: [{ type: "string" }, { type: "null" }] }, null],
    ["begins with what is usual", { type: "boolean", default: true }, true],
    ["begins a list with nothing in it", { type: "array", items: { type: "number" } }, []],
    ["says nothing where nothing is known", {}, null],
  ])("%s", (_name, schema, sample) => expect(sampleOf(schema)).toEqual(sample));

  test("ends, however deep a schema goes", () => {
    const ring: { type: string; required: string[]; properties: Record<string, unknown> } = {
      type: "object",
      required: ["within"],
      properties: {},
    };
    ring.properties["within"] = ring;
    expect(JSON.stringify(sampleOf(ring)).length).toBeLessThan(200);
  });
});

test.each([
  [{ type: "array", items: { type: "string" } }, "string[]"],
  [{ anyOf: [{ type: "number" }, { type: "null" }] }, "number | null"],
  [{ enum: ["vi", "en"] }, '"vi" | "en"'],
  [{ const: true }, "true"],
])("the kind of %j is %s", (schema, kind) => expect(kindOf(schema)).toBe(kind));
