import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const launcher = fileURLToPath(new URL("../lotrinh", import.meta.url));

export type Program = {
  readonly address: string;
  /** The one-time code of the first set-up, while no account exists. */
  readonly code: string | null;
  /** What it wrote to its log so far: the reason behind an answer 500. */
  log(): string;
  stop(): Promise<void>;
};

/** The real program on a directory of its own, as a person would start it; nothing is shared with any other journey. */
export async function startEmpty(today: string): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), "lotrinh-journey-"));
  return await start(["start", "--data", join(data, "data"), "--today", today], () =>
    rmSync(data, { recursive: true, force: true }),
  );
}

/** The program on its sample data; the directory goes with it. */
export async function startDemo(): Promise<Program> {
  return await start(["demo"], () => undefined);
}

async function start(words: readonly string[], clear: () => void): Promise<Program> {
  const child = spawn(process.execPath, [launcher, ...words, "--port", "0", "--lang", "vi"], {
    // An own group: Ctrl-C at the test's console must not stop the program before the test does.
    detached: true,
    env: { ...process.env, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const log = () => told;
  const stop = async () => {
    await end(child);
    clear();
  };
  try {
    const printed = await untilServing(child, log);
    const address = /https?:\/\/\S+/.exec(printed)?.[0].replace(/\/$/, "") ?? "";
    return { address, code: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(printed)?.[0] ?? null, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What it printed until it said how to stop it: the last line of a start. */
function untilServing(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.includes("Ctrl-C")) resolve(out);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The program ended with ${code} before it served:\n${log()}\n${out}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
