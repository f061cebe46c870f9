import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { type DataDirectory, prepareDataDirectory } from "./data-directory.ts";
import { destroyDataDirectory, type OpenDatabase, type OpenOptions, openDatabase } from "./open-database.ts";
import { readPostmasterFile } from "./postmaster.ts";
import { isAlive } from "./process-life.ts";
import { projectRoot } from "./project-root.ts";
import { withClient } from "./roles.ts";
import { throwAwayDirectory } from "./throw-away-server.ts";

const directories: string[] = [];
const opened: OpenDatabase[] = [];

afterAll(async () => {
  for (const one of opened) await one.close();
  for (const directory of directories) destroyDataDirectory(prepareDataDirectory(directory));
});

function aDirectory(): string {
  const directory = throwAwayDirectory();
  directories.push(directory);
  return directory;
}

async function open(data: string, as: OpenOptions["as"], more: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  const one = await openDatabase({ data, as, durable: false, ...more });
  opened.push(one);
  return one;
}

function dataOf({ data }: OpenDatabase): DataDirectory {
  if (data === null) throw new Error("not on its own server");
  return data;
}

const postmasterOf = (one: OpenDatabase) => readPostmasterFile(dataOf(one))?.pid ?? 0;
const settings = (one: OpenDatabase) => one.app.selectFrom("setting").select("key").orderBy("key").execute();

/** A program in a process of its own that serves the directory and writes numbers one by one, each told after its commit. */
async function startWriter(data: string, round: number): Promise<{ child: ChildProcess; told: number[] }> {
  const program = `
    import { runnerImport } from "vite";
    const { module } = await runnerImport("./src/db/open-database.ts", { configFile: false, logLevel: "error" });
    const opened = await module.openDatabase({ data: process.argv[1], as: "owner" });
    for (let n = 0; ; n += 1) {
      await opened.app.insertInto("setting").values({ key: "${round} " + n, value: "1" }).execute();
      console.log(n);
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, data], {
    cwd: projectRoot(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: number[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => told.push(Number(line)));
  while (told.length < 5) await pause(5);
  return { child, told };
}

describe("a data directory", () => {
  test("has one owner; a second one is told where the first serves", async () => {
    const data = aDirectory();
    const owner = await open(data, "owner");
    await expect(open(data, "owner")).rejects.toMatchObject({ refusal: { code: "DATA_DIRECTORY_BEING_STARTED" } });
    owner.serving("http://127.0.0.1:5757/", 5757);
    await expect(open(data, "owner")).rejects.toMatchObject({
      refusal: { code: "DATA_DIRECTORY_IN_USE", data: { address: "http://127.0.0.1:5757/", pid: process.pid } },
    });
    expect(await settings(owner)).toEqual([]);
    await owner.close();
    expect(existsSync(join(data, "owner.json"))).toBe(false);
  });

  test("lets visitors in beside its owner; the last one out stops the server", async () => {
    const data = aDirectory();
    const visitor = await open(data, "visitor");
    const owner = await open(data, "owner");
    const pid = postmasterOf(owner);
    expect(postmasterOf(visitor)).toBe(pid);
    expect(await visitor.owner()).toMatchObject({ pid: process.pid });
    await owner.close();
    expect(isAlive(pid)).toBe(true);
    expect(await visitor.owner()).toBeNull();
    expect(await settings(visitor)).toEqual([]);
    await visitor.close();
    expect(isAlive(pid)).toBe(false);
    expect(readPostmasterFile(dataOf(visitor))).toBeNull();
  });

  test("is made once when two programs start on it for the first time together", async () => {
    const data = aDirectory();
    const both = await Promise.allSettled([open(data, "owner"), open(data, "owner"), open(data, "visitor")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    for (const one of both) if (one.status === "fulfilled") await one.value.close();
  });

  test("with the note of an owner that is gone takes a new one", async () => {
    const data = aDirectory();
    const note = {
      pid: process.pid,
      processStart: "1",
      address: "http://127.0.0.1:1/",
      port: 1,
      since: "2026-01-01T00:00:00.000Z",
    };
    writeFileSync(join(data, "owner.json"), JSON.stringify(note));
    const visitor = await open(data, "visitor");
    expect(await visitor.owner()).toBeNull();
    const owner = await open(data, "owner");
    expect(JSON.parse(readFileSync(join(data, "owner.json"), "utf8"))).toMatchObject({ pid: process.pid, address: null });
    await owner.close();
    await visitor.close();
  });

  test("whose owner is gone but not yet let go of is waited for", async () => {
    const data = aDirectory();
    const gone = await open(data, "owner");
    rmSync(join(data, "owner.json"));
    const next = open(data, "owner");
    await pause(400);
    await gone.close();
    const owner = await next;
    expect(JSON.parse(readFileSync(join(data, "owner.json"), "utf8"))).toMatchObject({ pid: process.pid });
    await owner.close();
  });

  test("so deep that a socket's path would be too long works all the same", async () => {
    const data = join(aDirectory(), "a-rather-long-name-of-a-folder".repeat(3));
    mkdirSync(data, { mode: 0o711 });
    const visitor = await open(data, "visitor");
    const socket = readPostmasterFile(dataOf(visitor))?.socketDirectory ?? "";
    expect(socket).toMatch(/^\/tmp\/lotrinh-/);
    expect(await settings(visitor)).toEqual([]);
    await visitor.close();
    expect(existsSync(socket)).toBe(false);
  });
});

describe("when the program is killed while it writes", () => {
  test("its server is taken over and every acknowledged row is there, ten times", async () => {
    const data = aDirectory();
    for (let round = 1; round <= 10; round += 1) {
      const { child, told } = await startWriter(data, round);
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("close", resolve));
      const notices: string[] = [];
      const next = await open(data, "owner", { say: (notice) => notices.push(notice) });
      expect(notices).toContain("SERVER_ADOPTED");
      const keys = new Set((await settings(next)).map(({ key }) => key));
      expect(told.filter((n) => !keys.has(`${round} ${n}`))).toEqual([]);
      const pid = postmasterOf(next);
      await next.close();
      expect(isAlive(pid)).toBe(false);
    }
  }, 300_000);
});

describe("when the program ends without closing", () => {
  test("its server shuts down by itself", async () => {
    const data = aDirectory();
    const program = `
      import { runnerImport } from "vite";
      const { module } = await runnerImport("./src/db/open-database.ts", { configFile: false, logLevel: "error" });
      await module.openDatabase({ data: process.argv[1], as: "owner" });
      process.exit(1);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program, data], { cwd: projectRoot(), stdio: "inherit" });
    await new Promise((resolve) => child.once("close", resolve));
    const prepared = prepareDataDirectory(data);
    while (readPostmasterFile(prepared) !== null) await pause(20);
    expect(existsSync(join(prepared.store, "cluster"))).toBe(true);
  });
});

describe("when the server dies under a program", () => {
  test("a killed session is survived: the server recovers and the program goes on", async () => {
    const owner = await open(aDirectory(), "owner", { durable: true });
    let lost = false;
    owner.onLost(() => {
      lost = true;
    });
    await owner.app.insertInto("setting").values({ key: "before", value: "1" }).execute();
    const victim = withClient(owner.access.admin, async (client) => {
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      process.kill(rows[0]?.pid ?? 0, "SIGKILL");
      await client.query("select pg_sleep(5)");
    });
    await expect(victim).rejects.toThrow();
    for (;;) {
      const found = await settings(owner).catch(() => null);
      if (found !== null) {
        expect(found).toEqual([{ key: "before" }]);
        break;
      }
      await pause(50);
    }
    await pause(500);
    expect(lost).toBe(false);
    await expect(open(dataOf(owner).directory, "owner")).rejects.toMatchObject({ name: "RefusedError" });
    await owner.close();
  });

  test("a dead postmaster is told to the program, and the next start recovers", async () => {
    const owner = await open(aDirectory(), "owner", { durable: true });
    const told = new Promise<string>((resolve) => owner.onLost(resolve));
    await owner.app.insertInto("setting").values({ key: "kept", value: "1" }).execute();
    process.kill(postmasterOf(owner), "SIGKILL");
    expect(await told).toContain("postmaster");
    await owner.close();
    const next = await open(dataOf(owner).directory, "owner", { durable: true });
    expect(await settings(next)).toEqual([{ key: "kept" }]);
    await next.close();
  });
});
