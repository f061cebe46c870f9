import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { refuseNow } from "#kernel/result.ts";
import { writeAtomically } from "./atomic-file.ts";
import type { DataDirectory } from "./data-directory.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { signalAtExit } from "./process-life.ts";
import { asAccount, type SystemAccount } from "./system-account.ts";

/** Passwords of the cluster's log-in roles; made with the cluster, never shown, never changed by hand. */
export type ClusterSecrets = { readonly admin: string; readonly owner: string; readonly app: string; readonly portal: string };

/** The environment PostgreSQL's programs get: nothing of ours, and messages that we can read. */
export const postgresEnvironment: NodeJS.ProcessEnv = { PATH: "/usr/bin:/bin", LC_ALL: "C", LANG: "C", TZ: "UTC" };

export function clusterPath(data: DataDirectory): string {
  return join(data.store, "cluster");
}

export function readSecrets(data: DataDirectory): ClusterSecrets {
  try {
    // JSON boundary: written by createCluster.
    return JSON.parse(readFileSync(join(data.store, "secrets.json"), "utf8")) as ClusterSecrets;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EACCES") refuseNow("DATA_DIRECTORY_NOT_YOURS", { directory: data.directory });
    refuseNow("DATA_DIRECTORY_UNUSABLE", { directory: data.directory, detail: `secrets.json ${code}` });
  }
}

/** A cluster of another major version cannot be opened by these binaries; PostgreSQL would say so, but not to our reader. */
export function checkClusterVersion(data: DataDirectory, binaries: PostgresBinaries): void {
  const cluster = readFileSync(join(clusterPath(data), "PG_VERSION"), "utf8").trim();
  const program = binaries.version.split(".")[0] ?? "";
  if (cluster !== program) refuseNow("POSTGRES_VERSION_DIFFERS", { directory: data.directory, cluster, program });
}

/**
 * Makes cluster, socket directory and passwords aside and renames them into place as one: an interrupted first start leaves
 * nothing that could be taken for a cluster, and of two first starts at once one simply uses the other's.
 */
export async function createCluster(data: DataDirectory, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  const draft = mkdtempSync(`${data.store}.new-`);
  try {
    chmodSync(draft, data.account === null ? 0o700 : 0o711);
    const cluster = makeOwned(join(draft, "cluster"), data.account);
    makeOwned(join(draft, "socket"), data.account);
    makeOwned(join(draft, "log"), data.account);
    const secrets: ClusterSecrets = { admin: secret(), owner: secret(), app: secret(), portal: secret() };
    await initialise(cluster, binaries, data.account, secrets.admin, durable);
    writeAtomically(join(draft, "secrets.json"), `${JSON.stringify(secrets)}\n`, 0o600);
    try {
      renameSync(draft, data.store);
    } catch (error) {
      if (!existsSync(clusterPath(data))) throw error; // otherwise another first start was faster: use its cluster
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialise(
  cluster: string,
  binaries: PostgresBinaries,
  account: SystemAccount | null,
  password: string,
  durable: boolean,
): Promise<void> {
  const passwordFile = join(cluster, "..", "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  // The built-in provider sorts and folds the same on every machine; order as people expect it comes from ICU collations.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const options = ["-D", cluster, ...locale, ...access, "--no-instructions", ...(durable ? [] : ["--no-sync"])];
  const { code, output } = await run(binaries.initdb, options, account);
  rmSync(passwordFile, { force: true });
  if (code !== 0) refuseNow("INITDB_FAILED", { detail: output.trim().split("\n").slice(-4).join(" ") });
}

function run(
  program: string,
  options: string[],
  account: SystemAccount | null,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      ...asAccount(account),
      cwd: "/",
      env: postgresEnvironment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const leave = signalAtExit(child.pid, "SIGTERM");
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => {
      leave();
      resolve({ code, output });
    });
  });
}

function makeOwned(path: string, account: SystemAccount | null): string {
  mkdirSync(path, { mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
  return path;
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
