import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type DatabaseAccess, embeddedAccess, ownerRole } from "./access.ts";
import { type Connected, connect, type Database } from "./connect.ts";
import { createDatabase, withClient } from "./roles.ts";
import { templateName } from "./testing-server.ts";

export type TestDatabase = {
  /** As the application: what a store or an operation gets. */
  readonly database: Database;
  /** As the owner of the tables: for a test's own preparations and for looking behind the application's rights. */
  readonly ownerDatabase: Database;
  readonly access: DatabaseAccess;
  close(): Promise<void>;
};

/** A database of one's own, migrated, empty; `close` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const access = await emptyDatabase(templateName);
  const app: Connected = connect(access.app, 8);
  const owner: Connected = connect(access.owner, 4);
  return {
    database: app.database,
    ownerDatabase: owner.database,
    access,
    close: async () => {
      await Promise.all([app.close(), owner.close()]);
      await dropDatabase(access);
    },
  };
}

/** A database without any migration, for tests of migrating and restoring itself. */
export async function emptyDatabase(template?: string): Promise<DatabaseAccess> {
  const { host, port, secrets } = inject("postgres");
  const access = embeddedAccess({ host, port }, secrets, `test_${randomBytes(6).toString("hex")}`);
  await withClient(access.admin, (client) => createDatabase(client, access.database, ownerRole, template));
  return access;
}

export async function dropDatabase(access: DatabaseAccess): Promise<void> {
  await withClient(access.admin, (client) => client.query(`drop database if exists ${access.database} with (force)`));
}
