import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { standing } from "./standing-records.ts";

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
    select r.id, r.plan_id, r.title, p.title as context
    from (
      select r.id, r.plan_id, r.${sql.ref(title)} as title, length(r.search_key) as size,
        (case when r.search_key like ${`${phrase}%`} then 0 when r.search_key like ${`% ${phrase}%`} then 1 else 2 end) as rank
      from ${sql.table(table)} r
      where ${holdsAll} and (${plans}::uuid[] is null or r.plan_id = any(${plans}::uuid[])) and record_state in ${standing}
      order by rank, size, r.id
      limit ${limit}
    ) r join plan p on p.id = r.plan_id
    order by r.rank, r.size, r.id
  `.execute(db);
  return rows;
}

/** The signs of a pattern stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
