import { CamelCasePlugin, type KyselyPlugin, type UnknownRow } from "kysely";

/**
 * camelCase in code, snake_case in SQL; what is inside jsonb keeps its names. All rows of an answer have the same columns, so their
 * names are made once for the answer and not once for each of its values: a plan page reads thousands of rows.
 */
export class ColumnNames extends CamelCasePlugin {
  constructor() {
    super({ maintainNestedObjectKeys: true });
  }

  override async transformResult({ result }: Parameters<KyselyPlugin["transformResult"]>[0]) {
    const [first] = result.rows;
    if (first === undefined) return result;
    const columns = Object.keys(first);
    const names = columns.map((column) => this.camelCase(column));
    if (names.every((name, at) => name === columns[at])) return result;
    return { ...result, rows: result.rows.map((row) => renamed(row, columns, names)) };
  }
}

function renamed(row: UnknownRow, columns: readonly string[], names: readonly string[]): UnknownRow {
  const named: UnknownRow = {};
  for (let at = 0; at < columns.length; at += 1) named[names[at] ?? ""] = row[columns[at] ?? ""];
  return named;
}
