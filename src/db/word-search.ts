import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { standing } from "./standing-records.ts";

/** What is searched: tables whose rows belong to a plan, each with the column that a person would know a row by. */
const searched = [
  { kind: "indicator", title: "name" },
  { kind: "task", title: "text" },
] as const;

export type SearchHit = {
  readonly kind: (typeof searched)[number]["kind"];
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  readonly context: string;
};

/**
 * Rows of these plans (null: of all) whose search key holds every word; the phrase at the beginning first, short ones before long, so
 * many of each table at most. Only what is answered is read whole: the first sifting carries ids.
 */
export async function findByWords(
  db: Database,
  words: readonly string[],
  plans: readonly string[] | null,
  limit: number,
): Promise<SearchHit[]> {
  const phrase = literal(words.join(" "));
  const holdsAll = sql.join(
    words.map((word) => sql`r.search_key like ${`%${literal(word)}%`}`),
    sql` and `,
  );
  const parts = searched.map(
    ({ kind, title }) => sql`
      (select ${kind} as kind, h.id, r.plan_id, r.${sql.ref(title)} as title, h.rank, h.size
      from (
        select r.id, length(r.search_key) as size,
          (case when r.search_key like ${`${phrase}%`} then 0 when r.search_key like ${`% ${phrase}%`} then 1 else 2 end) as rank
        from ${sql.table(kind)} r
        where ${holdsAll} and (${plans}::uuid[] is null or r.plan_id = any(${plans}::uuid[])) and r.record_state in ${standing}
        order by rank, size, r.id
        limit ${limit}
      ) h join ${sql.table(kind)} r on r.id = h.id)`,
  );
  const { rows } = await sql<SearchHit>`
    select f.kind, f.id, f.plan_id, f.title, p.title as context
    from (${sql.join(parts, sql` union all `)}) f join plan p on p.id = f.plan_id
    order by f.kind, f.rank, f.size, f.id
  `.execute(db);
  return rows;
}

/** The signs of a pattern stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
