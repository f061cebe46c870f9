/** Runs a foreign program in a group of processes of its own, which ends when its time is over or when we end, however we end. */
import { spawn } from "node:child_process";

export type Bounds = {
  /** Its home, its temporary folder and where it starts. */
  readonly folder: string;
  readonly seconds: number;
  /** The largest file that it may write. */
  readonly fileBytes: number;
};

// The shell holds the other end of our pipe: when we are gone, killed even, its read ends and it takes the whole group down.
// What it runs gets neither the pipe nor a terminal.
const keeper = [
  "exec 3<&0 </dev/null",
  'ulimit -t "$1" -f "$2" -c 0; shift 2',
  '"$@" 3<&- & program=$!',
  "{ read -r _ <&3; kill -s KILL 0; } & watch=$!",
  "wait $program; code=$?",
  "kill -s KILL $watch; exit $code",
].join("\n");

/** Resolves when the program has ended in any way: whether it did its work shows in what it left behind. */
export function runBounded(program: string, given: readonly string[], { folder, seconds, fileBytes }: Bounds): Promise<void> {
  const bounds = [String(Math.ceil(seconds) * 2), String(Math.ceil(fileBytes / 512))];
  const child = spawn("/bin/sh", ["-c", keeper, "keeper", ...bounds, program, ...given], {
    cwd: folder,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: { HOME: folder, TMPDIR: folder, PATH: "/usr/bin:/bin", LANG: "C.UTF-8" },
  });
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(deadline);
      killGroup(child.pid);
      resolve();
    };
    const deadline = setTimeout(end, seconds * 1000);
    child.on("error", end);
    child.on("close", end);
    child.stdin.on("error", () => {});
  });
}

function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nobody of the group is left.
  }
}
