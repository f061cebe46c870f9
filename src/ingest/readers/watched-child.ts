/** A child process on a leash: one task, a limit of memory, a limit of time. The parent only ever passes the path of the file. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "#kernel/result.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { FromChild, ToChild } from "./child-messages.ts";

export type Watch = {
  readonly signal?: AbortSignal | undefined;
  /** Hears all that the child says before its last word; what it returns is waited for before that word is passed on. */
  readonly onSign?: ((message: FromChild) => void | Promise<void>) | undefined;
};

type LastWord = Extract<FromChild, { kind: "read" | "drawn" }>;
type Outcome = Result<LastWord, IngestRefusalCode>;

const lookEvery = 50;
const keptErrorText = 8_192;

/** Where the child's program stands: named by the environment, else built beside the bundle that this code is part of. */
export function childProgram(): string {
  const named = process.env.LOTRINH_READER;
  if (named) return named;
  const beside = ["./read-child.js", "../read-child.js"].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = beside.find((place) => existsSync(place));
  if (!found) throw new Error(`the reader's program is missing: ${beside.join(" or ")} (run the build)`);
  return found;
}

/** Runs one task in a child of its own. Its time runs anew with every sign that it gives, so that a long scan is no slow one. */
export function runInChild(task: ToChild, { signal, onSign }: Watch): Promise<Outcome> {
  if (signal?.aborted) return Promise.resolve(refuse("READING_CANCELLED"));
  const { limits } = task;
  // Whatever the reader leaves behind when it is killed goes with this folder.
  const scratch = mkdtempSync(join(tmpdir(), "lotrinh-reader-"));
  const child = fork(childProgram(), [], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // A file from outside has no business with the program's settings and passwords.
    env: { TMPDIR: scratch, TMP: scratch, TEMP: scratch },
  });
  const gone = whenGone(child, scratch);
  const complaint = collectText(child);
  return new Promise((resolve, reject) => {
    let settled = false;
    let heard = Promise.resolve();
    const end = () => {
      settled = true;
      clearTimeout(deadline);
      clearInterval(looking);
      signal?.removeEventListener("abort", cancel);
      child.kill("SIGKILL");
    };
    const settle = (outcome: Outcome) => {
      if (settled) return;
      end();
      heard.then(() => gone).then(() => resolve(outcome), reject);
    };
    // A page that cannot be kept is the program's trouble, not the file's.
    const fail = (error: unknown) => {
      if (!settled) end();
      reject(error);
    };
    const hear = (message: FromChild) => {
      deadline.refresh();
      heard = heard.then(() => onSign?.(message));
      heard.catch(fail);
    };
    const cancel = () => settle(refuse("READING_CANCELLED"));
    const deadline = setTimeout(() => settle(refuse("READER_TIMED_OUT", { seconds: limits.seconds })), limits.seconds * 1000);
    const outOfMemory = () => settle(refuse("READER_OUT_OF_MEMORY", { megabytes: limits.residentMegabytes }));
    const looking = setInterval(() => void lookAtMemory(child, limits.residentMegabytes, outOfMemory), lookEvery);
    signal?.addEventListener("abort", cancel, { once: true });
    // The child is our own program: its messages have the shape of FromChild.
    child.on("message", (message: FromChild) => {
      if (settled) return;
      if (message.kind === "read" || message.kind === "drawn") settle(ok(message));
      else if (message.kind === "refused") settle({ ok: false, refusal: message.refusal });
      else hear(message);
    });
    child.on("error", () => settle(refuse("READER_CRASHED")));
    // "close" comes after the last message and the last of stderr.
    child.on("close", (exitCode, killedBy) => {
      if (/heap out of memory|allocation failed/i.test(complaint())) outOfMemory();
      else settle(refuse("READER_CRASHED", { exitCode, signal: killedBy, complaint: firstLine(complaint()) }));
    });
    child.send(task);
  });
}

/** Once the child has ended and its folder is away; a folder that cannot be taken away holds nobody up. */
function whenGone(child: ChildProcess, scratch: string): Promise<void> {
  const away = () => rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  return new Promise((resolve) => {
    const finish = () => void away().then(resolve);
    child.once("exit", finish);
    child.once("error", finish);
  });
}

function collectText(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    text = (text + piece).slice(0, keptErrorText);
  });
  return () => text;
}

function firstLine(text: string): string {
  return /^\w*Error: .*$/m.exec(text)?.[0].slice(0, 300) ?? "";
}

/** The heap limit does not bound buffers; the resident size does. Where there is no /proc the heap and archive limits stand alone. */
async function lookAtMemory(child: ChildProcess, megabytes: number, onBreach: () => void): Promise<void> {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  if (kilobytes > megabytes * 1024) onBreach();
}
