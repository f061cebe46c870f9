import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { refuseNow } from "#kernel/result.ts";
import type { DatabaseAccess } from "./access.ts";
import { readSecrets } from "./cluster.ts";
import { refreshCollations } from "./collations.ts";
import { type Connected, connect, type Database } from "./connect.ts";
import { type DataDirectory, defaultDataDirectory, prepareDataDirectory } from "./data-directory.ts";
import { appliedMigrations, isCurrent, migrate } from "./migrate.ts";
import type { Migration } from "./migration-files.ts";
import { type Owner, readOwner, removeOwner, writeOwner } from "./owner-file.ts";
import { prepareEmbedded, prepareExternal, withClient } from "./roles.ts";
import { holdServer, type SayNotice, type ServerHold } from "./server-process.ts";

export const databaseName = "lotrinh";

export type OpenOptions = {
  /** The data directory; without it LOTRINH_DATA or the usual place. Not used with a server by URL. */
  readonly data?: string | undefined;
  readonly url?: string | undefined;
  /**
   * owner: the one program that serves (claims the directory, migrates); visitor: attaches or starts the server for its own
   * duration, migrates when nobody serves; bare: as visitor, but leaves the schema as it is (migrate, backup, restore).
   */
  readonly as: "owner" | "visitor" | "bare";
  readonly durable?: boolean;
  readonly say?: SayNotice;
  readonly onMigrated?: (migration: Migration) => void;
  readonly poolSize?: number;
};

export type OpenDatabase = {
  readonly app: Database;
  readonly access: DatabaseAccess;
  /** Null with a server by URL. */
  readonly data: DataDirectory | null;
  /** False when the owner's connection also serves the application, because the roles may not be used there. */
  readonly rolesUsable: boolean;
  /** Keeps every program from serving while this one works; false when one serves already. */
  claim(): Promise<boolean>;
  /** The serving program, where this is not it. */
  owner(): Promise<Owner | "unknown" | null>;
  /** The owner writes down where it serves. */
  serving(address: string, port: number): void;
  onLost(handler: (detail: string) => void): void;
  close(): Promise<void>;
};

export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const url = options.url ?? (options.data === undefined ? process.env.DATABASE_URL : undefined);
  return url === undefined || url === "" ? await openEmbedded(options) : await openExternal(url, options);
}

async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const data = prepareDataDirectory(options.data ?? defaultDataDirectory());
  const hold = await holdServer(data, {
    ...(options.say === undefined ? {} : { say: options.say }),
    ...(options.durable === undefined ? {} : { durable: options.durable }),
  });
  try {
    const owns = options.as === "owner" && (await claimWhenFree(hold, data));
    if (options.as === "owner" && !owns) refuseInUse(data);
    if (owns) writeOwner(data, null, null);
    if (owns && data.elsewhere) options.say?.("CLUSTER_ELSEWHERE", { directory: data.directory, store: data.store });
    const access = hold.access(databaseName);
    await prepareEmbedded(access, readSecrets(data));
    if (options.as !== "bare") {
      if (owns || !(await hold.isOwned())) await bringUpToDate(access, options);
      else await waitForOwner(access, data);
    }
    return opened(connect(access.app, options.poolSize), access, hold, owns);
  } catch (error) {
    await hold.release();
    throw error;
  }
}

const letGoWithin = 5_000;

/** A program that was killed owns the directory until PostgreSQL notices, moments later; only a living owner is a reason to refuse. */
async function claimWhenFree(hold: ServerHold, data: DataDirectory): Promise<boolean> {
  const deadline = Date.now() + letGoWithin;
  while (!(await hold.claimOwnership())) {
    if (readOwner(data) !== null || Date.now() > deadline) return false;
    await pause(100);
  }
  return true;
}

function refuseInUse(data: DataDirectory): never {
  const owner = readOwner(data);
  if (owner === null || owner.address === null) {
    refuseNow("DATA_DIRECTORY_BEING_STARTED", { directory: data.directory, pid: owner?.pid ?? null });
  }
  refuseNow("DATA_DIRECTORY_IN_USE", { directory: data.directory, address: owner.address, pid: owner.pid });
}

async function bringUpToDate(access: DatabaseAccess, options: OpenOptions): Promise<void> {
  await migrate(access.owner, options.onMigrated === undefined ? {} : { onApplied: options.onMigrated });
  await refreshCollations(access.owner);
}

/** A visitor never changes the schema under a serving program; one that is just starting is still at it. */
async function waitForOwner(access: DatabaseAccess, data: DataDirectory): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const current = await withClient(access.owner, async (client) => isCurrent(await appliedMigrations(client)));
    if (current) return;
    const starting = readOwner(data)?.address === null;
    if (!starting || Date.now() > deadline) refuseNow("DATABASE_NOT_MIGRATED");
    await pause(100);
  }
}

function opened(connected: Connected, access: DatabaseAccess, hold: ServerHold, ownsNow: boolean): OpenDatabase {
  let owns = ownsNow;
  return {
    app: connected.database,
    access,
    data: hold.data,
    rolesUsable: true,
    claim: async () => {
      owns ||= await hold.claimOwnership();
      if (owns) writeOwner(hold.data, null, null);
      return owns;
    },
    owner: async () => (owns || !(await hold.isOwned()) ? null : (readOwner(hold.data) ?? "unknown")),
    serving: (address, port) => writeOwner(hold.data, address, port),
    onLost: (handler) => hold.onLost(handler),
    close: async () => {
      if (owns) removeOwner(hold.data);
      // A query that still runs must not keep the program: the server ends it when it stops.
      await Promise.race([connected.close(), new Promise((resolve) => setTimeout(resolve, 1_500).unref())]);
      await hold.release();
    },
  };
}

async function openExternal(url: string, options: OpenOptions): Promise<OpenDatabase> {
  const { access, rolesUsable } = await prepareExternal(url);
  if (options.as !== "bare") await bringUpToDate(access, options);
  const connected = connect(access.app, options.poolSize);
  return {
    app: connected.database,
    access,
    data: null,
    rolesUsable,
    claim: async () => true,
    owner: async () => null,
    serving: () => undefined,
    onLost: () => undefined,
    close: () => connected.close(),
  };
}

/** Removes a throw-away directory with its cluster, wherever that lies. Only after close. */
export function destroyDataDirectory(data: DataDirectory): void {
  for (const path of [data.store, data.directory]) if (existsSync(path)) rmSync(path, { recursive: true, force: true });
  rmSync(join(data.directory, "store.json"), { force: true });
}
