import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, processStart } from "./process-life.ts";

const prefix = "lotrinh-file-";

/** Runs `work` with a new folder that only this account can look into; the folder is gone when it ends. */
export async function withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-${processStart(process.pid) ?? 0}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what programs of this account that were killed have left of other people's files. Answers how many folders. */
export async function clearLeftScratch(): Promise<number> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix) && !isInUse(name));
  let cleared = 0;
  for (const name of names) {
    const folder = join(tmpdir(), name);
    const found = await stat(folder).catch(() => null);
    if (found === null || found.uid !== process.getuid?.()) continue;
    await rm(folder, { recursive: true, force: true });
    cleared += 1;
  }
  return cleared;
}

/** The name tells whose it is: the process, and when that started. */
function isInUse(name: string): boolean {
  const [pid = 0, start = 0] = name.slice(prefix.length).split("-").map(Number);
  if (!Number.isInteger(pid) || pid < 1 || !isAlive(pid)) return false;
  return start === 0 || String(start) === processStart(pid);
}
