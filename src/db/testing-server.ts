import type {} from "vitest";
import type { TestProject } from "vitest/node";
import type { ClusterSecrets } from "./cluster.ts";
import { migrate } from "./migrate.ts";
import { withClient } from "./roles.ts";
import { startThrowAwayServer } from "./throw-away-server.ts";

export const templateName = "lotrinh_template";

/** What the set-up hands to the test files, which run in processes of their own. */
export type ProvidedServer = { readonly host: string; readonly port: number; readonly secrets: ClusterSecrets };

declare module "vitest" {
  interface ProvidedContext {
    postgres: ProvidedServer;
  }
}

/** Once for all database tests: a PostgreSQL on a temporary directory, with a migrated database to be cloned per file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayServer(templateName);
  await migrate(server.access.owner);
  // A template may not be connected to while it is copied.
  await withClient(server.access.admin, (client) => client.query(`alter database ${templateName} allow_connections false`));
  const { host, port } = server.access.admin;
  const passwordOf = (role: "admin" | "owner" | "app" | "portal") => String(server.access[role].password);
  const provided: ProvidedServer = {
    host: String(host),
    port: Number(port),
    secrets: { admin: passwordOf("admin"), owner: passwordOf("owner"), app: passwordOf("app"), portal: passwordOf("portal") },
  };
  project.provide("postgres", provided);
  return server.stop;
}
