import type { Catalogue, CatalogueColumn, CatalogueTable } from "./catalogue.ts";

// As value-types.ts reads them. jsonb is written as text (JSON.stringify), because the driver would take an array for
// an SQL array.
const typeOf: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float4: "number",
  float8: "number",
  numeric: "string",
  text: "string",
  varchar: "string",
  bpchar: "string",
  name: "string",
  uuid: "string",
  date: "string",
  time: "string",
  timestamp: "string",
  timestamptz: "string",
  interval: "string",
  daterange: "string",
  tsvector: "string",
  inet: "string",
  bytea: "Buffer",
  json: "Json",
  jsonb: "Json",
};

/** Kysely's picture of the database, with the closed lists of `check (column in (…))` as unions. */
export function describeTypes(catalogue: Catalogue): string {
  const tables = catalogue.tables.filter(({ name }) => name !== "schema_migration");
  return [
    "// Written by `npm run schema` from the live catalogue; do not edit.",
    'import type { ColumnType, Generated, GeneratedAlways } from "kysely";',
    "",
    "/** Read as the parsed value; written as JSON text. */",
    "export type Json = ColumnType<unknown, string, string>;",
    "",
    ...tables.flatMap((table) => [describeTable(table), ""]),
    "export type DB = {",
    ...tables.map(({ name }) => `  ${camel(name)}: ${pascal(name)}Table;`),
    "};",
    "",
  ].join("\n");
}

function describeTable(table: CatalogueTable): string {
  const columns = table.columns.map((column) => `  ${camel(column.name)}: ${describeColumn(table, column)};`);
  return [`export type ${pascal(table.name)}Table = {`, ...columns, "};"].join("\n");
}

function describeColumn(table: CatalogueTable, column: CatalogueColumn): string {
  const known = knownValues(table, column) ?? typeOf[column.typeName];
  if (known === undefined) throw new Error(`no TypeScript type for ${table.name}.${column.name}: ${column.type}`);
  const plain = column.isArray ? `${known.includes("|") ? `(${known})` : known}[]` : known;
  // What a view gives may be null as far as the catalogue knows.
  const nullable = column.notNull ? plain : `${plain} | null`;
  if (column.generated !== "" || column.identity === "a") return `GeneratedAlways<${nullable}>`;
  if (column.defaultExpression === null && column.identity === "")
    return known === "Json" && !column.notNull ? "ColumnType<unknown, string | null | undefined, string | null>" : nullable;
  return known === "Json" ? "ColumnType<unknown, string | undefined, string>" : `Generated<${nullable}>`;
}

/** `check (state = any (array['queued'::text, …]))` on this column alone → `"queued" | …`; otherwise null. */
function knownValues(table: CatalogueTable, column: CatalogueColumn): string | null {
  for (const { kind, definition, columns } of table.constraints) {
    if (kind !== "c" || columns.length !== 1 || columns[0] !== column.name) continue;
    const list = new RegExp(`^CHECK \\(${column.name} = ANY \\(ARRAY\\[(.+)\\]\\)\\)$`).exec(definition)?.[1];
    if (list === undefined) {
      const single = new RegExp(`^CHECK \\(${column.name} = '([^']+)'::text\\)$`).exec(definition)?.[1];
      if (single !== undefined) return JSON.stringify(single);
      continue;
    }
    return [...list.matchAll(/'((?:[^']|'')*)'::text/g)]
      .map(([, value = ""]) => JSON.stringify(value.replaceAll("''", "'")))
      .join(" | ");
  }
  return null;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  const text = camel(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
