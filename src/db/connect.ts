import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { DatabaseAccess } from "./access.ts";
import { ColumnNames } from "./column-names.ts";
import type { DB } from "./schema.generated.ts";

/** The register as the application sees it: camelCase in code, snake_case in SQL; what is inside jsonb keeps its names. */
export type Database = Kysely<DB>;

export type Tx = Transaction<DB>;

export type Connected = { readonly database: Database; close(): Promise<void> };

/** A pool as one of the roles. `onError` hears of connections that broke; the pool replaces them. */
export function connect(config: pg.ClientConfig, max = 10, onError: (error: Error) => void = () => undefined): Connected {
  const pool = new pg.Pool({ ...config, max, idleTimeoutMillis: 30_000, allowExitOnIdle: false });
  pool.on("error", onError);
  // A connection that breaks between two queries of a transaction says so to itself; the next query rejects, and that is enough.
  pool.on("connect", (client) => client.on("error", onError));
  const database = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new ColumnNames()],
  });
  return { database, close: () => database.destroy() };
}

export function connectApp(access: DatabaseAccess, max?: number): Connected {
  return connect(access.app, max);
}
