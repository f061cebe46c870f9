import { type RawBuilder, sql } from "kysely";
import type { Database } from "./connect.ts";

/**
 * Thousands of rows as one text: taken apart row by row and column by column they cost three times as much as their letters do. Each
 * column is an SQL expression of the query's rows (`r`), by the name that code knows it by; numerics are to be asked for as text.
 * JSON boundary: what the database packed is taken for what the caller says it is.
 */
export async function packedRows<T extends Readonly<Record<string, unknown>>>(
  db: Database,
  columns: { readonly [K in keyof T]: string },
  from: RawBuilder<unknown>,
): Promise<T[]> {
  const names = Object.keys(columns);
  const values = sql.join(Object.values<string>(columns).map((column) => sql.raw(column)));
  const { rows } = await sql<{ packed: string | null }>`
    select json_agg(json_build_array(${values}))::text as packed from (${from}) r
  `.execute(db);
  const packed: unknown[][] = JSON.parse(rows[0]?.packed ?? "[]");
  return packed.map((row) => {
    const named: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += 1) named[names[at] ?? ""] = row[at];
    return named as T;
  });
}
