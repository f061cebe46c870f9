#!/usr/bin/env node
// Prints figures beside the bars of the project, with a reference of the same kind measured in the same run: a bare
// `select 1`, a fixed answer of the same size, an empty Node program. It judges nothing.
//   npm run bench            all of it (two to three minutes)
//   npm run bench -- pages   only the parts that are named: reading, starting, pages, saving, web
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { firstLoad } from "./first-load.mjs";
import { elapsed, heading, line, repeat, residentMegabytes, run } from "./measure.mjs";
import { client, launcher, root, start } from "./program.mjs";
import { savesPerSecond } from "./saving.mjs";
import { startFixedServer } from "./static-server.mjs";

const parts = ["reading", "starting", "pages", "saving", "web"];
const asked = process.argv.slice(2);
const wanted = (part) => asked.length === 0 || asked.includes(part);
const bundles = join(root, ".cache/bench");

const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; there are: ${parts.join(", ")}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "lotrinh-bench-"));
const data = join(folder, "data");

async function reading() {
  heading("Reading, processor time in a fresh process after its modules are loaded (ms)");
  const seeds = join(root, "../shared/seeds");
  const given = existsSync(seeds) ? readdirSync(seeds).filter((name) => /^00[24].*\.txt$/.test(name)) : [];
  const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".txt"));
  const bars = { "002": "< 2000", "004": "< 300" };
  for (const name of [...given.reverse(), ...samples]) {
    const file = join(existsSync(join(seeds, name)) ? seeds : join(root, "samples"), name);
    const taken = await repeat(10, async () => JSON.parse(await run(process.execPath, [join(bundles, "read.js"), file])));
    const label = `${name.slice(0, 28)} (${taken[0].targets} targets)`;
    line(
      label,
      taken.map((one) => one.read),
      "ms",
      bars[name.slice(0, 3)] ?? "reference",
    );
    line(
      "  the same bytes, decoded only",
      taken.map((one) => one.decode),
      "ms",
    );
    line("  ./lotrinh read --json, wall", await repeat(5, () => elapsed(() => run(launcher, ["read", file, "--json"]))), "ms");
  }
}

async function starting() {
  heading("Starting, wall (ms)");
  line("./lotrinh --help", await repeat(20, () => elapsed(() => run(launcher, ["--help"]))), "ms", "< 300");
  line("  node -e 0", await repeat(20, () => elapsed(() => run(process.execPath, ["-e", "0"]))), "ms");
  const toFirstPage = async () => {
    const from = performance.now();
    const program = await start(["start", "--data", data]);
    const browser = client(program.address);
    await browser.get("/");
    const taken = performance.now() - from;
    browser.close();
    const stopping = await elapsed(() => program.stop());
    return { taken, stopping };
  };
  line("  a bare Node HTTP server to its first answer", await repeat(7, () => elapsed(bareServer)), "ms");
  const runs = await repeat(7, toFirstPage);
  line(
    "start on an existing directory to first page",
    runs.map((one) => one.taken),
    "ms",
    "< 3000",
  );
  line(
    "SIGTERM to the end",
    runs.map((one) => one.stopping),
    "ms",
    "< 5000",
  );
}

/** What starting costs when there is nothing behind it. */
async function bareServer() {
  const script = `require("http").createServer((_, r) => r.end("x")).listen(0, function () { console.log(this.address().port) })`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((resolve) => child.stdout.once("data", (piece) => resolve(Number(String(piece)))));
  await (await fetch(`http://127.0.0.1:${port}/`)).text();
  child.kill();
}

async function pages(filled) {
  const program = await start(["start", "--data", data]);
  try {
    const browser = client(program.address);
    await browser.get("/");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const idle = residentMegabytes(program.child.pid);
    await browser.logIn(filled.officer, filled.password);
    const base = `/api/plans/${filled.planId}`;
    const routes = [base, `${base}/indicators`, `${base}/verdicts`, `${base}/tasks`, `${base}/overview`];
    heading("A plan of 150 indicators, 750 targets, 200 tasks, four approved quarters: one keep-alive client, gzip (ms)");
    const sizes = new Map();
    for (const path of routes) sizes.set(path, (await browser.get(path)).bytes.length);
    await repeat(30, () => Promise.all(routes.map((path) => browser.get(path)))); // warm, as a program that runs for days is
    const times = new Map([...routes, "together"].map((path) => [path, []]));
    for (let turn = 0; turn < 200; turn += 1) {
      let together = 0;
      for (const path of routes) {
        const taken = await elapsed(() => browser.get(path));
        times.get(path).push(taken);
        together += taken;
      }
      times.get("together").push(together);
    }
    for (const path of routes) {
      const name = path === base ? "plan" : path.slice(base.length + 1);
      line(`GET ${name} (${(sizes.get(path) / 1000).toFixed(1)} KB packed)`, times.get(path), "ms", "p95 < 50");
      line("  of it at the server, by its log", program.served.get(path)?.slice(-200) ?? [], "ms", "p95 < 50");
    }
    line("the five, one after the other", times.get("together"), "ms");
    for (const path of [`${base}/assignment`, "/api/plans", "/api/my-work"]) {
      line(`GET ${path.replace(base, "…")}`, await repeat(50, () => elapsed(() => browser.get(path))), "ms");
    }
    await references(sizes.get(`${base}/indicators`));
    heading("Memory of the program, without PostgreSQL (MB resident)");
    line("after start", [idle], "MB", "< 250");
    line("after 1,000 answers of plan pages", [residentMegabytes(program.child.pid)], "MB", "< 250");
    browser.close();
  } finally {
    await program.stop();
  }
}

/** What the same machine needs for nothing: a query without work, and an answer of that size without a program behind it. */
async function references(size) {
  const { url, release } = await holdServer();
  const { default: pg } = await import("pg");
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  await database.query("select 1");
  line("  a bare select 1", await repeat(200, () => elapsed(() => database.query("select 1"))), "ms");
  await database.end();
  await release();
  const fixed = await startFixedServer(size);
  const browser = client(fixed.address);
  await repeat(30, () => browser.get("/"));
  line(
    `  a fixed answer of ${(size / 1024).toFixed(1)} KB, no database`,
    await repeat(200, () => elapsed(() => browser.get("/"))),
    "ms",
  );
  browser.close();
  await fixed.stop();
}

/** The server of the directory, kept up by a process of its own that says how to reach it. */
async function holdServer() {
  const child = spawn(process.execPath, [join(bundles, "fill.js"), data, "hold"], { stdio: ["pipe", "pipe", "inherit"] });
  const text = await new Promise((resolve, reject) => {
    child.stdout.once("data", (piece) => resolve(String(piece)));
    child.once("exit", (code) => reject(new Error(`the database's holder ended with ${code}`)));
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const release = () => {
    child.stdin.end();
    return gone;
  };
  return { url: JSON.parse(text).url, release };
}

async function saving(filled) {
  heading("Saving reports (ten figures each), eight reporters of eight owners at once (saves per second)");
  const { url, release } = await holdServer();
  try {
    for (const count of [1, 2, 1, 2]) {
      const programs = await repeat(count, () => start(["start"], { DATABASE_URL: url }));
      line(
        `${count} ${count === 1 ? "process" : "processes"} on one database`,
        await savesPerSecond(programs, filled),
        "saves/s",
      );
      for (const program of programs) await program.stop();
    }
  } finally {
    await release();
  }
}

/** What a browser really fetched, beside what the build says that it must fetch. */
async function web() {
  heading("First load of the web in Chromium, empty cache, as it travels (KB of 1,000 bytes)");
  const demo = await start(["demo"]);
  try {
    for (const login of ["quantri", "ct.kinhte"]) {
      const visited = await run(process.execPath, [join(bundles, "visit.js"), demo.address, login, "giangkhai-2026"]);
      const { logIn, landing, landedOn } = JSON.parse(visited);
      line(`log-in page: ${logIn.files} scripts and styles`, [logIn.code / 1000], "KB", "<= 250");
      line("  with the headers of the answers", [logIn.withHeaders / 1000], "KB");
      line("  faces, apart", [logIn.fonts / 1000], "KB");
      line(`log-in and then ${landedOn}: ${landing.files}`, [landing.code / 1000], "KB", "<= 250");
      line("  with the headers of the answers", [landing.withHeaders / 1000], "KB");
      line("  faces, apart", [landing.fonts / 1000], "KB");
    }
  } finally {
    await demo.stop();
  }
  const frame = ["pages/frame/home-page.tsx", "pages/frame/frame.tsx"];
  const landings = {
    "log-in": ["pages/frame/home-page.tsx", "pages/accounts/log-in-page.tsx"],
    plans: [...frame, "pages/plans/plans-page.tsx"],
    "my work": [...frame, "pages/reporting/my-work-page.tsx"],
  };
  for (const [name, landing] of Object.entries(landings)) {
    const { files, gzip } = firstLoad(join(root, "dist/web"), landing);
    line(`  by the manifest, to "${name}": ${files}, gzip -9`, [gzip / 1000], "KB");
  }
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, load of the last minute ${loadavg()[0]?.toFixed(1)}`,
);
try {
  await run(launcher, ["--version"]); // builds what is stale
  await bundle(["fill", "read", "visit"], bundles);
  const needsData = ["starting", "pages", "saving"].some(wanted);
  const filled = needsData ? JSON.parse(await run(process.execPath, [join(bundles, "fill.js"), data])) : null;
  if (wanted("reading")) await reading();
  if (wanted("starting")) await starting();
  if (wanted("pages")) await pages(filled);
  if (wanted("saving")) await saving(filled);
  if (wanted("web")) await web();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
