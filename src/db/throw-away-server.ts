import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseAccess } from "./access.ts";
import { readSecrets } from "./cluster.ts";
import { prepareDataDirectory } from "./data-directory.ts";
import { destroyDataDirectory } from "./open-database.ts";
import { readPostmasterFile } from "./postmaster.ts";
import { signalAtExit } from "./process-life.ts";
import { prepareEmbedded } from "./roles.ts";
import { holdServer } from "./server-process.ts";
import { isRoot } from "./system-account.ts";

export type ThrowAwayServer = { readonly access: DatabaseAccess; stop(): Promise<void> };

/** A new folder that nobody knows and that the PostgreSQL account can pass through. */
export function throwAwayDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "lotrinh-"));
  if (isRoot()) chmodSync(directory, 0o711);
  return directory;
}

/** A server on a temporary directory for tests and for reading the schema: nothing on it outlives `stop`. */
export async function startThrowAwayServer(database: string): Promise<ThrowAwayServer> {
  const data = prepareDataDirectory(throwAwayDirectory());
  const hold = await holdServer(data, { durable: false });
  const leave = signalAtExit(readPostmasterFile(data)?.pid, "SIGQUIT");
  const access = hold.access(database);
  await prepareEmbedded(access, readSecrets(data));
  return {
    access,
    stop: async () => {
      leave();
      await hold.release();
      destroyDataDirectory(data);
    },
  };
}
