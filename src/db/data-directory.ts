import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { refuseNow } from "#kernel/result.ts";
import { writeAtomically } from "./atomic-file.ts";
import { accountCan, accountOf, isRoot, type SystemAccount, serviceAccount } from "./system-account.ts";

/**
 * Where things lie. `directory` is what the person named; `store` holds the cluster, its socket and its passwords and is
 * normally inside it. As root, the account that runs PostgreSQL may be unable to reach `directory`: then the store lies under
 * /var/lib/lotrinh and `directory` holds a pointer to it.
 */
export type DataDirectory = {
  readonly directory: string;
  readonly store: string;
  readonly elsewhere: boolean;
  readonly account: SystemAccount | null;
  /** Where a copy of the PostgreSQL binaries may be put when the package itself cannot be used. */
  readonly copies: string;
};

const systemHome = "/var/lib/lotrinh";

export function defaultDataDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.LOTRINH_DATA;
  if (named !== undefined && named !== "") return resolve(named);
  return isRoot() ? join(systemHome, "data") : join(homedir(), ".local/share/lotrinh");
}

/** Makes the directory when it is not there yet, and finds out where its cluster is or shall be. */
export function prepareDataDirectory(named: string): DataDirectory {
  const directory = makeDirectory(named);
  return isRoot() ? asRoot(directory) : asOrdinaryUser(directory);
}

function makeDirectory(named: string): string {
  const path = resolve(named);
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      // Passing through is all that the PostgreSQL account needs; nobody else may list it.
      chmodSync(path, isRoot() ? 0o711 : 0o700);
    }
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EACCES" || code === "EPERM") refuseNow("DATA_DIRECTORY_NOT_YOURS", { directory: path });
    refuseNow("DATA_DIRECTORY_UNUSABLE", { directory: path, detail: code || String(error) });
  }
}

function asOrdinaryUser(directory: string): DataDirectory {
  if (existsSync(pointerFile(directory))) refuseNow("DATA_DIRECTORY_NOT_YOURS", { directory });
  const store = join(directory, "store");
  if (existsSync(store) && statSync(store).uid !== process.getuid?.()) refuseNow("DATA_DIRECTORY_NOT_YOURS", { directory });
  return { directory, store, elsewhere: false, account: null, copies: directory };
}

function asRoot(directory: string): DataDirectory {
  const pointer = readPointer(directory);
  const store = pointer ?? join(directory, "store");
  const cluster = join(store, "cluster");
  if (existsSync(cluster)) {
    return { directory, store, elsewhere: pointer !== null, account: accountOf(statSync(cluster).uid), copies: systemHome };
  }
  const account = serviceAccount();
  if (pointer === null && accountCan(account, "enter", directory)) {
    return { directory, store, elsewhere: false, account, copies: systemHome };
  }
  return { directory, store: pointer ?? pointElsewhere(directory), elsewhere: true, account, copies: systemHome };
}

function pointerFile(directory: string): string {
  return join(directory, "store.json");
}

function readPointer(directory: string): string | null {
  if (!existsSync(pointerFile(directory))) return null;
  // JSON boundary: written by pointElsewhere.
  const { store, of } = JSON.parse(readFileSync(pointerFile(directory), "utf8")) as { store: string; of: string };
  // A directory that was moved keeps its cluster; one that was copied would share it with the original.
  if (of !== directory && existsSync(pointerFile(of))) refuseNow("DATA_DIRECTORY_COPIED", { directory, original: of });
  return store;
}

function pointElsewhere(directory: string): string {
  const clusters = join(systemHome, "clusters");
  mkdirSync(clusters, { recursive: true });
  for (const path of [systemHome, clusters]) chmodSync(path, 0o711);
  const store = join(clusters, createHash("sha256").update(directory).digest("hex").slice(0, 16));
  writeAtomically(pointerFile(directory), `${JSON.stringify({ store, of: directory })}\n`, 0o600);
  return store;
}
