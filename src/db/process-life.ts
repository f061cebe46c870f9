import { readFileSync } from "node:fs";

type ProcessStat = { readonly state: string; readonly start: string };

/** From /proc; null where there is none. The name in field 2 may hold spaces and brackets, so count from its last bracket. */
function readStat(pid: number): ProcessStat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", start: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** Whether the process runs. One that ended but was not collected by its parent (in a container: maybe never) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return readStat(pid)?.state !== "Z";
}

/** The process's start in clock ticks since boot: tells two processes apart that had the same number one after the other. */
export function processStart(pid: number): string | null {
  return readStat(pid)?.start ?? null;
}

/** Sends the signal if this program ends, however it ends short of being killed, before the returned function is called. */
export function signalAtExit(pid: number | undefined, signal: NodeJS.Signals): () => void {
  const send = () => {
    try {
      if (pid !== undefined) process.kill(pid, signal);
    } catch {
      // it ended before us
    }
  };
  process.once("exit", send);
  return () => process.removeListener("exit", send);
}
