import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { refuseNow } from "#kernel/result.ts";

/** The account that PostgreSQL's process runs under; null means our own. */
export type SystemAccount = { readonly name: string; readonly uid: number; readonly gid: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL refuses root and an account without an entry in passwd: `lotrinh` where the machine has one, else `nobody`. */
export function serviceAccount(): SystemAccount {
  const accounts = readAccounts();
  const account = accounts.find(({ name }) => name === "lotrinh") ?? accounts.find(({ name }) => name === "nobody");
  if (account === undefined || account.uid === 0) refuseNow("NO_SYSTEM_ACCOUNT");
  return account;
}

/** The account that owns an existing cluster: root may look into a directory that an ordinary user made. */
export function accountOf(uid: number): SystemAccount {
  const account = readAccounts().find((candidate) => candidate.uid === uid);
  if (account === undefined || uid === 0) refuseNow("NO_SYSTEM_ACCOUNT");
  return account;
}

function readAccounts(): SystemAccount[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** For spawn: what makes a child run under the account, with none of our own groups. */
export function asAccount(account: SystemAccount | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

/**
 * Whether the account can really use a path. Permissions alone do not tell (parents, ACLs, mounts), so a child under
 * that account tries it.
 */
export function accountCan(account: SystemAccount | null, test: "read" | "enter", path: string): boolean {
  const flag = test === "read" ? "-r" : "-x";
  const tried = spawnSync("/bin/sh", ["-c", 'test "$0" "$1"', flag, path], { ...asAccount(account), cwd: "/", stdio: "ignore" });
  return tried.status === 0;
}
