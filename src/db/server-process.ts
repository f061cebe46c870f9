import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { refuseNow } from "#kernel/result.ts";
import { type DatabaseAccess, embeddedAccess } from "./access.ts";
import { type ClusterSecrets, checkClusterVersion, clusterPath, createCluster, readSecrets } from "./cluster.ts";
import type { DataDirectory } from "./data-directory.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { readPostmasterFile, runsFromDeletedFiles, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { isAlive, signalAtExit } from "./process-life.ts";

/** What may be worth a line on the console: text/<language>/db.ts has the sentences. */
export type ServerNotice = "CLUSTER_IS_MADE" | "CLUSTER_ELSEWHERE" | "SERVER_RECOVERS" | "SERVER_ADOPTED" | "ROLES_NOT_USABLE";
export type SayNotice = (notice: ServerNotice, data: Readonly<Record<string, string>>) => void;

export type HoldOptions = {
  readonly say?: SayNotice;
  /** False only for tests and demonstrations, whose data may be lost with the machine. */
  readonly durable?: boolean;
};

/**
 * One process's hold on the PostgreSQL of a data directory. Whoever comes first starts the server, whoever leaves last stops
 * it; in between everybody attaches. Two advisory locks on the hold's own connection say who is there, and go with the
 * connection when a process dies: `usersLock`, shared by all, taken exclusively by the one that may stop the server;
 * `ownerLock`, held by the one program that serves.
 */
export type ServerHold = {
  readonly data: DataDirectory;
  access(database: string): DatabaseAccess;
  claimOwnership(): Promise<boolean>;
  isOwned(): Promise<boolean>;
  /** Called once when the server is gone and does not come back. */
  onLost(handler: (detail: string) => void): void;
  release(): Promise<void>;
};

const lockClass = 19_543;
const usersLock = 1;
const ownerLock = 2;

export async function holdServer(data: DataDirectory, options: HoldOptions = {}): Promise<ServerHold> {
  const say = options.say ?? (() => undefined);
  const durable = options.durable ?? true;
  const binaries = postgresBinaries(data.account, data.copies);
  if (!existsSync(clusterPath(data))) {
    say("CLUSTER_IS_MADE", { directory: data.directory });
    await createCluster(data, binaries, durable);
  }
  checkClusterVersion(data, binaries);
  const secrets = readSecrets(data);
  const whileRecovering = () => say("SERVER_RECOVERS", { directory: data.directory });

  const deadline = Date.now() + 60_000;
  let found = true;
  while (Date.now() < deadline) {
    const session = await attach(data, secrets);
    if (session !== null) {
      if (found && (await restartBecauseOfDeletedFiles(data, session))) continue;
      if (found && !(await hasOthers(session))) say("SERVER_ADOPTED", { directory: data.directory });
      return new Hold(data, secrets, session);
    }
    found = (await startPostmaster(data, binaries, durable, whileRecovering)) !== "ready";
    if (found) await pause(100);
  }
  refuseNow("POSTGRES_LOCK_FILE", { directory: data.directory, pid: readPostmasterFile(data)?.pid ?? 0 });
}

/** A connection to the server of this very cluster that holds the users' lock; null when no server answers. */
async function attach(data: DataDirectory, secrets: ClusterSecrets): Promise<pg.Client | null> {
  for (;;) {
    const file = readPostmasterFile(data);
    if (file === null) return null;
    const { admin } = embeddedAccess({ host: file.socketDirectory, port: file.port }, secrets, "postgres");
    const client = new pg.Client({ ...admin, application_name: "lotrinh hold" });
    client.on("error", () => undefined); // the hold looks at "end"
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>("show data_directory");
      if (rows[0]?.data_directory !== clusterPath(data)) {
        await client.end();
        return null;
      }
      if (await tryLock(client, "pg_try_advisory_lock_shared", usersLock)) return client;
      await client.end(); // somebody is stopping it this moment
    } catch (error) {
      await client.end().catch(() => undefined);
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "28P01") refuseNow("SECRETS_DO_NOT_FIT", { directory: data.directory });
      if (code === "EACCES") refuseNow("DATA_DIRECTORY_NOT_YOURS", { directory: data.directory });
      // Starting up or shutting down: worth waiting for while that process lives. Anything else: nobody answers there.
      if (!["57P03", "57P01", "ECONNRESET"].includes(code) || !isAlive(file.pid)) return null;
    }
    await pause(50);
  }
}

async function tryLock(client: pg.Client, how: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select ${how}(${lockClass}, ${key}) as taken`);
  return rows[0]?.taken === true;
}

async function hasOthers(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*) as others from pg_locks
      where locktype = 'advisory' and classid = ${lockClass} and objid = ${usersLock} and pid <> pg_backend_pid()`,
  );
  return (rows[0]?.others ?? 0) > 0;
}

/** A surviving server whose program files were replaced cannot load its extensions any more: stopped, if nobody uses it. */
async function restartBecauseOfDeletedFiles(data: DataDirectory, client: pg.Client): Promise<boolean> {
  const file = readPostmasterFile(data);
  if (file === null || !runsFromDeletedFiles(file.pid) || (await hasOthers(client))) return false;
  await stopPostmaster(data, file);
  await client.end().catch(() => undefined);
  return true;
}

class Hold implements ServerHold {
  readonly data: DataDirectory;
  readonly #secrets: ClusterSecrets;
  #session: pg.Client;
  #owns = false;
  #keepNoServer: (() => void) | undefined;
  #releasing = false;
  #lostHandler: ((detail: string) => void) | undefined;

  constructor(data: DataDirectory, secrets: ClusterSecrets, session: pg.Client) {
    this.data = data;
    this.#secrets = secrets;
    this.#session = session;
    this.#watch(session);
  }

  access(database: string): DatabaseAccess {
    const file = readPostmasterFile(this.data);
    if (file === null) refuseNow("DATABASE_UNREACHABLE", { detail: "postmaster.pid" });
    return embeddedAccess({ host: file.socketDirectory, port: file.port }, this.#secrets, database);
  }

  async claimOwnership(): Promise<boolean> {
    this.#owns = await tryLock(this.#session, "pg_try_advisory_lock", ownerLock);
    // An owner that must end at once still takes its server along; it shuts down by itself.
    if (this.#owns) this.#keepNoServer ??= signalAtExit(readPostmasterFile(this.data)?.pid, "SIGINT");
    return this.#owns;
  }

  async isOwned(): Promise<boolean> {
    const { rows } = await this.#session.query(
      `select from pg_locks where locktype = 'advisory' and classid = ${lockClass} and objid = ${ownerLock} and granted`,
    );
    return rows.length > 0;
  }

  onLost(handler: (detail: string) => void): void {
    this.#lostHandler = handler;
  }

  async release(): Promise<void> {
    if (this.#releasing) return;
    this.#releasing = true;
    const file = readPostmasterFile(this.data);
    const last = await this.#leave().catch(() => false);
    if (last && file !== null) await stopPostmaster(this.data, file);
    this.#keepNoServer?.();
    await this.#session.end().catch(() => undefined);
  }

  /** True when nobody else holds the server: then it is ours to stop. */
  async #leave(): Promise<boolean> {
    await this.#session.query(
      `select pg_advisory_unlock(${lockClass}, ${ownerLock}), pg_advisory_unlock_shared(${lockClass}, ${usersLock})`,
    );
    return await tryLock(this.#session, "pg_try_advisory_lock", usersLock);
  }

  #watch(session: pg.Client): void {
    session.once("end", () => {
      if (!this.#releasing) void this.#comeBack();
    });
  }

  /** A crashed backend makes the server drop every connection and recover by itself; a dead postmaster is the end. */
  async #comeBack(): Promise<void> {
    const pid = readPostmasterFile(this.data)?.pid;
    const deadline = Date.now() + 10_000;
    while (pid !== undefined && isAlive(pid) && Date.now() < deadline && !this.#releasing) {
      const session = await attach(this.data, this.#secrets).catch(() => null);
      if (session !== null) {
        this.#session = session;
        this.#watch(session);
        if (!this.#owns || (await this.claimOwnership())) return;
        break;
      }
      await pause(100);
    }
    if (!this.#releasing) this.#lostHandler?.(`postmaster ${pid ?? "?"}`);
  }
}
