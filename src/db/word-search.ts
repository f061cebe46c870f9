import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** What is searched: a table whose rows belong to a plan, and the column that a person would know a row by. */
export type Searched =
  | { readonly table: "indicator"; readonly title: "name" }
  | { readonly table: "task"; readonly title: "text" };

export type SearchHit = { readonly id: string; readonly planId: string; readonly title: string; readonly context: string };

/** Rows of these plans (null: of all) whose search key holds every word; the phrase at the beginning first, short ones before long. */
export async function findByWords(
  db: Database,
  { table, title }: Searched,
  words: readonly string[],
  plans: readonly string[] | null,
  limit: number,
): Promise<SearchHit[]> {
  const phrase = literal(words.join(" "));
  const holdsAll = sql.join(
    words.map((word) => sql`r.search_key like ${`%${literal(word)}%`}`),
    sql` and `,
  );
  const { rows } = await sql<SearchHit>`
    select r.id, r.plan_id, r.${sql.ref(title)} as title, p.title as context
    from ${sql.table(table)} r join plan p on p.id = r.plan_id
    where ${holdsAll} and r.record_state in ('candidate', 'confirmed') and (${plans}::uuid[] is null or r.plan_id = any(${plans}::uuid[]))
    order by (case when r.search_key like ${`${phrase}%`} then 0 when r.search_key like ${`% ${phrase}%`} then 1 else 2 end),
      length(r.search_key), r.id
    limit ${limit}
  `.execute(db);
  return rows;
}

/** The signs of a pattern stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
