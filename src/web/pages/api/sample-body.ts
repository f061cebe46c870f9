/** A body to begin with, from the schema of a contract: what must be there, empty, with the first of what may be chosen. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export function asSchema(value: unknown): JsonSchema {
  // JSON boundary: a schema is an object of keywords; anything else asks for nothing.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {};
}

const deepest = 6;

export function sampleOf(schema: JsonSchema, depth = 0): unknown {
  if (depth > deepest) return null;
  if ("default" in schema) return schema["default"];
  if ("const" in schema) return schema["const"];
  const choices = listOf(schema["enum"]);
  if (choices.length > 0) return choices[0];
  const others = listOf(schema["anyOf"] ?? schema["oneOf"]).map(asSchema);
  const first = others[0];
  if (first !== undefined) return others.some((other) => other["type"] === "null") ? null : sampleOf(first, depth + 1);
  return sampleOfType(schema, depth);
}

function sampleOfType(schema: JsonSchema, depth: number): unknown {
  switch (schema["type"]) {
    case "object":
      return Object.fromEntries(
        fieldsOf(schema).flatMap(([name, field, must]) => (must ? [[name, sampleOf(field, depth + 1)]] : [])),
      );
    case "array":
      return [];
    case "string":
      return "";
    case "number":
    case "integer":
      return 0;
    case "boolean":
      return false;
    default:
      return null;
  }
}

/** Name, schema, and whether it must be there. */
export function fieldsOf(schema: JsonSchema): readonly (readonly [string, JsonSchema, boolean])[] {
  const must = new Set(listOf(schema["required"]));
  return Object.entries(asSchema(schema["properties"])).map(([name, field]) => [name, asSchema(field), must.has(name)]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** "chuỗi | null": the kinds of a field in the words of the schema itself. */
export function kindOf(schema: JsonSchema): string {
  const choices = listOf(schema["enum"]);
  if (choices.length > 0) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema["const"]);
  const others = listOf(schema["anyOf"] ?? schema["oneOf"]).map(asSchema);
  if (others.length > 0) return others.map(kindOf).join(" | ");
  if (schema["type"] === "array") return `${kindOf(asSchema(schema["items"]))}[]`;
  return typeof schema["type"] === "string" ? schema["type"] : "any";
}
