import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/** Written aside, synced, renamed: a reader sees the old content or the new, never half of it. */
export function writeAtomically(path: string, content: string, mode: number): void {
  const draft = `${path}.new-${process.pid}`;
  const file = openSync(draft, "w", mode);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
