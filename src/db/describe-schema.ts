import type { Catalogue, CatalogueColumn, CatalogueTable } from "./catalogue.ts";

/** The schema as one readable file: what a reviewer compares when a migration comes in. It is not run by anything. */
export function describeSchema(catalogue: Catalogue): string {
  const parts = [
    "-- What the migrations add up to. Written by `npm run schema` from the live catalogue; do not edit.",
    catalogue.extensions.map((name) => `extension ${name}`).join("\n"),
    catalogue.collations.map((line) => `collation ${line}`).join("\n"),
    ...catalogue.tables.map(describeTable),
    ...catalogue.functions.map(({ definition, grants }) => [definition.trim(), ...grants].join("\n")),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function describeTable(table: CatalogueTable): string {
  if (table.viewDefinition !== null) return [`view ${table.name} as`, table.viewDefinition.trim(), ...table.grants].join("\n");
  const inside = [
    ...table.columns.map(describeColumn),
    ...table.constraints.map(({ name, definition }) => `  constraint ${name} ${definition}`),
  ];
  return [`table ${table.name} (`, inside.join(",\n"), ")", ...table.indexes, ...table.triggers, ...table.grants].join("\n");
}

function describeColumn(column: CatalogueColumn): string {
  const identity = column.identity === "" ? "" : ` generated ${column.identity === "a" ? "always" : "by default"} as identity`;
  const value =
    column.defaultExpression === null
      ? ""
      : column.generated === ""
        ? ` default ${column.defaultExpression}`
        : ` generated always as (${column.defaultExpression})`;
  return `  ${column.name} ${column.type}${column.notNull ? " not null" : ""}${identity}${value}`;
}
