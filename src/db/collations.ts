import pg from "pg";
import { withClient } from "./roles.ts";

/**
 * Vietnamese order comes from the server's ICU library; another version of it may sort differently, and an index in the old
 * order then misses rows. PostgreSQL records the version: where it changed, the indexes are built anew. Returns the collations.
 */
export async function refreshCollations(owner: pg.ClientConfig): Promise<string[]> {
  return await withClient(owner, async (client) => {
    const { rows } = await client.query<{ name: string; indexes: string[] }>(`
      select collname as name,
             array(select indexrelid::regclass::text from pg_index where c.oid = any (indcollation)) as indexes
        from pg_collation c
       where collnamespace = 'public'::regnamespace and collversion <> pg_collation_actual_version(oid)`);
    for (const { name, indexes } of rows) {
      for (const index of indexes) await client.query(`reindex index ${index}`);
      await client.query(`alter collation public.${pg.escapeIdentifier(name)} refresh version`);
    }
    return rows.map(({ name }) => name);
  });
}
