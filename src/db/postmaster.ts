import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { refuseNow } from "#kernel/result.ts";
import { clusterPath, postgresEnvironment } from "./cluster.ts";
import type { DataDirectory } from "./data-directory.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { isAlive, signalAtExit } from "./process-life.ts";
import { asAccount } from "./system-account.ts";

/** What a postmaster wrote about itself in its lock file. That it is there does not say that it lives. */
export type PostmasterFile = {
  readonly pid: number;
  readonly port: number;
  readonly socketDirectory: string;
  readonly ready: boolean;
};

export function readPostmasterFile(data: DataDirectory): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterPath(data), "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const [pid, , , port, socketDirectory, , , status] = lines;
  if (!pid || !port || !socketDirectory) return null; // still being written
  return { pid: Number(pid), port: Number(port), socketDirectory, ready: status?.trim() === "ready" };
}

export type StartOutcome = "ready" | "another-is-there";

/**
 * Starts the postmaster in a session of its own, so that Ctrl-C at our terminal reaches only us and we stop it in order.
 * It outlives us when we are killed: the next start finds it. Returns when it accepts connections.
 */
export async function startPostmaster(
  data: DataDirectory,
  binaries: PostgresBinaries,
  durable: boolean,
  whileRecovering: () => void,
): Promise<StartOutcome> {
  const messages = join(data.store, "start.log");
  const log = openSync(messages, "w", 0o600);
  const child = spawn(binaries.postgres, ["-D", clusterPath(data), ...settings(data, durable)], {
    ...asAccount(data.account),
    cwd: "/",
    env: postgresEnvironment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const exited = exitOf(child);
  child.unref();
  const leave = signalAtExit(child.pid, "SIGINT");
  try {
    return await untilReady(data, child, exited, messages, whileRecovering);
  } finally {
    leave();
  }
}

async function untilReady(
  data: DataDirectory,
  child: ChildProcess,
  exited: Promise<string>,
  messages: string,
  whileRecovering: () => void,
): Promise<StartOutcome> {
  const startedAt = Date.now();
  let told = false;
  for (;;) {
    const outcome = await Promise.race([exited, pause(15, "waiting" as const)]);
    if (outcome !== "waiting") return failure(data, readFileSync(messages, "utf8"), outcome);
    const file = readPostmasterFile(data);
    if (file?.ready && file.pid === child.pid) return "ready";
    if (!told && Date.now() - startedAt > 3_000) {
      told = true;
      whileRecovering();
    }
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(String(code ?? signal)));
  });
}

function failure(data: DataDirectory, messages: string, outcome: string): StartOutcome {
  if (messages.includes("postmaster.pid") && messages.includes("already exists")) return "another-is-there";
  // Sessions of a postmaster that was killed end by themselves, a moment later.
  if (messages.includes("pre-existing shared memory block")) return "another-is-there";
  const detail = messages
    .split("\n")
    .filter((line) => /FATAL|HINT|DETAIL|PANIC|error/.test(line))
    .slice(-4)
    .join(" ");
  refuseNow("POSTGRES_DID_NOT_START", { directory: data.directory, detail: detail || outcome });
}

function settings(data: DataDirectory, durable: boolean): string[] {
  const chosen: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socketDirectory(data),
    unix_socket_permissions: "0700",
    port: "5432",
    max_connections: "80",
    shared_buffers: "128MB",
    work_mem: "8MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "1GB",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    // A log file per weekday, so that a year of running does not fill the disk.
    logging_collector: "on",
    log_directory: join(data.store, "log"),
    log_filename: "postgres-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    log_line_prefix: "%m [%p] %q%a ",
    ...(durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", logging_collector: "off", max_connections: "200" }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A socket's path has room for 107 bytes: a deep data directory needs a short place of its own. */
function socketDirectory(data: DataDirectory): string {
  const usual = join(data.store, "socket");
  if (Buffer.byteLength(usual) <= 85) return usual;
  const short = mkdtempSync("/tmp/lotrinh-");
  if (data.account !== null) chownSync(short, data.account.uid, data.account.gid);
  return short;
}

/** Fast shutdown; what has not ended after four seconds is ended at once (the next start then recovers from the log). */
export async function stopPostmaster(data: DataDirectory, file: PostmasterFile): Promise<void> {
  signal(file.pid, "SIGINT");
  if (!(await gone(data, file, 4_000))) {
    signal(file.pid, "SIGQUIT");
    await gone(data, file, 5_000);
  }
  const usual = join(data.store, "socket");
  if (file.socketDirectory !== usual && dirname(file.socketDirectory) === "/tmp")
    rmSync(file.socketDirectory, { recursive: true, force: true });
}

async function gone(data: DataDirectory, file: PostmasterFile, within: number): Promise<boolean> {
  const end = Date.now() + within;
  while (Date.now() < end) {
    if (readPostmasterFile(data)?.pid !== file.pid && !isAlive(file.pid)) return true;
    await pause(10);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended by itself in the meantime
  }
}

/** True when the program files of a running postmaster were replaced under it, as `npm ci` does. */
export function runsFromDeletedFiles(pid: number): boolean {
  const link = `/proc/${pid}/exe`;
  try {
    return existsSync("/proc") && readlinkSync(link).endsWith(" (deleted)");
  } catch {
    return false;
  }
}
