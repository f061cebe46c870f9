import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "./atomic-file.ts";
import type { DataDirectory } from "./data-directory.ts";
import { isAlive, processStart } from "./process-life.ts";

/** What the serving program wrote down for everybody else; the lock that makes it the owner is in PostgreSQL. */
export type Owner = {
  readonly pid: number;
  /** The process's start in clock ticks since boot: a number that was given to another process later does not match. */
  readonly processStart: string | null;
  readonly address: string | null;
  readonly port: number | null;
  readonly since: string;
};

export function writeOwner(data: DataDirectory, address: string | null, port: number | null): void {
  const owner: Owner = {
    pid: process.pid,
    processStart: processStart(process.pid),
    address,
    port,
    since: new Date().toISOString(),
  };
  writeAtomically(ownerFile(data), `${JSON.stringify(owner)}\n`, 0o600);
}

/** The living owner; null when there is none, also when the file speaks of a process that is gone. */
export function readOwner(data: DataDirectory): Owner | null {
  if (!existsSync(ownerFile(data))) return null;
  // JSON boundary: written by writeOwner.
  const owner = JSON.parse(readFileSync(ownerFile(data), "utf8")) as Owner;
  const lives = isAlive(owner.pid) && (owner.processStart === null || owner.processStart === processStart(owner.pid));
  return lives ? owner : null;
}

export function removeOwner(data: DataDirectory): void {
  rmSync(ownerFile(data), { force: true });
}

function ownerFile(data: DataDirectory): string {
  return join(data.directory, "owner.json");
}
